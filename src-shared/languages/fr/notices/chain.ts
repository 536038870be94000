import type { Texts } from '../../texts.ts';
import { counts, writePeriod } from './counts.ts';

export const chainText: Texts['notices']['chain'] = {
  ranAgain: ({ missedAt, after }) =>
    `La tâche s’est de nouveau exécutée${after === null ? '' : ` après ${writePeriod(after)}`}. L’exécution prévue (${missedAt}) a été manquée.`,
  recovered: ({ since, runs }) =>
    `La tâche réussit de nouveau. Elle était en échec depuis ${since}, sur ${counts.runs(runs)}.`,
  retryMissing: 'Une nouvelle tentative était annoncée pour cette tâche et ne s’est pas signalée.',
  retryAnnounced: 'Une nouvelle tentative de cette tâche est annoncée.',
  retryAnnouncedFor: (later) =>
    `Une nouvelle tentative de cette tâche est annoncée ${writePeriod(later)} après celle-ci.`,
  retryLate:
    'Un message précédent indiquait qu’une nouvelle tentative de cette tâche ne s’était pas signalée. C’est maintenant fait.',
};
