import type { NoticeTexts } from '../../texts.ts';
import { writePeriod } from './counts.ts';

export const alarmText: NoticeTexts['alarm'] = {
  alarm: 'Alarma',
  allClear: 'Resuelto',
  noLonger: (title) => `Resuelto: ${title}`,
  over: (lasted) => `El problema ha terminado. Duró ${writePeriod(lasted)}.`,
  nothingToDo: 'No tiene que hacer nada.',
  since: (time) => `Desde ${time}.`,
  stillLasts: (since) => `El problema continúa. Comenzó: ${since}.`,
  openThere: (computer, button) => `Abra Backup Notifier en ${computer}: ${button}.`,
  whatFollowsWaiting:
    'Mientras tanto, los mensajes quedan en espera y se envían cuando termine. Recibirá otro mensaje cada día mientras continúe y uno cuando termine.',
  whatFollows: 'Recibirá otro mensaje cada día mientras continúe y uno cuando termine.',
  subject: ({ word, title, about, computer }) => `[${word}] ${title}${about === '' ? '' : ` (${about})`} - ${computer}`,
  programItself: 'El propio Backup Notifier',
  whatToDo: (nextStep) => `Qué hacer: ${nextStep}`,
};
