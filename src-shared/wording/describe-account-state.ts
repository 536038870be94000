/** The wording of the account in use, and of a sign-in in the Options window, at every service. */
import type { Words } from '../languages/texts.ts';
import { senderStateFrom, type AccountStateOf, type SignInStateOf } from '../model/account-view.ts';
import type { SenderFailure } from '../model/failures/sender-failure.ts';
import type { Service } from '../model/services.ts';
import { describeFailure } from './describe-failure.ts';
import { titleOfSender } from './describe-sender-state.ts';
import type { FailureDescription, Occasion } from './failure-description.ts';

export type AccountSeverity = 'none' | 'ok' | 'busy' | 'attention';

export interface AccountDescription {
  severity: AccountSeverity;
  /** The line that windows, tray and tooltip show. */
  title: string;
  failure: FailureDescription | null;
}

/** Services that people sign in to. */
export type SignInService = Exclude<Service, 'smtp'>;
type Person = { mailbox: string };

/** The one wording of an account state. */
export function describeAccountState(
  words: Words,
  state: AccountStateOf<Person, SenderFailure>,
  service: SignInService = 'microsoft-365',
): AccountDescription {
  const title = () =>
    titleOfSender(
      words,
      senderStateFrom(state, service, (kind) => failureAt(service, kind)),
    );
  switch (state.kind) {
    case 'not-authorized':
      return { severity: 'none', title: title(), failure: null };
    case 'valid':
      return { severity: 'ok', title: title(), failure: null };
    case 'cannot-be-stored':
      return attention(words, failureAt(service, 'sign-in-not-stored'));
    case 'needs-attention':
      return attention(words, state.failure);
  }
}

/** The one wording of a sign-in in the window; `null` where there is none and the account in use is shown. */
export function describeSignInState(
  words: Words,
  state: SignInStateOf<Person, SenderFailure>,
  service: SignInService = 'microsoft-365',
): AccountDescription | null {
  switch (state.kind) {
    case 'none':
      return null;
    case 'waiting-for-sign-in':
      return { severity: 'busy', title: words.senders.waitingForSignIn, failure: null };
    case 'signed-in':
      return state.canBeStored
        ? describeAccountState(words, { kind: 'valid', account: state.account }, service)
        : attention(words, failureAt(service, 'sign-in-not-stored'));
    case 'failed':
      return attention(words, state.failure, 'at-hand');
  }
}

function failureAt(service: SignInService, kind: 'not-authorized' | 'sign-in-not-stored'): SenderFailure {
  return service === 'gmail' ? { area: 'google-account', kind } : { area: 'account', kind };
}

function attention(words: Words, failure: SenderFailure, occasion: Occasion = 'standing'): AccountDescription {
  const description = describeFailure(words, failure, occasion);
  return { severity: 'attention', title: description.title, failure: description };
}
