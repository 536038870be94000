/** From the REST API's entries to the words of every backup server. Pure. */
import type { z } from 'zod';
import type { SessionResult } from '../../../../src-shared/model/job-session.ts';
import { readServerTime, toId } from '../answer-fields.ts';
import type { SourceJob, SourceNotificationSettings, SourceSession } from '../backup-source.ts';
import type { LogLine } from './assemble-objects.ts';
import type { emailSettingsSchema, jobSchema, logItemSchema, sessionSchema } from './rest-answers.ts';

type Links = z.infer<typeof sessionSchema>['_links'];

/** @returns `null` where there is no time of its beginning, or an end that is no time. */
export function toSourceSession(session: z.infer<typeof sessionSchema>): SourceSession | null {
  const createdAt = readServerTime(session.creationTime);
  const hasEnd = (session.endTime ?? '') !== '';
  const endedAt = hasEnd ? readServerTime(session.endTime) : null;
  const isNeverEnded = session.endTime?.startsWith('0001-') === true;
  if (createdAt === null || (hasEnd && endedAt === null && !isNeverEnded)) return null;
  const { statistics } = session;
  return {
    id: session.id,
    jobId: toId(session.jobId) ?? idAtEnd(session._links, 'job') ?? idAtEnd(session._links, 'copyJob'),
    jobName: null,
    jobType: session.jobType === 'Copy' ? 'backup-copy' : session.jobType === 'Backup' ? 'backup' : null,
    firstSessionId: toId(session.mainSessionId),
    ...toResult(session.status),
    createdAt,
    endedAt,
    attempt: session.retryCount ?? 0,
    // Only attempts with issues are tried again; one that was stopped is not.
    willBeRetried: session.jobWillBeRetried ?? (isFinished(session.status) ? null : false),
    details: session.details ?? '',
    objectCount: session.progress ?? null,
    statistics: {
      transferredBytes: statistics?.transferredDataBytes ?? null,
      processedItems: statistics?.processedObjects ?? null,
      processingRateBytesPerSecond: statistics?.processingRateBytesPS ?? null,
      readRateBytesPerSecond: statistics?.readRateBytesPS ?? null,
      writeRateBytesPerSecond: statistics?.writeRateBytesPS ?? null,
      bottleneck: toBottleneck(statistics?.bottleneck),
    },
  };
}

export const runningStates: ReadonlySet<string> = new Set(['Running', 'Queued']);

function isFinished(status: string): status is SessionResult {
  return status === 'Success' || status === 'Warning' || status === 'Failed';
}

/** What is no result of the product is told in words, and is not made into more than it is. */
function toResult(status: string): Pick<SourceSession, 'result' | 'remark'> {
  if (runningStates.has(status)) return { result: null, remark: '' };
  if (isFinished(status)) return { result: status, remark: '' };
  switch (status) {
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

export function toLogLine(item: z.infer<typeof logItemSchema>, index: number): LogLine {
  const tagged = /^\s*\[(?<type>\w+)\]\s*(?<message>.*)$/s.exec(item.title ?? '')?.groups;
  const type = item.type ?? tagged?.['type'] ?? '';
  return {
    order: item.usn ?? index,
    type: logTypes[type.toLowerCase()] ?? 'other',
    message: item.message ?? tagged?.['message'] ?? item.title ?? '',
    startedAt: readServerTime(item.creationTime),
    endedAt: readServerTime(item.endTime),
  };
}

const logTypes: Readonly<Record<string, LogLine['type']>> = {
  success: 'success',
  warning: 'warning',
  error: 'error',
  failed: 'error',
  // Somebody stopped the job there.
  stop: 'warning',
  stopped: 'warning',
};

export function toSourceJob(
  job: z.infer<typeof jobSchema>,
  type: SourceJob['type'],
  organizationOf: (organizationId: string | null) => string,
): SourceJob {
  const policy = job.schedulePolicy;
  const isWindowOn = type === 'backup' ? policy?.backupWindowEnabled : policy?.backupCopyWindowEnabled;
  const window = type === 'backup' ? policy?.backupWindowSettings : policy?.backupCopyWindowSettings;
  return {
    id: job.id,
    name: job.name,
    type,
    organization: organizationOf(toId(job.organizationId) ?? idAtEnd(job._links, 'organization')),
    nextRunAt: readServerTime(job.nextRun),
    isEnabled: job.isEnabled ?? true,
    retry:
      policy?.retryEnabled == null
        ? null
        : {
            isEnabled: policy.retryEnabled,
            limit: policy.retryNumber ?? null,
            waitMinutes: policy.retryWaitInterval ?? null,
          },
    backupWindow:
      isWindowOn === true && window != null
        ? { allowedHours: window.backupWindow, minuteOffset: window.minuteOffset ?? 0 }
        : null,
  };
}

export function toNotificationSettings(settings: z.infer<typeof emailSettingsSchema>): SourceNotificationSettings {
  return {
    isEnabled: settings.enableNotification ?? null,
    recipients: settings.to ?? null,
    subject: settings.subject ?? null,
    shouldAttachReport: settings.attachDetailedReport ?? null,
    shouldNotifyOnSuccess: settings.notifyOnSuccess ?? null,
    shouldNotifyOnWarning: settings.notifyOnWarning ?? null,
    shouldNotifyOnFailure: settings.notifyOnFailure ?? null,
    shouldSuppressUntilLastRetry: settings.supressUntilLastRetry ?? null,
  };
}

function toBottleneck(bottleneck: string | null | undefined): string | null {
  return bottleneck == null || bottleneck === 'NA' || bottleneck === 'Detecting' ? null : bottleneck;
}

/** Versions that do not name an id give a link to it, which ends in it. */
function idAtEnd(links: Links, name: string): string | null {
  return toId(/\/([\da-f-]{36})\/?$/i.exec(links?.[name]?.href ?? '')?.[1]);
}
