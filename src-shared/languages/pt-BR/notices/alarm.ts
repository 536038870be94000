import type { NoticeTexts } from '../../texts.ts';
import { writePeriod } from './counts.ts';

export const alarmText: NoticeTexts['alarm'] = {
  alarm: 'Alarme',
  allClear: 'Fim do alarme',
  noLonger: (title) => `Encerrado: ${title}`,
  over: (lasted) => `Isto terminou. Durou ${writePeriod(lasted)}.`,
  nothingToDo: 'Não há nada a fazer.',
  since: (time) => `Desde ${time}.`,
  stillLasts: (since) => `Isto ainda persiste. Começou em ${since}.`,
  openThere: (computer, button) => `Abra o Backup Notifier em ${computer}: ${button}.`,
  whatFollowsWaiting:
    'Enquanto isso, as mensagens esperam e serão enviadas quando isto terminar. Você recebe outra mensagem por dia enquanto isto persistir e uma quando terminar.',
  whatFollows: 'Você recebe outra mensagem por dia enquanto isto persistir e uma quando terminar.',
  subject: ({ word, title, about, computer }) => `[${word}] ${title}${about === '' ? '' : ` (${about})`} - ${computer}`,
  programItself: 'O próprio Backup Notifier',
  whatToDo: (nextStep) => `O que fazer: ${nextStep}`,
};
