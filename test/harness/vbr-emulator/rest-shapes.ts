/** How each version of the REST API writes what the site holds. */
import type { EmulatedJob, EmulatedRecord, EmulatedSession, EmulatedTask } from './emulated-site.ts';

export type VbrVersion = '1.1-rev0' | '1.2-rev1' | '1.3-rev1' | '1.3-rev2';

type Json = Record<string, unknown>;

/** The server's clock is at UTC+01:00, all year. */
const offsetMinutes = 60;

function local(atMs: number): string {
  return new Date(atMs + offsetMinutes * 60_000).toISOString().replace('Z', '');
}

/** With the server's offset and six digits of a second. */
export function writeTime(atMs: number): string {
  return `${local(atMs)}456+01:00`;
}

function isOld(version: VbrVersion): boolean {
  return version === '1.1-rev0' || version === '1.2-rev1';
}

export function hasEnded({ endedAtMs }: EmulatedSession, nowMs: number): boolean {
  return endedAtMs <= nowMs;
}

export function stateOf(session: EmulatedSession, nowMs: number): string {
  return hasEnded(session, nowMs) ? 'Stopped' : session.attempt.runningState;
}

export function writeSession(session: EmulatedSession, version: VbrVersion, nowMs: number): Json {
  const { id, job, attempt } = session;
  const isOver = hasEnded(session, nowMs);
  return {
    id,
    name: job.name,
    ...(version === '1.1-rev0' ? { activityId: job.id } : { jobId: job.id }),
    sessionType: version === '1.1-rev0' ? job.sessionType.replace(/^BackupJob$/, 'Job') : job.sessionType,
    creationTime: writeTime(session.createdAtMs),
    // One that is being finished has a time already.
    ...(isOver || attempt.runningState === 'Stopping' ? { endTime: writeTime(session.endedAtMs) } : {}),
    state: stateOf(session, nowMs),
    progressPercent: isOver ? 100 : 50,
    result: isOver
      ? { result: attempt.result, message: attempt.message, isCanceled: attempt.isCanceled }
      : { result: 'None', message: '', isCanceled: false },
    resourceId: null,
    parentSessionId: null,
    usn: 0,
    ...(version === '1.1-rev0' ? {} : { platformName: 'VMware' }),
    ...(isOld(version) ? {} : { initiatedBy: 'user' }),
    ...(version === '1.3-rev2' ? { progress: progressOf(session), ...chainOf(session) } : {}),
  };
}

function chainOf({ originalSessionId, retryNumber, attempt }: EmulatedSession): Json {
  if (retryNumber === 0) return { originalSessionId };
  const { isRecheck } = attempt;
  return { originalSessionId, retryInfo: { isRecheckRetry: isRecheck, retryNumber: isRecheck ? 1 : retryNumber } };
}

function progressOf({ attempt }: EmulatedSession): Json {
  const transferredSize = attempt.tasks.reduce((sum, { transferredBytes }) => sum + transferredBytes, 0);
  return {
    duration: '00:10:00',
    processingRate: '53.7 MB/s',
    bottleneck: 'Source',
    processedSize: transferredSize * 3,
    readSize: transferredSize * 2,
    transferredSize,
    progressPercent: 100,
  };
}

export function writeTask(task: EmulatedTask, session: EmulatedSession, version: VbrVersion): Json {
  const transferred = version === '1.2-rev1' ? 'transferedSize' : 'transferredSize';
  return {
    id: task.id,
    type: 'Backup',
    sessionId: session.id,
    sessionType: session.job.sessionType,
    // Without an offset: the server's own time.
    creationTime: `${local(session.createdAtMs)}456`,
    endTime: `${local(session.endedAtMs)}456`,
    name: task.name,
    algorithm: 'Increment',
    state: 'Stopped',
    result: { result: task.result, message: task.message, isCanceled: false },
    progress: {
      duration: '00:10:00',
      processingRate: 'N/A',
      bottleneck: 'NotDefined',
      [transferred]: task.transferredBytes,
    },
    usn: 0,
  };
}

/** Newest first. @param status - all of them without it */
export function writeLog(records: readonly EmulatedRecord[], { createdAtMs }: EmulatedSession, status?: string): Json {
  const written = records.map((record, index) => ({
    id: index + 1,
    ...record,
    startTime: writeTime(createdAtMs),
    updateTime: writeTime(createdAtMs),
  }));
  const wanted = written.filter((record) => status === undefined || record.status === status);
  return { totalRecords: wanted.length, records: wanted.toReversed() };
}

export function sessionLogOf({ attempt }: EmulatedSession): EmulatedRecord[] {
  const { tasks, log, result } = attempt;
  const statusOf = (written: string): EmulatedRecord['status'] =>
    written === 'Warning' || written === 'Failed' ? written : 'Succeeded';
  return [
    { status: 'Succeeded', title: 'Job started at 10/30/2026 10:00:00 PM', description: '' },
    ...log,
    ...tasks.map((task) => ({
      status: statusOf(task.result),
      title: `Processing ${task.name}`,
      description: task.log.find(({ status }) => status !== 'Succeeded')?.title ?? '',
    })),
    { status: statusOf(result), title: 'Job finished at 10/30/2026 10:10:00 PM', description: '' },
  ];
}

/** @param status - as the newest version writes it */
export function writeJobState(
  job: EmulatedJob,
  last: EmulatedSession | null,
  version: VbrVersion,
  nowMs: number,
): Json {
  const status = job.isDisabled ? 'Disabled' : last !== null && !hasEnded(last, nowMs) ? 'Running' : 'Inactive';
  return {
    id: job.id,
    name: job.name,
    type: isOld(version) ? job.type.replace(/^VSphereBackup$/, 'Backup') : job.type,
    description: '',
    // The versions before 1.3 write these words small.
    status: isOld(version) ? status.toLowerCase() : status,
    lastResult: last === null || !hasEnded(last, nowMs) ? 'None' : last.attempt.result,
    ...(last === null ? {} : { lastRun: writeTime(last.createdAtMs), sessionId: last.id }),
    nextRun: job.nextRunAtMs === null ? null : writeTime(job.nextRunAtMs),
    workload: isOld(version) ? 'vm' : 'Vm',
    repositoryName: 'Default Backup Repository',
    objectsCount: 1,
  };
}

export function writeJob({ id, name, type, isDisabled, retry }: EmulatedJob): Json {
  return { id, name, type, isDisabled, schedule: { runAutomatically: true, retry } };
}
