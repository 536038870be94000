/** From entries of the REST API of Veeam Backup & Replication to the words of every backup server. Pure. */
import type { z } from 'zod';
import type { VbrOptionalSession } from '../../../../src-shared/model/backup-server-products.ts';
import type { SessionResult } from '../../../../src-shared/model/job-session.ts';
import { readServerTime, toId } from '../answer-fields.ts';
import type { ListedJob, RetryPlan, SourceNotificationSettings, SourceSession } from '../backup-source.ts';
import type {
  jobSchema,
  jobStateSchema,
  notificationSettingsSchema,
  sessionSchema,
  taskSessionSchema,
} from './answers.ts';
import type { VbrDialect } from './dialects.ts';
import { areRunsReported, toJobType } from './session-types.ts';

type RestSession = z.infer<typeof sessionSchema>;
type RestResult = RestSession['result'];
type RestProgress = z.infer<typeof taskSessionSchema>['progress'];

/** A session that has been stopped for so long gets no result any more. */
const resultWithinMs = 60 * 60_000;

/** @returns `null` where a time that it needs is none, or is not there */
export function toSourceSession(
  session: RestSession,
  { namesRetries }: Pick<VbrDialect, 'namesRetries'>,
  nowMs: number,
): SourceSession | null {
  const createdAt = readServerTime(session.creationTime);
  const isOver = hasEnded(session, nowMs);
  const endedAt = isOver ? readServerTime(session.endTime) : null;
  if (createdAt === null || (isOver && endedAt === null)) return null;
  const { result, remark } = isOver ? toResult(session.result) : { result: null, remark: '' };
  return {
    id: session.id,
    jobId: toId(session.jobId) ?? toId(session.activityId),
    jobName: session.name ?? null,
    jobType: toJobType(session.sessionType),
    ...(namesRetries ? toChainPlace(session) : { firstSessionId: null, attempt: null }),
    result,
    remark,
    createdAt,
    endedAt,
    // Only what failed is tried again, and not what somebody stopped. Whether the job retries at all, its schedule says.
    willBeRetried: result === 'Failed' && session.result?.isCanceled !== true ? null : false,
    details: toMessage(session.result),
    objectCount: null,
    statistics: {
      transferredBytes: toTransferredBytes(session.progress),
      processedItems: null,
      processingRateBytesPerSecond: readRate(session.progress?.processingRate),
      readRateBytesPerSecond: null,
      writeRateBytesPerSecond: null,
      bottleneck: toBottleneck(session.progress?.bottleneck),
    },
  };
}

/** A session that is stopped may still be about to get its result, and one that is being finished has a time of its end. */
function hasEnded({ state, result, endTime }: RestSession, nowMs: number): boolean {
  if (state !== 'stopped') return false;
  const endedAt = readServerTime(endTime);
  return !hasNoResult(result) || (endedAt !== null && nowMs - Date.parse(endedAt) > resultWithinMs);
}

function hasNoResult(result: RestResult): boolean {
  return /^(none)?$/i.test(result?.result ?? '');
}

/** Retries of health checks are numbered by themselves, so their number says nothing of their place. */
function toChainPlace({
  id,
  originalSessionId,
  retryInfo,
}: RestSession): Pick<SourceSession, 'firstSessionId' | 'attempt'> {
  const original = toId(originalSessionId);
  const firstSessionId = original === id ? null : original;
  if (retryInfo == null && firstSessionId === null) return { firstSessionId, attempt: 0 };
  const number = retryInfo?.isRecheckRetry === false ? (retryInfo.retryNumber ?? null) : null;
  return { firstSessionId, attempt: number };
}

/** What is no result of the product is told in words, and is not made into more than it is. */
export function toResult(result: RestResult): { result: SessionResult; remark: string } {
  const written = result?.result ?? '';
  const known = results[written.toLowerCase()];
  if (known === undefined) {
    const remark = hasNoResult(result)
      ? 'The server reports no result.'
      : `The server reports a result that this program does not know: ${written}.`;
    return { result: 'Warning', remark };
  }
  return { result: known, remark: result?.isCanceled === true ? 'The job was stopped before it had finished.' : '' };
}

const results: Readonly<Record<string, SessionResult>> = { success: 'Success', warning: 'Warning', failed: 'Failed' };

/** Where all is well, servers repeat the result. */
export function toMessage(result: RestResult): string {
  const message = result?.message?.trim() ?? '';
  return message.toLowerCase() === result?.result?.toLowerCase() ? '' : message;
}

export function toTransferredBytes(progress: RestProgress): number | null {
  return progress?.transferredSize ?? progress?.transferedSize ?? null;
}

const units = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3, TB: 1024 ** 4 } as const;

/** `53.7 MB` and `53,7 MB/s` are rates a second; `null` for `N/A`. */
export function readRate(text: string | null | undefined): number | null {
  const groups = /^(?<amount>\d+(?:[.,]\d+)?)\s*(?<unit>[KMGT]?B)(?:\/s)?$/.exec(text?.trim() ?? '')?.groups;
  if (groups === undefined) return null;
  const { amount = '', unit = 'B' } = groups;
  return Math.round(Number(amount.replace(',', '.')) * units[unit as keyof typeof units]);
}

function toBottleneck(bottleneck: string | null | undefined): string | null {
  return bottleneck == null || /^(notdefined|none)$/i.test(bottleneck) ? null : bottleneck;
}

/** Of a job whose sessions are left out, no run is expected. */
export function toListedJob(
  { id, name, type, status, nextRun }: z.infer<typeof jobStateSchema>,
  alsoReported: readonly VbrOptionalSession[],
): ListedJob {
  return {
    id,
    name,
    type: toJobType(type),
    organization: '',
    nextRunAt: areRunsReported(type, alsoReported) ? readServerTime(nextRun) : null,
    isEnabled: status !== 'disabled',
  };
}

/** `null` where the job's kind has no retries, or does not say so in a form that is known. */
export function toRetryPlan({ schedule }: z.infer<typeof jobSchema>): RetryPlan | null {
  const retry = schedule?.retry;
  if (retry?.isEnabled == null) return null;
  return { isEnabled: retry.isEnabled, limit: retry.retryCount ?? null, waitMinutes: retry.awaitMinutes ?? null };
}

export function toNotificationSettings({
  notificationsEnabled,
  emailSettings,
}: z.infer<typeof notificationSettingsSchema>): SourceNotificationSettings {
  return {
    isEnabled: notificationsEnabled ?? emailSettings?.isEnabled ?? null,
    recipients: emailSettings?.to ?? null,
    subject: emailSettings?.subject ?? null,
    shouldAttachReport: null,
    shouldNotifyOnSuccess: emailSettings?.notifyOnSuccess ?? null,
    shouldNotifyOnWarning: emailSettings?.notifyOnWarning ?? null,
    shouldNotifyOnFailure: emailSettings?.notifyOnFailure ?? null,
    shouldSuppressUntilLastRetry: emailSettings?.notifyOnLastRetry ?? null,
  };
}
