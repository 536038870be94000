/** How each version of the REST API writes what the site holds. */
import { randomUUID } from 'node:crypto';
import type { EmulatedJob, EmulatedObject, EmulatedSession, EmulatedSite } from './emulated-site.ts';

export type RestVersion = 'v6' | 'v7' | 'v8';

type Json = Record<string, unknown>;

/** Seven digits of a second, as .NET writes them. */
export function writeTime(atMs: number): string {
  return new Date(atMs).toISOString().replace('Z', '0000Z');
}

/** The same instant at a place seven hours behind. */
function writeTimeWithOffset(atMs: number): string {
  return new Date(atMs - 7 * 3_600_000).toISOString().replace('Z', '1234-07:00');
}

export function writeSession(session: EmulatedSession, version: RestVersion, base: string, nowMs: number): Json {
  const { id, job, attempt, retryCount, mainSessionId } = session;
  const hasEnded = session.endedAtMs <= nowMs;
  const link = (path: string) => ({ href: `${base}/${version}/${path}` });
  const shared = {
    id,
    details: attempt.details,
    creationTime: writeTime(session.createdAtMs),
    ...(hasEnded ? { endTime: writeTime(session.endedAtMs) } : version === 'v6' ? {} : { endTime: null }),
    retryCount,
    progress: hasEnded ? attempt.objects.length : 0,
    status: hasEnded ? attempt.status : 'Running',
    statistics: {
      processingRateBytesPS: 1_683_256,
      processingRateItemsPS: 20,
      readRateBytesPS: 5_383_429,
      writeRateBytesPS: 26_015_396,
      transferredDataBytes: attempt.objects.length * 1_048_576,
      processedObjects: attempt.objects.length * 120,
      bottleneck: hasEnded ? 'Source' : 'Detecting',
    },
    _links: {
      self: link(`jobsessions/${id}`),
      // Leads nowhere, as it does on real servers.
      log: link(`jobsessions/${id}/log`),
      job: link(`${job.kind === 'Copy' ? 'copyjobs' : 'jobs'}/${job.id}`),
    },
  };
  if (version === 'v6') return shared;
  const chain = {
    repositoryId: randomUUID(),
    ...(mainSessionId === null ? {} : { mainSessionId }),
    jobWillBeRetried: hasEnded ? session.willBeRetried : null,
    jobType: job.kind,
  };
  if (version === 'v7') return { ...shared, ...chain };
  return { ...shared, ...chain, jobId: job.id, jobSessionConfigType: 'Incremental', eTag: session.endedAtMs };
}

export function writeJob(job: EmulatedJob, version: RestVersion, base: string, lastStatus: string | null): Json {
  const { schedule } = job;
  const window = {
    backupWindow: schedule.backupWindow ?? Array.from({ length: 168 }, () => true),
    minuteOffset: schedule.minuteOffset,
  };
  const organization = { organization: { href: `${base}/${version}/organizations/${job.organizationId}` } };
  const shared = {
    id: job.id,
    name: job.name,
    isEnabled: job.isEnabled,
    lastRun: null,
    nextRun: job.nextRunAtMs === null ? null : writeTime(job.nextRunAtMs),
    lastStatus,
    _links: {
      self: { href: `${base}/${version}/${job.kind === 'Copy' ? 'copyjobs' : 'jobs'}/${job.id}` },
      ...(job.kind === 'Backup' ? organization : {}),
    },
    ...(version === 'v8' ? { organizationId: job.organizationId, eTag: 1 } : {}),
  };
  if (job.kind === 'Copy') {
    const policy = {
      type: 'Immediate',
      backupCopyWindowEnabled: schedule.backupWindow !== null,
      backupCopyWindowSettings: window,
    };
    return { ...shared, backupJobId: job.backupJobId, schedulePolicy: policy };
  }
  return {
    ...shared,
    description: '',
    backupType: 'EntireOrganization',
    schedulePolicy: {
      type: 'Daily',
      retryEnabled: schedule.retryEnabled,
      retryNumber: schedule.retryNumber,
      retryWaitInterval: schedule.retryWaitMinutes,
      backupWindowEnabled: schedule.backupWindow !== null,
      backupWindowSettings: window,
    },
  };
}

export function writeOrganizations(site: EmulatedSite): Json[] {
  return site.organizations.map(({ id, name }) => ({
    id,
    name,
    officeName: name,
    type: 'Office365',
    isBackedup: true,
  }));
}

const objectTypes = { mailbox: 'User', OneDrive: 'User', site: 'Site', team: 'Team' } as const;

/** Neither name nor reason: so little does the server say of an object. */
export function writeProcessedObjects({ attempt }: EmulatedSession): Json[] {
  return attempt.objects.map(({ kind, status }) => ({ id: randomUUID(), type: objectTypes[kind], status }));
}

interface LogLine {
  type: 'Success' | 'Warning' | 'Error';
  message: string;
  fromMs: number;
  toMs: number;
}

const lineTypes = { Success: 'Success', Warning: 'Warning', Failed: 'Error' } as const;

export function writeLogItems(session: EmulatedSession, version: RestVersion): Json[] {
  // The order number jumps.
  return logLines(session).map(({ type, message, fromMs, toMs }, index) => ({
    id: randomUUID(),
    usn: index * 3 + 1,
    ...(version === 'v8' ? { type, message } : { title: `[${type}] ${message}` }),
    creationTime: version === 'v8' ? writeTime(fromMs) : writeTimeWithOffset(fromMs),
    endTime: version === 'v8' ? writeTime(toMs) : writeTimeWithOffset(toMs),
  }));
}

function logLines({ attempt, createdAtMs, endedAtMs }: EmulatedSession): LogLine[] {
  const { objects, generalIssues, status } = attempt;
  const at = (message: string, atMs: number, type: LogLine['type'] = 'Success') => ({
    type,
    message,
    fromMs: atMs,
    toMs: atMs,
  });
  const partMs = (endedAtMs - createdAtMs) / (objects.length + 1);
  return [
    at(`Job started at ${new Date(createdAtMs).toUTCString()}`, createdAtMs),
    at('Connected to organization', createdAtMs),
    at(`Found ${objects.length} objects`, createdAtMs),
    ...generalIssues.map((issue) => at(issue, createdAtMs, status === 'Failed' ? 'Error' : 'Warning')),
    ...objects.map((object, index) => ({
      type: lineTypes[object.status],
      message: writeObjectLine(object),
      fromMs: createdAtMs + index * partMs,
      toMs: createdAtMs + (index + 1) * partMs,
    })),
    at(`Transferred: ${objects.length}.0 MB (${objects.length * 120} items) at 1.8 MB/s (26 items/s)`, endedAtMs),
    at(`Job finished at ${new Date(endedAtMs).toUTCString()}`, endedAtMs),
  ];
}

function writeObjectLine({ name, kind, reason }: EmulatedObject): string {
  return `Processing ${kind}: ${name}${reason === '' ? '' : `. ${reason}`}`;
}
