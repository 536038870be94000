/** The emulator does what its README says, as a program sees it from outside. */
import { request } from 'node:https';
import { expect, onTestFinished, test } from 'vitest';
import { startVbrEmulator, type VbrEmulator } from '../../harness/vbr-emulator/vbr-emulator.ts';

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

async function started() {
  const emulator = await startVbrEmulator({ versions: ['1.1-rev0', '1.2-rev1', '1.3-rev1'] });
  onTestFinished(() => emulator.stop());
  return emulator;
}

function send(
  { host, port }: VbrEmulator,
  path: string,
  { version = '1.3-rev1', token = '', form = null as Record<string, string> | null } = {},
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const headers = { Authorization: `Bearer ${token}`, ...(version === '' ? {} : { 'x-api-version': version }) };
  const method = form === null ? 'GET' : 'POST';
  const sent = request({ host, port, path, method, rejectUnauthorized: false, agent: false, headers }, (response) => {
    let text = '';
    response.on('data', (part: Buffer) => (text += part.toString()));
    response.on('end', () =>
      resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Record<string, unknown> }),
    );
  });
  sent.on('error', reject);
  sent.end(form === null ? undefined : new URLSearchParams(form).toString());
  return promise;
}

async function signIn(emulator: VbrEmulator) {
  const form = { grant_type: 'password', ...emulator.account };
  const { body } = await send(emulator, '/api/oauth2/token', { form });
  return { token: String(body['access_token']), refreshToken: String(body['refresh_token']) };
}

test.each([
  ['without a version', '', 400, 'NotImplemented'],
  ['of a version that is not served', '1.3-rev2', 400, 'NotImplemented'],
  ['that is served and not signed in', '1.3-rev1', 401, 'InvalidToken'],
])('a request %s is refused', async (_, version, status, errorCode) => {
  const emulator = await started();
  expect(await send(emulator, '/api/v1/sessions', { version })).toMatchObject({ status, body: { errorCode } });
});

test.each([
  ['1.2-rev1', '/sessions?endedAfterFilter=2026-11-22T00:00:00Z&limit=1', 200],
  ['1.2-rev1', '/sessions?endTimeLowerBound=2026-11-22T00:00:00Z', 400],
  ['1.3-rev1', '/sessions?stateFilter=ActionRequired', 400],
  ['1.3-rev1', '/sessions?orderColumn=Size', 400],
  ['1.1-rev0', '/taskSessions', 404],
  ['1.2-rev1', '/taskSessions?sessionIdFilter=x', 200],
  ['1.2-rev1', '/generalOptions/emailSettings', 404],
])('version %s answers to %s with %i: only what it documents is known', async (version, path, status) => {
  const emulator = await started();
  const { token } = await signIn(emulator);
  expect((await send(emulator, `/api/v1${path}`, { version, token })).status).toBe(status);
});

test('a refresh token is good once, and the one that comes with it is the next', async () => {
  const emulator = await started();
  const { refreshToken } = await signIn(emulator);
  const form = { grant_type: 'refresh_token', refresh_token: refreshToken };
  const [first, second] = [
    await send(emulator, '/api/oauth2/token', { form }),
    await send(emulator, '/api/oauth2/token', { form }),
  ];
  expect([first.status, second.status]).toEqual([200, 401]);
  expect((await send(emulator, '/api/v1/sessions', { token: String(first.body['access_token']) })).status).toBe(200);
});
