import { describe, expect, test } from 'vitest';
import { assembleSession, type SessionParts } from '../../../../src-main/sources/backup-servers/assemble-session.ts';
import type { SourceLogLine } from '../../../../src-main/sources/backup-servers/backup-source.ts';
import { sourceJob, sourceSession } from '../../../builders/source-session.ts';

type Changes = Partial<Omit<SessionParts, 'session'>> & { session?: Parameters<typeof sourceSession>[0] };

function assembled({ session, ...parts }: Changes = {}) {
  const ended = { endedAt: '2026-11-22T22:50:00.000Z', ...session };
  return assembleSession('vb365:server', {
    session: { ...sourceSession(ended), endedAt: ended.endedAt ?? '' },
    job: sourceJob(),
    details: { log: [], objects: [] },
    siblings: [],
    ...parts,
  });
}

let order = 0;
function line(type: SourceLogLine['type'], message: string): SourceLogLine {
  order += 1;
  return { order, type, message, startedAt: '2026-11-22T22:41:00.000Z', endedAt: '2026-11-22T22:42:00.000Z' };
}

test('a session has its job’s name, type and organization, and its own times and figures', () => {
  const statistics = { ...sourceSession().statistics, transferredBytes: 5, bottleneck: 'Source' };
  expect(assembled({ session: { status: 'Warning', objectCount: 7, details: 'So so.', statistics } })).toEqual({
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

describe('results', () => {
  test.each([
    ['Success', 'Success', ''],
    ['Warning', 'Warning', ''],
    ['Failed', 'Failed', ''],
    ['Stopped', 'Warning', 'The job was stopped before it had finished.'],
    ['Disconnected', 'Failed', 'The connection to the backup proxy was lost.'],
    ['NotConfigured', 'Warning', 'The job is not configured, so nothing was backed up.'],
    ['Paused', 'Warning', 'The server reports a state that this program does not know: Paused.'],
  ])('%s is told as %s', (status, result, message) => {
    expect(assembled({ session: { status } })).toMatchObject({ result, message });
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
});

describe('chains', () => {
  test('a retry belongs to the first session that the server names', () => {
    const { retry } = assembled({ session: { id: 'c', attempt: 2, firstSessionId: 'a', status: 'Failed' } });
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
    ['Stopped', 0, false],
  ])(
    'where the server does not say whether %s after %i retries is tried again, the job’s plan does',
    (status, attempt, is) => {
      expect(assembled({ session: { status, attempt, willBeRetried: null } }).retry.willBeRetried).toBe(is);
    },
  );

  test('what the server says of a retry comes before the job’s plan, and a success is never tried again', () => {
    expect(assembled({ session: { status: 'Failed', attempt: 3, willBeRetried: true } }).retry.willBeRetried).toBe(
      true,
    );
    expect(assembled({ session: { status: 'Success', willBeRetried: true } }).retry.willBeRetried).toBe(false);
    const job = sourceJob({ retry: { isEnabled: false, limit: 3, waitMinutes: 10 } });
    expect(assembled({ job, session: { status: 'Failed', willBeRetried: null } }).retry).toMatchObject({
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

describe('objects', () => {
  test('each line of the log that names one makes an object, with its times and its reason', () => {
    const log = [
      line('success', 'Job started at 10 PM'),
      line('success', 'Processing mailbox: anna@contoso.com'),
      line('warning', 'Processing OneDrive: anna@contoso.com. Item is locked'),
    ];
    const times = { startedAt: '2026-11-22T22:41:00.000Z', endedAt: '2026-11-22T22:42:00.000Z' };
    const unknown = { items: null, transferredBytes: null };
    expect(assembled({ details: { log, objects: null } })).toMatchObject({
      objects: [
        { name: 'anna@contoso.com', type: 'mailbox', result: 'Success', ...times, ...unknown, message: '' },
        {
          name: 'anna@contoso.com',
          type: 'OneDrive',
          result: 'Warning',
          ...times,
          ...unknown,
          message: 'Item is locked',
        },
      ],
      objectCount: 2,
      issueCount: 1,
    });
  });

  test('several lines on one object are one object: its worst result, and each reason once, in the order of the log', () => {
    const log = [
      line('warning', 'Processing mailbox: a@b.c. First'),
      line('error', 'Processing mailbox: a@b.c. Second'),
      line('warning', 'Processing mailbox: a@b.c. First'),
    ];
    const { objects } = assembled({ details: { log: log.toReversed(), objects: null } });
    expect(objects.map(({ result, message }) => [result, message])).toEqual([['Failed', 'First\nSecond']]);
  });

  test('two names that begin alike are two objects, and so are the mailbox and the OneDrive of one person', () => {
    const log = [
      line('error', 'Failed to process mailbox: Dr. Anna Huber. Access denied'),
      line('error', 'Failed to process mailbox: Dr. Bert Maier. Access denied'),
      line('error', 'Failed to process OneDrive: Dr. Anna Huber. Access denied'),
      line('success', 'Processing team: Finance'),
      line('warning', 'Processing team: Finance - Budget 2026 (internal). Locked'),
    ];
    const session = assembled({ details: { log, objects: null } });
    expect(session.objects.map(({ type, name, result }) => [type, name, result])).toEqual([
      ['mailbox', 'Dr. Anna Huber. Access denied', 'Failed'],
      ['mailbox', 'Dr. Bert Maier. Access denied', 'Failed'],
      ['OneDrive', 'Dr. Anna Huber. Access denied', 'Failed'],
      ['team', 'Finance', 'Success'],
      ['team', 'Finance - Budget 2026 (internal). Locked', 'Warning'],
    ]);
    expect([session.objectCount, session.issueCount]).toEqual([5, 4]);
  });

  test('an object whose line still runs when the session has ended was not finished', () => {
    const log = [line('other', 'Processing mailbox: a@b.c')];
    const { objects } = assembled({ details: { log, objects: null } });
    expect(objects).toMatchObject([{ result: 'Warning', message: 'It was not finished.' }]);
  });

  test('issues that the server counts and no line names are not lost', () => {
    const log = [line('warning', 'Processing mailbox: a@b.c. Locked')];
    const objects = ['Success', 'Warning', 'Failed', 'Odd'].map((status) => ({ type: 'User', status }));
    const { objects: listed, issueCount } = assembled({ details: { log, objects } });
    expect(listed.map(({ name, result }) => [name, result])).toEqual([
      ['a@b.c', 'Warning'],
      ['(user not named by the server)', 'Failed'],
      ['(user not named by the server)', 'Warning'],
    ]);
    expect(issueCount).toBe(3);
  });

  test('where no line names any, each counted object is listed as what it is', () => {
    const objects = ['Success', 'Failed'].map((status) => ({ type: 'Site', status }));
    const session = assembled({ details: { log: [], objects } });
    expect(session.objects.map(({ type, result }) => [type, result])).toEqual([
      ['Site', 'Success'],
      ['Site', 'Failed'],
    ]);
    expect([session.objectCount, session.issueCount]).toEqual([2, 1]);
  });
});

describe('the message on the whole session', () => {
  test('holds what the log says of the session, errors first, and says how much more there is', () => {
    const log = [
      line('warning', 'First'),
      line('error', 'Second'),
      line('warning', 'Third'),
      line('warning', 'Third'),
      line('warning', 'Fourth'),
      line('success', 'Fine'),
    ];
    expect(assembled({ details: { log, objects: null } }).message).toBe(
      'Second First Third 1 more in the log of the session.',
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
  test.each([
    [null, { objectCount: null, issueCount: null }],
    [0, { objectCount: 0, issueCount: 0 }],
  ])('are unknown where the server gives none: %s', (objectCount, expected) => {
    expect(assembled({ session: { objectCount } })).toMatchObject(expected);
  });
});
