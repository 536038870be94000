/** The authorized account and its states (product sections 2.3, 2.9 and 3.5). */
import { z } from 'zod';
import { applicationRegistrationSchema } from './application-registration.ts';
import { accountFailureSchema, describeFailure, type AccountFailure, type FailureDescription } from './failure.ts';
import type { Occasion } from './failure-description.ts';

/** Who is authorized and through which application registration. Not secret; stored on disk with the settings. */
export const authorizedAccountSchema = z.object({
  /** Microsoft's id of the account: `<object id>.<tenant id>`. */
  homeAccountId: z.string(),
  username: z.string(),
  displayName: z.string(),
  /** Address that messages come from: Graph `/me` `mail`, else the user principal name (2.4). */
  mailbox: z.string(),
  tenantId: z.string(),
  application: applicationRegistrationSchema,
  /** Whether `Mail.Send.Shared` was granted too. */
  canSendAsOthers: z.boolean(),
});
export type AuthorizedAccount = z.infer<typeof authorizedAccountSchema>;

/** The account in use. */
export const accountStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-authorized') }),
  z.object({ kind: z.literal('valid'), account: authorizedAccountSchema }),
  /** Works, but is gone when the program ends (3.3). */
  z.object({ kind: z.literal('cannot-be-stored'), account: authorizedAccountSchema }),
  z.object({
    kind: z.literal('needs-attention'),
    account: authorizedAccountSchema,
    failure: accountFailureSchema,
  }),
]);
export type AccountState = z.infer<typeof accountStateSchema>;

/** A sign-in made in the Options window, which becomes the account in use only on OK or Apply (2.9). */
export const signInStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('waiting-for-sign-in') }),
  z.object({ kind: z.literal('signed-in'), account: authorizedAccountSchema, canBeStored: z.boolean() }),
  z.object({ kind: z.literal('failed'), failure: accountFailureSchema }),
]);
export type SignInState = z.infer<typeof signInStateSchema>;

export const accountViewSchema = z.object({ inUse: accountStateSchema, signIn: signInStateSchema });
export type AccountView = z.infer<typeof accountViewSchema>;

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
      return attention({ kind: 'sign-in-not-stored' });
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
        : attention({ kind: 'sign-in-not-stored' });
    case 'failed':
      return attention(state.failure, 'at-hand');
  }
}

function attention(failure: AccountFailure, occasion: Occasion = 'standing'): AccountDescription {
  const description = describeFailure(failure, occasion);
  return { severity: 'attention', title: description.title, failure: description };
}
