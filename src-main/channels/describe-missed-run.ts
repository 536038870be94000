/** The sentences on a run that did not happen, the same in every channel (product section 13.4). Plain text. */
import { textsOf } from '../../src-shared/languages/languages.ts';
import { formatDateTimeWithOffset, type Presentation } from '../../src-shared/model/presentation.ts';
import type { MissedRunFacts } from '../notifications/facts/missed-run-facts.ts';
import { showName } from './shorten-text.ts';

export function describeMissedOutcome({ lastRun }: Pick<MissedRunFacts, 'lastRun'>, to: Presentation): string {
  const texts = textsOf(to.language).notices.missedRun;
  return lastRun === null
    ? texts.notRun
    : texts.notRunSince(formatDateTimeWithOffset(new Date(lastRun.endedAtMs).toISOString(), to));
}

export function describeMissedNotes(
  { job, expectation: { graceMinutes } }: Pick<MissedRunFacts, 'job' | 'expectation'>,
  { language }: Presentation,
): string[] {
  const { noneReported, whatToCheck, noMoreMessages } = textsOf(language).notices.missedRun;
  const later =
    graceMinutes % 60 === 0
      ? ({ unit: 'hours', count: graceMinutes / 60 } as const)
      : ({ unit: 'minutes', count: graceMinutes } as const);
  return [noneReported(later), whatToCheck(job.host === '' ? null : showName(job.host)), noMoreMessages];
}
