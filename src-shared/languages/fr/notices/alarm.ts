import type { Texts } from '../../texts.ts';
import { writePeriod } from './counts.ts';

export const alarmText: Texts['notices']['alarm'] = {
  alarm: 'Alarme',
  allClear: 'Fin d’alarme',
  noLonger: (title) => `Terminé : ${title}`,
  over: (lasted) => `C’est terminé. Cela a duré ${writePeriod(lasted)}.`,
  nothingToDo: 'Il n’y a rien à faire.',
  since: (time) => `Depuis : ${time}.`,
  stillLasts: (since) => `Cela dure encore. Début : ${since}.`,
  openThere: (computer, button) => `Ouvrez Backup Notifier sur ${computer} : ${button}.`,
  whatFollowsWaiting:
    'Entre-temps, les messages attendent et seront envoyés lorsque ce sera terminé. Vous recevrez un autre message chaque jour tant que cela dure, et un à la fin.',
  whatFollows: 'Vous recevrez un autre message chaque jour tant que cela dure, et un à la fin.',
  subject: ({ word, title, about, computer }) => `[${word}] ${title}${about === '' ? '' : ` (${about})`} - ${computer}`,
  programItself: 'Backup Notifier lui-même',
  whatToDo: (nextStep) => `À faire : ${nextStep}`,
};
