/** A backup server from its first contact to the mailbox, and what becomes of it when things go wrong. */
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyJournal, journalCopyPath } from '../../../src-main/adapters/sqlite/journal-copy.ts';
import type { BackupServerForm } from '../../../src-shared/forms/backup-server-form.ts';
import { emulatedObject } from '../../harness/vb365-emulator/emulated-site.ts';
import type { RestVersion } from '../../harness/vb365-emulator/rest-shapes.ts';
import type { Vb365Emulator } from '../../harness/vb365-emulator/vb365-emulator.ts';
import { startBackupServerFixture, type BackupServerFixture } from './backup-server-fixture.ts';

const minute = 60_000;

test.each<RestVersion>(['v6', 'v7', 'v8'])(
  'over REST %s a finished job becomes a message with its objects and reasons',
  async (version) => {
    const fixture = await startBackupServerFixture({ versions: [version] });
    await fixture.addServer();
    const job = fixture.server.site.addJob('Exchange daily');
    run(fixture, job, [
      {
        status: 'Warning',
        objects: [
          emulatedObject('anna@contoso.com'),
          emulatedObject('ben@contoso.com', 'Warning', 'No valid license'),
          emulatedObject('https://contoso.sharepoint.com/sites/a (Site A)', 'Failed', 'Access denied', 'site'),
        ],
      },
    ]);
    await fixture.passMinutes(15);
    const [message] = await fixture.product.emulator.waitForMessages(1);
    expect(message?.subject).toBe('[Warning] contoso.onmicrosoft.com - Exchange daily (3 objects), 2 issues');
    expect(message?.htmlBody).toContain('No valid license');
    expect(message?.htmlBody).toContain('https://contoso.sharepoint.com/sites/a (Site A)');
  },
);

test('a retry that runs for two hours is waited for, because the server says that it runs', async () => {
  const fixture = await startBackupServerFixture({}, { route: { shouldSuppressUntilLastRetry: true } });
  await fixture.addServer();
  run(fixture, fixture.server.site.addJob('Exchange daily'), [{ status: 'Failed' }, { durationMinutes: 120 }]);
  await fixture.passMinutes(90);
  expect(fixture.product.emulator.mailbox.list()).toEqual([]);
  await fixture.passMinutes(70);
  const messages = await fixture.product.emulator.waitForMessages(1);
  expect(messages.map(({ subject }) => subject)).toEqual([expect.stringContaining('[Success]')]);
});

test.each<[RestVersion, 'newest-first' | 'oldest-first']>([
  ['v6', 'newest-first'],
  ['v6', 'oldest-first'],
  ['v7', 'oldest-first'],
  ['v8', 'newest-first'],
])(
  'over REST %s, which lists %s, a retry finds its first attempt where the server does not name it',
  async (...given) => {
    const [version, order] = given;
    const fixture = await startBackupServerFixture(
      { versions: [version] },
      { route: { shouldSuppressUntilLastRetry: true } },
    );
    const { product, server } = fixture;
    server.listing.order = order;
    server.alter((path, body) => {
      if (path !== '/JobSessions') return body;
      const page = body as { results: Record<string, unknown>[] };
      return { ...page, results: page.results.map((entry) => ({ ...entry, mainSessionId: undefined })) };
    });
    const job = server.site.addJob('Exchange daily');
    for (let index = 0; index < 300; index += 1) {
      server.site.addRun(job, product.clock.nowMs() - (60 + index) * minute, [{ durationMinutes: 1 }]);
    }
    await fixture.addServer();
    run(fixture, job, [{ status: 'Failed', details: 'Disk is full.' }, {}]);
    await fixture.passMinutes(50);
    const messages = await product.emulator.waitForMessages(1);
    expect(messages.map(({ subject }) => subject)).toEqual([expect.stringContaining('[Success]')]);
    expect(messages[0]?.htmlBody).toContain('Disk is full.');
  },
);

test.each<RestVersion>(['v6', 'v7', 'v8'])(
  'over REST %s a job that began weeks before the first contact is reported where the server lists by beginnings',
  async (version) => {
    const fixture = await startBackupServerFixture({ versions: [version] });
    const { product, server } = fixture;
    server.listing.timeFilter = 'beginning';
    const days = 24 * 60;
    const job = server.site.addJob('First full');
    server.site.addRun(job, product.clock.nowMs() - 20 * days * minute, [{ durationMinutes: 20 * days + 10 }]);
    await fixture.addServer();
    await fixture.passMinutes(15);
    const messages = await product.emulator.waitForMessages(1);
    expect(messages.map(({ subject }) => subject)).toEqual([expect.stringContaining('First full')]);
  },
);

test('a server that refuses every token is shown as failed at once, with a notification after fifteen minutes', async () => {
  const fixture = await startBackupServerFixture();
  const { product, server } = fixture;
  server.faults.set('token-not-accepted');
  await product.product.api.request('backup-servers.save', fixture.form());
  const { state } = await fixture.untilState('failed');
  expect(state).toMatchObject({ failure: { kind: 'token-refused' } });
  await fixture.passMinutes(16);
  expect(product.product.desktopNotifications.map(({ title }) => title)).toEqual(['A backup server cannot be read']);
  server.faults.clear();
  await fixture.passUntilState('connected');
});

test('nothing that had ended before the first contact is notified, and what ran then is', async () => {
  const fixture = await startBackupServerFixture();
  const { product, server } = fixture;
  const nowMs = product.clock.nowMs();
  server.site.addRun(server.site.addJob('Old'), nowMs - 60 * minute, [{ status: 'Failed' }, {}]);
  server.site.addRun(server.site.addJob('Running'), nowMs - 5 * minute, [{ durationMinutes: 20 }]);
  await fixture.addServer();
  await fixture.passMinutes(60);
  const messages = await product.emulator.waitForMessages(1);
  expect(messages.map(({ subject }) => subject)).toEqual([expect.stringContaining('Running')]);
});

test('a server that is away for fifteen minutes is told of once, and again when it is back nothing is lost', async () => {
  const fixture = await startBackupServerFixture();
  const { product, server } = fixture;
  await fixture.addServer();
  run(fixture, server.site.addJob('Ends meanwhile'), [{ status: 'Failed' }]);
  await server.goDown();
  await fixture.passMinutes(20);
  expect(product.product.desktopNotifications.map(({ title }) => title)).toEqual(['A backup server cannot be read']);
  const notices = await product.product.api.request('notices.load', undefined);
  expect(notices.map(({ failure }) => failure.kind)).toEqual(['backup-server-not-read']);
  await server.comeUp();
  await fixture.passUntilState('connected');
  expect(await product.product.api.request('notices.load', undefined)).toEqual([]);
  const subjects = (await product.emulator.waitForMessages(2)).map(({ subject }) => subject);
  expect(subjects).toEqual([
    expect.stringMatching(/^\[Alarm\] A backup server cannot be read/),
    expect.stringContaining('Ends meanwhile'),
  ]);
});

test('a certificate that has changed is told of at once, and goes on when the person trusts the new one', async () => {
  const fixture = await startBackupServerFixture();
  const { product, server } = fixture;
  await fixture.addServer();
  const trusted = server.fingerprint;
  run(fixture, server.site.addJob('Ends meanwhile'), [{}]);
  await server.changeCertificate();
  const requestCount = server.requests.length;
  await fixture.passMinutes(20);
  const found = server.fingerprint;
  expect((await fixture.view()).state).toMatchObject({ failure: { kind: 'certificate-changed', trusted, found } });
  expect(server.requests).toHaveLength(requestCount);
  expect(product.product.desktopNotifications).toHaveLength(1);
  const { server: saved } = await fixture.view();
  const form = fixture.form({ id: saved.id, password: '', fingerprint: trusted });
  expect(await product.product.api.request('backup-servers.test', form)).toEqual({
    kind: 'untrusted',
    fingerprint: found,
    trusted,
  });
  await product.product.api.request('backup-servers.save', { ...form, fingerprint: found });
  await fixture.untilState('connected');
  const subjects = (await product.emulator.waitForMessages(2)).map(({ subject }) => subject);
  expect(subjects).toEqual([expect.stringMatching(/^\[Alarm\] /), expect.stringContaining('Ends meanwhile')]);
});

test('the password is in no settings, no log and no answer, and is known after a restart', async () => {
  const fixture = await startBackupServerFixture();
  const { product, server } = fixture;
  await fixture.addServer();
  await product.stop();
  // Servers give one token a second.
  await product.scheduler.advance(5_000);
  await product.start();
  await fixture.untilState('connected');
  await product.stop();
  const secrets = [server.account.password, ...server.tokens.secrets];
  expect(secrets.length).toBeGreaterThan(4);
  const files = readdirSync(product.userDataDirectory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['settings.json', 'main.log']));
  for (const { name, parentPath } of files) {
    const content = readFileSync(join(parentPath, name));
    for (const secret of secrets) expect(content.includes(secret), name).toBe(false);
  }
});

test('a journal that is restored from a copy without the server reports each job since, under the message id it had', async () => {
  const fixture = await startBackupServerFixture();
  const { product, server } = fixture;
  const path = join(product.userDataDirectory, 'journal.sqlite');
  await product.stop();
  copyJournal(path);
  utimesSync(journalCopyPath(path), product.clock.nowMs() / 1_000, product.clock.nowMs() / 1_000);
  await product.start();
  await fixture.addServer();
  run(fixture, server.site.addJob('Before'), [{ status: 'Failed' }]);
  await fixture.passMinutes(15);
  await product.emulator.waitForMessages(1);
  await product.stop();
  // Nothing of it can be read any more.
  writeFileSync(path, readFileSync(path).fill(0, 0, 4_096));
  run(fixture, server.site.addJob('Meanwhile'), [{ status: 'Failed' }]);
  product.clock.setMs(product.clock.nowMs() + 26 * 60 * minute);
  await product.start();
  await fixture.untilState('connected');
  await fixture.passMinutes(15);

  const messages = await product.emulator.waitForMessages(3);
  const jobs = messages.map(({ subject }) => /Before|Meanwhile/.exec(subject)?.[0] ?? subject);
  expect(jobs.toSorted((a, b) => a.localeCompare(b))).toEqual(['Before', 'Before', 'Meanwhile']);
  expect(new Set(messages.map(({ internetMessageId }) => internetMessageId)).size).toBe(2);
});

describe('testing the connection', () => {
  test('says what is there, and offers the server’s own notification settings', async () => {
    const fixture = await startBackupServerFixture();
    fixture.server.site.addJob('Exchange daily');
    expect(await fixture.product.product.api.request('backup-servers.test', fixture.form())).toEqual({
      kind: 'connected',
      version: 'v8',
      build: '8.1.0.305',
      jobCount: 1,
      organizations: ['contoso.onmicrosoft.com'],
      importable: {
        isEnabled: true,
        recipients: 'backup@contoso.com;noc@contoso.com',
        subjectTemplate: '[%JobResult%] %OrgName% - %JobName% (%MailboxCount% objects), %Issues% issues',
        shouldAttachReport: true,
        shouldNotifyOnSuccess: false,
        shouldNotifyOnWarning: true,
        shouldNotifyOnFailure: true,
        shouldSuppressUntilLastRetry: true,
      },
    });
  });

  test('asks for trust before anything is sent', async () => {
    const { product, server, form } = bound(await startBackupServerFixture());
    expect(await product.product.api.request('backup-servers.save', form({ fingerprint: null }))).toEqual({
      kind: 'untrusted',
      fingerprint: server.fingerprint,
      trusted: null,
    });
    expect(server.requests).toEqual([]);
  });
});

describe('bad input is a clear state', () => {
  const cases: readonly [string, (server: Vb365Emulator) => void, Partial<BackupServerForm>, object][] = [
    ['wrong address', () => undefined, { address: 'no-such-host.invalid' }, { kind: 'server-name-unknown' }],
    ['wrong port', () => undefined, { port: '1' }, { kind: 'server-not-reachable' }],
    ['wrong password', () => undefined, { password: 'wrong' }, { kind: 'password-refused' }],
    ['a web page', ({ faults }) => faults.set('web-page'), {}, { kind: 'not-a-backup-server', found: 'a web page' }],
    ['429 on the token', ({ faults }) => faults.set('token-throttled'), {}, { kind: 'server-throttled' }],
    ['an older server', () => undefined, { version: 'v8' }, { kind: 'version-not-supported', version: 'v8' }],
    [
      'an answer of another form',
      (server) => server.alter((path, body) => (path === '/JobSessions' ? {} : body)),
      {},
      { kind: 'answer-not-understood', path: 'JobSessions' },
    ],
  ];
  test.each(cases)('%s', async (_, prepare, changes, failure) => {
    const fixture = await startBackupServerFixture({ versions: ['v6', 'v7'] });
    prepare(fixture.server);
    const outcome = await fixture.product.product.api.request('backup-servers.test', fixture.form(changes));
    expect(outcome).toMatchObject({ kind: 'failed', failure });
  });

  test('plain HTTP', async () => {
    const { product, form } = bound(await startBackupServerFixture());
    // The emulator of Microsoft 365 speaks plain HTTP.
    const { port } = new URL(product.emulator.origin);
    expect(await product.product.api.request('backup-servers.test', form({ port }))).toMatchObject({
      failure: { kind: 'server-without-tls' },
    });
  });

  test('an account with a second factor', async () => {
    const { product, form } = bound(await startBackupServerFixture({ account: { hasMfa: true } }));
    expect(await product.product.api.request('backup-servers.test', form())).toMatchObject({
      failure: { kind: 'mfa-required' },
    });
  });

  test('states and fields that no version knows: the job is told of, and nothing is made up', async () => {
    const fixture = await startBackupServerFixture();
    const { product, server } = fixture;
    await fixture.addServer();
    run(fixture, server.site.addJob('Odd'), [{ objects: [emulatedObject('anna@contoso.com')] }]);
    server.alter((path, body) => {
      const entries = (body as { results?: Record<string, unknown>[] }).results ?? [];
      if (path === '/JobSessions') {
        const results = entries.map(({ id, jobId, creationTime, endTime }) => {
          return { id, jobId, creationTime, endTime, status: 'Paused', novelty: { any: 1 } };
        });
        return { results };
      }
      if (path === '/LogItems') return { results: entries.map(({ message }) => ({ type: 'Curious', message })) };
      return body;
    });
    await fixture.passMinutes(15);
    const [message] = await product.emulator.waitForMessages(1);
    expect(message?.subject).toContain('[Warning] contoso.onmicrosoft.com - Odd');
    expect(message?.htmlBody).toContain('The server reports a state that this program does not know: Paused.');
  });

  test('sessions without what names them: the person hears of it, and the others are told of', async () => {
    const fixture = await startBackupServerFixture();
    const { product, server } = fixture;
    await fixture.addServer();
    run(fixture, server.site.addJob('Whole'), [{}]);
    const nameless = server.site.addJob('Nameless');
    run(fixture, nameless, [{ status: 'Failed' }]);
    server.alter((path, body) => {
      if (path !== '/JobSessions') return body;
      const { results } = body as { results: Record<string, unknown>[] };
      return { results: results.map((entry) => (entry['jobId'] === nameless.id ? { ...entry, id: null } : entry)) };
    });
    await fixture.passMinutes(20);
    expect((await product.emulator.waitForMessages(1)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Whole'),
    ]);
    expect((await fixture.view()).state).toMatchObject({
      kind: 'connected',
      remark: { kind: 'sessions-not-understood', count: 1 },
    });
    const [notice] = await product.product.api.request('notices.load', undefined);
    expect(notice?.failure).toEqual({
      area: 'backup-server',
      kind: 'backup-server-sessions-unclear',
      host: server.host,
      count: 1,
    });
    await product.product.api.request('notices.dismiss', { id: notice?.id ?? '' });
    await fixture.passMinutes(5);
    expect(await product.product.api.request('notices.load', undefined)).toEqual([]);
  });

  test('pages of thousands', async () => {
    const fixture = await startBackupServerFixture();
    const { product, server } = fixture;
    const old = server.site.addJob('Old');
    for (let index = 0; index < 2_500; index += 1) {
      server.site.addRun(old, product.clock.nowMs() - (60 + index) * minute, [{ durationMinutes: 1 }]);
    }
    await fixture.addServer();
    const objects = Array.from({ length: 2_500 }, (_, index) => emulatedObject(`user${index}@contoso.com`));
    run(fixture, server.site.addJob('Large'), [{ objects }]);
    await fixture.passMinutes(15);
    expect((await product.emulator.waitForMessages(1)).map(({ subject }) => subject)).toEqual([
      '[Success] contoso.onmicrosoft.com - Large (2500 objects), 0 issues',
    ]);
  });

  test.each([-3, 3])('a clock that is %i hours off: remarked on, and nothing lost or old told', async (hours) => {
    const fixture = await startBackupServerFixture();
    const { product, server } = fixture;
    server.clockSkewMs = hours * 60 * minute;
    const serverNowMs = product.clock.nowMs() + server.clockSkewMs;
    server.site.addRun(server.site.addJob('Old'), serverNowMs - 30 * minute, [{}]);
    server.site.addRun(server.site.addJob('New'), serverNowMs + minute, [{ status: 'Failed' }, {}]);
    await fixture.addServer();
    expect((await fixture.view()).state).toMatchObject({ remark: { kind: 'server-clock-off' } });
    await fixture.passMinutes(60);
    expect((await product.emulator.waitForMessages(2)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('[Failed]'),
      expect.stringContaining('[Success]'),
    ]);
    expect(product.emulator.mailbox.list()).toHaveLength(2);
  });
});

function run(
  { server, product }: BackupServerFixture,
  job: Parameters<BackupServerFixture['server']['site']['addRun']>[0],
  attempts: Parameters<BackupServerFixture['server']['site']['addRun']>[2],
): void {
  server.site.addRun(job, product.clock.nowMs() + minute, attempts);
}

function bound(fixture: BackupServerFixture) {
  return { ...fixture, product: fixture.product, server: fixture.server, form: fixture.form.bind(fixture) };
}
