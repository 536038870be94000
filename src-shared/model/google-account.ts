/** The account at Google that is authorized, and the OAuth client it is authorized for (product section 11.2). */
import { z } from 'zod';
import { accountViewSchemaOf, senderStateFrom } from './account-view.ts';
import { googleAccountFailureSchema } from './failures/google-account-failure.ts';
import type { SenderState } from './sender-state.ts';

/** By its client ID, which is no secret. Stored on disk. */
export const googleApplicationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('preinstalled') }),
  z.object({ kind: z.literal('custom'), clientId: z.string() }),
]);
export type GoogleApplication = z.infer<typeof googleApplicationSchema>;

export function isSameGoogleApplication(a: GoogleApplication, b: GoogleApplication): boolean {
  if (a.kind === 'custom' && b.kind === 'custom') return a.clientId === b.clientId;
  return a.kind === b.kind;
}

/** Who is authorized, and through which application. Not secret; stored on disk with the settings. */
export const googleAccountSchema = z.object({
  /** The account's own address. */
  mailbox: z.string(),
  displayName: z.string(),
  application: googleApplicationSchema,
});
export type GoogleAccount = z.infer<typeof googleAccountSchema>;

export const googleAccountViewSchema = accountViewSchemaOf(googleAccountSchema, googleAccountFailureSchema);
export type GoogleAccountView = z.infer<typeof googleAccountViewSchema>;
export type GoogleAccountState = GoogleAccountView['inUse'];

/** What the account makes of its sender. */
export function senderStateOfGoogleAccount(state: GoogleAccountState): SenderState {
  return senderStateFrom(state, 'gmail', (kind) => ({ area: 'google-account', kind }));
}
