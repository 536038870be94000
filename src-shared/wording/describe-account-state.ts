/** The wording of the account in use, and of a sign-in in the Options window. */
import type { AccountState, SignInState } from '../model/account.ts';
import type { AccountFailure } from '../model/failures/account-failure.ts';
import { describeFailure } from './describe-failure.ts';
import type { FailureDescription, Occasion } from './failure-description.ts';

export type AccountSeverity = 'none' | 'ok' | 'busy' | 'attention';

export interface AccountDescription {
  severity: AccountSeverity;
  /** The line that windows, tray and tooltip show. */
  title: string;
  failure: FailureDescription | null;
}

/** The one wording of an account state. */
export function describeAccountState(state: AccountState): AccountDescription {
  switch (state.kind) {
    case 'not-authorized':
      return { severity: 'none', title: 'Not authorized', failure: null };
    case 'valid':
      return { severity: 'ok', title: 'Token is valid', failure: null };
    case 'cannot-be-stored':
      return attention({ area: 'account', kind: 'sign-in-not-stored' });
    case 'needs-attention':
      return attention(state.failure);
  }
}

/** The one wording of a sign-in in the window; `null` where there is none and the account in use is shown. */
export function describeSignInState(state: SignInState): AccountDescription | null {
  switch (state.kind) {
    case 'none':
      return null;
    case 'waiting-for-sign-in':
      return { severity: 'busy', title: 'Waiting for sign-in in your browser', failure: null };
    case 'signed-in':
      return state.canBeStored
        ? { severity: 'ok', title: 'Token is valid', failure: null }
        : attention({ area: 'account', kind: 'sign-in-not-stored' });
    case 'failed':
      return attention(state.failure, 'at-hand');
  }
}

function attention(failure: AccountFailure, occasion: Occasion = 'standing'): AccountDescription {
  const description = describeFailure(failure, occasion);
  return { severity: 'attention', title: description.title, failure: description };
}
