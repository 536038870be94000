/** The account at Microsoft 365 that is authorized (product section 3). */
import { z } from 'zod';
import { accountViewSchemaOf, senderStateFrom } from './account-view.ts';
import { applicationRegistrationSchema } from './application-registration.ts';
import { accountFailureSchema } from './failures/account-failure.ts';
import { senderStateSchema, type SenderState } from './sender-state.ts';

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

export const accountViewSchema = accountViewSchemaOf(authorizedAccountSchema, accountFailureSchema).extend({
  /** Where the application that is saved sends as itself: how that is (11.3). */
  application: senderStateSchema.optional(),
});
export type AccountView = z.infer<typeof accountViewSchema>;
export type AccountState = AccountView['inUse'];

/** What the account makes of its sender. */
export function senderStateOfAccount(state: AccountState): SenderState {
  return senderStateFrom(state, 'microsoft-365', (kind) => ({ area: 'account', kind }));
}
