/** An alarm of the program itself. */
import type { Period } from '../../counted.ts';
import { writePeriod } from './counts.ts';

export const alarmText = {
  alarm: 'Alarm',
  allClear: 'All clear',
  /** The heading of an all-clear, which else reads like a new alarm. */
  noLonger: (title: string) => `Over: ${title}`,
  over: (lasted: Period) => `This is over. It lasted ${writePeriod(lasted)}.`,
  nothingToDo: 'There is nothing to do.',
  since: (time: string) => `Since ${time}.`,
  stillLasts: (since: string) => `This still lasts. It began at ${since}.`,
  /** What is a button in a window is read elsewhere here, perhaps on a phone. */
  openThere: (computer: string, button: string) => `Open Backup Notifier on ${computer}: ${button}.`,
  whatFollowsWaiting:
    'Messages wait meanwhile, and are sent when this is over. You get another message each day while this lasts, and one when it is over.',
  whatFollows: 'You get another message each day while this lasts, and one when it is over.',
  /** @param word - alarm or all clear @param about - what it concerns; may be empty */
  subject: ({ word, title, about, computer }: Record<'word' | 'title' | 'about' | 'computer', string>) =>
    `[${word}] ${title}${about === '' ? '' : ` (${about})`} - ${computer}`,
  /** Where others have the organization of the job. */
  programItself: 'Backup Notifier itself',
  whatToDo: (nextStep: string) => `What to do: ${nextStep}`,
} as const;
