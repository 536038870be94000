import { describe, expect, test } from 'vitest';
import { BackupServers } from '../../../../src-main/sources/backup-servers/backup-servers.ts';
import { Passwords } from '../../../../src-main/secrets/passwords.ts';
import { SecretKeeper } from '../../../../src-main/secrets/secret-keeper.ts';
import type { BackupServerAccess } from '../../../../src-main/sources/backup-servers/backup-source.ts';
import { type BackupServerForm, emptyBackupServerForm } from '../../../../src-shared/forms/backup-server-form.ts';
import type { BackupServerView } from '../../../../src-shared/model/backup-server.ts';
import type { Failure } from '../../../../src-shared/model/failures/failure.ts';
import type { StorageFailure } from '../../../../src-shared/model/failures/storage-failure.ts';
import { jobSession } from '../../../builders/job-session.ts';
import { settings } from '../../../builders/settings.ts';
import { sourceJob, sourceSession } from '../../../builders/source-session.ts';
import { InMemorySecretStore } from '../../../fakes/in-memory-secret-store.ts';
import { InMemoryVault } from '../../../fakes/in-memory-vault.ts';
import { ManualClock } from '../../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../../fakes/manual-scheduler.ts';
import { ScriptedBackupSource } from '../../../fakes/scripted-backup-source.ts';
import { SequentialIdSource } from '../../../fakes/sequential-id-source.ts';
import { openInMemoryJournal } from '../../../fixtures/open-in-memory-journal.ts';

const minute = 60_000;
const fingerprint = 'AB:CD';
const form: BackupServerForm = {
  ...emptyBackupServerForm,
  address: 'vb365',
  username: 'svc',
  password: 'secret',
  fingerprint,
};

function prepare({ canRecord = true } = {}) {
  const clock = new ManualClock();
  const scheduler = new ManualScheduler(clock);
  const source = new ScriptedBackupSource();
  source.jobs = [sourceJob()];
  const store = new InMemorySecretStore();
  const vault = new InMemoryVault();
  const { journal } = openInMemoryJournal();
  const current = { settings: settings(), trouble: null as StorageFailure | null, forgetsAbout: null as string | null };
  const opened: BackupServerAccess[] = [];
  const troubles: Record<string, Failure | null> = {};
  const unclear: Record<string, Failure | null> = {};
  const published: BackupServerView[][] = [];
  const servers = new BackupServers({
    servers: () => current.settings.sources.backupServers,
    changeServers: (toNext) => {
      const backupServers = toNext(current.settings.sources.backupServers);
      if (current.trouble === null) current.settings = settings({ sources: { backupServers } });
      return Promise.resolve(current.trouble);
    },
    canRecord,
    passwords: new Passwords(new SecretKeeper({ name: 'password', vault, store, log: () => undefined })),
    openSource: (access) => {
      opened.push(access);
      return source;
    },
    journal,
    memory: {
      recall: (name) => journal.recall(name),
      remember: (name, value) => {
        if (current.forgetsAbout !== null && name.endsWith(current.forgetsAbout)) throw new Error('disk is full');
        journal.remember(name, value);
      },
    },
    clock,
    scheduler,
    ids: new SequentialIdSource(),
    onRecorded: () => undefined,
    onChanged: (views) => published.push(views),
    onTrouble: (id, failure) => (troubles[id] = failure),
    onUnclear: (subject, failure) => (unclear[subject] = failure),
    log: () => undefined,
  });
  const add = async (changes: Partial<BackupServerForm> = {}) => {
    const outcome = await servers.editor.save({ ...form, ...changes });
    await settle();
    return outcome;
  };
  return {
    clock,
    scheduler,
    source,
    store,
    vault,
    journal,
    current,
    opened,
    troubles,
    unclear,
    published,
    servers,
    add,
  };
}

const refused = { kind: 'password-refused', username: 'svc' } as const;
const away = { kind: 'server-timed-out', host: 'vb365', port: 4443 } as const;

describe('adding a server', () => {
  test('saves it without its password, stores the password encrypted, and asks the server', async () => {
    const all = prepare();
    expect(await all.add()).toEqual({ kind: 'saved', id: 'id-1' });
    expect(all.current.settings.sources.backupServers).toEqual([
      {
        product: 'vb365',
        id: 'id-1',
        host: 'vb365',
        port: 4443,
        username: 'svc',
        passwordId: 'id-2',
        version: 'automatic',
        pollIntervalMinutes: 1,
        alsoReported: [],
        fingerprint,
        isEnabled: true,
      },
    ]);
    expect(all.store.ids).toEqual(['id-2']);
    expect(all.servers.views).toMatchObject([{ hasPassword: true, state: { kind: 'connected', version: 'v8' } }]);
    expect(JSON.stringify([all.current.settings, all.published, all.servers.views])).not.toContain('secret');
  });

  test('asks first whether its certificate is to be trusted', async () => {
    const all = prepare();
    all.source.fail('identify', { kind: 'certificate-unknown', fingerprint: 'EF' });
    expect(await all.add({ fingerprint: null })).toEqual({ kind: 'untrusted', fingerprint: 'EF', trusted: null });
    expect([all.current.settings.sources.backupServers, all.store.ids]).toEqual([[], []]);
  });

  test('says so where the password cannot be stored, and uses it as long as the program runs', async () => {
    const all = prepare();
    all.vault.isAvailable = false;
    expect(await all.add()).toEqual({ kind: 'saved', id: 'id-1' });
    expect(all.servers.views).toMatchObject([
      { hasPassword: true, state: { kind: 'connected', remark: { kind: 'password-not-stored' } } },
    ]);
  });

  test('that cannot be saved leaves nothing behind', async () => {
    const all = prepare();
    all.current.trouble = { area: 'storage', kind: 'settings-not-saved', path: '/p', reason: 'full' };
    expect(await all.add()).toEqual({ kind: 'not-saved', failure: all.current.trouble });
    expect([all.store.ids, all.servers.views]).toEqual([[], []]);
  });

  test('names each field that is wrong', async () => {
    const outcome = await prepare().add({ address: '', password: '' });
    expect(outcome).toMatchObject({ kind: 'invalid', problems: [{ field: 'address' }, { field: 'password' }] });
  });

  test('asks no server where sessions cannot be recorded', async () => {
    const all = prepare({ canRecord: false });
    await all.add();
    expect(all.source.calls).toEqual([]);
  });
});

describe('editing a server', () => {
  test('with an empty password keeps the stored one, and contacts it anew', async () => {
    const all = prepare();
    await all.add();
    all.source.fail('listSessions', refused);
    await all.scheduler.advance(minute);
    all.source.recover();
    await all.add({ id: 'id-1', password: '', pollIntervalMinutes: '5' });
    expect(all.servers.views).toMatchObject([{ server: { pollIntervalMinutes: 5 }, state: { kind: 'connected' } }]);
    expect([all.store.ids, all.opened.at(-1)?.password, all.troubles['id-1']]).toEqual([['id-2'], 'secret', null]);
  });

  test('with a new password replaces the old one, and removes it from the disk', async () => {
    const all = prepare();
    await all.add();
    await all.add({ id: 'id-1', password: 'newer' });
    expect([all.store.ids, all.opened.at(-1)?.password]).toEqual([['id-3'], 'newer']);
  });

  test('to another address asks for the password again, so that it is not sent elsewhere unawares', async () => {
    const all = prepare();
    await all.add();
    const invalid = {
      kind: 'invalid',
      problems: [{ field: 'password', problem: { kind: 'password-for-other-address' } }],
    };
    const elsewhere = { ...form, id: 'id-1', address: 'other', password: '' };
    expect([await all.servers.editor.save(elsewhere), await all.servers.editor.test(elsewhere)]).toEqual([
      invalid,
      invalid,
    ]);
  });

  test('off ends the asking, and on again begins anew', async () => {
    const all = prepare();
    await all.add();
    await all.add({ id: 'id-1', isEnabled: false });
    const calls = all.source.calls.length;
    await all.scheduler.advance(60 * minute);
    expect([all.source.calls.length, all.servers.views[0]?.state]).toEqual([calls, { kind: 'off' }]);
    expect(all.journal.recall('backup-server-id-1')).toBeNull();
    await all.add({ id: 'id-1' });
    expect(all.servers.views[0]?.state.kind).toBe('connected');
  });
});

test('expected runs are those of the servers that are polled, by the keys of their sessions', async () => {
  const all = prepare();
  await all.add();
  const readAtMs = all.clock.nowMs();
  const { id, name, organization, nextRunAt, isEnabled } = sourceJob();
  const jobs = [{ job: { id, name }, organization, nextRunAt, isEnabled, isRunning: false }];
  expect(all.servers.expectedRuns).toEqual([{ source: 'vb365:id-1', canBeRead: true, readAtMs, jobs }]);
  await all.add({ id: 'id-1', isEnabled: false });
  expect(all.servers.expectedRuns).toEqual([]);
});

test('removing a server removes its password and its trouble, and ends the asking', async () => {
  const all = prepare();
  await all.add();
  all.source.fail('listSessions', refused);
  await all.scheduler.advance(minute);
  expect(await all.servers.editor.remove('id-1')).toEqual({ kind: 'removed' });
  expect([all.store.ids, all.servers.views, all.troubles, all.scheduler.delaysMs]).toEqual([
    [],
    [],
    { 'id-1': null },
    [],
  ]);
});

describe('testing a server', () => {
  test('says what is there and what may be imported, and saves nothing', async () => {
    const all = prepare();
    all.source.jobs = [sourceJob(), sourceJob({ id: 'job-2', organization: '' })];
    all.source.settings = {
      ...all.source.settings,
      isEnabled: false,
      recipients: 'a@contoso.com;b@contoso.com',
      subject: '[%JobResult%] %JobName%',
      shouldNotifyOnSuccess: false,
      shouldSuppressUntilLastRetry: true,
    };
    expect(await all.servers.editor.test(form)).toEqual({
      kind: 'connected',
      version: 'v8',
      build: '8.1.0.305',
      jobCount: 2,
      organizations: ['contoso.onmicrosoft.com'],
      importable: {
        recipients: 'a@contoso.com;b@contoso.com',
        subjectTemplate: '[%JobResult%] %JobName%',
        shouldNotifyOnSuccess: false,
        shouldSuppressUntilLastRetry: true,
      },
    });
    expect([all.current.settings.sources.backupServers, all.store.ids]).toEqual([[], []]);
  });

  test('finds an account that may sign in and see nothing, and goes without settings that the server does not give', async () => {
    const all = prepare();
    const denied = { kind: 'server-access-denied', username: 'svc' } as const;
    all.source.fail('readNotificationSettings', denied);
    expect(await all.servers.editor.test(form)).toMatchObject({ kind: 'connected', importable: null });
    all.source.fail('listSessions', denied);
    expect(await all.servers.editor.test(form)).toEqual({ kind: 'failed', failure: denied });
  });

  test('asks about a certificate that has changed, with the one that was trusted', async () => {
    const all = prepare();
    all.source.fail('identify', { kind: 'certificate-changed', trusted: fingerprint, found: 'EF' });
    expect(await all.servers.editor.test(form)).toEqual({ kind: 'untrusted', fingerprint: 'EF', trusted: fingerprint });
  });

  test('does not call the certificate of another address a changed one', async () => {
    const all = prepare();
    await all.add();
    all.source.fail('identify', { kind: 'certificate-unknown', fingerprint: 'EF' });
    const elsewhere = { ...form, id: 'id-1', address: 'vb365-new', fingerprint: null };
    expect(await all.servers.editor.test(elsewhere)).toEqual({ kind: 'untrusted', fingerprint: 'EF', trusted: null });
  });

  test.each(['test', 'save'] as const)('can be ended while the server does not answer (%s)', async (request) => {
    const all = prepare();
    all.source.isSilent = true;
    const outcome = all.servers.editor[request]({ ...form, fingerprint: null });
    await settle();
    all.servers.editor.cancelTest();
    expect(await outcome).toEqual({ kind: 'cancelled' });
    expect(all.current.settings.sources.backupServers).toEqual([]);
  });

  test('ends the one before it, and ends with the program', async () => {
    const all = prepare();
    all.source.isSilent = true;
    const outcomes = [all.servers.editor.test(form), all.servers.editor.test(form)];
    await settle();
    expect(await outcomes[0]).toEqual({ kind: 'cancelled' });
    await all.servers.stop();
    expect(await outcomes[1]).toEqual({ kind: 'cancelled' });
  });

  test('hands its connection on to the watch, so that no second token is asked for', async () => {
    const all = prepare();
    await all.servers.editor.test(form);
    await all.add();
    expect(all.opened).toHaveLength(1);
  });
});

describe('trouble with a server', () => {
  test('is told after fifteen minutes, and is over when the server is back', async () => {
    const all = prepare();
    await all.add();
    all.source.fail('listSessions', away);
    all.source.fail('identify', away);
    await all.scheduler.advance(minute + 15 * minute - 1);
    expect(all.troubles['id-1'] ?? null).toBeNull();
    await all.scheduler.advance(1);
    expect(all.troubles['id-1']).toEqual({
      area: 'backup-server',
      kind: 'backup-server-not-read',
      product: 'vb365',
      host: 'vb365',
      failure: away,
    });
    all.source.recover();
    await all.scheduler.advance(10 * minute);
    expect(all.troubles['id-1']).toBeNull();
  });

  test.each([
    ['a token that is refused', { kind: 'token-refused', username: 'svc' }, null],
    ['a server that asks for a moment each time', { kind: 'server-throttled' }, 1_000],
  ] as const)('is told after fifteen minutes from the first failure on (%s)', async (_, failure, retryAfterMs) => {
    const all = prepare();
    all.source.fail('identify', failure, { retryAfterMs });
    await all.servers.editor.save(form);
    await all.scheduler.advance(15 * minute - 1);
    expect([all.servers.views[0]?.state.kind, all.troubles['id-1'] ?? null]).toEqual(['failed', null]);
    await all.scheduler.advance(1);
    expect(all.troubles['id-1']).toMatchObject({ failure });
  });

  test('is told at once where only a person can end it', async () => {
    const all = prepare();
    await all.add();
    all.source.fail('listSessions', refused);
    await all.scheduler.advance(minute);
    expect(all.troubles['id-1']).toMatchObject({ failure: refused });
  });
});

describe('a password that was refused', () => {
  const refusing = async () => {
    const all = prepare();
    await all.add();
    all.source.fail('readChanges', refused);
    all.source.fail('identify', refused);
    await all.scheduler.advance(minute);
    all.source.recover();
    return all;
  };

  test('is not tried again by waking up, and at once by saving the server', async () => {
    const all = await refusing();
    all.servers.wake();
    await settle();
    expect(all.servers.views[0]?.state.kind).toBe('failed');
    await all.add({ id: 'id-1', password: '' });
    expect(all.servers.views[0]?.state.kind).toBe('connected');
  });

  test('is tried again at once where a test has found it accepted', async () => {
    const all = await refusing();
    await all.servers.editor.test({ ...form, id: 'id-1', password: 'another' });
    await settle();
    expect(all.servers.views[0]?.state.kind).toBe('failed');
    await all.servers.editor.test({ ...form, id: 'id-1', password: '' });
    await settle();
    expect(all.servers.views[0]?.state.kind).toBe('connected');
  });
});

test('sessions that nothing can be said about are a trouble of their own, until a person dismisses it or removes the server', async () => {
  const all = prepare();
  const subject = 'backup-server-sessions-id-1';
  all.source.notUnderstood = ['a', 'b'];
  await all.add();
  expect(all.unclear).toEqual({
    [subject]: { area: 'backup-server', kind: 'backup-server-sessions-unclear', host: 'vb365', count: 2 },
  });
  all.servers.noticeDismissed('settings');
  all.servers.noticeDismissed(subject);
  all.source.notUnderstood = ['b', 'c'];
  await all.scheduler.advance(minute);
  expect(all.unclear[subject]).toMatchObject({ count: 1 });
  await all.servers.editor.remove('id-1');
  expect(all.unclear[subject]).toBeNull();
});

test('a source is known to be read from its first look on; one that is off, or gone, reports nothing more', async () => {
  const all = prepare();
  all.source.fail('identify', away);
  await all.add();
  const lastReadAtMs = (source: string) => all.servers.chainSourceOf(jobSession({ source })).lastReadAtMs;
  expect(lastReadAtMs('vb365:id-1')).toBe(Number.NEGATIVE_INFINITY);
  all.source.recover();
  await all.scheduler.advance(minute);
  expect(lastReadAtMs('vb365:id-1')).toBe(Date.parse('2026-11-22T22:38:33.000Z') + 12_000);
  const readAtMs = lastReadAtMs('vb365:id-1') ?? 0;
  expect([all.servers.notReadSince(readAtMs), all.servers.notReadSince(readAtMs + 1)]).toEqual([[], ['vb365']]);
  await all.add({ id: 'id-1', isEnabled: false });
  expect([lastReadAtMs('vb365:id-1'), lastReadAtMs('folder')]).toEqual([null, null]);
});

test.each([
  ['of a chain that the server names', 1, 'first', true],
  ['of a job, where the server names no chain', 1, null, true],
  ['that the server does not call one, and that may be one', null, null, true],
  ['of another chain of the job', 1, 'another', false],
])('a retry %s is known to be running until it has ended', async (_, attempt, firstSessionId, isKnown) => {
  const all = prepare();
  const retry = { jobId: 'job-1', attempt, firstSessionId, result: null, endedAt: null };
  all.source.sessions = [sourceSession({ id: 'retry', ...retry })];
  await all.add();
  const isRunning = () =>
    all.servers.chainSourceOf(
      jobSession({
        source: 'vb365:id-1',
        job: { id: 'job-1' },
        retry: { attempt: 0, limit: 1, willBeRetried: true, waitMinutes: 10, firstSessionId: 'first' },
      }),
    ).isRetryRunning;
  expect(isRunning()).toBe(isKnown);
  all.source.sessions = [
    sourceSession({ id: 'retry', ...retry, result: 'Failed', endedAt: '2026-11-22T23:00:00.000Z' }),
  ];
  await all.scheduler.advance(minute);
  expect(isRunning()).toBe(false);
});

test('settings that were changed elsewhere are followed', async () => {
  const all = prepare();
  await all.add();
  const [server] = all.current.settings.sources.backupServers;
  if (server === undefined) throw new Error('not saved');
  all.current.settings = settings({
    sources: { backupServers: [{ ...server, passwordId: null, username: 'other' }] },
  });
  await all.servers.apply();
  await settle();
  expect(all.opened.at(-1)?.username).toBe('other');
  all.current.settings = settings();
  await all.servers.apply();
  expect(all.scheduler.delaysMs).toEqual([]);
  await all.servers.stop();
});

test('a server that cannot be begun with holds up no other one, is told of, and is begun when it can be', async () => {
  const all = prepare();
  await all.add();
  const [first] = all.current.settings.sources.backupServers;
  if (first === undefined) throw new Error('not saved');
  const second = { ...first, id: 'second', isEnabled: false };
  const third = { ...first, id: 'third' };
  all.current.settings = settings({ sources: { backupServers: [first, second, third] } });
  all.current.forgetsAbout = 'second';
  await all.servers.apply();
  await settle();
  expect(all.servers.views.map(({ state }) => state.kind)).toEqual(['connected', 'failed', 'connected']);
  expect(all.troubles['second']).toMatchObject({ failure: { kind: 'sessions-not-stored', reason: 'disk is full' } });
  all.current.forgetsAbout = null;
  await all.scheduler.advance(5 * minute);
  expect(all.servers.views.map(({ state }) => state.kind)).toEqual(['connected', 'off', 'connected']);
  expect(all.troubles['second']).toBeNull();
});

test('a server whose refusal cannot be forgotten is contacted anew all the same', async () => {
  const all = prepare();
  await all.add();
  all.current.forgetsAbout = 'refusal-id-1';
  expect(await all.add({ id: 'id-1', pollIntervalMinutes: '5' })).toEqual({ kind: 'saved', id: 'id-1' });
  expect(all.servers.views[0]?.state.kind).toBe('connected');
});
