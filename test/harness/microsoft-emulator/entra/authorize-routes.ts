import { Hono } from 'hono';
import { cloudsOfSignIn } from '../emulated-clouds.ts';
import type { EmulatorContext, EmulatorEnv } from '../../emulator/emulator-env.ts';
import { hostOf, type EmulatorState } from '../emulator-state.ts';
import type { EmulatedAccount } from '../emulated-directory.ts';
import { parseAuthorizationRequest } from './authorization-request.ts';
import {
  approvalRequiredError,
  blockedByPolicyError,
  consentDeclinedError,
  describeEntraError,
} from './entra-error.ts';
import type { EntraError } from './entra-error.ts';
import { faultText } from './token-errors.ts';
import {
  approvalRequiredPage,
  blockedPage,
  consentPage,
  formPostPage,
  pickerPage,
  signInErrorPage,
} from './sign-in-pages.ts';
import type { SignInTransaction } from './sign-in-transactions.ts';

/** The pages between opening the browser and the form that returns to the program. */
export function authorizeRoutes(state: EmulatorState): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();

  routes.get('/:tenant/oauth2/v2.0/authorize', (context) => {
    const parsed = parseAuthorizationRequest(
      state.directory,
      cloudsOfSignIn(hostOf(context)),
      context.req.param('tenant'),
      context.req.query(),
    );
    if (parsed.kind === 'refused') return showError(context, state, parsed.error);
    const { request } = parsed;
    if (request.prompt === 'none') return showError(context, state, silentSignInError);
    const transaction = state.transactions.begin(request);
    const hinted = request.prompt === null ? state.directory.findAccount(request.loginHint ?? '') : undefined;
    if (hinted) return continueAs(context, state, transaction, hinted);
    return context.html(pickerPage(context, transaction, state.directory.accountsOf(request.clouds)));
  });

  routes.post('/sign-in/:transaction/account', async (context) => {
    const transaction = state.transactions.find(context.req.param('transaction'));
    const { account: address } = await context.req.parseBody();
    const account = typeof address === 'string' ? state.directory.findAccount(address) : undefined;
    if (!transaction || !account) return showError(context, state, staleSignInError);
    return continueAs(context, state, transaction, account);
  });

  routes.post('/sign-in/:transaction/answer', async (context) => {
    const transaction = state.transactions.find(context.req.param('transaction'));
    if (!transaction?.account) return showError(context, state, staleSignInError);
    const { answer } = await context.req.parseBody();
    switch (answer) {
      case 'accept':
        return finish(context, state, transaction, transaction.account);
      case 'cancel':
        return returnError(context, transaction, consentDeclinedError);
      case 'not-approved':
        return returnError(context, transaction, approvalRequiredError);
      case 'blocked':
        return returnError(context, transaction, { ...blockedByPolicyError, error: 'access_denied' });
      default:
        return showError(context, state, staleSignInError);
    }
  });

  return routes;
}

function continueAs(
  context: EmulatorContext,
  state: EmulatorState,
  transaction: SignInTransaction,
  account: EmulatedAccount,
): Response | Promise<Response> {
  const { application, authority, scopes, prompt } = transaction.request;
  if (authority.kind === 'tenant' && authority.tenant.id !== account.tenantId) {
    return showError(context, state, foreignAccountError(account, authority.tenant.displayName));
  }
  transaction.account = account;
  const chosen = state.faults.take('sign-in-error');
  if (chosen) return returnError(context, transaction, { ...chosen, text: faultText });
  if (state.faults.take('blocked-by-policy')) return context.html(blockedPage(context, transaction, account));
  if (state.faults.take('consent-required')) return context.html(approvalRequiredPage(context, transaction, account));
  const consented = state.tokens.consentedScopes({ account, application });
  const isConsentNeeded = prompt === 'consent' || scopes.graph.some((scope) => !consented.has(scope));
  if (isConsentNeeded) return context.html(consentPage(context, transaction, account));
  return finish(context, state, transaction, account);
}

function finish(
  context: EmulatorContext,
  state: EmulatorState,
  { request }: SignInTransaction,
  account: EmulatedAccount,
): Response | Promise<Response> {
  const { application, redirectUri, codeChallenge, nonce, scopes } = request;
  state.tokens.addConsent({ account, application }, scopes.graph);
  const code = state.tokens.issueCode({
    account,
    application,
    redirectUri,
    codeChallenge,
    nonce,
    scopes: scopes.graph,
  });
  const fields = {
    code,
    client_info: formClientInfo(account),
    ...stateField(request.state),
    session_state: account.objectId,
  };
  return context.html(formPostPage(context, redirectUri, fields));
}

function returnError(
  context: EmulatorContext,
  { request }: SignInTransaction,
  failure: EntraError,
): Response | Promise<Response> {
  const fields = {
    error: failure.error,
    error_description: describeEntraError(failure),
    ...(failure.subError === undefined ? {} : { suberror: failure.subError }),
    ...stateField(request.state),
  };
  return context.html(formPostPage(context, request.redirectUri, fields));
}

function showError(context: EmulatorContext, state: EmulatorState, failure: EntraError): Response | Promise<Response> {
  return context.html(signInErrorPage(context, failure, state.nowMs()), 400);
}

export function formClientInfo({ objectId, tenantId }: EmulatedAccount): string {
  return Buffer.from(JSON.stringify({ uid: objectId, utid: tenantId })).toString('base64url');
}

function stateField(value: string | null): { state?: string } {
  return value === null ? {} : { state: value };
}

function foreignAccountError(account: EmulatedAccount, tenantName: string): EntraError {
  return {
    error: 'invalid_request',
    number: 50020,
    text: `User account '${account.address}' does not exist in tenant '${tenantName}' and cannot access the application in that tenant. The account needs to be added as an external user in the tenant first.`,
  };
}

const silentSignInError: EntraError = {
  error: 'login_required',
  number: 50058,
  text: 'A silent sign-in request was sent but no user is signed in.',
};

const staleSignInError: EntraError = {
  error: 'invalid_request',
  number: 165_000,
  text: 'This sign-in is no longer known here. Close this page and start again in the application.',
};
