/** The REST API of Veeam Backup & Replication: what differs between its versions, and what is not as one would expect. */
import { describe, expect, test } from 'vitest';
import type { SourceReading } from '../../../../../src-main/sources/backup-servers/backup-source.ts';
import { neverAborted } from '../../../../fixtures/emulated-vb365.ts';
import { emulateVbr, type EmulatedVbr } from '../../../../fixtures/emulated-vbr.ts';
import { emulatedTask } from '../../../../harness/vbr-emulator/emulated-site.ts';

const since = '2026-11-22T00:00:00.000Z';
const minute = 60_000;
const versions = ['1.1-rev0', '1.2-rev1', '1.3-rev1', '1.3-rev2'] as const;

function readOf<T>(reading: SourceReading<T>): T {
  if (reading.kind === 'failed') throw new Error(JSON.stringify(reading.failure));
  return reading;
}

type Changes = NonNullable<Parameters<EmulatedVbr['openSource']>[0]>;

/** Ended 20 minutes ago. */
function addEnded({ emulator, clock }: EmulatedVbr, ...attempts: Parameters<typeof emulator.site.addRun>[2]) {
  const job = emulator.site.addJob('Virtual machines');
  const sessions = emulator.site.addRun(job, clock.nowMs() - 60 * minute, attempts);
  return { job, sessions, last: sessions.at(-1)?.id ?? '' };
}

function requestsTo({ emulator }: EmulatedVbr, path: RegExp): string[] {
  return emulator.requests.map((request) => request.path).filter((asked) => path.test(asked));
}

describe('the version', () => {
  test.each([
    [versions, '1.3-rev2'],
    [['1.1-rev0', '1.2-rev1', '1.3-rev1'] as const, '1.3-rev1'],
    [['1.1-rev0', '1.2-rev1'] as const, '1.2-rev1'],
    [['1.1-rev0'] as const, '1.1-rev0'],
  ])('of servers with %s is the newest that both know, with the server’s build', async (served, version) => {
    const { openSource } = await emulateVbr({ versions: served });
    expect(await openSource().identify(neverAborted)).toEqual({ kind: 'read', version, build: '13.1.0.411' });
  });

  test('that is refused at the sign-in only is not taken for a refused password', async () => {
    const { emulator, openSource } = await emulateVbr();
    emulator.faults.set('version-refused-at-sign-in', 2);
    expect(await openSource().identify(neverAborted)).toMatchObject({ kind: 'read', version: '1.2-rev1' });
    emulator.faults.set('version-refused-at-sign-in');
    const failure = { kind: 'version-not-supported', version: versions.join(', ') };
    expect(await openSource().identify(neverAborted)).toMatchObject({ kind: 'failed', failure });
  });

  test('that a person has chosen is the only one that is tried', async () => {
    const { openSource } = await emulateVbr({ versions: ['1.1-rev0'] });
    const failure = { kind: 'version-not-supported', version: '1.3-rev1' };
    expect(await openSource({ version: '1.3-rev1' }).identify(neverAborted)).toMatchObject({ failure });
  });

  test('that a server got with an update is found once it is identified anew', async () => {
    const served: ('1.1-rev0' | '1.3-rev2')[] = ['1.1-rev0'];
    const { openSource } = await emulateVbr({ versions: served });
    const source = openSource();
    expect(await source.identify(neverAborted)).toMatchObject({ version: '1.1-rev0' });
    served.push('1.3-rev2');
    expect(await source.identify(neverAborted)).toMatchObject({ version: '1.3-rev2' });
  });
});

describe('the sign-in', () => {
  const grants = ({ emulator }: EmulatedVbr) =>
    emulator.requests.filter(({ path }) => path.endsWith('/token')).map(({ form }) => form.get('grant_type'));

  test('is one for many requests, and is renewed with the latest refresh token, which is good once', async () => {
    const fixture = await emulateVbr();
    const source = fixture.openSource();
    for (let look = 0; look < 4; look += 1) {
      readOf(await source.listSessions(since, neverAborted));
      fixture.clock.setMs(fixture.clock.nowMs() + 14 * minute + 1_000);
    }
    expect(grants(fixture)).toEqual(['password', 'refresh_token', 'refresh_token', 'refresh_token']);
  });

  test('that ended early is renewed, and after a restart of the server made anew', async () => {
    const fixture = await emulateVbr();
    const source = fixture.openSource();
    readOf(await source.listSessions(since, neverAborted));
    fixture.emulator.tokens.expireTokens();
    readOf(await source.listSessions(since, neverAborted));
    fixture.emulator.tokens.forgetTokens();
    readOf(await source.listSessions(since, neverAborted));
    expect(grants(fixture)).toEqual(['password', 'refresh_token', 'refresh_token', 'password']);
  });

  test('that is refused is tried once', async () => {
    const fixture = await emulateVbr();
    const failure = { kind: 'password-refused', username: 'CONTOSO\\svc-notifier' };
    const source = fixture.openSource({ password: 'wrong' });
    expect(await source.identify(neverAborted)).toMatchObject({ kind: 'failed', failure });
    expect(grants(fixture)).toEqual(['password']);
  });

  test('that is forbidden is not taken for a wrong password', async () => {
    const fixture = await emulateVbr();
    fixture.emulator.faults.set('sign-in-denied');
    expect(await fixture.openSource().identify(neverAborted)).toMatchObject({
      kind: 'failed',
      failure: {
        kind: 'sign-in-denied',
        username: 'CONTOSO\\svc-notifier',
        message: 'The role cannot use the REST API.',
      },
    });
    expect(grants(fixture)).toEqual(['password']);
  });

  test('with a role that sees no settings of the server reads everything but those', async () => {
    const fixture = await emulateVbr({ account: { role: 'Viewer' } });
    addEnded(fixture, {});
    const source = fixture.openSource();
    expect(await source.identify(neverAborted)).toEqual({ kind: 'read', version: '1.3-rev2', build: '' });
    expect(readOf(await source.listSessions(since, neverAborted)).sessions).toHaveLength(1);
    expect(await source.readNotificationSettings(neverAborted)).toMatchObject({
      failure: { kind: 'server-access-denied' },
    });
  });
});

test.each([
  ['throttled', { kind: 'server-throttled' }, 90_000],
  ['unavailable', { kind: 'server-error', status: 500, message: 'The service is starting.' }, null],
  ['web-page', { kind: 'not-a-backup-server', found: 'a web page' }, null],
] as const)('a server that is %s is told apart', async (fault, failure, retryAfterMs) => {
  const { emulator, openSource } = await emulateVbr();
  emulator.faults.set(fault);
  expect(await openSource().identify(neverAborted)).toEqual({ kind: 'failed', failure, retryAfterMs });
});

test('nothing is sent to a server whose certificate has changed', async () => {
  const { emulator, openSource } = await emulateVbr();
  const trusted = emulator.fingerprint;
  const source = openSource();
  await emulator.changeCertificate();
  const failure = { kind: 'certificate-changed', trusted, found: emulator.fingerprint };
  expect(await source.identify(neverAborted)).toMatchObject({ failure });
  expect(emulator.requests).toEqual([]);
});

describe('a session has ended', () => {
  const listed = async (change: object, changes: { runningState?: string } = {}) => {
    const fixture = await emulateVbr();
    const { last } = addEnded(fixture, changes);
    fixture.emulator.alter((path, body) => (path === '/sessions/' ? { ...(body as object), ...change } : body));
    const reading = readOf(await fixture.openSource().readSession(last, neverAborted));
    return reading.session;
  };

  test('when it is stopped and has a result, in whatever letters they are written', async () => {
    const change = { state: 'stopped', result: { result: 'WARNING', message: 'Full disk', isCanceled: false } };
    expect(await listed(change)).toMatchObject({ result: 'Warning', remark: '', details: 'Full disk' });
  });

  test.each([
    ['it is stopped and has no result yet', { result: { result: 'None', message: '', isCanceled: false } }],
    ['it is being finished, although it has a time of its end', { state: 'Stopping' }],
    ['its state is one of a later version', { state: 'Contemplating' }],
  ])('not while %s', async (_, change) => {
    expect(await listed(change)).toMatchObject({ result: null, endedAt: null });
  });

  test('without a result, where it gets none within an hour: so that it does not stay open for ever', async () => {
    const endTime = '2026-11-22T20:00:00+01:00';
    expect(await listed({ endTime, result: { result: 'None', message: '', isCanceled: false } })).toMatchObject({
      result: 'Warning',
      remark: 'The server reports no result.',
      endedAt: '2026-11-22T19:00:00.000Z',
    });
  });

  test('with a result of a later version, which is told and not made into a failure', async () => {
    expect(await listed({ result: { result: 'Partial', message: '', isCanceled: false } })).toMatchObject({
      result: 'Warning',
      remark: 'The server reports a result that this program does not know: Partial.',
      willBeRetried: false,
    });
  });

  test('because somebody stopped it: then it is not tried again', async () => {
    const change = { result: { result: 'Failed', message: 'Canceled', isCanceled: true } };
    expect(await listed(change)).toMatchObject({
      result: 'Failed',
      remark: 'The job was stopped before it had finished.',
      willBeRetried: false,
    });
  });
});

describe('of everything that a server does', () => {
  const namesOf = async ({ openSource }: EmulatedVbr, changes: Changes = {}) =>
    readOf(await openSource(changes).listSessions(since, neverAborted)).sessions.map(({ jobName }) => jobName);

  test.each(versions)('the sessions of backup jobs are taken (REST %s)', async (version) => {
    const fixture = await emulateVbr({ versions: [version] });
    const { site } = fixture.emulator;
    addEnded(fixture, {});
    const others = ['Infrastructure', 'RestoreVm', 'RepositoryMaintenance', 'ConfigurationBackup', 'Automation'];
    for (const type of others) site.addRun(site.makeActivity(type, type), fixture.clock.nowMs() - 30 * minute, [{}]);
    expect(new Set(await namesOf(fixture))).toEqual(new Set(['ConfigurationBackup', 'Virtual machines']));
    expect(requestsTo(fixture, /jobs\/states$/)).toEqual([]);
  });

  test('log backups, containers and SureBackup are left out, whether the server lists their jobs or not', async () => {
    const fixture = await emulateVbr();
    const { site } = fixture.emulator;
    for (const sessionType of ['SqlLogBackup', 'BackupCopyJobParent', 'SureBackup', 'Retention']) {
      site.addRun(site.addJob(sessionType, { sessionType }), fixture.clock.nowMs() - 30 * minute, [{}]);
    }
    expect(await namesOf(fixture)).toEqual([]);
  });

  test.each([
    [[], []],
    [['sure-backup'], ['SureBackup', 'SureBackupContentScan']],
    [['log-backup'], ['SqlLogBackup', 'OracleLogBackup', 'PostgreSqlLogBackup']],
    [['agent-policy'], ['AgentPolicy']],
    [
      ['agent-policy', 'sure-backup'],
      ['SureBackup', 'SureBackupContentScan', 'AgentPolicy'],
    ],
  ] as const)('what a person wants beside jobs, %j, is taken too: %j', async (alsoReported, names) => {
    const fixture = await emulateVbr();
    const { site } = fixture.emulator;
    const optional = ['SureBackup', 'SureBackupContentScan', 'SqlLogBackup', 'OracleLogBackup', 'PostgreSqlLogBackup'];
    for (const sessionType of [...optional, 'AgentPolicy', 'Retention']) {
      site.addRun(site.addJob(sessionType, { sessionType }), fixture.clock.nowMs() - 30 * minute, [{}]);
    }
    expect(await namesOf(fixture, { alsoReported: [...alsoReported] })).toEqual(names);
  });

  test('no run is expected of a job whose sessions are left out', async () => {
    const fixture = await emulateVbr();
    const nextRunAtMs = fixture.clock.nowMs() + 60 * minute;
    for (const type of ['VSphereBackup', 'SureBackupContentScan', 'LinuxAgentBackupServerPolicy']) {
      fixture.emulator.site.addJob(type, { type, nextRunAtMs });
    }
    const expectedOf = async (changes: Changes) =>
      readOf(await fixture.openSource(changes).listJobs(neverAborted))
        .jobs.filter(({ nextRunAt }) => nextRunAt !== null)
        .map(({ name }) => name)
        .toSorted();
    expect(await expectedOf({})).toEqual(['VSphereBackup']);
    expect(await expectedOf({ alsoReported: ['sure-backup'] })).toEqual(['SureBackupContentScan', 'VSphereBackup']);
    expect(await expectedOf({ alsoReported: ['agent-policy'] })).toEqual([
      'LinuxAgentBackupServerPolicy',
      'VSphereBackup',
    ]);
  });

  test('a type of a later version is taken where the server lists the job', async () => {
    const fixture = await emulateVbr();
    const { site } = fixture.emulator;
    const sessionType = 'QuantumBackup';
    const begin = fixture.clock.nowMs() - 30 * minute;
    site.addRun(site.addJob('Of a job', { sessionType }), begin, [{}]);
    site.addRun(site.makeActivity('Of the server', sessionType), begin, [{}]);
    expect(await namesOf(fixture)).toEqual(['Of a job']);
  });
});

describe('a list', () => {
  test('is read to its end, also where the server gives less than was asked for, and while it grows', async () => {
    const fixture = await emulateVbr();
    const { site } = fixture.emulator;
    const job = site.addJob('Often');
    const begin = fixture.clock.nowMs() - 600 * minute;
    for (let index = 0; index < 450; index += 1) {
      site.addRun(job, begin + index * minute, [{ durationMinutes: 1 }]);
    }
    const expected = site.sessions.map(({ id }) => id);
    fixture.emulator.alter((path, body) => {
      if (path === '/sessions') site.addRun(job, fixture.clock.nowMs() - minute, [{ durationMinutes: 1 }]);
      return body;
    });
    const { sessions } = readOf(await fixture.openSource().listSessions(since, neverAborted));
    const found = new Set(sessions.map(({ id }) => id));
    expect(expected.filter((id) => !found.has(id))).toEqual([]);
    expect(requestsTo(fixture, /\/sessions$/).length).toBeGreaterThan(3);
  });

  test('holds what works now, so that it need not be asked for one by one', async () => {
    const fixture = await emulateVbr();
    const { site } = fixture.emulator;
    const begin = fixture.clock.nowMs() - 5 * minute;
    const [working] = site.addRun(site.addJob('A'), begin, [{}]);
    const [waiting] = site.addRun(site.addJob('B'), begin, [{ runningState: 'WaitingRepository' }]);
    const source = fixture.openSource();
    const { sessions } = readOf(await source.listSessions(since, neverAborted));
    expect(sessions.map(({ id }) => id)).toEqual([working?.id]);
    const running = readOf(await source.listRunning(neverAborted)).sessions.map(({ id }) => id);
    expect(new Set(running)).toEqual(new Set([working?.id, waiting?.id]));
  });

  test('names entries that cannot be understood, and gives the others', async () => {
    const fixture = await emulateVbr();
    const { last } = addEnded(fixture, {});
    fixture.emulator.alter((path, body) => {
      if (path !== '/sessions') return body;
      const { data, pagination } = body as { data: object[]; pagination: object };
      const timeless = data.map((session) => ({ ...session, id: 'timeless', endTime: null }));
      return { data: [...data, ...timeless], pagination };
    });
    const { sessions, notUnderstood } = readOf(await fixture.openSource().listSessions(since, neverAborted));
    expect([sessions.map(({ id }) => id), notUnderstood]).toEqual([[last], ['timeless']]);
  });
});

describe('the chain of a session', () => {
  test('is named from version 1.3-rev2 on', async () => {
    const fixture = await emulateVbr();
    const { sessions } = addEnded(fixture, { result: 'Failed' }, { result: 'Failed' }, {});
    const source = fixture.openSource();
    const places = [];
    for (const { id } of sessions) {
      const { session } = readOf(await source.readSession(id, neverAborted));
      places.push([session?.attempt, session?.firstSessionId]);
    }
    const first = sessions[0]?.id;
    expect(places).toEqual([
      [0, null],
      [1, first],
      [2, first],
    ]);
  });

  test('says no number of a retry that checks health, nor of one that follows it', async () => {
    const fixture = await emulateVbr();
    const { sessions, last } = addEnded(fixture, { result: 'Failed' }, { isRecheck: true });
    const source = fixture.openSource();
    const placeOf = async () => readOf(await source.readSession(last, neverAborted)).session;
    const place = { attempt: null, firstSessionId: sessions[0]?.id };
    expect(await placeOf()).toMatchObject(place);
    const retryInfo = { isRecheckRetry: false };
    fixture.emulator.alter((path, body) => (path === '/sessions/' ? { ...(body as object), retryInfo } : body));
    expect(await placeOf()).toMatchObject(place);
  });
});

describe('the details of a session', () => {
  const details = async (version: (typeof versions)[number], fault?: 'task-log-broken') => {
    const fixture = await emulateVbr({ versions: [version] });
    const reason = 'Failed to create a VSS snapshot';
    const { last } = addEnded(fixture, {
      result: 'Failed',
      message: 'Processing of one machine has failed',
      tasks: [emulatedTask('dc01'), emulatedTask('sql01', 'Failed', reason), emulatedTask('Müller')],
      log: [{ status: 'Warning', title: 'The license expires in 3 days', description: 'Renew it.' }],
    });
    if (fault !== undefined) fixture.emulator.faults.set(fault);
    return { fixture, read: readOf(await fixture.openSource().readDetails(last, neverAborted)) };
  };

  test.each(['1.2-rev1', '1.3-rev1', '1.3-rev2'] as const)(
    'are its objects with the reasons of their logs, which are asked for only where something is wrong (REST %s)',
    async (version) => {
      const { fixture, read } = await details(version);
      const begin = fixture.clock.nowMs() - 60 * minute;
      const [startedAt, endedAt] = [begin, begin + 10 * minute].map((ms) => new Date(ms).toISOString());
      const object = { type: 'Backup', items: null, transferredBytes: 1_048_576, message: '' };
      // Times without an offset are those of the server's own clock.
      const times = { startedAt, endedAt };
      expect(read.objects).toEqual([
        { ...object, name: 'dc01', result: 'Success', ...times },
        { ...object, name: 'sql01', result: 'Failed', ...times, message: 'Failed to create a VSS snapshot' },
        { ...object, name: 'Müller', result: 'Success', ...times },
      ]);
      expect(read.issues).toEqual(['The license expires in 3 days\nRenew it.']);
      expect(requestsTo(fixture, /taskSessions\/.*\/logs$/)).toHaveLength(1);
    },
  );

  test('come from the session’s log alone in version 1.1', async () => {
    const { read } = await details('1.1-rev0');
    expect(read.objects.map(({ name, result, message }) => [name, result, message])).toEqual([
      ['dc01', 'Success', ''],
      ['sql01', 'Failed', 'Failed to create a VSS snapshot'],
      ['Müller', 'Success', ''],
    ]);
    expect(read.issues).toEqual(['The license expires in 3 days\nRenew it.']);
  });

  test('do without the log of an object that cannot be read', async () => {
    const { read } = await details('1.3-rev2', 'task-log-broken');
    expect(read.objects[1]).toMatchObject({ name: 'sql01', message: 'See the log of this task.' });
  });

  test('of a session that went well cost no log', async () => {
    const fixture = await emulateVbr();
    const { last } = addEnded(fixture, { tasks: [emulatedTask('dc01')] });
    expect(readOf(await fixture.openSource().readDetails(last, neverAborted))).toMatchObject({ issues: [] });
    expect(requestsTo(fixture, /logs$/)).toEqual([]);
  });
});

describe('jobs', () => {
  test('are listed with their next runs, and disabled ones are known, in whatever letters that is written', async () => {
    for (const version of versions) {
      const fixture = await emulateVbr({ versions: [version] });
      const { site } = fixture.emulator;
      site.addJob('Off', { isDisabled: true });
      site.addJob('On', { nextRunAtMs: Date.parse('2026-11-23T01:00:00.000Z') });
      const { jobs } = readOf(await fixture.openSource().listJobs(neverAborted));
      expect(jobs.map(({ name, isEnabled, nextRunAt }) => [name, isEnabled, nextRunAt])).toEqual([
        ['Off', false, null],
        ['On', true, '2026-11-23T01:00:00.000Z'],
      ]);
    }
  });

  test('that say nothing of retries are read all the same, and only those that are wanted', async () => {
    const fixture = await emulateVbr();
    const { job } = addEnded(fixture, {});
    fixture.emulator.site.addJob('Not wanted');
    const source = fixture.openSource();
    const read = async () => readOf(await source.readJobs(new Set([job.id]), neverAborted)).jobs;
    expect(await read()).toMatchObject([{ id: job.id, retry: { isEnabled: true, limit: 3, waitMinutes: 10 } }]);
    fixture.emulator.faults.set('job-refused');
    expect(await read()).toMatchObject([{ id: job.id, name: 'Virtual machines', retry: null }]);
    expect(requestsTo(fixture, /jobs\/[\da-f-]{36}$/)).toHaveLength(2);
  });
});
