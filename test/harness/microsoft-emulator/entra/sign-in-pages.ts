import { html } from 'hono/html';
import type { EmulatorContext } from '../../emulator/emulator-env.ts';
import type { EmulatedAccount } from '../emulated-directory.ts';
import { accountList } from '../../emulator/pages/account-list.ts';
import { renderPage } from '../../emulator/pages/page-layout.ts';
import type { Markup } from '../../emulator/pages/page-layout.ts';
import { formatTimestamp } from './entra-error-response.ts';
import { describeEntraError } from './entra-error.ts';
import type { EntraError } from './entra-error.ts';
import { describePermission } from './requested-scopes.ts';
import type { SignInTransaction } from './sign-in-transactions.ts';

export function pickerPage(
  context: EmulatorContext,
  { id, request }: SignInTransaction,
  accounts: readonly EmulatedAccount[],
): Markup {
  const body = html`<h1>Pick an account</h1>
    <p class="quiet">to continue to ${request.application.displayName}</p>
    ${accountList(`/sign-in/${id}/account`, accounts)}`;
  return renderPage(context, { title: 'Sign in to your account', layout: 'card', body });
}

export function consentPage(
  context: EmulatorContext,
  { id, request }: SignInTransaction,
  account: EmulatedAccount,
): Markup {
  const permissions = [...request.scopes.graph.map(describePermission), ...openIdPermissions];
  const body = html`<p class="who">${account.address}</p>
    <h1>Permissions requested</h1>
    <p><strong>${request.application.displayName}</strong> would like to:</p>
    <ul class="permissions">
      ${permissions.map(
        ({ title, detail }) => html`<li><strong>${title}</strong><span class="quiet small">${detail}</span></li>`,
      )}
    </ul>
    <p class="small quiet">
      Accepting these permissions means that you allow this app to use your data as specified in its terms of service.
    </p>
    <form class="actions" method="post" action="/sign-in/${id}/answer">
      <button name="answer" value="cancel">Cancel</button>
      <button class="primary" name="answer" value="accept">Accept</button>
    </form>`;
  return renderPage(context, { title: 'Permissions requested', layout: 'card', body });
}

export function approvalRequiredPage(
  context: EmulatorContext,
  { id, request }: SignInTransaction,
  account: EmulatedAccount,
): Markup {
  const body = html`<p class="who">${account.address}</p>
    <h1>Approval required</h1>
    <p>
      <strong>${request.application.displayName}</strong> needs permission to access resources in your organization that
      only an admin can grant. Please ask an admin to grant permission to this app before you can use it.
    </p>
    <p class="small quiet">AADSTS90094</p>
    <form class="actions" method="post" action="/sign-in/${id}/answer">
      <button class="primary" name="answer" value="not-approved">
        Return to the application without granting consent
      </button>
    </form>`;
  return renderPage(context, { title: 'Approval required', layout: 'card', body });
}

export function blockedPage(context: EmulatorContext, { id }: SignInTransaction, account: EmulatedAccount): Markup {
  const body = html`<p class="who">${account.address}</p>
    <h1>You cannot access this right now</h1>
    <p>
      Your sign-in was successful but does not meet the criteria to access this resource. For example, you might be
      signing in from a browser, app, or location that is restricted by your admin.
    </p>
    <p class="small quiet">AADSTS53003</p>
    <form class="actions" method="post" action="/sign-in/${id}/answer">
      <button class="primary" name="answer" value="blocked">Back to the application</button>
    </form>`;
  return renderPage(context, { title: 'Access blocked', layout: 'card', body });
}

/** Submits itself; the button is for browsers without scripts. */
export function formPostPage(context: EmulatorContext, action: string, fields: Record<string, string>): Markup {
  const body = html`<h1>Returning to the application</h1>
    <p class="quiet">If nothing happens, press Continue.</p>
    <form class="actions" method="post" action="${action}">
      ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <button class="primary">Continue</button>
    </form>`;
  return renderPage(context, { title: 'Working...', layout: 'card', body, script: 'document.forms[0].submit();' });
}

export function signInErrorPage(context: EmulatorContext, failure: EntraError, nowMs: number): Markup {
  const body = html`<h1>Sorry, but we’re having trouble signing you in.</h1>
    <p>${describeEntraError(failure)}</p>
    <dl class="facts small">
      <dt>Request Id</dt>
      <dd>${context.get('requestId')}</dd>
      <dt>Timestamp</dt>
      <dd>${formatTimestamp(nowMs)}</dd>
    </dl>`;
  return renderPage(context, { title: 'Sign-in error', layout: 'card', body });
}

const openIdPermissions = [
  { title: 'Maintain access to data you have given it access to', detail: 'Even when you are not using the app.' },
];
