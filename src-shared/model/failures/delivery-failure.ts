/** Why a message was not accepted, or is not known to be. */
import { z } from 'zod';
import { accountFailureSchema } from './account-failure.ts';

/** Product sections 6.3 and 6.4. Stored on disk. */
export const deliveryFailureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('throttled') }),
  /** Of earlier versions: it is the account's now, `mailbox-over-quota`. */
  z.object({ kind: z.literal('mailbox-full') }),
  z.object({ kind: z.literal('service-unavailable'), status: z.number() }),
  z.object({ kind: z.literal('not-reachable') }),
  z.object({
    kind: z.literal('outcome-unknown'),
    cause: z.enum([
      'gateway-timeout',
      'server-error',
      'connection-lost',
      'program-ended',
      'journal-restored',
      'cancelled',
    ]),
    /** It was sent again as often as the program does by itself. */
    isLast: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('account'), failure: accountFailureSchema }),
  z.object({ kind: z.literal('send-as-denied') }),
  z.object({ kind: z.literal('recipients-refused') }),
  z.object({ kind: z.literal('message-too-large') }),
  z.object({
    kind: z.literal('not-accepted'),
    status: z.number(),
    code: z.string(),
    /** For a reason that this program does not know, so often in a row; it is sent again. */
    timesRefused: z.number().optional(),
    /** It was sent again for a day. */
    isLast: z.literal(true).optional(),
  }),
  /** `redirectedTo`: host and port of a redirect, `''` where it names none; without it, something else was the answer. */
  z.object({ kind: z.literal('captive-portal'), redirectedTo: z.string().optional() }),
  /** By the person, before anything was sent; only of test messages. */
  z.object({ kind: z.literal('cancelled') }),
]);
export type DeliveryFailure = z.infer<typeof deliveryFailureSchema>;
