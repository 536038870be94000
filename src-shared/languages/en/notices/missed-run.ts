/** A run that did not happen. */
import type { Period } from '../../counted.ts';
import { writePeriod } from './counts.ts';

export const missedRunText = {
  notRun: 'The job has not run',
  notRunSince: (time: string) => `The job has not run since ${time}`,
  /** For whoever reads one line of it. */
  summary: (job: string) => `${job} did not run when expected`,
  noneReported: (later: Period) => `A run was expected, and ${writePeriod(later)} later none had been reported.`,
  /** @param computer - `null`: nobody says which one it is */
  whatToCheck: (computer: string | null) =>
    `Check that ${computer ?? 'the computer'} is on and that the backup program and its scheduler are running.`,
  noMoreMessages: 'No further message about this job follows until it runs again.',
  /** In a line of its own, in small letters as a place is. */
  expectedAt: (time: string) => `expected ${time}`,
  noneKnown: 'none is known',
} as const;
