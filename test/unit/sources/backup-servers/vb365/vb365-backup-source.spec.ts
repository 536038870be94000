/** What each kind of trouble with a real connection ends in, and how tokens are kept. */
import { createServer } from 'node:http';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { createServer as createTlsServer } from 'node:tls';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { SystemScheduler } from '../../../../../src-main/adapters/system/node-parts.ts';
import { createPinnedHttps } from '../../../../../src-main/adapters/pinned-https/pinned-https.ts';
import { Vb365BackupSource } from '../../../../../src-main/sources/backup-servers/vb365/vb365-backup-source.ts';
import { ManualScheduler } from '../../../../fakes/manual-scheduler.ts';
import { makeSelfSignedCertificate } from '../../../../harness/emulator/certificates.ts';
import { emulatedObject } from '../../../../harness/vb365-emulator/emulated-site.ts';
import { emulateVb365, neverAborted, type EmulatedVb365 } from '../../../../fixtures/emulated-vb365.ts';

const since = '2026-11-22T00:00:00.000Z';

test('the newest version that both sides know is used', async () => {
  const versions = await Promise.all(
    (['v6', 'v7', 'v8'] as const).map(async (newest) => {
      const known = (['v6', 'v7', 'v8'] as const).filter((version) => version <= newest);
      const { openSource } = await emulateVb365({ versions: known });
      return openSource().identify(neverAborted);
    }),
  );
  expect(versions).toEqual([
    { kind: 'read', version: 'v6', build: '6.0.0.385' },
    { kind: 'read', version: 'v7', build: '7.1.0.301' },
    { kind: 'read', version: 'v8', build: '8.1.0.305' },
  ]);
});

test('a version that the server does not offer is named', async () => {
  const { openSource } = await emulateVb365({ versions: ['v6'] });
  expect(await openSource({ version: 'v8' }).identify(neverAborted)).toEqual({
    kind: 'failed',
    failure: { kind: 'version-not-supported', version: 'v8' },
    retryAfterMs: null,
  });
});

test('before a certificate is trusted, not one byte of a request is sent', async () => {
  const { emulator, openSource } = await emulateVb365();
  expect(await openSource({ fingerprint: null }).identify(neverAborted)).toMatchObject({
    failure: { kind: 'certificate-unknown', fingerprint: emulator.fingerprint },
  });
  expect(emulator.requests).toEqual([]);
});

test('a certificate that has changed ends every request, also in the middle of a connection’s life', async () => {
  const { emulator, access, openSource } = await emulateVb365();
  const source = openSource();
  await source.identify(neverAborted);
  const before = emulator.requests.length;
  await emulator.changeCertificate();
  expect(await source.listSessions(since, neverAborted)).toMatchObject({
    failure: { kind: 'certificate-changed', trusted: access.fingerprint, found: emulator.fingerprint },
  });
  expect(emulator.requests).toHaveLength(before);
});

test('one token serves many requests, and is renewed by its refresh token before its end', async () => {
  const { emulator, clock, openSource } = await emulateVb365();
  const source = openSource();
  await source.listSessions(since, neverAborted);
  await source.listJobs(neverAborted);
  expect(tokenRequests(emulator)).toBe(1);
  clock.setMs(clock.nowMs() + 59 * 60_000 + 1);
  expect(await source.listSessions(since, neverAborted)).toMatchObject({ kind: 'read' });
  expect(tokenRequests(emulator)).toBe(2);
});

test('a token that ended early is renewed, and the request goes through', async () => {
  const { emulator, clock, openSource } = await emulateVb365();
  const source = openSource();
  await source.listSessions(since, neverAborted);
  clock.setMs(clock.nowMs() + 5_000);
  emulator.tokens.expireTokens();
  expect(await source.listSessions(since, neverAborted)).toMatchObject({ kind: 'read' });
});

test('a restarted server knows no token of before: the sign-in waits for its turn, and then goes through', async () => {
  const { emulator, clock, openSource } = await emulateVb365();
  const source = openSource();
  await source.listSessions(since, neverAborted);
  clock.setMs(clock.nowMs() + 5_000);
  await emulator.goDown();
  await emulator.comeUp();
  const beganAtMs = clock.nowMs();
  expect(await source.listSessions(since, neverAborted)).toMatchObject({ kind: 'read' });
  expect(clock.nowMs() - beganAtMs).toBe(1_100);
});

test.each(['renewal-refused-silently', 'renewal-refused-by-oauth'] as const)(
  'a token that cannot be renewed is dropped, in whatever words, and the password is used once (%s)',
  async (fault) => {
    const { emulator, clock, openSource } = await emulateVb365();
    const source = openSource();
    await source.listSessions(since, neverAborted);
    clock.setMs(clock.nowMs() + 60 * 60_000);
    emulator.faults.set(fault);
    expect(await source.listSessions(since, neverAborted)).toMatchObject({ kind: 'read' });
    const grants = emulator.requests.map(({ form }) => form.get('grant_type')).filter((grant) => grant !== null);
    expect(grants).toEqual(['password', 'refresh_token', 'password']);
  },
);

test.each(['v6', 'v7', 'v8'] as const)(
  'over REST %s each request for a token switches the antiforgery token off where the version has one',
  async (version) => {
    const { emulator, clock, openSource } = await emulateVb365({ versions: [version] });
    const source = openSource();
    const first = await source.listJobs(neverAborted);
    clock.setMs(clock.nowMs() + 60 * 60_000);
    const second = await source.listJobs(neverAborted);
    expect([first.kind, second.kind]).toEqual(['read', 'read']);
    const asked = emulator.requests.filter(({ path }) => path.endsWith('/token')).map(({ form }) => form);
    expect(asked.map((form) => [form.get('grant_type'), form.get('disable_antiforgery_token')])).toEqual(
      version === 'v6'
        ? [
            ['password', null],
            ['refresh_token', null],
          ]
        : [
            ['password', 'true'],
            ['refresh_token', 'true'],
          ],
    );
  },
);

describe('a token that the server gives and does not accept', () => {
  const refused = { kind: 'failed', failure: { kind: 'token-refused', username: 'CONTOSO\\svc-notifier' } };

  test('is told apart from a password that is refused, and costs one sign-in', async () => {
    const { emulator, clock, openSource } = await emulateVb365();
    const source = openSource();
    emulator.faults.set('token-not-accepted');
    const beganAtMs = clock.nowMs();
    expect(await source.identify(neverAborted)).toMatchObject(refused);
    expect([tokenRequests(emulator), clock.nowMs()]).toEqual([1, beganAtMs]);
  });

  test('is renewed, and then signed in for, before that is said of a server that has been read', async () => {
    const { emulator, clock, openSource } = await emulateVb365();
    const source = openSource();
    await source.listSessions(since, neverAborted);
    emulator.faults.set('token-not-accepted', 1);
    clock.setMs(clock.nowMs() + 60_000);
    expect(await source.listSessions(since, neverAborted)).toMatchObject({ kind: 'read' });
    emulator.faults.set('token-not-accepted', 2);
    clock.setMs(clock.nowMs() + 60_000);
    expect(await source.listSessions(since, neverAborted)).toMatchObject({ kind: 'read' });
    emulator.faults.set('token-not-accepted');
    clock.setMs(clock.nowMs() + 60_000);
    expect(await source.listSessions(since, neverAborted)).toMatchObject(refused);
    const grants = emulator.requests.map(({ form }) => form.get('grant_type')).filter((grant) => grant !== null);
    const renewedThenSignedIn = ['refresh_token', 'password'];
    expect(grants).toEqual(['password', 'refresh_token', ...renewedThenSignedIn, ...renewedThenSignedIn]);
  });
});

test.each(['sign-in-refused-silently', 'sign-in-refused-by-oauth'] as const)(
  'a password that is refused without the words of the API is refused all the same (%s)',
  async (fault) => {
    const { emulator, openSource } = await emulateVb365();
    emulator.faults.set(fault);
    expect(await openSource().identify(neverAborted)).toMatchObject({ failure: { kind: 'password-refused' } });
  },
);

test('a wrong password is refused, and a second factor is told apart from it', async () => {
  const { openSource } = await emulateVb365({ account: { username: 'svc', password: 'right' } });
  expect(await openSource({ password: 'wrong' }).identify(neverAborted)).toMatchObject({
    failure: { kind: 'password-refused', username: 'svc' },
  });
  const guarded = await emulateVb365({ account: { hasMfa: true } });
  expect(await guarded.openSource().identify(neverAborted)).toMatchObject({ failure: { kind: 'mfa-required' } });
});

test.each([
  ['throttled', { kind: 'server-throttled' }, 90_000],
  ['token-throttled', { kind: 'server-throttled' }, 120_000],
  ['unavailable', { kind: 'server-error', status: 503, message: 'The service is starting.' }, null],
  ['web-page', { kind: 'not-a-backup-server', found: 'a web page' }, null],
  ['redirect', { kind: 'not-a-backup-server', found: 'a redirection' }, null],
  ['access-denied', { kind: 'server-access-denied' }, null],
] as const)('a server that is %s is said to be so', async (fault, failure, retryAfterMs) => {
  const { emulator, openSource } = await emulateVb365();
  emulator.faults.set(fault);
  expect(await openSource().identify(neverAborted)).toMatchObject({ kind: 'failed', failure, retryAfterMs });
});

test('a connection that breaks, nothing that listens, and a name that is unknown are told apart', async () => {
  const { emulator, access, openSource } = await emulateVb365();
  emulator.faults.set('dropped');
  const { host, port } = access;
  const broken = { kind: 'server-not-reachable', host, port, reason: 'the connection was closed' };
  expect(await openSource().identify(neverAborted)).toMatchObject({ failure: broken });
  await emulator.goDown();
  const refused = { ...broken, reason: 'the connection was refused' };
  expect(await openSource().identify(neverAborted)).toMatchObject({ failure: refused });
  const unknown = { kind: 'server-name-unknown', host: 'no such host.invalid' };
  expect(await openSource({ host: unknown.host }).identify(neverAborted)).toMatchObject({ failure: unknown });
});

test('plain HTTP is refused before a password is sent', async () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.end('{}');
  });
  const port = await listen(server);
  const { openSource } = await emulateVb365();
  expect(await openSource({ port }).identify(neverAborted)).toMatchObject({
    failure: { kind: 'server-without-tls', port },
  });
  expect(seen).toEqual([]);
});

test('what speaks neither HTTP nor TLS is no secure connection', async () => {
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    socket.end('220 mail.contoso.com ESMTP\r\n');
  });
  const port = await listen(server);
  const { openSource } = await emulateVb365();
  expect(await openSource({ port }).identify(neverAborted)).toMatchObject({
    failure: { kind: 'server-without-tls', port },
  });
});

test.each([
  ['only old versions of TLS', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' }, 'TLSV1_ALERT_PROTOCOL_VERSION'],
  ['no common cipher', { maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA' }, 'SSL/TLS_ALERT_HANDSHAKE_FAILURE'],
] as const)('a server that has %s is not taken for one without TLS', async (_, limits, reason) => {
  const { key, cert } = await makeSelfSignedCertificate();
  const ciphers = 'ciphers' in limits ? limits.ciphers : 'DEFAULT';
  const server = createTlsServer({ key, cert, ...limits, ciphers: `${ciphers}@SECLEVEL=0` });
  server.on('tlsClientError', () => undefined);
  const port = await listen(server);
  const { openSource } = await emulateVb365();
  expect(await openSource({ port }).identify(neverAborted)).toMatchObject({
    failure: { kind: 'tls-not-agreed', port, reason },
  });
});

test('all pages are read, of whatever size the server allows', async () => {
  const fixture = await emulateVb365();
  const { emulator, openSource } = fixture;
  addSessions(fixture, 45);
  emulator.alter((path, body) => (path === '/JobSessions' ? cutTo(10, body) : body));
  const listing = await openSource().listSessions(since, neverAborted);
  expect(listing).toMatchObject({ kind: 'read', notUnderstood: [] });
  expect(new Set(listing.kind === 'read' ? listing.sessions.map(({ id }) => id) : []).size).toBe(45);
});

test('pages that begin again for ever come to an end', async () => {
  const fixture = await emulateVb365();
  addSessions(fixture, 3);
  let first: unknown = null;
  fixture.emulator.alter((path, body) => {
    if (path !== '/JobSessions') return body;
    first ??= { ...(body as object), _links: { next: { href: '/v8/JobSessions?offset=3' } } };
    return first;
  });
  const listing = await fixture.openSource().listSessions(since, neverAborted);
  expect(listing.kind === 'read' ? listing.sessions.length : listing).toBe(3);
});

test('sessions without an id or a time are named, the same each time, and the others are read', async () => {
  const fixture = await emulateVb365();
  addSessions(fixture, 3);
  fixture.emulator.alter((path, body) => {
    if (path !== '/JobSessions') return body;
    const [a, b, c] = (body as { results: Record<string, unknown>[] }).results;
    return { results: [{ ...a, id: undefined }, { ...b, creationTime: 'yesterday' }, c, 'nonsense'] };
  });
  const source = fixture.openSource();
  const listings = [await source.listSessions(since, neverAborted), await source.listSessions(since, neverAborted)];
  const [first, second] = listings.map((listing) => (listing.kind === 'read' ? listing : null));
  expect([first?.notUnderstood.length, first?.sessions.length]).toEqual([3, 1]);
  expect(first?.notUnderstood).toContain(fixture.emulator.site.sessions[1]?.id);
  expect(second?.notUnderstood).toEqual(first?.notUnderstood);
});

test('texts of any length are cut, and an id of any length is not understood', async () => {
  const fixture = await emulateVb365();
  addSessions(fixture, 2);
  const long = 'x'.repeat(100_000);
  fixture.emulator.alter((path, body) => {
    const { results } = body as { results?: Record<string, unknown>[] };
    if (path === '/Jobs') return { results: results?.map((job) => ({ ...job, name: long })) };
    if (path !== '/JobSessions') return body;
    const [a, b] = results ?? [];
    return {
      results: [
        { ...a, status: long, details: long, statistics: { bottleneck: long } },
        { ...b, id: long },
      ],
    };
  });
  const source = fixture.openSource();
  const [listing, jobs] = [await source.listSessions(since, neverAborted), await source.listJobs(neverAborted)];

  const cut = (length: number) => `${'x'.repeat(length - 1)}…`;
  expect(listing).toMatchObject({
    sessions: [
      {
        remark: `The server reports a state that this program does not know: ${cut(1_000)}.`,
        details: cut(32_000),
        statistics: { bottleneck: cut(1_000) },
      },
    ],
    notUnderstood: [expect.stringMatching(/^.{1,300}$/)],
  });
  expect(jobs).toMatchObject({ jobs: [{ name: cut(1_000) }] });
});

test('a session that the server knows no more is told apart from one that it cannot show, and from one that is not understood', async () => {
  const fixture = await emulateVb365();
  const { emulator, openSource } = fixture;
  addSessions(fixture, 1);
  const id = emulator.site.sessions[0]?.id ?? '';
  const source = openSource();
  const gone = { kind: 'read', session: null };
  expect(await source.readSession('3f0c6f5e-5d0f-4b7e-9a34-2f1e0f5c9a11', neverAborted)).toEqual(gone);
  emulator.faults.set('session-gone', 1);
  expect(await source.readSession(id, neverAborted)).toEqual(gone);
  emulator.faults.set('session-broken', 1);
  expect(await source.readSession(id, neverAborted)).toMatchObject({ failure: { kind: 'server-error', status: 500 } });
  emulator.alter((path, body) =>
    path === '/JobSessions/' ? { ...(body as object), creationTime: 'yesterday' } : body,
  );
  expect(await source.readSession(id, neverAborted)).toMatchObject({ failure: { kind: 'answer-not-understood' } });
});

test('a log that is gone, without a word of the API, is about its session and not about the server', async () => {
  const { emulator, openSource } = await emulateVb365();
  emulator.faults.set('log-gone');
  expect(await openSource().readDetails('3f0c6f5e-5d0f-4b7e-9a34-2f1e0f5c9a11', neverAborted)).toMatchObject({
    failure: { kind: 'answer-not-understood', reason: 'status 404' },
  });
});

test('an answer of another form names what is wrong with it', async () => {
  const { emulator, openSource } = await emulateVb365();
  emulator.alter((path, body) => (path === '/JobSessions' ? { sessions: [] } : body));
  expect(await openSource().listSessions(since, neverAborted)).toMatchObject({
    failure: { kind: 'answer-not-understood', path: 'JobSessions', reason: expect.stringContaining('results') },
  });
});

test('a change token that is too old begins the feed anew', async () => {
  const { emulator, openSource } = await emulateVb365();
  emulator.faults.set('outdated-change-token');
  expect(await openSource().readChanges('7', neverAborted)).toEqual({ kind: 'read', news: 'unknown', nextToken: null });
});

test('an end that was asked for ends a request that is under way', async () => {
  const { openSource } = await emulateVb365();
  const ending = new AbortController();
  ending.abort();
  expect(await openSource().identify(ending.signal)).toMatchObject({ kind: 'failed' });
});

test('an end that was asked for ends the wait for the next turn to sign in', async () => {
  const { emulator, access, clock } = await emulateVb365();
  const scheduler = new ManualScheduler(clock);
  const source = new Vb365BackupSource(access, { send: createPinnedHttps(new SystemScheduler()), clock, scheduler });
  await source.listJobs(neverAborted);
  await emulator.goDown();
  await emulator.comeUp();
  const ending = new AbortController();
  const reading = source.listJobs(ending.signal);
  await vi.waitFor(() => expect(scheduler.delaysMs).toEqual([1_100]));
  ending.abort();
  expect([await reading, scheduler.delaysMs]).toMatchObject([{ kind: 'failed' }, []]);
});

function addSessions({ emulator, clock }: EmulatedVb365, count: number): void {
  const job = emulator.site.addJob('Exchange daily');
  for (let index = 0; index < count; index += 1) {
    emulator.site.addRun(job, clock.nowMs() - (index + 20) * 60_000, [
      { objects: [emulatedObject('anna@contoso.com')] },
    ]);
  }
}

function cutTo(limit: number, body: unknown): unknown {
  const { offset, results } = body as { offset: number; results: unknown[] };
  return { offset, limit, results: results.slice(0, limit) };
}

function tokenRequests({ requests }: { requests: { path: string }[] }): number {
  return requests.filter(({ path }) => path.endsWith('/token')).length;
}

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((closed) => server.close(closed));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
