/** The emulator does what its README says, as a program sees it from outside. */
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { expect, onTestFinished, test } from 'vitest';
import { emulatedObject } from '../../harness/vb365-emulator/emulated-site.ts';
import { startVb365Emulator, type Vb365Emulator } from '../../harness/vb365-emulator/vb365-emulator.ts';

const minute = 60_000;

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

async function started(options: Parameters<typeof startVb365Emulator>[0] = {}) {
  const time = { nowMs: Date.parse('2026-11-22T22:38:33.000Z') };
  const emulator = await startVb365Emulator({ nowMs: () => time.nowMs, ...options });
  onTestFinished(() => emulator.stop());
  return { emulator, time };
}

function send(
  { host, port }: Vb365Emulator,
  path: string,
  { token = '', cookie = '', form = null as Record<string, string> | null } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host,
        port,
        path,
        method: form === null ? 'GET' : 'POST',
        rejectUnauthorized: false,
        agent: false,
        headers: { Authorization: `Bearer ${token}`, Cookie: cookie },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => {
          const body = JSON.parse(text) as Record<string, unknown>;
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      },
    );
    sent.on('error', reject);
    sent.end(form === null ? undefined : new URLSearchParams(form).toString());
  });
}

async function signIn(emulator: Vb365Emulator, version = 'v8'): Promise<string> {
  const { username, password } = emulator.account;
  const open = version === 'v6' ? {} : { disable_antiforgery_token: 'true' };
  const form = { grant_type: 'password', username, password, ...open };
  const { body } = await send(emulator, `/${version}/token`, { form });
  return String(body['access_token']);
}

test('a request without a token, or with one that has ended, is refused', async () => {
  const { emulator, time } = await started();
  const token = await signIn(emulator);
  expect((await send(emulator, '/v8/Jobs')).status).toBe(401);
  expect((await send(emulator, '/v8/Jobs', { token })).status).toBe(200);
  time.nowMs += 60 * minute;
  expect((await send(emulator, '/v8/Jobs', { token })).status).toBe(401);
});

test('a refresh token is good once', async () => {
  const { emulator, time } = await started();
  const { username, password } = emulator.account;
  const open = { disable_antiforgery_token: 'true' };
  const first = await send(emulator, '/v8/token', { form: { grant_type: 'password', username, password, ...open } });
  const form = { grant_type: 'refresh_token', refresh_token: String(first.body['refresh_token']), ...open };
  const statuses: number[] = [];
  for (let turn = 0; turn < 2; turn += 1) {
    time.nowMs += 2_000;
    statuses.push((await send(emulator, '/v8/token', { form })).status);
  }
  expect(statuses).toEqual([200, 401]);
});

test.each(['v6', 'v7', 'v8'])(
  '%s demands an antiforgery token from version 7 on, for requests and renewals, unless that was switched off',
  async (version) => {
    const { emulator, time } = await started();
    const { username, password } = emulator.account;
    const issued = await send(emulator, `/${version}/token`, { form: { grant_type: 'password', username, password } });
    const token = String(issued.body['access_token']);
    const cookie = issued.headers['set-cookie']?.[0]?.replace(/;.*$/, '') ?? '';
    time.nowMs += 2_000;
    const refreshToken = String(issued.body['refresh_token']);
    const form = { grant_type: 'refresh_token', refresh_token: refreshToken, disable_antiforgery_token: 'true' };
    const statuses = [
      (await send(emulator, `/${version}/Jobs`, { token })).status,
      (await send(emulator, `/${version}/Jobs`, { token, cookie })).status,
      (await send(emulator, `/${version}/token`, { form })).status,
    ];
    expect(statuses).toEqual(version === 'v6' ? [200, 200, 200] : [401, 200, 401]);
  },
);

test('a token may be asked for once a second and five times a minute', async () => {
  const { emulator, time } = await started();
  const { username, password } = emulator.account;
  const ask = () => send(emulator, '/v8/token', { form: { grant_type: 'password', username, password } });
  expect([(await ask()).status, (await ask()).status]).toEqual([200, 429]);
  const statuses: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    time.nowMs += 2_000;
    statuses.push((await ask()).status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 429]);
  expect((await ask()).headers['retry-after']).toBe('50');
});

test('a job runs, fails and is tried again by the clock alone', async () => {
  const { emulator, time } = await started();
  const job = emulator.site.addJob('Exchange daily');
  emulator.site.addRun(job, time.nowMs + minute, [{ status: 'Failed' }, { objects: [emulatedObject('a@b.c')] }]);
  const token = await signIn(emulator);
  const states = async () => {
    const { body } = await send(emulator, '/v8/JobSessions', { token });
    return (body['results'] as Record<string, unknown>[]).map((session) => [
      session['status'],
      session['retryCount'],
      session['jobWillBeRetried'],
      session['endTime'] === null,
    ]);
  };
  const seen = [await states()];
  for (const minutes of [1, 10, 10, 10]) {
    time.nowMs += minutes * minute;
    seen.push(await states());
  }
  const failed = ['Failed', 0, true, false];
  expect(seen).toEqual([
    [],
    [['Running', 0, null, true]],
    [failed],
    [['Running', 1, null, true], failed],
    [['Success', 1, false, false], failed],
  ]);
});

test('lists come in pages of thirty, and say whether there is more', async () => {
  const { emulator, time } = await started();
  const job = emulator.site.addJob('Exchange daily');
  for (let index = 0; index < 35; index += 1) emulator.site.addRun(job, time.nowMs - (60 + index) * minute, [{}]);
  const token = await signIn(emulator);
  const first = (await send(emulator, '/v8/JobSessions', { token })).body;
  const second = (await send(emulator, '/v8/JobSessions?offset=30&limit=10', { token })).body;
  expect([first['results'], second['results']].map((results) => (results as unknown[]).length)).toEqual([30, 5]);
  expect([first['_links'], second['_links']].map((links) => 'next' in (links as object))).toEqual([true, false]);
});

test('each version writes its own shapes', async () => {
  const { emulator, time } = await started();
  const job = emulator.site.addJob('Exchange daily');
  emulator.site.addRun(job, time.nowMs - 60 * minute, [{ status: 'Failed' }, {}]);
  const shapes: unknown[] = [];
  for (const version of ['v6', 'v7', 'v8']) {
    time.nowMs += 2_000;
    const token = await signIn(emulator, version);
    const { body } = await send(emulator, `/${version}/JobSessions`, { token });
    const [session] = body['results'] as Record<string, unknown>[];
    const log = await send(emulator, `/${version}/JobSessions/${String(session?.['id'])}/LogItems`, { token });
    const [line] = log.body['results'] as Record<string, unknown>[];
    const jobs = await send(emulator, `/${version}/Jobs`, { token });
    const objects = await send(emulator, `/${version}/JobSessions/${String(session?.['id'])}/ProcessedObjects`, {
      token,
    });
    shapes.push([
      'jobId' in (session ?? {}),
      'mainSessionId' in (session ?? {}),
      'title' in (line ?? {}),
      Array.isArray(jobs.body),
      objects.status,
    ]);
  }
  expect(shapes).toEqual([
    [false, false, true, true, 404],
    [false, true, true, true, 200],
    [true, true, false, false, 200],
  ]);
});

test('sessions are listed in either order, and filtered by their beginnings or their ends', async () => {
  const { emulator, time } = await started();
  const job = emulator.site.addJob('Exchange daily');
  const ids = [90, 30].map((minutesAgo) => {
    const [session] = emulator.site.addRun(job, time.nowMs - minutesAgo * minute, [{ durationMinutes: 60 }]);
    return session?.id;
  });
  const token = await signIn(emulator);
  const listed = async (query: string) => {
    const { body } = await send(emulator, `/v8/JobSessions?${query}`, { token });
    return (body['results'] as { id: string }[]).map(({ id }) => ids.indexOf(id));
  };
  const since = `endTimeLowerBound=${new Date(time.nowMs - 45 * minute).toISOString()}`;
  const newestFirst = [await listed(''), await listed(since), await listed('status=Running')];
  emulator.listing.order = 'oldest-first';
  emulator.listing.timeFilter = 'beginning';
  expect([newestFirst, [await listed(''), await listed(since)]]).toEqual([
    [[1, 0], [1, 0], [1]],
    [[0, 1], [1]],
  ]);
});

test('a server that went down comes back on the same port with another memory', async () => {
  const { emulator, time } = await started();
  const token = await signIn(emulator);
  await emulator.goDown();
  await expect(send(emulator, '/v8/Jobs', { token })).rejects.toThrow();
  await emulator.comeUp();
  time.nowMs += 2_000;
  expect((await send(emulator, '/v8/Jobs', { token })).status).toBe(401);
  expect((await send(emulator, '/v8/Jobs', { token: await signIn(emulator) })).status).toBe(200);
});

test('its own clock may be off, and every answer tells it', async () => {
  const { emulator, time } = await started();
  emulator.clockSkewMs = -3 * 60 * minute;
  const { headers } = await send(emulator, '/v8/ServiceInstance');
  expect(Date.parse(String(headers['date']))).toBe(time.nowMs - 3 * 60 * minute);
});
