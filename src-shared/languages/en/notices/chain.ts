/** What was before a session. */
import type { Counted, Period } from '../../counted.ts';
import { counts, writePeriod } from './counts.ts';

export const chainText = {
  /** @param after - since its last run; `null`: there was none */
  ranAgain: ({ missedAt, after }: { missedAt: string; after: Period | null }) =>
    `The job ran again${after === null ? '' : ` after ${writePeriod(after)}`}. The run that was expected ${missedAt} was missed.`,
  recovered: ({ since, runs }: { since: string; runs: Counted }) =>
    `The job succeeds again. It had failed since ${since}, in ${counts.runs(runs)}.`,
  retryMissing: 'A retry was announced for this job and has not reported.',
  retryAnnounced: 'A retry of this job is announced.',
  retryAnnouncedFor: (later: Period) =>
    `A retry of this job is announced for ${writePeriod(later)} after this attempt.`,
  retryLate: 'An earlier message said that a retry of this job had not reported. It has now.',
} as const;
