import type { Texts } from '../../texts.ts';
import { writePeriod } from './counts.ts';

const whatFollows = 'Solange das anhält, erhalten Sie jeden Tag eine weitere Nachricht, und eine, wenn es vorbei ist.';

export const alarmText: Texts['notices']['alarm'] = {
  alarm: 'Alarm',
  allClear: 'Entwarnung',
  noLonger: (title) => `Vorbei: ${title}`,
  over: (lasted) => `Das ist vorbei. Es dauerte ${writePeriod(lasted)}.`,
  nothingToDo: 'Es ist nichts zu tun.',
  since: (time) => `Seit ${time}.`,
  stillLasts: (since) => `Das hält noch an, seit ${since}.`,
  openThere: (computer, button) => `Öffnen Sie Backup Notifier auf ${computer}: ${button}.`,
  whatFollowsWaiting: `Nachrichten warten inzwischen und werden gesendet, wenn es vorbei ist. ${whatFollows}`,
  whatFollows,
  subject: ({ word, title, about, computer }) => `[${word}] ${title}${about === '' ? '' : ` (${about})`} - ${computer}`,
  programItself: 'Backup Notifier selbst',
  whatToDo: (nextStep) => `Was zu tun ist: ${nextStep}`,
};
