/** Why the account cannot be used, or why a sign-in ended without one. */
import { z } from 'zod';
import { certificateProblemSchema } from '../application-certificate.ts';
import { microsoftCloudSchema, organizationCloudSchema } from '../microsoft-clouds.ts';

/** An error of Microsoft Entra ID: its number, by which administrators find it. Stored on disk. */
const entraErrorSchema = z.object({
  /** The number behind `AADSTS`. */
  number: z.int().positive(),
  /** Microsoft's own words, made fit to show. */
  text: z.string(),
});
export type EntraError = z.infer<typeof entraErrorSchema>;

/** What Microsoft Entra ID answered, where that is why. */
const entra = entraErrorSchema.optional();

const area = z.literal('account');

/** Where the application sends as itself, with a certificate, and nobody signs in (product section 11.3). */
const ofApplicationItself = [
  z.object({ area, kind: z.literal('application-incomplete') }),
  z.object({ area, kind: z.literal('certificate-not-registered'), entra }),
  /** `on`: the day as YYYY-MM-DD, by UTC, as certificates count. */
  z.object({ area, kind: z.literal('certificate-expired'), on: z.string() }),
  z.object({ area, kind: z.literal('certificate-expires-soon'), on: z.string() }),
  /** Kept in its file. */
  z.object({ area, kind: z.literal('certificate-not-usable'), path: z.string(), problem: certificateProblemSchema }),
  z.object({ area, kind: z.literal('certificate-key-unreadable'), path: z.string() }),
  z.object({ area, kind: z.literal('certificate-key-missing') }),
  z.object({ area, kind: z.literal('certificate-not-stored') }),
  z.object({ area, kind: z.literal('application-not-in-organization'), entra }),
  z.object({ area, kind: z.literal('application-not-accepted'), code: z.string(), entra }),
  /** Refused for a day. */
  z.object({ area, kind: z.literal('application-not-permitted'), mailbox: z.string() }),
] as const;

/** Product section 3.5. Stored on disk. */
export const accountFailureSchema = z.discriminatedUnion('kind', [
  z.object({ area, kind: z.literal('sign-in-again'), entra }),
  /** A new sign-in, which Microsoft did not accept. */
  z.object({ area, kind: z.literal('sign-in-not-accepted'), entra }),
  z.object({ area, kind: z.literal('account-refused'), entra }),
  z.object({ area, kind: z.literal('consent-missing'), entra }),
  z.object({ area, kind: z.literal('administrator-must-approve'), entra }),
  z.object({ area, kind: z.literal('blocked-by-policy'), entra }),
  z.object({ area, kind: z.literal('sending-not-permitted') }),
  z.object({ area, kind: z.literal('no-mailbox'), account: z.string() }),
  z.object({ area, kind: z.literal('mailbox-over-quota') }),
  z.object({ area, kind: z.literal('sending-blocked') }),
  z.object({ area, kind: z.literal('sending-limit-reached') }),
  z.object({ area, kind: z.literal('account-disabled') }),
  z.object({ area, kind: z.literal('organization-blocked') }),
  z.object({ area, kind: z.literal('region-not-supported'), region: organizationCloudSchema }),
  /** Another cloud than worldwide is chosen, and the organization is elsewhere. */
  z.object({ area, kind: z.literal('other-cloud'), chosen: microsoftCloudSchema, region: organizationCloudSchema }),
  z.object({ area, kind: z.literal('application-not-found'), entra }),
  z.object({ area, kind: z.literal('application-misconfigured'), entra }),
  z.object({ area, kind: z.literal('tenant-not-found'), entra }),
  z.object({ area, kind: z.literal('no-preinstalled-application') }),
  z.object({ area, kind: z.literal('sign-in-cancelled') }),
  z.object({ area, kind: z.literal('sign-in-refused'), entra }),
  z.object({ area, kind: z.literal('sign-in-timed-out') }),
  z.object({ area, kind: z.literal('browser-not-opened') }),
  z.object({ area, kind: z.literal('offline'), entra }),
  /** As `captive-portal`. */
  z.object({
    area,
    kind: z.literal('unexpected-answer'),
    redirectedTo: z.string().optional(),
    askedHost: z.string().optional(),
  }),
  z.object({ area, kind: z.literal('sign-in-not-stored') }),
  z.object({ area, kind: z.literal('sign-in-unreadable'), path: z.string() }),
  /** The system has not answered yet, perhaps because it asks the person to unlock it. */
  z.object({ area, kind: z.literal('waiting-for-keyring') }),
  z.object({ area, kind: z.literal('not-authorized') }),
  z.object({ area, kind: z.literal('unexpected-account-error'), code: z.string(), entra }),
  ...ofApplicationItself,
]);
export type AccountFailure = z.infer<typeof accountFailureSchema>;

/** A new sign-in was never accepted before: nobody is asked to do again what just failed. */
export function asOfNewSignIn(failure: AccountFailure): AccountFailure {
  return failure.kind === 'sign-in-again' ? { ...failure, kind: 'sign-in-not-accepted' } : failure;
}

/** For the log: the kind, and the number by which Microsoft and administrators know the error. */
export function nameAccountFailure(failure: AccountFailure): string {
  const error = entraErrorOf(failure);
  return error === null ? failure.kind : `${failure.kind} (AADSTS${error.number})`;
}

/** What Microsoft Entra ID answered; `null`: nothing, or it is not known. */
export function entraErrorOf(failure: AccountFailure): EntraError | null {
  return 'entra' in failure ? (failure.entra ?? null) : null;
}
