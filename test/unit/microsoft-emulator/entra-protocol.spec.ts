import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  adminAccount,
  contosoTenant,
  customApplication,
  defaultAccounts,
  defaultTenants,
  governmentCommunityAccount,
  governmentCommunityTenant,
  preinstalledApplication,
} from '../../harness/microsoft-emulator/emulated-directory.ts';
import { startMicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import type { MicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import { openSignInPage } from '../../harness/emulator/page-visitor.ts';

const startMs = Date.parse('2026-11-22T22:38:33Z');
const verifier = 'v'.repeat(43);
const redirectUri = 'http://localhost:1/';
let nowMs = startMs;
let emulator: MicrosoftEmulator;

beforeAll(async () => {
  emulator = await startMicrosoftEmulator({
    nowMs: () => nowMs,
    tenants: [...defaultTenants, governmentCommunityTenant],
    accounts: [...defaultAccounts, governmentCommunityAccount],
  });
});
beforeEach(() => {
  nowMs = startMs;
});
afterEach(() => emulator.reset());
afterAll(() => emulator.stop());

function authorizeUrl(changes: Record<string, string> = {}, tenant = 'organizations'): string {
  const query = new URLSearchParams({
    client_id: preinstalledApplication.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    response_mode: 'form_post',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    scope: 'Mail.Send User.Read openid profile offline_access',
    state: 'state "with" <marks> & blanks',
    nonce: 'nonce-1',
    ...changes,
  });
  return `${emulator.origin}/${tenant}/oauth2/v2.0/authorize?${query.toString()}`;
}

/** Walks to the last page and reads the form that would return to the program. */
async function obtainForm(url = authorizeUrl(), account = adminAccount.address): Promise<Record<string, string>> {
  const page = await (await openSignInPage(url)).press(account);
  const last = page.heading === 'Permissions requested' ? await page.press('Accept') : page;
  const inputs = [...last.html.matchAll(/name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]));
}

async function obtainCode(): Promise<string> {
  return (await obtainForm())['code'] ?? '';
}

function postToken(fields: Record<string, string>, tenant = 'organizations'): Promise<Response> {
  const body = new URLSearchParams({
    client_id: preinstalledApplication.clientId,
    scope: 'Mail.Send User.Read openid profile offline_access',
    ...fields,
  });
  return fetch(`${emulator.origin}/${tenant}/oauth2/v2.0/token`, { method: 'POST', body });
}

const redeem = (code: string, changes: Record<string, string> = {}) =>
  postToken({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier, ...changes });

const renew = (refreshToken: string, changes: Record<string, string> = {}) =>
  postToken({ grant_type: 'refresh_token', refresh_token: refreshToken, ...changes });

async function readTokens(response: Response): Promise<Record<string, string>> {
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, string>;
}

async function readRefusal(response: Response): Promise<string> {
  const { error, error_codes: numbers } = (await response.json()) as { error: string; error_codes: number[] };
  return `${response.status} ${error} ${numbers.join()}`;
}

function readClaims(token: string | undefined): unknown {
  return JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString());
}

describe('the authorize endpoint', () => {
  test.each<[string, string, Record<string, string>, string?]>([
    ['an unknown tenant', 'AADSTS90002', {}, 'nowhere.example'],
    ['an unknown application', 'AADSTS700016', { client_id: '00000000-0000-4000-8000-000000000000' }],
    ['a single-tenant application at /organizations', 'AADSTS50194', { client_id: customApplication.clientId }],
    ['a redirect to another host', 'AADSTS50011', { redirect_uri: 'http://example.com/' }],
    ['a redirect to 127.0.0.1', 'AADSTS50011', { redirect_uri: 'http://127.0.0.1:5000' }],
    ['a response type other than code', 'AADSTS700054', { response_type: 'token' }],
    ['a response mode other than form_post', 'AADSTS900144', { response_mode: 'query' }],
    ['a plain code challenge', 'AADSTS9002325', { code_challenge_method: 'plain' }],
    ['a code challenge that is too short', 'AADSTS501491', { code_challenge: 'short' }],
    ['an unknown prompt', 'AADSTS90023', { prompt: 'please' }],
    ['a sign-in without a person', 'AADSTS50058', { prompt: 'none' }],
    ['a scope that does not exist', 'AADSTS650053', { scope: 'openid Mail.Everything' }],
    ['no scope', 'AADSTS900144', { scope: '' }],
  ])('shows an error page for %s: %s', async (_, number, changes, tenant) => {
    const page = await openSignInPage(authorizeUrl(changes, tenant));
    expect([page.status, page.heading]).toEqual([400, 'Sorry, but we’re having trouble signing you in.']);
    expect(page.html).toContain(number);
  });

  test('an account of another tenant cannot sign in to a tenant', async () => {
    const picker = await openSignInPage(authorizeUrl({}, 'contoso.com'));
    expect((await picker.press(governmentCommunityAccount.address)).html).toContain('AADSTS50020');
  });

  test('a login hint alone goes on without the picker; select_account always shows it', async () => {
    const hint = { login_hint: adminAccount.address };
    expect((await openSignInPage(authorizeUrl(hint))).heading).toBe('Permissions requested');
    expect((await openSignInPage(authorizeUrl({ ...hint, prompt: 'select_account' }))).heading).toBe('Pick an account');
  });

  test('the consent page names the application and each permission', async () => {
    const page = await (await openSignInPage(authorizeUrl())).press(adminAccount.address);
    for (const text of [preinstalledApplication.displayName, 'Send mail as you', 'read your profile']) {
      expect(page.html).toContain(text);
    }
  });

  test('the last form has the code, the client info and the untouched state', async () => {
    expect(await obtainForm()).toEqual({
      code: expect.stringMatching(/^1\.[\w-]+$/),
      client_info: Buffer.from(JSON.stringify({ uid: adminAccount.objectId, utid: contosoTenant.id })).toString(
        'base64url',
      ),
      state: 'state &quot;with&quot; &lt;marks&gt; &amp; blanks',
      session_state: adminAccount.objectId,
    });
  });

  test('a sign-in that was forgotten says so instead of failing', async () => {
    const picker = await openSignInPage(authorizeUrl());
    emulator.reset();
    expect((await picker.press(adminAccount.address)).html).toContain('start again in the application');
  });

  test('pages load nothing from anywhere and cannot be framed', async () => {
    const { headers } = await fetch(authorizeUrl());
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
  });
});

describe('the token endpoint', () => {
  test('gives an ID token with the claims that MSAL and the region check need', async () => {
    const tokens = await readTokens(await redeem(await obtainCode()));
    const seconds = startMs / 1000;
    expect(readClaims(tokens['id_token'])).toEqual({
      aud: preinstalledApplication.clientId,
      iss: `https://login.microsoftonline.com/${contosoTenant.id}/v2.0`,
      iat: seconds,
      nbf: seconds,
      exp: seconds + 3600,
      name: 'Alex Admin',
      nonce: 'nonce-1',
      oid: adminAccount.objectId,
      preferred_username: 'admin@contoso.com',
      sub: expect.any(String),
      tid: contosoTenant.id,
      tenant_region_scope: 'EU',
      ver: '2.0',
    });
    expect(tokens).toMatchObject({
      token_type: 'Bearer',
      scope: 'Mail.Send User.Read openid profile',
      expires_in: 3599,
      ext_expires_in: 3599,
    });
  });

  test('answers scopes in the form in which they were asked', async () => {
    const scope = 'https://graph.microsoft.com/Mail.Send openid';
    const tokens = await readTokens(await redeem(await obtainCode(), { scope }));
    expect(tokens['scope']).toBe('https://graph.microsoft.com/Mail.Send https://graph.microsoft.com/User.Read openid');
    expect(tokens).not.toHaveProperty('refresh_token');
  });

  test('tells the region of a government community account', async () => {
    const { code = '' } = await obtainForm(authorizeUrl(), governmentCommunityAccount.address);
    const tokens = await readTokens(await redeem(code));
    expect(readClaims(tokens['id_token'])).toMatchObject({ tenant_region_scope: 'NA', tenant_region_sub_scope: 'GCC' });
  });

  test.each<[string, string, Record<string, string>]>([
    ['with the wrong verifier', '400 invalid_grant 501481', { code_verifier: 'w'.repeat(43) }],
    ['without a verifier', '400 invalid_request 900144', { code_verifier: '' }],
    ['for another redirect', '401 invalid_client 500112', { redirect_uri: 'http://localhost:2/' }],
    ['by another client', '400 invalid_grant 70000', { client_id: customApplication.clientId }],
    ['by an unknown client', '400 unauthorized_client 700016', { client_id: 'nobody' }],
    ['with a client secret', '401 invalid_client 700025', { client_secret: 's' }],
    ['that was invented', '400 invalid_grant 9002313', { code: 'invented' }],
    ['with another grant type', '400 unsupported_grant_type 70003', { grant_type: 'password' }],
  ])('refuses a code %s: %s', async (_, refusal, changes) => {
    expect(await readRefusal(await redeem(await obtainCode(), changes))).toBe(refusal);
  });

  test('takes a code once, and within ten minutes', async () => {
    const code = await obtainCode();
    expect((await redeem(code)).status).toBe(200);
    expect(await readRefusal(await redeem(code))).toBe('400 invalid_grant 54005');

    const late = await obtainCode();
    nowMs += 10 * 60_000;
    expect(await readRefusal(await redeem(late))).toBe('400 invalid_grant 70008');
  });

  test('rotates refresh tokens, and the earlier one still works', async () => {
    const first = await readTokens(await redeem(await obtainCode()));
    const second = await readTokens(await renew(first['refresh_token'] ?? ''));

    expect(second['refresh_token']).not.toBe(first['refresh_token']);
    expect((await renew(first['refresh_token'] ?? '')).status).toBe(200);
    expect((await renew(second['refresh_token'] ?? '')).status).toBe(200);
  });

  test('refuses a refresh token after 90 idle days', async () => {
    const { refresh_token: refreshToken = '' } = await readTokens(await redeem(await obtainCode()));
    nowMs += 90 * 24 * 3_600_000;
    expect(await readRefusal(await renew(refreshToken))).toBe('400 invalid_grant 700082');
  });

  test('refuses an unknown tenant', async () => {
    expect(await readRefusal(await postToken({ grant_type: 'refresh_token' }, 'nowhere.example'))).toBe(
      '400 invalid_request 90002',
    );
  });

  test('words refusals as Entra does', async () => {
    const response = await renew('invented');
    expect(await response.json()).toEqual({
      error: 'invalid_grant',
      error_description: expect.stringMatching(
        /^AADSTS9002313: Invalid request\. .*Trace ID: .*Correlation ID: .*Timestamp: /,
      ),
      error_codes: [9002313],
      timestamp: '2026-11-22 22:38:33Z',
      trace_id: expect.any(String),
      correlation_id: expect.any(String),
      error_uri: 'https://login.microsoftonline.com/error?code=9002313',
    });
  });
});

describe('the OpenID configuration', () => {
  const read = (tenant: string) => fetch(`${emulator.origin}/${tenant}/v2.0/.well-known/openid-configuration`);

  test.each([contosoTenant.id, 'contoso.onmicrosoft.com', 'Contoso.com'])('knows Contoso as %s', async (name) => {
    expect(await (await read(name)).json()).toMatchObject({
      issuer: `https://login.microsoftonline.com/${contosoTenant.id}/v2.0`,
      tenant_region_scope: 'EU',
      cloud_instance_name: 'microsoftonline.com',
    });
  });

  test('tells the sub scope of a tenant that has one, and none for organizations', async () => {
    expect(await (await read('woodgrove.example')).json()).toMatchObject({ tenant_region_sub_scope: 'GCC' });
    const organizations: unknown = await (await read('organizations')).json();
    expect(organizations).toMatchObject({ tenant_region_scope: null });
    expect(organizations).not.toHaveProperty('tenant_region_sub_scope');
  });

  test('refuses an unknown tenant as invalid_tenant', async () => {
    expect(await readRefusal(await read('nowhere.example'))).toBe('400 invalid_tenant 90002');
  });
});
