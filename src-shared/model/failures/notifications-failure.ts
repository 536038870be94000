/** What became of notifications, seen as a whole (product section 6.7). */
import { z } from 'zod';
import { deliveryFailureSchema } from './delivery-failure.ts';

const area = z.literal('notifications');

export const notificationsFailureSchema = z.discriminatedUnion('kind', [
  /** Tried, or to be tried, for longer than is normal. `cause` is `null` where nothing has refused them. */
  z.object({
    area,
    kind: z.literal('notifications-delayed'),
    count: z.number(),
    cause: deliveryFailureSchema.nullable(),
  }),
  /** They wait for a person. `cause` is that of the latest one. */
  z.object({ area, kind: z.literal('notifications-parked'), count: z.number(), cause: deliveryFailureSchema }),
  /** One channel beside email, by its name, cannot be told anything; the others are. */
  z.object({ area, kind: z.literal('channel-cannot-send'), name: z.string(), cause: deliveryFailureSchema }),
  /** Sessions were recorded, and no message could be made of them. */
  z.object({ area, kind: z.literal('sessions-not-processed'), count: z.number(), reason: z.string() }),
  /** A digest is due, and no message could be made of it. */
  z.object({ area, kind: z.literal('digest-not-made'), reason: z.string() }),
]);
export type NotificationsFailure = z.infer<typeof notificationsFailureSchema>;
