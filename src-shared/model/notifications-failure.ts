/** What became of notifications, seen as a whole (product section 6.7), and its one wording. */
import { z } from 'zod';
import { deliveryFailureSchema, describeDeliveryFailure } from './delivery-failure.ts';
import { advice, openHistory, type FailureDescription } from './failure-description.ts';
import { parkedText } from './parked-text.ts';
import { pluralize } from './plural.ts';

export const notificationsFailureSchema = z.discriminatedUnion('kind', [
  /** Tried, or to be tried, for longer than is normal. `cause` is `null` where nothing has refused them. */
  z.object({ kind: z.literal('notifications-delayed'), count: z.number(), cause: deliveryFailureSchema.nullable() }),
  /** They wait for a person. `cause` is that of the latest one. */
  z.object({ kind: z.literal('notifications-parked'), count: z.number(), cause: deliveryFailureSchema }),
]);
export type NotificationsFailure = z.infer<typeof notificationsFailureSchema>;

export function describeNotificationsFailure(failure: NotificationsFailure): FailureDescription {
  switch (failure.kind) {
    case 'notifications-delayed': {
      const title = 'Notifications cannot be sent';
      if (failure.cause === null) {
        const nextStep = advice('Check free space on the disk that holds this program’s data, or restart the program.');
        return { title, detail: describeDelay(failure.count, 'Microsoft 365 has not refused anything.'), nextStep };
      }
      const cause = describeDeliveryFailure(failure.cause, 'standing');
      return {
        title,
        detail: describeDelay(failure.count, `${cause.title}: ${cause.detail}`),
        nextStep: cause.nextStep,
      };
    }
    case 'notifications-parked': {
      const cause = describeDeliveryFailure(failure.cause, 'standing');
      const title = parkedText.notificationsTitle;
      const detail = parkedText.notifications(failure.count, cause.title, cause.detail);
      // What is to be done about the cause comes first; then History has what sends them again or discards them.
      return cause.nextStep.kind === 'advice'
        ? { title, detail: `${detail} ${cause.nextStep.label}`, nextStep: openHistory }
        : { title, detail, nextStep: cause.nextStep };
    }
  }
}

/** @param why - whole sentences */
function describeDelay(count: number, why: string): string {
  return pluralize(count, {
    one: `# notification could not be sent for 15 minutes or more. ${why}`,
    other: `# notifications could not be sent for 15 minutes or more. ${why}`,
  });
}
