/** From what a backup server says of a session that has ended to a job session of the product. Pure. */
import type { JobSession, SessionResult } from '../../../src-shared/model/job-session.ts';
import { assembleObjects } from './assemble-objects.ts';
import type { SourceDetails, SourceJob, SourceSession } from './backup-source.ts';
import { isLastInWindow } from './decide-window.ts';

export interface SessionParts {
  session: SourceSession & { endedAt: string };
  /** `null`: the job was deleted, or the server does not say which it was. */
  job: SourceJob | null;
  /** `null`: they could not be read. */
  details: SourceDetails | null;
  /** Other sessions of the same job, for a server that does not name the first attempt. */
  siblings: readonly SourceSession[];
}

/** @param source - names the server for good */
export function assembleSession(source: string, { session, job, details, siblings }: SessionParts): JobSession {
  const { objects, issues } = details === null ? { objects: [], issues: [] } : assembleObjects(details);
  const { result, remark } = toResult(session.status);
  const listedIssues = objects.filter((object) => object.result !== 'Success').length;
  const isListed = objects.length > 0 || session.objectCount === 0;
  const waitMinutes = job?.retry?.waitMinutes ?? null;
  return {
    source,
    id: session.id,
    job: {
      id: session.jobId ?? 'unknown',
      name: job?.name ?? (session.jobId === null ? 'Unknown job' : `Job ${session.jobId}`),
      type: job?.type ?? session.jobType ?? 'backup',
    },
    organization: job?.organization ?? '',
    host: '',
    result,
    startedAt: session.createdAt,
    endedAt: session.endedAt,
    message: toMessage([
      ...(remark === null ? [] : [remark]),
      session.details,
      ...issues,
      ...(details === null ? ['The server did not give the log of this session.'] : []),
    ]),
    retry: {
      attempt: session.attempt,
      limit: job?.retry == null ? null : job.retry.isEnabled ? job.retry.limit : 0,
      willBeRetried: result !== 'Success' && (session.willBeRetried ?? isRetryPlanned(session, job)),
      waitMinutes,
      firstSessionId: session.attempt === 0 ? session.id : (session.firstSessionId ?? firstOf(session, siblings)),
    },
    backupWindow: toWindow(job, session.endedAt, waitMinutes),
    statistics: session.statistics,
    objects,
    objectCount: objects.length > 0 ? objects.length : session.objectCount,
    // Of objects that the server only counts, it does not say how they ended.
    issueCount: isListed ? listedIssues : null,
    log: null,
    leftOut: [],
  };
}

/** Whether the siblings are needed to know the chain. */
export function needsSiblings({ attempt, firstSessionId, jobId }: SourceSession): boolean {
  return attempt > 0 && firstSessionId === null && jobId !== null;
}

/** Whether a session has ended, for good. */
export function hasEnded(session: SourceSession): session is SourceSession & { endedAt: string } {
  return session.endedAt !== null && !['Running', 'Queued'].includes(session.status);
}

/** What is no result of the product is told in words, and is not made into more than it is. */
function toResult(status: string): { result: SessionResult; remark: string | null } {
  switch (status) {
    case 'Success':
    case 'Warning':
    case 'Failed':
      return { result: status, remark: null };
    case 'Stopped':
      return { result: 'Warning', remark: 'The job was stopped before it had finished.' };
    case 'Disconnected':
      return { result: 'Failed', remark: 'The connection to the backup proxy was lost.' };
    case 'NotConfigured':
      return { result: 'Warning', remark: 'The job is not configured, so nothing was backed up.' };
    default:
      return { result: 'Warning', remark: `The server reports a state that this program does not know: ${status}.` };
  }
}

/** A version that does not say it: the job's own plan. Attempts with warnings are tried again too. */
function isRetryPlanned({ attempt, status }: SourceSession, job: SourceJob | null): boolean {
  if (job?.retry?.isEnabled !== true || (status !== 'Failed' && status !== 'Warning')) return false;
  return attempt < (job.retry.limit ?? 0);
}

/** The latest first attempt before it. Where none is known, the session stands for its own chain. */
function firstOf(session: SourceSession, siblings: readonly SourceSession[]): string {
  const before = siblings.filter(
    ({ jobId, attempt, createdAt }) =>
      jobId === session.jobId && attempt === 0 && Date.parse(createdAt) < Date.parse(session.createdAt),
  );
  return before.sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))[0]?.id ?? session.id;
}

function toWindow(job: SourceJob | null, endedAt: string, waitMinutes: number | null): JobSession['backupWindow'] {
  if (job?.backupWindow == null) return { terminatesJob: false, isLastAttempt: false };
  return { terminatesJob: true, isLastAttempt: isLastInWindow(job.backupWindow, Date.parse(endedAt), waitMinutes) };
}

/** One line on the whole session: a long log must not become the message. */
const maxParts = 3;

function toMessage(parts: readonly string[]): string {
  const different = [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
  const rest = different.length - maxParts;
  return [...different.slice(0, maxParts), ...(rest > 0 ? [`${rest} more in the log of the session.`] : [])].join(' ');
}
