/** The sentences on a run that did not happen, the same in every channel (product section 13.4). Plain text. */
import { formatDateTimeWithOffset, type Presentation } from '../../src-shared/model/presentation.ts';
import { pluralize } from '../../src-shared/wording/plural.ts';
import type { MissedRunFacts } from '../notifications/facts/missed-run-facts.ts';
import { showName } from './shorten-text.ts';

export function describeMissedOutcome({ lastRun }: Pick<MissedRunFacts, 'lastRun'>, to: Presentation): string {
  return lastRun === null
    ? 'The job has not run'
    : `The job has not run since ${formatDateTimeWithOffset(new Date(lastRun.endedAtMs).toISOString(), to)}`;
}

export function describeMissedNotes({ job, expectation }: Pick<MissedRunFacts, 'job' | 'expectation'>): string[] {
  const computer = job.host === '' ? 'the computer' : showName(job.host);
  return [
    `A run was expected, and ${describeMinutes(expectation.graceMinutes)} later none had been reported.`,
    `Check that ${computer} is on and that the backup program and its scheduler are running.`,
    'No further message about this job follows until it runs again.',
  ];
}

/** `45 minutes`, `1 hour`. */
function describeMinutes(minutes: number): string {
  return minutes % 60 === 0
    ? pluralize(minutes / 60, { one: '# hour', other: '# hours' })
    : pluralize(minutes, { one: '# minute', other: '# minutes' });
}
