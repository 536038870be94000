import { describe, expect, test } from 'vitest';
import { assembleSession, type SessionParts } from '../../../../src-main/sources/backup-servers/assemble-session.ts';
import { sourceJob, sourceSession } from '../../../builders/source-session.ts';

type Changes = Partial<Omit<SessionParts, 'session'>> & { session?: Parameters<typeof sourceSession>[0] };

function assembled({ session, ...parts }: Changes = {}) {
  const ended = { endedAt: '2026-11-22T22:50:00.000Z', ...session };
  return assembleSession('vb365:server', {
    session: { ...sourceSession(ended), endedAt: ended.endedAt ?? '', result: ended.result ?? 'Success' },
    job: sourceJob(),
    details: { objects: [], issues: [] },
    siblings: [],
    ...parts,
  });
}

test('a session has its job’s name, type and organization, and its own times and figures', () => {
  const statistics = { ...sourceSession().statistics, transferredBytes: 5, bottleneck: 'Source' };
  expect(assembled({ session: { result: 'Warning', objectCount: 7, details: 'So so.', statistics } })).toEqual({
    source: 'vb365:server',
    id: 'session-1',
    job: { id: 'job-1', name: 'Exchange daily', type: 'backup' },
    organization: 'contoso.onmicrosoft.com',
    result: 'Warning',
    startedAt: '2026-11-22T22:40:00.000Z',
    endedAt: '2026-11-22T22:50:00.000Z',
    message: 'So so.',
    retry: { attempt: 0, limit: 3, willBeRetried: false, waitMinutes: 10, firstSessionId: 'session-1' },
    backupWindow: { terminatesJob: false, isLastAttempt: false },
    statistics,
    objects: [],
    objectCount: 7,
    issueCount: null,
    host: '',
    log: null,
    leftOut: [],
  });
});

test('a job that the server does not know any more is named by its id', () => {
  const { job, organization, retry } = assembled({ job: null });
  expect([job, organization, retry.limit]).toEqual([{ id: 'job-1', name: 'Job job-1', type: 'backup' }, '', null]);
  expect(assembled({ job: null, session: { jobId: null, jobType: 'backup-copy' } }).job).toEqual({
    id: 'unknown',
    name: 'Unknown job',
    type: 'backup-copy',
  });
});

describe('chains', () => {
  test('a retry belongs to the first session that the server names', () => {
    const { retry } = assembled({ session: { id: 'c', attempt: 2, firstSessionId: 'a', result: 'Failed' } });
    expect(retry).toMatchObject({ attempt: 2, firstSessionId: 'a' });
  });

  test('where the server names none, the latest first attempt of the job before it is the first', () => {
    const siblings = [
      sourceSession({ id: 'night before', createdAt: '2026-11-21T22:00:00.000Z' }),
      sourceSession({ id: 'first', createdAt: '2026-11-22T22:00:00.000Z' }),
      sourceSession({ id: 'second', attempt: 1, createdAt: '2026-11-22T22:20:00.000Z' }),
      sourceSession({ id: 'other job', jobId: 'job-2', createdAt: '2026-11-22T22:30:00.000Z' }),
      sourceSession({ id: 'later', createdAt: '2026-11-22T23:00:00.000Z' }),
    ];
    expect(assembled({ siblings, session: { id: 'third', attempt: 2 } }).retry.firstSessionId).toBe('first');
    expect(assembled({ session: { id: 'third', attempt: 2 } }).retry.firstSessionId).toBe('third');
  });

  test.each([
    ['Failed', 0, true],
    ['Warning', 2, true],
    ['Failed', 3, false],
    ['Success', 0, false],
  ] as const)(
    'where the server does not say whether %s after %i retries is tried again, the job’s plan does',
    (result, attempt, is) => {
      expect(assembled({ session: { result, attempt, willBeRetried: null } }).retry.willBeRetried).toBe(is);
    },
  );

  test('what the server says of a retry comes before the job’s plan, and a success is never tried again', () => {
    expect(assembled({ session: { result: 'Failed', attempt: 3, willBeRetried: true } }).retry.willBeRetried).toBe(
      true,
    );
    expect(assembled({ session: { result: 'Success', willBeRetried: true } }).retry.willBeRetried).toBe(false);
    const job = sourceJob({ retry: { isEnabled: false, limit: 3, waitMinutes: 10 } });
    expect(assembled({ job, session: { result: 'Failed', willBeRetried: null } }).retry).toMatchObject({
      willBeRetried: false,
      limit: 0,
    });
  });

  test('the window of the job says whether it is the last attempt inside', () => {
    const allowedHours = Array.from({ length: 168 }, (_, hour) => hour === 22);
    const job = sourceJob({ backupWindow: { allowedHours, minuteOffset: 0 } });
    expect(assembled({ job }).backupWindow).toEqual({ terminatesJob: true, isLastAttempt: true });
    expect(assembled({ job, session: { endedAt: '2026-11-22T22:49:00.000Z' } }).backupWindow.isLastAttempt).toBe(false);
  });
});

describe('the message on the whole session', () => {
  test('begins with what the result leaves out, holds what the server says of it, and says how much more there is', () => {
    const session = { remark: 'It was stopped.', details: 'So so.' };
    const issues = ['First', 'Second', 'Second', 'Third'];
    expect(assembled({ session, details: { objects: [], issues } }).message).toBe(
      'It was stopped. So so. First 2 more in the log of the session.',
    );
  });

  test('says that the log could not be read', () => {
    expect(assembled({ details: null, session: { objectCount: 5 } })).toMatchObject({
      message: 'The server did not give the log of this session.',
      objects: [],
      objectCount: 5,
      issueCount: null,
    });
  });
});

describe('counts', () => {
  const object = {
    name: 'a@b.c',
    type: 'mailbox',
    startedAt: null,
    endedAt: null,
    items: null,
    transferredBytes: null,
  };

  test('are those of the objects that the server names', () => {
    const objects = (['Success', 'Warning', 'Failed'] as const).map((result) => ({ ...object, result, message: '' }));
    expect(assembled({ session: { objectCount: 9 }, details: { objects, issues: [] } })).toMatchObject({
      objects,
      objectCount: 3,
      issueCount: 2,
    });
  });

  test.each([
    [null, { objectCount: null, issueCount: null }],
    [0, { objectCount: 0, issueCount: 0 }],
  ])('are unknown where the server gives none: %s', (objectCount, expected) => {
    expect(assembled({ session: { objectCount } })).toMatchObject(expected);
  });
});

test('a job that the server does not list is called as its session says', () => {
  expect(assembled({ job: null, session: { jobName: 'Nightly' } }).job.name).toBe('Nightly');
});

test.each([
  [[5, 7], 12],
  [[5, null], null],
  [[], null],
])('where only objects say what was transferred (%s), the session has their sum', (amounts, sum) => {
  const object = { name: 'a', type: 'b', startedAt: null, endedAt: null, items: null, message: '' };
  const objects = amounts.map((transferredBytes) => ({ ...object, result: 'Success' as const, transferredBytes }));
  expect(assembled({ details: { objects, issues: [] } }).statistics.transferredBytes).toBe(sum);
});
