import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PublicClientApplication } from '@azure/msal-node';
import { adminAccount, secondAccount } from '../../harness/microsoft-emulator/emulated-directory.ts';
import { startMicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import type { MicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import { openSignInPage } from '../../harness/emulator/page-visitor.ts';
import { getMe, readRefusal, sendMessage } from './graph-program.ts';
import { createMsalProgram, mailScopes, signIn } from './msal-program.ts';

let emulator: MicrosoftEmulator;

beforeAll(async () => {
  emulator = await startMicrosoftEmulator();
});
afterEach(() => emulator.reset());
afterAll(() => emulator.stop());

async function renew(program: PublicClientApplication): Promise<unknown> {
  const [account] = await program.getTokenCache().getAllAccounts();
  if (!account) throw new Error('no account');
  return program.acquireTokenSilent({ account, scopes: mailScopes, forceRefresh: true });
}

async function signedInProgram() {
  const program = createMsalProgram(emulator.origin);
  const { accessToken } = await signIn(emulator, { program });
  return { program, accessToken };
}

describe('faults of sending mail', () => {
  test('throttled: 429 with the seconds that were set', async () => {
    const { accessToken } = await signedInProgram();
    emulator.faults.set('throttled', { retryAfterSeconds: 7 });

    const response = await sendMessage(emulator, accessToken);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await readRefusal(response)).toBe('429 ApplicationThrottled');
  });

  test('graph-error: the status and the code that were chosen, and no mail', async () => {
    const { accessToken } = await signedInProgram();
    emulator.faults.set('graph-error', { status: 509, code: 'Bandwidth' });

    expect(await readRefusal(await sendMessage(emulator, accessToken))).toBe('509 Bandwidth');
    expect(emulator.mailbox.list()).toEqual([]);
  });

  test('service-unavailable: 503, with Retry-After only where seconds are set', async () => {
    const { accessToken } = await signedInProgram();
    emulator.faults.set('service-unavailable');
    expect((await sendMessage(emulator, accessToken)).headers.has('retry-after')).toBe(false);

    emulator.faults.set('service-unavailable', { retryAfterSeconds: 120 });
    const response = await sendMessage(emulator, accessToken);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '120']);
  });

  test('gateway-timeout-but-sent: 504, and the mail is there', async () => {
    const { accessToken } = await signedInProgram();
    emulator.faults.set('gateway-timeout-but-sent');

    expect((await sendMessage(emulator, accessToken)).status).toBe(504);
    expect(emulator.mailbox.list()).toHaveLength(1);
  });

  test.each([
    [true, 1],
    [false, 0],
  ])('connection-dropped with afterAccepting %s: no answer, and %i mails', async (afterAccepting, accepted) => {
    const { accessToken } = await signedInProgram();
    emulator.faults.set('connection-dropped', { afterAccepting });

    await expect(sendMessage(emulator, accessToken)).rejects.toThrow('fetch failed');
    expect(emulator.mailbox.list()).toHaveLength(accepted);
    expect(emulator.requests.list().at(-1)?.status).toBe('dropped');
  });

  test.each([
    ['no-mailbox', '404 MailboxNotEnabledForRESTAPI'],
    ['send-as-denied', '403 ErrorSendAsDenied'],
    ['recipients-refused', '400 ErrorInvalidRecipients'],
  ] as const)('%s: %s', async (fault, refusal) => {
    const { accessToken } = await signedInProgram();
    emulator.faults.set(fault);

    expect(await readRefusal(await sendMessage(emulator, accessToken))).toBe(refusal);
    expect(emulator.mailbox.list()).toEqual([]);
  });

  test('no-mailbox: the profile has no mail address', async () => {
    const { accessToken } = await signedInProgram();
    emulator.faults.set('no-mailbox');

    expect(await (await getMe(emulator, accessToken)).json()).toMatchObject({ mail: null });
  });
});

test('profile-error: the status and the code that were chosen', async () => {
  const { accessToken } = await signedInProgram();
  emulator.faults.set('profile-error', { status: 401, code: 'OrganizationFromTenantGuidNotFound' });

  expect(await readRefusal(await getMe(emulator, accessToken))).toBe('401 OrganizationFromTenantGuidNotFound');
});

describe('faults of tokens', () => {
  test('tokens-revoked: what was issued is dead for mail and renewal, and a new sign-in works', async () => {
    const { program, accessToken } = await signedInProgram();
    emulator.faults.set('tokens-revoked');

    expect(await readRefusal(await sendMessage(emulator, accessToken))).toBe('401 InvalidAuthenticationToken');
    await expect(renew(program)).rejects.toMatchObject({
      errorCode: 'invalid_grant',
      errorMessage: expect.stringContaining('AADSTS50173'),
    });
    const again = await signIn(emulator);
    expect((await sendMessage(emulator, again.accessToken)).status).toBe(202);
  });

  test.each([
    ['consent-required', 'AADSTS65001'],
    ['blocked-by-policy', 'AADSTS53003'],
  ] as const)('%s: a renewal needs interaction, %s', async (fault, number) => {
    const { program } = await signedInProgram();
    emulator.faults.set(fault);

    await expect(renew(program)).rejects.toMatchObject({
      name: 'InteractionRequiredAuthError',
      errorCode: 'invalid_grant',
      errorMessage: expect.stringContaining(number),
    });
  });

  test.each([
    ['consent-required', 'Approval required', 'Return to the application without granting consent', 'AADSTS90094'],
    ['blocked-by-policy', 'You cannot access this right now', 'Back to the application', 'AADSTS53003'],
  ] as const)('%s: the sign-in ends on the page "%s"', async (fault, heading, button, number) => {
    emulator.faults.set(fault);
    const headings: string[] = [];

    const walk = async (url: string) => {
      const page = await (await openSignInPage(url)).press(adminAccount.address);
      headings.push(page.heading);
      await (await page.press(button)).press('Continue');
    };
    await expect(signIn(emulator, { walk })).rejects.toMatchObject({
      errorCode: 'access_denied',
      errorMessage: expect.stringContaining(number),
    });
    expect(headings).toEqual([heading]);
  });

  test('token-error: the error, number and suberror that were chosen, as MSAL reads them', async () => {
    const { program } = await signedInProgram();
    emulator.faults.set('token-error', { error: 'invalid_grant', number: 50_158, subError: 'additional_action' });
    await expect(renew(program)).rejects.toMatchObject({
      errorCode: 'invalid_grant',
      errorNo: 50_158,
      subError: 'additional_action',
    });
    emulator.faults.clear();
    await expect(renew(program)).resolves.toBeDefined();
  });

  test('sign-in-error: the error and the number that were chosen, before consent is asked for', async () => {
    emulator.faults.set('sign-in-error', { error: 'access_denied', number: 50_105 });

    await expect(signIn(emulator)).rejects.toMatchObject({
      errorCode: 'access_denied',
      errorMessage: expect.stringContaining('AADSTS50105: '),
    });
  });

  test('token-endpoint-unavailable: 503 without JSON', async () => {
    emulator.faults.set('token-endpoint-unavailable');
    const response = await fetch(`${emulator.origin}/organizations/oauth2/v2.0/token`, { method: 'POST' });
    expect([response.status, await response.text()]).toEqual([503, 'Service Unavailable']);
  });

  test('token-endpoint-throttled: 429 with Retry-After and an error of Entra’s', async () => {
    emulator.faults.set('token-endpoint-throttled', { retryAfterSeconds: 9 });
    const response = await fetch(`${emulator.origin}/organizations/oauth2/v2.0/token`, { method: 'POST' });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '9']);
    expect(await response.json()).toMatchObject({ error: 'invalid_request', error_codes: [90_055] });
  });

  test('gcc-high-tenant: the configuration names the other cloud, and ID tokens say DODCON', async () => {
    emulator.faults.set('gcc-high-tenant');
    const configuration = await fetch(`${emulator.origin}/contoso.com/v2.0/.well-known/openid-configuration`);

    expect(await configuration.json()).toMatchObject({
      tenant_region_scope: 'USGov',
      tenant_region_sub_scope: 'DODCON',
      cloud_instance_name: 'microsoftonline.us',
    });
    const { account } = await signIn(emulator);
    expect(account?.idTokenClaims?.['tenant_region_sub_scope']).toBe('DODCON');
  });
});

describe('faults of the network', () => {
  const programRequests: [string, string][] = [
    ['POST', '/organizations/oauth2/v2.0/token'],
    ['GET', '/contoso.com/v2.0/.well-known/openid-configuration'],
    ['GET', '/v1.0/me'],
    ['POST', '/v1.0/me/sendMail'],
  ];

  test.each(programRequests)('captive-portal: %s %s is answered 200 with a web page', async (method, path) => {
    emulator.faults.set('captive-portal');
    const response = await fetch(emulator.origin + path, { method });

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch('text/html');
  });

  test.each(programRequests)('redirected: %s %s is answered with a redirect', async (method, path) => {
    emulator.faults.set('redirected', { status: 307, location: 'http://hotel.invalid/' });
    const response = await fetch(emulator.origin + path, { method, redirect: 'manual' });

    expect([response.status, response.headers.get('location')]).toEqual([307, 'http://hotel.invalid/']);
  });

  test.each(programRequests)('offline: %s %s breaks without an answer', async (method, path) => {
    emulator.faults.set('offline');
    await expect(fetch(emulator.origin + path, { method })).rejects.toThrow('fetch failed');
  });

  test('offline: the sign-in pages and the inbox still open', async () => {
    emulator.faults.set('offline');
    const walk = async (url: string) => {
      expect((await openSignInPage(url)).heading).toBe('Pick an account');
      throw new Error('closed');
    };
    await expect(signIn(emulator, { walk })).rejects.toThrow('closed');
    expect((await fetch(emulator.inboxUrl)).status).toBe(200);
  });
});

describe('slow', () => {
  test('holds mail and token answers until it is cleared, though the mail is accepted', async () => {
    const { program, accessToken } = await signedInProgram();
    emulator.faults.set('slow', { heldUntilCleared: true });
    let answered = 0;
    const sent = sendMessage(emulator, accessToken).finally(() => (answered += 1));
    const renewed = renew(program).finally(() => (answered += 1));
    await emulator.waitForMessages(1);
    await emulator.waitForRequest(({ path, status }) => path.endsWith('/token') && status === 'pending');
    expect(answered).toBe(0);

    emulator.faults.clear('slow');
    expect((await sent).status).toBe(202);
    await expect(renewed).resolves.toBeDefined();
  });

  test('with a count holds only so many, and those stay held after the count is used up', async () => {
    const { accessToken } = await signedInProgram();
    emulator.faults.set('slow', { count: 1 });
    const held = sendMessage(emulator, accessToken);
    await emulator.waitForMessages(1);

    expect((await sendMessage(emulator, accessToken)).status).toBe(202);
    expect(emulator.faults.list().find(({ name }) => name === 'slow')).toMatchObject({
      isOn: false,
      remaining: 0,
      hits: 1,
    });
    emulator.faults.clear();
    expect((await held).status).toBe(202);
  });

  test('lets go of a request whose program went away', async () => {
    const { accessToken } = await signedInProgram();
    emulator.faults.set('slow');
    const program = new AbortController();
    const held = fetch(`${emulator.origin}/v1.0/me/sendMail`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}` },
      body: '{}',
      signal: program.signal,
    });
    await emulator.waitForRequest(({ path, status }) => path.endsWith('/sendMail') && status === 'pending');
    program.abort();

    await expect(held).rejects.toThrow('aborted');
    await emulator.waitForRequest(({ path, status }) => path.endsWith('/sendMail') && status !== 'pending');
  });

  test('answers by itself after the given time', async () => {
    const { accessToken } = await signedInProgram();
    emulator.faults.set('slow', { delayMs: 1 });
    expect((await sendMessage(emulator, accessToken)).status).toBe(202);
  });
});

describe('the switches', () => {
  const put = (name: string, body: string) =>
    fetch(`${emulator.origin}/emulator/faults/${name}`, { method: 'PUT', body });
  const remove = (path: string) => fetch(`${emulator.origin}/emulator/faults${path}`, { method: 'DELETE' });
  const activeFaults = async () => {
    const response = await fetch(`${emulator.origin}/emulator/faults`);
    const faults = (await response.json()) as { name: string; isOn: boolean }[];
    return faults.filter(({ isOn }) => isOn).map(({ name }) => name);
  };

  test('a fault with a count hits that many requests', async () => {
    const { accessToken } = await signedInProgram();
    emulator.faults.set('throttled', { count: 2 });

    const statuses: number[] = [];
    for (let sent = 0; sent < 3; sent += 1) statuses.push((await sendMessage(emulator, accessToken)).status);
    expect(statuses).toEqual([429, 429, 202]);
  });

  test('are set and cleared one by one or all together over HTTP', async () => {
    expect(await (await put('throttled', '{"count":2}')).json()).toEqual({
      name: 'throttled',
      isOn: true,
      remaining: 2,
      hits: 0,
      parameters: { count: 2, retryAfterSeconds: 30 },
    });
    await put('offline', '');
    await put('slow', '{"heldUntilCleared":true}');
    expect(await activeFaults()).toEqual(['throttled', 'slow', 'offline']);

    expect((await remove('/throttled')).status).toBe(204);
    expect(await activeFaults()).toEqual(['slow', 'offline']);
    expect((await remove('')).status).toBe(204);
    expect(await activeFaults()).toEqual([]);
  });

  test('refuse unknown names and bad parameters, and say what is wrong', async () => {
    expect((await put('on-fire', '')).status).toBe(404);
    for (const body of ['{', '[]', '{"count":0}', '{"seconds":1}'])
      expect((await put('throttled', body)).status).toBe(400);
    expect(await (await put('slow', '{"delayMs":5,"heldUntilCleared":true}')).json()).toEqual({
      error: expect.stringContaining('not both'),
    });
  });

  test('can be used by a person on the fault page', async () => {
    const press = (fields: Record<string, string>) =>
      fetch(`${emulator.origin}/emulator/switch`, { method: 'POST', body: new URLSearchParams(fields) });

    await press({ turn: 'on', name: 'throttled', parameters: '{"retryAfterSeconds":3}' });
    const page = await press({ turn: 'once', name: 'offline' });
    expect(await page.text()).toMatch(/on for 1 more, hits: 0/);
    expect(await activeFaults()).toEqual(['throttled', 'offline']);
    await press({ turn: 'off', name: 'offline' });
    expect(await activeFaults()).toEqual(['throttled']);
    const refused = await press({ turn: 'on', name: 'throttled', parameters: '{"retryAfterSeconds":"soon"}' });
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('role="alert"')]);
    await press({ turn: 'all-off' });
    expect(await activeFaults()).toEqual([]);
  });

  test('hit the second account as well', async () => {
    const { accessToken } = await signIn(emulator, { account: secondAccount.address });
    emulator.faults.set('send-as-denied');
    expect(await readRefusal(await sendMessage(emulator, accessToken))).toBe('403 ErrorSendAsDenied');
  });
});
