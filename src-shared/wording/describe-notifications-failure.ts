/** The wording of what became of notifications, seen as a whole (product section 6.7). */
import type { Words } from '../languages/texts.ts';
import type { DeliveryFailure } from '../model/failures/delivery-failure.ts';
import type { NotificationsFailure } from '../model/failures/notifications-failure.ts';
import { describeDeliveryFailure } from './describe-delivery-failure.ts';
import { describeBy, type FailureDescription } from './failure-description.ts';

export function describeNotificationsFailure(words: Words, failure: NotificationsFailure): FailureDescription {
  const { notifications: texts, joinSentences } = words.failures;
  const describeCause = (cause: DeliveryFailure) => describeDeliveryFailure(words, cause, 'standing');
  switch (failure.kind) {
    case 'notifications-delayed': {
      const cause = failure.cause === null ? null : describeCause(failure.cause);
      const description = describeBy(words, texts, { ...failure, cause }, 'standing');
      return cause === null ? description : { ...description, nextStep: cause.nextStep };
    }
    case 'notifications-parked': {
      const cause = describeCause(failure.cause);
      const description = describeBy(words, texts, { ...failure, cause }, 'standing', 'open-history');
      const { nextStep } = cause;
      // What is to be done about the cause comes first; then History has what sends them again or discards them.
      return nextStep.kind === 'advice'
        ? { ...description, detail: joinSentences([description.detail, nextStep.label]) }
        : { ...description, nextStep };
    }
    case 'channel-cannot-send': {
      const cause = describeCause(failure.cause);
      return { ...describeBy(words, texts, { ...failure, cause }, 'standing'), nextStep: cause.nextStep };
    }
    case 'sessions-not-processed':
    case 'digest-not-made':
      return describeBy(words, texts, failure, 'standing');
  }
}
