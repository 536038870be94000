import type { SourceJob, SourceSession } from '../../src-main/sources/backup-servers/backup-source.ts';

/** A first attempt that has ended with Success. */
export function sourceSession(changes: Partial<SourceSession> = {}): SourceSession {
  return {
    id: 'session-1',
    jobId: 'job-1',
    jobName: null,
    jobType: 'backup',
    firstSessionId: null,
    result: 'Success',
    remark: '',
    createdAt: '2026-11-22T22:40:00.000Z',
    endedAt: '2026-11-22T22:50:00.000Z',
    attempt: 0,
    willBeRetried: false,
    details: '',
    objectCount: 0,
    ...changes,
    statistics: {
      transferredBytes: null,
      processedItems: null,
      processingRateBytesPerSecond: null,
      readRateBytesPerSecond: null,
      writeRateBytesPerSecond: null,
      bottleneck: null,
      ...changes.statistics,
    },
  };
}

/** Three retries, ten minutes apart; no backup window. */
export function sourceJob(changes: Partial<SourceJob> = {}): SourceJob {
  return {
    id: 'job-1',
    name: 'Exchange daily',
    type: 'backup',
    organization: 'contoso.onmicrosoft.com',
    nextRunAt: null,
    isEnabled: true,
    retry: { isEnabled: true, limit: 3, waitMinutes: 10 },
    backupWindow: null,
    ...changes,
  };
}
