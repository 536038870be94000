/** The wording of what became of notifications, seen as a whole (product section 6.7). */
import type { NotificationsFailure } from '../model/failures/notifications-failure.ts';
import { describeDeliveryFailure } from './describe-delivery-failure.ts';
import { advice, openHistory, type FailureDescription } from './failure-description.ts';
import { parkedText } from './parked-text.ts';
import { pluralize } from './plural.ts';

export function describeNotificationsFailure(failure: NotificationsFailure): FailureDescription {
  switch (failure.kind) {
    case 'notifications-delayed': {
      const title = 'Notifications cannot be sent';
      if (failure.cause === null) {
        const nextStep = advice('Check free space on the disk that holds this program’s data, or restart the program.');
        return {
          title,
          detail: describeDelay(failure.count, 'Nothing was refused.'),
          nextStep,
        };
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
    case 'channel-cannot-send': {
      const cause = describeDeliveryFailure(failure.cause, 'standing');
      return {
        title: `The channel “${failure.name}” gets nothing`,
        detail: `${cause.title}. ${cause.detail} Messages for “${failure.name}” wait. Email and other channels are not affected.`,
        nextStep: cause.nextStep,
      };
    }
    case 'sessions-not-processed':
      return {
        title: 'Finished jobs could not be processed',
        detail: pluralize(failure.count, {
          one: `# job was recorded but not turned into a message: ${failure.reason}. The program retries every minute.`,
          other: `# jobs were recorded but not turned into a message: ${failure.reason}. The program retries every minute.`,
        }),
        nextStep: advice('Check free space on the disk that holds this program’s data, and free memory.'),
      };
    case 'digest-not-made':
      return {
        title: 'The digest could not be made',
        detail: `It is due, and no message could be made of it: ${failure.reason}. The program retries every minute.`,
        nextStep: advice('Check free space on the disk that holds this program’s data, and free memory.'),
      };
  }
}

/** @param why - whole sentences */
function describeDelay(count: number, why: string): string {
  return pluralize(count, {
    one: `# notification could not be sent for 15 minutes or more. ${why}`,
    other: `# notifications could not be sent for 15 minutes or more. ${why}`,
  });
}
