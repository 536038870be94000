/** The email on a run that did not happen (product section 13.4), in the look of all others. Pure. */
import type { SessionResult } from '../../../src-shared/model/job-session.ts';
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
  const { notices, words } = textsOf(to.language);
  const word = words.run.results.Missed;
  const title = notices.email.title(word, cutText(job.name, textLimits.jobName));
  const frame = composeFrame({ title, preheader: cutText(outcome, textLimits.sentence) }, to);
  const where = [job.organization, notices.missedRun.expectedAt(time(expectedAtMs))];
  const head = composeHead({ sign: missedSign, word, jobName: job.name, where, outcome });
  const before = frame.before + head;
  const notes = describeMissedNotes(facts, to).map((sentence) => `<p class="note">${escapeHtml(sentence)}</p>`);
  const missed = { ...facts, lastRunAtMs: lastRun?.endedAtMs ?? null };
  return {
    recipients,
    subject: composeMissedSubject(words.run, subjectTemplate, missed, to),
    html: before + notes.join('') + composeFigures(facts, lastSuccessAtMs, to) + frame.after,
    importance: 'high',
    lateness: { newsSinceMs, at: before.length, language: to.language },
    attachments: [],
  };
}

function composeFigures(
  { job, source, expectation, expectedAtMs, lastRun }: MissedRunFacts,
  lastSuccessAtMs: number | null,
  to: Presentation,
): string {
  const time = (atMs: number) => formatDateTimeWithOffset(new Date(atMs).toISOString(), to);
  const text = (value: string) => escapeHtml(cutText(value, textLimits.sentence));
  const { notices, words } = textsOf(to.language);
  const { labels, missedRun } = notices;
  return composeSummaryTable(
    [
      [labels.expected, text(time(expectedAtMs))],
      [labels.schedule, text(describeExpectedRuns(words, expectation.runs))],
      [
        labels.lastRun,
        lastRun === null
          ? text(missedRun.noneKnown)
          : `${text(time(lastRun.endedAtMs))}<br>${composeResult(lastRun.result, to)}`,
      ],
      [labels.lastSuccess, text(lastSuccessAtMs === null ? missedRun.noneKnown : time(lastSuccessAtMs))],
      [labels.computer, text(job.host)],
      [labels.source, text(describeSource(words, source))],
    ],
    to,
  );
}

function composeResult(result: SessionResult, { language }: Presentation): string {
  const { className, html } = resultSigns[result];
  return `<span class="${className}">${html}&nbsp;${escapeHtml(textsOf(language).words.run.results[result])}</span>`;
}
