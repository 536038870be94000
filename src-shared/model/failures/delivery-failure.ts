/** Why a message was not accepted, or is not known to be. */
import { z } from 'zod';
import { serviceSchema } from '../services.ts';
import { accountFailureSchema } from './account-failure.ts';

const area = z.literal('delivery');
/** That was to accept the message. */
const service = serviceSchema;

/** Product sections 6.3 and 6.4. Stored on disk. */
export const deliveryFailureSchema = z.discriminatedUnion('kind', [
  z.object({ area, kind: z.literal('throttled'), service }),
  z.object({ area, kind: z.literal('service-unavailable'), service, status: z.number() }),
  z.object({ area, kind: z.literal('not-reachable'), service }),
  z.object({
    area,
    kind: z.literal('outcome-unknown'),
    /** Where it is the service's doing. */
    service: service.optional(),
    cause: z.enum([
      'gateway-timeout',
      'server-error',
      'connection-lost',
      'program-ended',
      'journal-restored',
      'cancelled',
    ]),
    /** It was resent as often as the program does automatically. */
    isLast: z.literal(true).optional(),
  }),
  z.object({ area, kind: z.literal('account'), failure: accountFailureSchema }),
  z.object({ area, kind: z.literal('send-as-denied') }),
  z.object({ area, kind: z.literal('recipients-refused'), service }),
  z.object({ area, kind: z.literal('message-too-large'), service }),
  z.object({
    area,
    kind: z.literal('not-accepted'),
    service,
    status: z.number(),
    code: z.string(),
    /** For a reason that this program does not know, so often in a row; it is retried. */
    timesRefused: z.number().optional(),
    /** It was retried for a day. */
    isLast: z.literal(true).optional(),
  }),
  /** `redirectedTo`: host and port of a redirect, `''` where it names none; without it, something else was the answer. */
  z.object({ area, kind: z.literal('captive-portal'), service, redirectedTo: z.string().optional() }),
  /** By the person, before anything was sent; only of test messages. */
  z.object({ area, kind: z.literal('cancelled') }),
  /** What the journal says about it cannot be read. */
  z.object({ area, kind: z.literal('unexplained') }),
]);
export type DeliveryFailure = z.infer<typeof deliveryFailureSchema>;
