import type { Texts } from '../../texts.ts';
import { writePeriod } from './counts.ts';

export const missedRunText: Texts['notices']['missedRun'] = {
  notRun: 'La tâche ne s’est pas exécutée',
  notRunSince: (time) => `La tâche ne s’est pas exécutée depuis ${time}`,
  summary: (job) => `${job} ne s’est pas exécutée comme prévu`,
  noneReported: (later) =>
    `Une exécution était prévue, et ${writePeriod(later)} plus tard, aucune n’avait été signalée.`,
  whatToCheck: (computer) =>
    `Vérifiez que ${computer ?? 'l’ordinateur'} est allumé et que le programme de sauvegarde et son planificateur sont en cours d’exécution.`,
  noMoreMessages: 'Aucun autre message ne suivra pour cette tâche tant qu’elle ne s’exécute pas de nouveau.',
  expectedAt: (time) => `prévue ${time}`,
  noneKnown: 'aucune connue',
};
