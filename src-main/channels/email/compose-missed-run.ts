/** The email on a run that did not happen (product section 13.4), in the look of all others. Pure. */
import { formatDateTimeWithOffset, type Presentation } from '../../../src-shared/model/presentation.ts';
import { textsOf } from '../../../src-shared/languages/languages.ts';
import { composeMissedSubject } from '../../../src-shared/wording/compose-subject.ts';
import { describeExpectedRuns } from '../../../src-shared/wording/describe-expected-runs.ts';
import { describeSource } from '../../../src-shared/wording/describe-source.ts';
import { cutText } from '../../notifications/facts/clean-text.ts';
import type { MissedRunFacts } from '../../notifications/facts/missed-run-facts.ts';
import type { RouteContent } from '../channel.ts';
import { describeMissedNotes, describeMissedOutcome } from '../describe-missed-run.ts';
import { textLimits } from '../shorten-text.ts';
import type { ComposedEmail } from './compose-notification.ts';
import { escapeHtml } from './escape-html.ts';
import { composeFrame, composeHead, composeSummaryTable } from './html-message.ts';
import { missedSign, resultSigns } from './style.ts';

export function composeMissedRun(
  facts: MissedRunFacts,
  { recipients, subjectTemplate }: Pick<RouteContent, 'recipients' | 'subjectTemplate'>,
  to: Presentation,
): ComposedEmail {
  const { job, expectedAtMs, lastRun, lastSuccessAtMs, newsSinceMs } = facts;
  const time = (atMs: number) => formatDateTimeWithOffset(new Date(atMs).toISOString(), to);
  const outcome = describeMissedOutcome(facts, to);
  const frame = composeFrame({
    title: `Missed: ${cutText(job.name, textLimits.jobName)}`,
    preheader: cutText(outcome, textLimits.sentence),
    computerName: to.computerName,
  });
  const where = [job.organization, `expected ${time(expectedAtMs)}`];
  const head = composeHead({ sign: missedSign, word: 'Missed', jobName: job.name, where, outcome });
  const before = frame.before + head;
  const notes = describeMissedNotes(facts).map((sentence) => `<p class="note">${escapeHtml(sentence)}</p>`);
  const missed = { ...facts, lastRunAtMs: lastRun?.endedAtMs ?? null };
  return {
    recipients,
    subject: composeMissedSubject(textsOf(to.language).words.run, subjectTemplate, missed, to),
    html: before + notes.join('') + composeFigures(facts, lastSuccessAtMs, to) + frame.after,
    importance: 'high',
    lateness: { newsSinceMs, at: before.length },
    attachments: [],
  };
}

function composeFigures(
  { job, source, expectation, expectedAtMs, lastRun }: MissedRunFacts,
  lastSuccessAtMs: number | null,
  to: Presentation,
): string {
  const { words } = textsOf(to.language);
  const time = (atMs: number) => formatDateTimeWithOffset(new Date(atMs).toISOString(), to);
  const text = (value: string) => escapeHtml(cutText(value, textLimits.sentence));
  const sign = lastRun === null ? null : resultSigns[lastRun.result];
  return composeSummaryTable([
    ['Expected', text(time(expectedAtMs))],
    ['Schedule', text(describeExpectedRuns(words, expectation.runs))],
    [
      'Last run',
      lastRun === null || sign === null
        ? 'none is known'
        : `${text(time(lastRun.endedAtMs))}<br><span class="${sign.className}">${sign.html}&nbsp;${lastRun.result}</span>`,
    ],
    ['Last success', lastSuccessAtMs === null ? 'none is known' : text(time(lastSuccessAtMs))],
    ['Computer', text(job.host)],
    ['Source', text(describeSource(words, source))],
  ]);
}
