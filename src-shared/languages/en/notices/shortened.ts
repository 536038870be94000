/** What is left out of a text: in a line of its own, or in brackets inside the text. */
import type { Counted } from '../../counted.ts';
import { pluralize } from '../pluralize.ts';

/** `report`: the whole text is there; `nowhere`: even a report has no more than this. */
type WholeText = 'not-said' | 'report' | 'nowhere';

const whole: Readonly<Record<WholeText, string>> = {
  'not-said': '',
  report: '; the whole text is in the report',
  nowhere: '; a report holds 64 KB of a message',
};

export const shortenedText = {
  lines: ({ count, written }: Counted, where: WholeText) =>
    `… ${pluralize(count, { one: '# line', other: '# lines' }, written)} left out${whole[where]} …`,
  characters: ({ count, written }: Counted, where: WholeText) =>
    `… ${pluralize(count, { one: '# character', other: '# characters' }, written)} left out${whole[where]} …`,
  /** Inside a cell of a report. */
  cut: (shown: number, all: number) => `… [cut: ${shown} of ${all} characters] …`,
} as const;
