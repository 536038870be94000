import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { writePeriod, writePeriodAfter } from './counts.ts';

export const chainText: Texts['notices']['chain'] = {
  ranAgain: ({ missedAt, after }) =>
    `Der Job lief${after === null ? '' : ` nach ${writePeriodAfter(after)}`} wieder. Der erwartete Lauf (${missedAt}) ist ausgeblieben.`,
  recovered: ({ since, runs }) =>
    `Der Job ist wieder erfolgreich. Er war seit ${since} fehlgeschlagen, in ${pluralize(runs.count, { one: '# Lauf', other: '# Läufen' }, runs.written)}.`,
  retryMissing: 'Für diesen Job war ein weiterer Versuch angekündigt, der sich nicht gemeldet hat.',
  retryAnnounced: 'Ein weiterer Versuch dieses Jobs ist angekündigt.',
  retryAnnouncedFor: (later) => `Ein weiterer Versuch dieses Jobs ist angekündigt, ${writePeriod(later)} nach diesem.`,
  retryLate:
    'Eine frühere Nachricht sagte, dass sich ein weiterer Versuch dieses Jobs nicht gemeldet hat. Jetzt hat er es.',
};
