import type { Texts } from '../../texts.ts';
import { writePeriod } from './counts.ts';

export const missedRunText: Texts['notices']['missedRun'] = {
  notRun: 'Der Job ist nicht gelaufen',
  notRunSince: (time) => `Der Job ist seit ${time} nicht gelaufen`,
  summary: (job) => `${job} ist nicht gelaufen, als es erwartet wurde`,
  noneReported: (later) => `Ein Lauf wurde erwartet, und ${writePeriod(later)} später war keiner gemeldet.`,
  whatToCheck: (computer) =>
    `Prüfen Sie, ob ${computer ?? 'der Computer'} eingeschaltet ist und ob das Backupprogramm und sein Zeitplaner laufen.`,
  noMoreMessages: 'Zu diesem Job folgt keine weitere Nachricht, bis er wieder läuft.',
  expectedAt: (time) => `erwartet ${time}`,
  noneKnown: 'keiner bekannt',
};
