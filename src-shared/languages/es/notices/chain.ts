import type { NoticeTexts } from '../../texts.ts';
import { counts, writePeriod } from './counts.ts';

export const chainText: NoticeTexts['chain'] = {
  ranAgain: ({ missedAt, after }) =>
    `El trabajo volvió a ejecutarse${after === null ? '' : ` después de ${writePeriod(after)}`}. La ejecución que se esperaba (${missedAt}) no se produjo.`,
  recovered: ({ since, runs }) =>
    `El trabajo vuelve a ser correcto. Había terminado con error desde ${since}, en ${counts.runs(runs)}.`,
  retryMissing: 'Se anunció un reintento de este trabajo y no se ha comunicado.',
  retryAnnounced: 'Hay anunciado un reintento de este trabajo.',
  retryAnnouncedFor: (later) =>
    `Hay anunciado un reintento de este trabajo ${writePeriod(later)} después de este intento.`,
  retryLate:
    'Un mensaje anterior decía que un reintento de este trabajo no se había comunicado. Ahora ya se ha comunicado.',
};
