/** The made-up session that the subject preview and the test message are composed from (product section 2.7). */
import type { BackupObject, JobSession, SessionResult } from './job-session.ts';

/** @param endedAt instant at which the sample session ends. */
export function sampleSession(endedAt: string): JobSession {
  const at = (minutesBefore: number) => new Date(Date.parse(endedAt) - minutesBefore * 60_000).toISOString();
  const object = (
    name: string,
    type: string,
    result: SessionResult,
    message: string,
    minutes: number,
  ): BackupObject => ({
    name,
    type,
    result,
    startedAt: at(minutes),
    endedAt: at(minutes - 4),
    items: 120 + minutes,
    transferredBytes: minutes * 3_145_728,
    message,
  });
  return {
    source: 'sample',
    id: 'sample',
    job: { id: 'sample', name: 'Exchange daily', type: 'backup' },
    organization: 'contoso.com',
    host: '',
    result: 'Warning',
    startedAt: at(38),
    endedAt,
    message: '',
    retry: { attempt: 0, limit: 3, willBeRetried: false, waitMinutes: 10, firstSessionId: 'sample' },
    backupWindow: { terminatesJob: false, isLastAttempt: false },
    statistics: {
      transferredBytes: 346_030_080,
      processedItems: 700,
      processingRateBytesPerSecond: 8_912_896,
      readRateBytesPerSecond: 9_961_472,
      writeRateBytesPerSecond: 5_242_880,
      bottleneck: 'Source',
    },
    objects: [
      object('anna@contoso.com', 'Mailbox', 'Success', '', 36),
      object('ben@contoso.com', 'Mailbox', 'Warning', 'Mailbox does not have a valid Microsoft 365 license', 30),
      object('carla@contoso.com', 'Mailbox', 'Warning', 'Mailbox does not have a valid Microsoft 365 license', 24),
      object('Finance', 'Site', 'Success', '', 14),
      object('Sales', 'Team', 'Success', '', 6),
    ],
    objectCount: 5,
    issueCount: 2,
    log: null,
    leftOut: [],
  };
}
