import { verify, X509Certificate, constants } from 'node:crypto';
import { z } from 'zod';
import { emulatedClouds } from '../emulated-clouds.ts';
import type { EmulatedApplication, EmulatedTenant } from '../emulated-directory.ts';
import type { EmulatorState } from '../emulator-state.ts';
import type { EntraError } from './entra-error.ts';
import { unknownResourceError } from './entra-error.ts';
import { missingParameterError } from './token-errors.ts';
import { accessTokenLifetimeSeconds } from './token-store.ts';

type TokenForm = Record<string, string>;

export interface ApplicationTokenAnswer {
  token_type: 'Bearer';
  expires_in: number;
  ext_expires_in: number;
  access_token: string;
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const headerSchema = z.object({ alg: z.string(), 'x5t#S256': z.string().optional() });
const claimsSchema = z.object({ aud: z.string(), iss: z.string(), sub: z.string(), nbf: z.number(), exp: z.number() });

/** The grant of an application that signs in as itself: proved with a certificate, whose signature is checked. */
export function redeemClientCredentials(
  state: EmulatorState,
  tenant: EmulatedTenant,
  application: EmulatedApplication,
  form: TokenForm,
): ApplicationTokenAnswer | EntraError {
  const { graphHost } = tenant.cloud;
  const scope = form['scope'] ?? '';
  const asked = emulatedClouds.find((cloud) => scope === `https://${cloud.graphHost}/.default`);
  if (asked === undefined) return scopeError(scope);
  if (asked.graphHost !== graphHost) return unknownResourceError(asked.graphHost);
  if (form['client_secret'] !== undefined) return wrongSecretError(application);
  const assertion = form['client_assertion'];
  if (assertion === undefined) return missingParameterError('client_assertion');
  if (form['client_assertion_type'] !== assertionType) return missingParameterError('client_assertion_type');
  const refusal = findRefusal(state, tenant, application, assertion);
  if (refusal) return refusal;
  return {
    token_type: 'Bearer',
    expires_in: accessTokenLifetimeSeconds,
    ext_expires_in: accessTokenLifetimeSeconds,
    access_token: state.tokens.issueAccessToken({ kind: 'application', application, tenant }),
  };
}

function findRefusal(
  state: EmulatorState,
  tenant: EmulatedTenant,
  application: EmulatedApplication,
  assertion: string,
): EntraError | undefined {
  const [header = '', claims = '', signature = ''] = assertion.split('.');
  const { alg, 'x5t#S256': thumbprint } = headerSchema.parse(readPart(header));
  const { aud, iss, sub, nbf, exp } = claimsSchema.parse(readPart(claims));
  const hex = Buffer.from(thumbprint ?? '', 'base64url')
    .toString('hex')
    .toUpperCase();
  const certificate = state.certificates
    .of(application)
    .map((pem) => new X509Certificate(pem))
    .find(({ fingerprint256 }) => fingerprint256.replaceAll(':', '') === hex);
  // Whoever signs an assertion has the time of the real clock.
  const nowSeconds = Date.now() / 1000;
  if (certificate === undefined) return unknownKeyError(application, hex);
  if (certificate.validToDate.getTime() <= state.nowMs()) return expiredKeyError(application);
  const isSigned =
    alg === 'PS256' &&
    verify(
      'sha256',
      Buffer.from(`${header}.${claims}`),
      { key: certificate.publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
      Buffer.from(signature, 'base64url'),
    );
  if (!isSigned) return { error: 'invalid_client', number: 50_013, text: 'Assertion failed signature validation.' };
  if (iss !== application.clientId || sub !== application.clientId) {
    return {
      error: 'invalid_client',
      number: 700_021,
      text: "Client assertion application identifier doesn't match 'client_id' parameter.",
    };
  }
  if (!audiencesOf(tenant).includes(aud)) {
    return {
      error: 'invalid_client',
      number: 700_023,
      text: `Client assertion audience claim does not match Realm issuer '${aud}'.`,
    };
  }
  // Clocks may differ by five minutes.
  if (nbf > nowSeconds + 300 || exp < nowSeconds - 300) {
    return { error: 'invalid_client', number: 700_024, text: 'Client assertion is not within its valid time range.' };
  }
  return undefined;
}

function audiencesOf({ id, domains, cloud }: EmulatedTenant): string[] {
  return [id, ...domains].map((name) => `https://${cloud.signInHost}/${name}/oauth2/v2.0/token`);
}

function readPart(part: string): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
}

function scopeError(scope: string): EntraError {
  return {
    error: 'invalid_scope',
    number: 1_002_012,
    text: `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
  };
}

function wrongSecretError({ clientId }: EmulatedApplication): EntraError {
  return {
    error: 'invalid_client',
    number: 7_000_215,
    text: `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
  };
}

function unknownKeyError({ clientId }: EmulatedApplication, thumbprint: string): EntraError {
  return {
    error: 'invalid_client',
    number: 700_027,
    text: `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Thumbprint of key used by client: '${thumbprint}', Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '${clientId}'.]`,
  };
}

function expiredKeyError({ clientId }: EmulatedApplication): EntraError {
  return {
    error: 'invalid_client',
    number: 700_027,
    text: `The certificate with identifier used to sign the client assertion is expired on application. [Reason - The key used is expired., Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '${clientId}'.]`,
  };
}
