/** The wording of why a message was not accepted, or is not known to be. */
import type { Words } from '../languages/texts.ts';
import { channelKindSchema } from '../model/channel.ts';
import type { DeliveryFailure } from '../model/failures/delivery-failure.ts';
import { services, type Service } from '../model/services.ts';
import { describeSenderFailure } from './describe-sender-failure.ts';
import { describeSmtpFailure } from './describe-smtp-failure.ts';
import { describeBy, type FailureDescription, type Occasion } from './failure-description.ts';

export function describeDeliveryFailure(
  words: Words,
  failure: DeliveryFailure,
  occasion: Occasion,
): FailureDescription {
  const texts = words.failures.delivery;
  switch (failure.kind) {
    case 'sender':
      return describeSenderFailure(words, failure.failure, occasion);
    case 'not-reachable':
      if (failure.cause !== undefined) return describeSmtpFailure(words, failure.cause, occasion);
      return describeBy(words, texts, failure, occasion);
    case 'throttled':
      return describeBy(words, texts, { ...failure, isChannel: isChannel(failure) }, occasion);
    case 'message-too-large': {
      const { largestMessage } = services[failure.service];
      return describeBy(words, texts, { ...failure, largestMessage, isChannel: isChannel(failure) }, occasion);
    }
    case 'outcome-unknown': {
      const kind = failure.isLast === true ? 'outcome-unknown-again' : failure.kind;
      return describeBy(words, texts, { ...failure, kind }, occasion);
    }
    case 'recipients-refused': {
      const { refused = [] } = failure;
      const named = refused.slice(0, namedRecipients);
      return describeBy(words, texts, { ...failure, named, others: refused.length - named.length }, occasion);
    }
    case 'not-accepted':
      return describeBy(words, texts, { ...failure, kind: kindOfRefusal(failure) }, occasion);
    case 'captive-portal': {
      const { redirectedTo } = failure;
      if (redirectedTo === undefined) return describeBy(words, texts, failure, occasion);
      return describeBy(words, texts, { ...failure, kind: 'captive-portal-redirected', redirectedTo }, occasion);
    }
    default:
      return describeBy(words, texts, failure, occasion);
  }
}

/** Nothing is attached there, and there is no mailbox. */
const isChannel = ({ service }: { service: Service }): boolean => channelKindSchema.safeParse(service).success;

/** So many are named, each with the server's words. */
const namedRecipients = 5;

function kindOfRefusal({ isLast, timesRefused }: Extract<DeliveryFailure, { kind: 'not-accepted' }>) {
  if (isLast === true) return 'not-accepted-for-a-day';
  return timesRefused === undefined ? 'not-accepted' : 'not-accepted-for-now';
}
