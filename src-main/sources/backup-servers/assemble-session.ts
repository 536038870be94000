/** From what a backup server says of a session that has ended to a job session of the product. Pure. */
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import type { BackupWindow, SourceDetails, SourceJob, SourceSession } from './backup-source.ts';
import { placeInChain } from './place-in-chain.ts';

/** A session that has ended, for good. */
export type EndedSession = SourceSession & { endedAt: string; result: NonNullable<SourceSession['result']> };

export interface SessionParts {
  session: EndedSession;
  /** `null`: the job was deleted, or the server does not say which it was. */
  job: SourceJob | null;
  /** `null`: they could not be read. */
  details: SourceDetails | null;
  /** Other sessions of the same job, where it does not say which attempt it is. */
  siblings: readonly SourceSession[];
}

/** @param source - names the server for good */
export function assembleSession(source: string, { session, job, details, siblings }: SessionParts): JobSession {
  const { objects, issues } = details ?? { objects: [], issues: [] };
  const { result, remark } = session;
  const listedIssues = objects.filter((object) => object.result !== 'Success').length;
  const isListed = objects.length > 0 || session.objectCount === 0;
  const waitMinutes = job?.retry?.waitMinutes ?? null;
  const { attempt, firstSessionId } = placeInChain(session, siblings, job);
  return {
    source,
    id: session.id,
    job: {
      id: session.jobId ?? 'unknown',
      name: job?.name ?? session.jobName ?? (session.jobId === null ? 'Unknown job' : `Job ${session.jobId}`),
      type: job?.type ?? session.jobType ?? 'backup',
    },
    organization: job?.organization ?? '',
    host: '',
    result,
    startedAt: session.createdAt,
    endedAt: session.endedAt,
    message: toMessage([
      remark,
      session.details,
      ...issues,
      ...(details === null ? ['The server did not give the log of this session.'] : []),
    ]),
    retry: {
      attempt,
      limit: job?.retry == null ? null : job.retry.isEnabled ? job.retry.limit : 0,
      willBeRetried: result !== 'Success' && (session.willBeRetried ?? isRetryPlanned(attempt, job)),
      waitMinutes,
      firstSessionId,
    },
    backupWindow: toWindow(job, session.endedAt, waitMinutes),
    statistics: { ...session.statistics, transferredBytes: session.statistics.transferredBytes ?? sumBytes(objects) },
    objects,
    objectCount: objects.length > 0 ? objects.length : session.objectCount,
    // Of objects that the server only counts, it does not say how they ended.
    issueCount: isListed ? listedIssues : null,
    log: null,
    leftOut: [],
  };
}

/** Whether a session has ended, for good. */
export function hasEnded(session: SourceSession): session is EndedSession {
  return session.endedAt !== null && session.result !== null;
}

/** A server that does not say it: the job's own plan. Attempts with warnings are tried again too. */
function isRetryPlanned(attempt: number, job: SourceJob | null): boolean {
  return job?.retry?.isEnabled === true && attempt < (job.retry.limit ?? 0);
}

/** `null` where some object does not say how much it was. */
function sumBytes(objects: SourceDetails['objects']): number | null {
  if (objects.length === 0) return null;
  return objects.reduce<number | null>(
    (sum, { transferredBytes }) => (sum === null || transferredBytes === null ? null : sum + transferredBytes),
    0,
  );
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

const hourMs = 3_600_000;
const hoursOfWeek = 168;
/** 1970-01-04, a Sunday, at 0:00 UTC. */
const firstSundayMs = 3 * 24 * hourMs;

/** Whether an instant lies in an allowed hour. A window that is not whole forbids nothing. */
export function isInWindow({ allowedHours, minuteOffset }: BackupWindow, atMs: number): boolean {
  if (allowedHours.length !== hoursOfWeek) return true;
  const hour = Math.floor((atMs + minuteOffset * 60_000 - firstSundayMs) / hourMs);
  return allowedHours[((hour % hoursOfWeek) + hoursOfWeek) % hoursOfWeek] === true;
}

/**
 * The last attempt inside the window: it was ended with the window, or its retry would begin after the window's end.
 *
 * @param waitMinutes - until the retry; `null` where it is not known
 */
export function isLastInWindow(window: BackupWindow, endedAtMs: number, waitMinutes: number | null): boolean {
  return !isInWindow(window, endedAtMs + (waitMinutes ?? 0) * 60_000);
}
