import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { EmulatorContext, EmulatorEnv } from '../emulator/emulator-env.ts';
import { accountList } from '../emulator/pages/account-list.ts';
import { renderPage, type Markup } from '../emulator/pages/page-layout.ts';
import type { AuthorizationRequest, GoogleState } from './google-state.ts';

export const sendScope = 'https://www.googleapis.com/auth/gmail.send';
/** Given with the sign-in itself: nobody can untick them. */
const identityScopes = new Set(['openid', 'email', 'profile', 'https://www.googleapis.com/auth/userinfo.email']);
const scopeWords: Readonly<Record<string, string>> = { [sendScope]: 'Send email on your behalf' };

/** The pages of accounts.google.com: choose an account, then allow or refuse, with one box for each permission. */
export function authorizeRoutes(state: GoogleState): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();

  routes.get('/o/oauth2/v2/auth', (context) => {
    const parsed = parseAuthorization(state, context.req.query());
    if (typeof parsed === 'string') return context.html(errorPage(context, parsed), 400);
    state.signIns.set(parsed.id, parsed);
    const chosen = state.faults.take('sign-in-error');
    if (chosen) return returnTo(context, parsed, { error: chosen.error });
    return context.html(accountPage(context, parsed, state));
  });

  routes.post('/sign-in/:id/account', async (context) => {
    const request = state.signIns.get(context.req.param('id'));
    const form = new URLSearchParams(await context.req.text());
    const account = state.accounts.find(({ address }) => address === form.get('account'));
    if (request === undefined || account === undefined) return context.html(errorPage(context, 'expired'), 400);
    return context.html(consentPage(context, request, account.address));
  });

  routes.post('/sign-in/:id/consent', async (context) => {
    const request = state.signIns.get(context.req.param('id'));
    const form = new URLSearchParams(await context.req.text());
    const account = state.accounts.find(({ address }) => address === form.get('account'));
    if (request === undefined || account === undefined) return context.html(errorPage(context, 'expired'), 400);
    state.signIns.delete(request.id);
    if (form.get('answer') !== 'continue') return returnTo(context, request, { error: 'access_denied' });
    const ticked = new Set(form.getAll('scope'));
    const scopes = request.scopes.filter((scope) => identityScopes.has(scope) || ticked.has(scope));
    const { application, redirectUri, codeChallenge, nonce, isOffline } = request;
    const grant = { account, application, scopes, redirectUri, codeChallenge, nonce, isOffline };
    return returnTo(context, request, { code: state.tokens.issueCode(grant), scope: scopes.join(' ') });
  });

  return routes;
}

/** @returns what is wrong with the request, where something is */
function parseAuthorization(state: GoogleState, query: Record<string, string>): AuthorizationRequest | string {
  const application = state.applications.find(({ clientId }) => clientId === query['client_id']);
  if (application === undefined) return 'invalid_client: The OAuth client was not found.';
  const redirectUri = query['redirect_uri'] ?? '';
  if (!/^http:\/\/(127\.0\.0\.1|\[::1\]|localhost):\d+(\/[^?#]*)?$/.test(redirectUri)) return 'redirect_uri_mismatch';
  if (query['response_type'] !== 'code') return 'invalid_request: response_type';
  if (query['code_challenge_method'] !== 'S256') return 'invalid_request: code_challenge_method';
  const codeChallenge = query['code_challenge'] ?? '';
  if (!/^[\w~.-]{43,128}$/.test(codeChallenge)) return 'invalid_request: code_challenge';
  const scopes = (query['scope'] ?? '').split(' ').filter((scope) => scope !== '');
  const unknown = scopes.find((scope) => !identityScopes.has(scope) && !(scope in scopeWords));
  if (unknown !== undefined || scopes.length === 0) return `invalid_scope: ${unknown ?? ''}`;
  return {
    id: randomUUID(),
    application,
    redirectUri,
    scopes,
    codeChallenge,
    state: query['state'] ?? null,
    nonce: query['nonce'] ?? null,
    // Without `prompt=consent` there is none for a client that had one before.
    isOffline: query['access_type'] === 'offline' && (query['prompt'] ?? '').split(' ').includes('consent'),
  };
}

function returnTo(context: Context, request: AuthorizationRequest, answer: Record<string, string>): Response {
  const url = new URL(request.redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  if (request.state !== null) url.searchParams.set('state', request.state);
  return context.redirect(url.href, 303);
}

function accountPage(context: EmulatorContext, { id, application }: AuthorizationRequest, state: GoogleState): Markup {
  const body = html`<h1>Choose an account</h1>
    <p class="quiet">to continue to ${application.displayName}</p>
    ${accountList(`/sign-in/${id}/account`, state.accounts)}`;
  return renderPage(context, { title: 'Sign in', layout: 'card', body });
}

function consentPage(context: EmulatorContext, request: AuthorizationRequest, address: string): Markup {
  const permissions = request.scopes.filter((scope) => !identityScopes.has(scope));
  const body = html`<p class="who">${address}</p>
    <h1>Select what ${request.application.displayName} can access</h1>
    <form method="post" action="/sign-in/${request.id}/consent">
      <input type="hidden" name="account" value="${address}" />
      <ul class="permissions">
        ${permissions.map(
          (scope) =>
            html`<li>
              <label
                ><input type="checkbox" name="scope" value="${scope}" checked /> ${scopeWords[scope] ?? scope}</label
              >
            </li>`,
        )}
      </ul>
      <p class="actions">
        <button name="answer" value="cancel">Cancel</button>
        <button class="primary" name="answer" value="continue">Continue</button>
      </p>
    </form>`;
  return renderPage(context, { title: 'Select permissions', layout: 'card', body });
}

function errorPage(context: EmulatorContext, error: string): Markup {
  const body = html`<h1>Access blocked: authorization error</h1>
    <p>Error 400: ${error}</p>`;
  return renderPage(context, { title: 'Error', layout: 'card', body });
}
