import { constants, createHash, createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { contosoTenant, unattendedApplication } from '../../harness/microsoft-emulator/emulated-directory.ts';
import { startMicrosoftEmulator, type MicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/certificates', name), 'utf8');
const certificate = fixture('certificate-only.pem');
const { clientId } = unattendedApplication;
const tokenEndpoint = `https://login.microsoftonline.com/${contosoTenant.id}/oauth2/v2.0/token`;
const nowSeconds = () => Math.floor(Date.now() / 1000);

let emulator: MicrosoftEmulator;
beforeAll(async () => {
  emulator = await startMicrosoftEmulator();
});
beforeEach(() => {
  emulator.reset();
  emulator.registerCertificate(clientId, certificate);
});
afterAll(() => emulator.stop());

function formAssertion({ header = {}, claims = {}, salt = 32 } = {}): string {
  const thumbprint = createHash('sha256').update(new X509Certificate(certificate).raw).digest('base64url');
  const parts = [
    { alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint, ...header },
    { aud: tokenEndpoint, iss: clientId, sub: clientId, nbf: nowSeconds(), exp: nowSeconds() + 600, ...claims },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const key = createPrivateKey(fixture('key-only.pem'));
  const padding = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: salt };
  return [...parts, sign('sha256', Buffer.from(parts.join('.')), padding).toString('base64url')].join('.');
}

async function ask(
  assertion: string,
  changes: Record<string, string> = {},
  tenant = contosoTenant.id,
): Promise<string> {
  const answer = await fetch(`${emulator.origin}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      scope: 'https://graph.microsoft.com/.default',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      ...changes,
    }),
  });
  const body = (await answer.json()) as { access_token?: string; refresh_token?: string; error_codes?: number[] };
  return body.error_codes === undefined
    ? `${typeof body.access_token} ${typeof body.refresh_token}`
    : `${answer.status} ${body.error_codes.join(' ')}`;
}

test('an assertion that the registered certificate signed gives an access token, and no refresh token', async () => {
  expect(await ask(formAssertion())).toBe('string undefined');
});

test.each([
  ['another algorithm', formAssertion({ header: { alg: 'RS256' } }), '401 50013'],
  ['a thumbprint cut short, as colons in it make it', formAssertion({ header: { 'x5t#S256': '8A' } }), '401 700027'],
  ['a signature of something else', formAssertion().replace(/[^.]+$/, 'AAAA'), '401 50013'],
  ['another audience', formAssertion({ claims: { aud: 'https://login.microsoftonline.com/' } }), '401 700023'],
  ['another subject', formAssertion({ claims: { sub: 'somebody' } }), '401 700021'],
  ['an assertion that has ended', formAssertion({ claims: { exp: nowSeconds() - 3_600 } }), '401 700024'],
])('%s is refused', async (_, assertion, expected) => {
  expect(await ask(assertion)).toBe(expected);
});

test.each([
  ['a scope without .default', { scope: 'https://graph.microsoft.com/Mail.Send' }, '400 1002012'],
  ['the Graph of another cloud', { scope: 'https://graph.microsoft.us/.default' }, '400 500011'],
  ['a secret', { client_secret: 'guessed' }, '401 7000215'],
])('%s is refused', async (_, changes, expected) => {
  expect(await ask(formAssertion(), changes)).toBe(expected);
});

test('no organization, or one that does not have the application, is refused', async () => {
  expect(await ask(formAssertion(), {}, 'organizations')).toBe('400 50059');
  expect(await ask(formAssertion(), {}, 'nobody.example')).toBe('400 90002');
});
