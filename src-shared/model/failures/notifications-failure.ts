/** What became of notifications, seen as a whole (product section 6.7). */
import { z } from 'zod';
import { deliveryFailureSchema } from './delivery-failure.ts';

export const notificationsFailureSchema = z.discriminatedUnion('kind', [
  /** Tried, or to be tried, for longer than is normal. `cause` is `null` where nothing has refused them. */
  z.object({ kind: z.literal('notifications-delayed'), count: z.number(), cause: deliveryFailureSchema.nullable() }),
  /** They wait for a person. `cause` is that of the latest one. */
  z.object({ kind: z.literal('notifications-parked'), count: z.number(), cause: deliveryFailureSchema }),
]);
export type NotificationsFailure = z.infer<typeof notificationsFailureSchema>;
