/** The authorized account and its states (product sections 2.3, 2.9 and 3.5). */
import { z } from 'zod';
import { applicationRegistrationSchema } from './application-registration.ts';
import { accountFailureSchema } from './failures/account-failure.ts';

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
  /** Works until the program ends: the sign-in could not be stored (3.3). */
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
