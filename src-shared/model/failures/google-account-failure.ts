/** Why the account at Google cannot be used, or why a sign-in ended without one (product section 11.2). */
import { z } from 'zod';

const area = z.literal('google-account');

/** Stored on disk. Kinds that every service with a sign-in has are called as at Microsoft 365. */
export const googleAccountFailureSchema = z.discriminatedUnion('kind', [
  z.object({ area, kind: z.literal('not-authorized') }),
  z.object({
    area,
    kind: z.literal('sign-in-again'),
    /** Its consent screen may be in Testing, where Google ends each sign-in after seven days. */
    isOfCustomApplication: z.literal(true).optional(),
  }),
  /** `invalid_rapt`: the organization has people sign in again after some hours. */
  z.object({ area, kind: z.literal('session-ended-by-policy') }),
  /** `reason`: what was wrong with Google's answer, in the words of OAuth. */
  z.object({ area, kind: z.literal('sign-in-not-accepted'), reason: z.string() }),
  z.object({ area, kind: z.literal('sign-in-refused') }),
  /** The box of the permission to send was not ticked. */
  z.object({ area, kind: z.literal('permission-not-granted') }),
  z.object({ area, kind: z.literal('sending-not-permitted') }),
  z.object({ area, kind: z.literal('blocked-by-policy') }),
  z.object({ area, kind: z.literal('no-mailbox'), account: z.string() }),
  z.object({ area, kind: z.literal('sending-limit-reached') }),
  z.object({ area, kind: z.literal('api-not-enabled') }),
  z.object({ area, kind: z.literal('application-not-found') }),
  z.object({ area, kind: z.literal('client-secret-wrong') }),
  z.object({ area, kind: z.literal('application-misconfigured'), reason: z.string() }),
  z.object({ area, kind: z.literal('no-preinstalled-application') }),
  z.object({ area, kind: z.literal('sign-in-cancelled') }),
  z.object({ area, kind: z.literal('sign-in-timed-out') }),
  z.object({ area, kind: z.literal('browser-not-opened') }),
  /** `status`: of an answer that reports trouble of the service; without it, there was no answer. */
  z.object({ area, kind: z.literal('offline'), status: z.number().optional() }),
  /** `redirectedTo`: as with `captive-portal`. */
  z.object({ area, kind: z.literal('unexpected-answer'), redirectedTo: z.string().optional() }),
  z.object({ area, kind: z.literal('sign-in-not-stored') }),
  z.object({ area, kind: z.literal('sign-in-unreadable'), path: z.string() }),
  z.object({ area, kind: z.literal('waiting-for-keyring') }),
  z.object({ area, kind: z.literal('unexpected-account-error'), code: z.string() }),
]);
export type GoogleAccountFailure = z.infer<typeof googleAccountFailureSchema>;
