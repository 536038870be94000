import type { NoticeTexts } from '../../texts.ts';
import { counts, writePeriod } from './counts.ts';

export const chainText: NoticeTexts['chain'] = {
  ranAgain: ({ missedAt, after }) =>
    `A tarefa foi executada novamente${after === null ? '' : ` após ${writePeriod(after)}`}. A execução esperada (${missedAt}) foi perdida.`,
  recovered: ({ since, runs }) => `A tarefa voltou a ter sucesso. Ela falhava desde ${since}, em ${counts.runs(runs)}.`,
  retryMissing: 'Uma nova tentativa foi anunciada para esta tarefa e não foi relatada.',
  retryAnnounced: 'Uma nova tentativa desta tarefa está anunciada.',
  retryAnnouncedFor: (later) =>
    `Uma nova tentativa desta tarefa está anunciada para ${writePeriod(later)} após esta tentativa.`,
  retryLate:
    'Uma mensagem anterior informou que uma nova tentativa desta tarefa não tinha sido relatada. Agora ela foi.',
};
