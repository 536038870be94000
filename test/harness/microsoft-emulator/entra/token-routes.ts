import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { cloudsOfSignIn, type EmulatedCloud } from '../emulated-clouds.ts';
import type { EmulatorContext, EmulatorEnv } from '../../emulator/emulator-env.ts';
import { hostOf, type EmulatorState } from '../emulator-state.ts';
import type { EmulatedApplication } from '../emulated-directory.ts';
import { entraErrorResponse } from './entra-error-response.ts';
import {
  blockedByPolicyError,
  unknownApplicationError,
  unknownResourceError,
  unknownTenantError,
} from './entra-error.ts';
import type { EntraError } from './entra-error.ts';
import { redeemClientCredentials, type ApplicationTokenAnswer } from './client-credentials.ts';
import {
  consentRequiredError,
  deadCodeError,
  deadRefreshTokenError,
  faultText,
  invalidGrant,
  missingParameterError,
  noTenantError,
  publicFlowOffError,
  secretFromPublicClientError,
  tooManyRequestsError,
} from './token-errors.ts';
import { parseRequestedScopes } from './requested-scopes.ts';
import { issueTokenAnswer } from './token-answer.ts';
import type { TokenAnswer } from './token-answer.ts';
import type { Grant } from './token-store.ts';

type Redeemed = { kind: 'granted'; grant: Grant; nonce: string | null } | { kind: 'refused'; error: EntraError };
type TokenForm = Record<string, string>;

/**
 * The token endpoint: for public clients authorization_code with PKCE, and refresh_token; for applications that sign in as
 * themselves client_credentials with a certificate.
 */
export function tokenRoutes(state: EmulatorState): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();
  routes.post('/:tenant/oauth2/v2.0/token', async (context) => {
    const form = Object.fromEntries(new URLSearchParams(await context.req.text()));
    if (state.faults.take('token-endpoint-unavailable')) {
      return context.text('Service Unavailable', 503, { 'Retry-After': '5' });
    }
    const throttled = state.faults.take('token-endpoint-throttled');
    if (throttled) {
      const headers = { 'Retry-After': `${throttled.retryAfterSeconds}` };
      return entraErrorResponse(context, state, tooManyRequestsError, { status: 429, headers });
    }
    const chosen = state.faults.take('token-error');
    if (chosen) {
      const { error, number, subError } = chosen;
      return answer(context, state, {
        error,
        number,
        text: faultText,
        ...(subError === undefined ? {} : { subError }),
      });
    }
    const result = answerForm(state, cloudsOfSignIn(hostOf(context)), context.req.param('tenant'), form);
    await state.faults.holdWhileSlow(context.req.raw.signal);
    return answer(context, state, result);
  });
  return routes;
}

function answer(
  context: EmulatorContext,
  state: EmulatorState,
  result: TokenAnswer | ApplicationTokenAnswer | EntraError,
): Response {
  if ('error' in result) return entraErrorResponse(context, state, result);
  return context.json(result, 200, { 'Cache-Control': 'no-store', 'x-ms-request-id': context.get('requestId') });
}

function answerForm(
  state: EmulatorState,
  clouds: readonly EmulatedCloud[],
  tenantName: string,
  form: TokenForm,
): TokenAnswer | ApplicationTokenAnswer | EntraError {
  const client = findClient(state, clouds, tenantName, form);
  if ('error' in client) return client;
  const authority = state.directory.findAuthority(tenantName, clouds);
  if (form['grant_type'] === 'client_credentials') {
    if (authority?.kind !== 'tenant') return noTenantError;
    return redeemClientCredentials(state, authority.tenant, client, form);
  }
  const redeemed = redeem(state, client, form);
  if (redeemed.kind === 'refused') return redeemed.error;
  if (state.faults.take('blocked-by-policy')) return blockedByPolicyError;
  const { grant, nonce } = redeemed;
  const scopes = parseRequestedScopes(form['scope'] ?? '');
  const { graphHost } = state.directory.tenantOf(grant.account).cloud;
  if (scopes.graph.length > 0 && scopes.graphHost !== graphHost) return unknownResourceError(scopes.graphHost);
  const consented = state.tokens.consentedScopes(grant);
  const isConsentMissing = scopes.graph.some((scope) => !consented.has(scope));
  if (isConsentMissing || state.faults.take('consent-required')) return consentRequiredError(grant.application);
  return issueTokenAnswer(state, { ...grant, nonce, requested: scopes, scopes: [...consented] });
}

function findClient(
  state: EmulatorState,
  clouds: readonly EmulatedCloud[],
  tenantName: string,
  form: TokenForm,
): EmulatedApplication | EntraError {
  const authority = state.directory.findAuthority(tenantName, clouds);
  if (!authority) {
    return { ...unknownTenantError(tenantName), error: 'invalid_request' };
  }
  const clientId = form['client_id'];
  if (!clientId) return missingParameterError('client_id');
  const application = state.directory.findApplication(clientId, clouds);
  if (!application) return unknownApplicationError(clientId);
  if (form['grant_type'] === 'client_credentials') {
    const isOfTenant =
      application.tenantId === null || authority.kind !== 'tenant' || application.tenantId === authority.tenant.id;
    return isOfTenant ? application : unknownApplicationError(clientId);
  }
  if (form['client_secret'] !== undefined || form['client_assertion'] !== undefined) return secretFromPublicClientError;
  return application.isPublicFlowAllowed ? application : publicFlowOffError;
}

function redeem(state: EmulatorState, application: EmulatedApplication, form: TokenForm): Redeemed {
  switch (form['grant_type']) {
    case 'authorization_code':
      return redeemCode(state, application, form);
    case 'refresh_token':
      return redeemRefreshToken(state, application, form);
    case undefined:
      return refuse(missingParameterError('grant_type'));
    default:
      return refuse({
        error: 'unsupported_grant_type',
        number: 70003,
        text: `The app requested an unsupported grant type '${form['grant_type']}'.`,
      });
  }
}

function redeemCode(state: EmulatorState, application: EmulatedApplication, form: TokenForm): Redeemed {
  const { code, redirect_uri: redirectUri, code_verifier: verifier } = form;
  if (!code) return refuse(missingParameterError('code'));
  if (!verifier) return refuse(missingParameterError('code_verifier'));
  const found = state.tokens.redeemCode(code);
  if (found.kind !== 'valid') return refuse(deadCodeError(found.kind));
  const { grant } = found;
  if (grant.application !== application)
    return refuse(invalidGrant(70000, 'Provided grant is invalid: it was issued to another client.'));
  if (grant.redirectUri !== redirectUri) {
    return refuse({
      error: 'invalid_client',
      number: 500112,
      text: `The reply address '${redirectUri ?? ''}' does not match the reply address provided when requesting Authorization code.`,
    });
  }
  if (createHash('sha256').update(verifier).digest('base64url') !== grant.codeChallenge) {
    return refuse(
      invalidGrant(
        501481,
        'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
      ),
    );
  }
  return { kind: 'granted', grant, nonce: grant.nonce };
}

function redeemRefreshToken(state: EmulatorState, application: EmulatedApplication, form: TokenForm): Redeemed {
  const token = form['refresh_token'];
  if (!token) return refuse(missingParameterError('refresh_token'));
  const found = state.tokens.findRefreshToken(token);
  if (found.kind !== 'valid') return refuse(deadRefreshTokenError(found.kind));
  if (found.grant.application !== application)
    return refuse(invalidGrant(700005, 'Provided refresh token was issued to another client.'));
  return { kind: 'granted', grant: found.grant, nonce: null };
}

function refuse(error: EntraError): Redeemed {
  return { kind: 'refused', error };
}
