import { createHash, randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { EmulatorEnv } from '../emulator/emulator-env.ts';
import { accessTokenLifetimeSeconds, type CodeGrant, type GoogleGrant } from './google-tokens.ts';
import type { GoogleState } from './google-state.ts';

interface OAuthError {
  error: string;
  error_description?: string;
  error_subtype?: string;
}
interface TokenAnswer {
  access_token: string;
  expires_in: number;
  refresh_token?: string;
  scope: string;
  token_type: 'Bearer';
  id_token?: string;
}

/** oauth2.googleapis.com: codes with PKCE, refresh tokens, and taking tokens back. */
export function tokenRoutes(state: GoogleState): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();

  routes.post('/token', async (context) => {
    const form = new URLSearchParams(await context.req.text());
    const unavailable = state.faults.take('token-endpoint-unavailable');
    if (unavailable) return context.html('<title>Error (Server Error)!!1</title>', unavailable.status as 503);
    const chosen = state.faults.take('token-error');
    if (chosen) {
      const { error, description, subtype } = chosen;
      return context.json({ error, error_description: description, error_subtype: subtype }, statusOf(error));
    }
    const answer = redeem(state, form);
    await state.faults.holdWhileSlow(context.req.raw.signal);
    return 'error' in answer
      ? context.json(answer, statusOf(answer.error))
      : context.json(answer, 200, { 'Cache-Control': 'no-store' });
  });

  routes.post('/revoke', async (context) => {
    const token = new URLSearchParams(await context.req.text()).get('token') ?? '';
    return state.tokens.revoke(token)
      ? context.json({})
      : context.json({ error: 'invalid_token', error_description: 'Token expired or revoked' }, 400);
  });

  return routes;
}

const statusOf = (error: string): 400 | 401 => (error === 'invalid_client' ? 401 : 400);

function redeem(state: GoogleState, form: URLSearchParams): TokenAnswer | OAuthError {
  const application = state.applications.find(({ clientId }) => clientId === form.get('client_id'));
  if (application === undefined) {
    return { error: 'invalid_client', error_description: 'The OAuth client was not found.' };
  }
  const secret = form.get('client_secret');
  if (secret === null) return { error: 'invalid_request', error_description: 'client_secret is missing.' };
  if (secret !== application.clientSecret) return { error: 'invalid_client', error_description: 'Unauthorized' };
  switch (form.get('grant_type')) {
    case 'authorization_code': {
      const grant = state.tokens.redeemCode(form.get('code') ?? '');
      const refusal = refusalOf(grant, form, application.clientId);
      return grant === null || refusal !== null ? (refusal ?? deadGrant) : answerOf(state, grant);
    }
    case 'refresh_token': {
      const grant = state.tokens.findRefreshToken(form.get('refresh_token') ?? '');
      return grant === null || grant.application !== application
        ? { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' }
        : tokensOf(state, grant);
    }
    default:
      return { error: 'unsupported_grant_type', error_description: 'Invalid grant_type' };
  }
}

const deadGrant: OAuthError = { error: 'invalid_grant', error_description: 'Malformed auth code.' };

function refusalOf(grant: CodeGrant | null, form: URLSearchParams, clientId: string): OAuthError | null {
  if (grant === null || grant.application.clientId !== clientId) return deadGrant;
  if (grant.redirectUri !== form.get('redirect_uri')) return { error: 'redirect_uri_mismatch' };
  const verifier = form.get('code_verifier') ?? '';
  return createHash('sha256').update(verifier).digest('base64url') === grant.codeChallenge
    ? null
    : { error: 'invalid_grant', error_description: 'Invalid code verifier.' };
}

function answerOf(state: GoogleState, grant: CodeGrant): TokenAnswer {
  return {
    ...tokensOf(state, grant),
    ...(grant.isOffline ? { refresh_token: state.tokens.issueRefreshToken(grant) } : {}),
    ...(grant.scopes.includes('openid') ? { id_token: formIdToken(state, grant) } : {}),
  };
}

/** As with Google, a refresh token gives access tokens and no further refresh token. */
function tokensOf(state: GoogleState, { account, application, scopes }: GoogleGrant): TokenAnswer {
  return {
    access_token: state.tokens.issueAccessToken({ account, application, scopes }),
    expires_in: accessTokenLifetimeSeconds,
    scope: scopes.map((scope) => (scope === 'email' ? emailScope : scope)).join(' '),
    token_type: 'Bearer',
  };
}

/** What Google calls `email` in its answers. */
const emailScope = 'https://www.googleapis.com/auth/userinfo.email';

/** Its signature is only random: nobody checks it, because it comes from the token endpoint itself. */
function formIdToken(state: GoogleState, { account, application, nonce }: CodeGrant): string {
  const issuedAt = Math.floor(state.nowMs() / 1_000);
  const wrong = state.faults.take('id-token-of-another')?.claim;
  const claims = {
    iss: wrong === 'iss' ? 'https://accounts.example' : 'https://accounts.google.com',
    azp: application.clientId,
    aud: wrong === 'aud' ? 'another-client' : application.clientId,
    sub: account.subject,
    email: account.address,
    email_verified: true,
    name: account.displayName,
    ...(nonce === null ? {} : { nonce: wrong === 'nonce' ? 'another' : nonce }),
    iat: wrong === 'exp' ? issuedAt - 7_200 : issuedAt,
    exp: wrong === 'exp' ? issuedAt - 3_600 : issuedAt + accessTokenLifetimeSeconds,
  };
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signature = randomBytes(64).toString('base64url');
  const token = `${encode({ alg: 'RS256', kid: 'emulator', typ: 'JWT' })}.${encode(claims)}.${signature}`;
  state.tokens.rememberSecret(token);
  return token;
}
