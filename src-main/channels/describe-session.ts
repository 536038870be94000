/** The sentences that say how a session went, the same in every channel, in body and report. Plain text. */
import type { JobSessionHead, SessionResult } from '../../src-shared/model/job-session.ts';
import { pluralize } from '../../src-shared/wording/plural.ts';
import { formatCount, type Presentation } from '../../src-shared/model/presentation.ts';
import type { KnownNoise } from '../../src-shared/model/known-noise.ts';
import { cleanText, cutText } from '../notifications/facts/clean-text.ts';
import type { ObjectTally } from '../notifications/facts/object-tally.ts';

type Counts = Pick<ObjectTally, 'total' | 'counts' | 'ignored'>;

/** The one sentence of the first screen, for example "3 of 412 objects failed". Only what was reported is claimed. */
export function describeOutcome(session: JobSessionHead, tally: Counts, to: Presentation): string {
  const { result, message } = session;
  const isCounted = (session.objectCount ?? 0) > 0 || tally.total > 0;
  if (!isCounted)
    return (session.issueCount ?? 0) === 0 && isSentence(message) ? message : describeUncounted(session, to);
  const isListed = tally.total > 0 && tally.total >= (session.objectCount ?? 0);
  const outcome =
    (isListed ? describeCounts(tally, to) : describeCountedOnly(session, tally, to)) + describeIgnored(tally, to);
  // A red or amber head above "All objects processed successfully" needs a word.
  const hasIssues = tally.counts.Failed + tally.counts.Warning > 0 || (!isListed && (session.issueCount ?? 0) > 0);
  if (result === 'Failed' && tally.counts.Failed === 0) return `${endings.Failed}; ${beginSmall(outcome)}`;
  if (result === 'Warning' && !hasIssues) return `${endings.Warning}; ${beginSmall(outcome)}`;
  return outcome;
}

/** What rules have counted as successful, behind the other counts. */
function describeIgnored({ total, counts, ignored }: Counts, to: Presentation): string {
  const isAll = ignored.count > 0 && ignored.count === total && counts.Success === 0;
  return ignored.count === 0 || isAll ? '' : `, ${formatCount(ignored.count, to)} ignored by a rule`;
}

/** In UTF-16 units. */
const maxRuleName = 300;

/** For example `Reported as Failed; 3 ignored by the rule “Full mailboxes”.` */
export function describeNoise(noise: KnownNoise, to: Presentation): string {
  const { reportedResult, result, ignoredCount, loweredCount, rules } = noise;
  const counted = [
    ignoredCount > 0 ? `${formatCount(ignoredCount, to)} ignored` : '',
    loweredCount > 0 ? countOf(loweredCount, 'counted as a warning', 'counted as warnings', to) : '',
  ].filter((part) => part !== '');
  const counting = rules.filter(({ count }) => count > 0);
  const names = counting.map(({ name }) => `“${cutText(cleanText(name), maxRuleName)}”`).join(', ');
  const by = `by the ${counting.length === 1 ? 'rule' : 'rules'} ${names}`;
  const before = reportedResult === result ? '' : `Reported as ${reportedResult}; `;
  return `${before}${counted.join(', ')} ${by}.`;
}

const endings: Record<SessionResult, string> = {
  Success: 'The job ended successfully',
  Warning: 'The job ended with a warning',
  Failed: 'The job failed',
};

/** Longer texts stand below the one sentence. */
function isSentence(message: string): boolean {
  const text = message.trim();
  return text !== '' && text.length <= 300 && !/[\r\n\u0085\u2028\u2029]/.test(text);
}

/** No object is known: because there was none, or because nobody counted them. */
function describeUncounted({ result, objectCount, issueCount }: JobSessionHead, to: Presentation): string {
  if (issueCount !== null && issueCount > 0) {
    return `${endings[result]}; ${countOf(issueCount, 'issue was', 'issues were', to)} reported`;
  }
  if (objectCount === null) return endings[result];
  return result === 'Failed' ? 'The job failed before any object was processed' : 'No objects were reported';
}

/** `Attempt 3 of 4`; without the limit where it is not known. */
export function describeAttempt(retry: Pick<JobSessionHead['retry'], 'attempt' | 'limit'>, to: Presentation): string {
  const attempt = `Attempt ${formatCount(retry.attempt + 1, to)}`;
  return retry.limit === null ? attempt : `${attempt} of ${formatCount(Math.max(retry.limit, retry.attempt) + 1, to)}`;
}

/** `1 object`, `412 objects`. */
export function countObjects(count: number, to: Presentation): string {
  return countOf(count, 'object', 'objects', to);
}

export function countOf(count: number, one: string, many: string, to: Presentation): string {
  return pluralize(count, { one: `# ${one}`, other: `# ${many}` }, formatCount(count, to));
}

/** What stands beside a count of objects of this result: "3 failed", "1 with a warning". */
export function describeResultCount(result: SessionResult, count: number, to: Presentation): string {
  switch (result) {
    case 'Failed':
      return `${formatCount(count, to)} failed`;
    case 'Warning':
      return countOf(count, 'with a warning', 'with warnings', to);
    case 'Success':
      return `${formatCount(count, to)} successful`;
  }
}

/** The source listed no objects, or only some of them: its own counts are what is known of all. */
function describeCountedOnly(
  { result, objectCount, issueCount }: JobSessionHead,
  { total, counts, ignored }: Counts,
  to: Presentation,
): string {
  const objects = countObjects(objectCount ?? total, to);
  const issues = Math.max(issueCount ?? 0, counts.Failed + counts.Warning);
  // A source may count several issues of one object.
  if (issues > (objectCount ?? total)) return `${objects} processed, ${countOf(issues, 'issue', 'issues', to)}`;
  if (issues > 0) return `${formatCount(issues, to)} of ${objects} with issues`;
  return issueCount === 0 && result === 'Success' && ignored.count === 0
    ? `${objects} processed without issues`
    : `${objects} processed`;
}

function describeCounts({ total, counts: { Success, Failed, Warning }, ignored }: Counts, to: Presentation): string {
  const objects = countObjects(total, to);
  if (Failed > 0 && Warning > 0) {
    return `${formatCount(Failed, to)} of ${objects} failed, ${countOf(Warning, 'with a warning', 'with warnings', to)}`;
  }
  if (Failed > 0) return `${formatCount(Failed, to)} of ${objects} failed`;
  if (Warning > 0) {
    const forms = { one: `# of ${objects} with a warning`, other: `# of ${objects} with warnings` };
    return pluralize(Warning, forms, formatCount(Warning, to));
  }
  if (ignored.count === total) return `${total === 1 ? '' : 'All '}${objects} ignored by a rule`;
  if (ignored.count > 0) return `${formatCount(Success, to)} of ${objects} processed successfully`;
  return `${total === 1 ? '' : 'All '}${objects} processed successfully`;
}

function beginSmall(sentence: string): string {
  return sentence.replace(/^All /, 'all ');
}

/** `15 minutes`, `3 hours`. */
export function describeLateness(lateMs: number): string {
  const minutes = Math.floor(lateMs / 60_000);
  if (minutes < 60) return pluralize(minutes, { one: '# minute', other: '# minutes' });
  const hours = Math.round(minutes / 60);
  if (hours < 48) return pluralize(hours, { one: '# hour', other: '# hours' });
  return pluralize(Math.round(hours / 24), { one: '# day', other: '# days' });
}
