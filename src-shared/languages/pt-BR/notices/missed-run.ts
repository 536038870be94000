import type { NoticeTexts } from '../../texts.ts';
import { writePeriod } from './counts.ts';

export const missedRunText: NoticeTexts['missedRun'] = {
  notRun: 'A tarefa não foi executada',
  notRunSince: (time) => `A tarefa não é executada desde ${time}`,
  summary: (job) => `${job} não foi executada quando esperado`,
  noneReported: (later) => `Uma execução era esperada e, ${writePeriod(later)} depois, nenhuma tinha sido relatada.`,
  whatToCheck: (computer) =>
    `Verifique se ${computer ?? 'o computador'} está ligado e se o programa de backup e seu agendador estão em execução.`,
  noMoreMessages: 'Não haverá outra mensagem sobre esta tarefa até que ela seja executada novamente.',
  expectedAt: (time) => `esperada: ${time}`,
  noneKnown: 'nenhum conhecido',
};
