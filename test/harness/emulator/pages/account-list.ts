import { html } from 'hono/html';
import type { Markup } from './page-layout.ts';

/** The accounts that a person may choose from, each a button that says its address. @param action - where the choice is posted to */
export function accountList(action: string, accounts: readonly { address: string; displayName: string }[]): Markup {
  return html`<form method="post" action="${action}">
    <ul class="accounts">
      ${accounts.map(
        ({ address, displayName }, index) =>
          html`<li>
            <button name="account" value="${address}" aria-labelledby="account-${index}">
              <span class="initials" aria-hidden="true">${initialsOf(displayName)}</span>
              <span>
                <span>${displayName}</span>
                <span class="quiet" id="account-${index}">${address}</span>
              </span>
            </button>
          </li>`,
      )}
    </ul>
  </form>`;
}

function initialsOf(displayName: string): string {
  return displayName
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2);
}
