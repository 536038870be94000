/** The account at Microsoft 365: what it has of its own, for the account that every service shares. */
import { senderStateOfAccount, type AuthorizedAccount } from '../../../../src-shared/model/account.ts';
import {
  cloudOf,
  isSameApplication,
  type ApplicationRegistration,
} from '../../../../src-shared/model/application-registration.ts';
import { nameAccountFailure, type AccountFailure } from '../../../../src-shared/model/failures/account-failure.ts';
import type { AccountKind, AccountRules } from '../../account/account-kind.ts';
import type { AccountService, AttemptAccount } from '../../account/account-service.ts';
import { senderUnusable } from '../../account/send-through-account.ts';
import type { MicrosoftAttempt, SendingAccount } from '../microsoft-sender.ts';
import { identityOf, runSignIn, scopesFor, type SignInFlowPorts, type SignInWish } from './sign-in-flow.ts';

export type MicrosoftAccount = AccountService<AuthorizedAccount, AccountFailure, SignInWish, ApplicationRegistration>;

/** An error that nobody knows has often passed soon, and only trying again tells. */
export const unexpectedErrorRetryMs = 15 * 60_000;

export const microsoftAccountRules: AccountRules<AccountFailure> = {
  failure: (kind) => ({ area: 'account', kind }),
  unreadable: (path) => ({ area: 'account', kind: 'sign-in-unreadable', path }),
  nameOf: nameAccountFailure,
  earlyRetryMs: {
    'unexpected-account-error': unexpectedErrorRetryMs,
    'mailbox-over-quota': 30 * 60_000,
    'sending-blocked': 60 * 60_000,
    'sending-limit-reached': 60 * 60_000,
    'account-disabled': 60 * 60_000,
    'organization-blocked': 60 * 60_000,
  },
};

export function createMicrosoftAccountKind(
  ports: SignInFlowPorts,
): AccountKind<AuthorizedAccount, AccountFailure, SignInWish, ApplicationRegistration> {
  const { tokenProvider, preinstalledClientId } = ports;
  return {
    rules: microsoftAccountRules,
    signIn: (wish, signal) => runSignIn(wish, ports, signal),
    whyUnusable: ({ application }) =>
      identityOf(application, preinstalledClientId) === null
        ? { area: 'account', kind: 'no-preinstalled-application' }
        : null,
    openTokens: ({ application, homeAccountId, canSendAsOthers }, cacheText) => {
      const identity = identityOf(application, preinstalledClientId);
      if (identity === null) throw new Error('Tokens were opened of an application that this build does not have.');
      return tokenProvider.restore({
        application: identity,
        scopes: scopesFor(identity.cloud, canSendAsOthers),
        homeAccountId,
        cacheText,
      });
    },
    isThrough: (account, application) => isSameApplication(account.application, application),
    senderStateOf: senderStateOfAccount,
  };
}

/** The signed-in person as messages go out through them. */
export function sendAsPerson(account: MicrosoftAccount): SendingAccount {
  return {
    get readiness() {
      return account.readiness;
    },
    get senderState() {
      return account.senderState;
    },
    forSending: () => toAttempt(account.forSending()),
    forTest: (from) => toAttempt(account.forTest(from)),
  };
}

function toAttempt({
  account,
  reportRefused,
  ...attempt
}: AttemptAccount<AccountFailure, AuthorizedAccount>): MicrosoftAttempt {
  return {
    ...attempt,
    cloud: account === null ? 'worldwide' : cloudOf(account.application),
    user: null,
    judgeRefusal: (failure) => {
      reportRefused(failure);
      return senderUnusable(failure);
    },
  };
}
