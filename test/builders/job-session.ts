import type { BackupObject, JobSession, SessionResult } from '../../src-shared/model/job-session.ts';

type JobSessionChanges = Partial<Omit<JobSession, 'job' | 'retry' | 'backupWindow' | 'statistics'>> & {
  [Part in 'job' | 'retry' | 'backupWindow' | 'statistics']?: Partial<JobSession[Part]>;
};

/** A first attempt that ended with Success; counts follow the objects unless they are given. */
export function jobSession({ job, retry, backupWindow, statistics, ...changes }: JobSessionChanges = {}): JobSession {
  const id = changes.id ?? 'session-1';
  const objects = changes.objects ?? [];
  return {
    source: 'folder',
    id,
    job: { id: 'Exchange daily', name: 'Exchange daily', type: 'backup', ...job },
    organization: 'contoso.com',
    host: '',
    result: 'Success',
    startedAt: '2026-11-22T22:00:00.000Z',
    endedAt: '2026-11-22T22:38:33.000Z',
    message: '',
    retry: { attempt: 0, limit: null, willBeRetried: false, waitMinutes: null, firstSessionId: id, ...retry },
    backupWindow: { terminatesJob: false, isLastAttempt: false, ...backupWindow },
    statistics: {
      transferredBytes: null,
      processedItems: null,
      processingRateBytesPerSecond: null,
      readRateBytesPerSecond: null,
      writeRateBytesPerSecond: null,
      bottleneck: null,
      ...statistics,
    },
    objects,
    objectCount: objects.length,
    issueCount: objects.filter(({ result }) => result !== 'Success').length,
    log: null,
    leftOut: [],
    ...changes,
  };
}

export function backupObject(changes: Partial<BackupObject> = {}): BackupObject {
  return {
    name: 'anna@contoso.com',
    type: 'Mailbox',
    result: 'Success',
    startedAt: null,
    endedAt: null,
    items: null,
    transferredBytes: null,
    message: '',
    ...changes,
  };
}

/** As many objects of each result as asked for. */
export function backupObjects(counts: Partial<Record<SessionResult, number>>): BackupObject[] {
  return Object.entries(counts).flatMap(([result, count]) =>
    Array.from({ length: count }, (_, index) =>
      backupObject({ name: `${result} ${index + 1}`, result: result as SessionResult }),
    ),
  );
}
