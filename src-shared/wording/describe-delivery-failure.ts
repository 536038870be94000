/** The wording of why a message was not accepted, or is not known to be. */
import type { DeliveryFailure } from '../model/failures/delivery-failure.ts';
import { services, type Service } from '../model/services.ts';
import { describeAccountFailure, toHost } from './describe-account-failure.ts';
import { advice, type FailureDescription, type Occasion } from './failure-description.ts';

export function describeDeliveryFailure(failure: DeliveryFailure, occasion: Occasion): FailureDescription {
  const isAtHand = occasion === 'at-hand';
  switch (failure.kind) {
    case 'throttled':
      return {
        title: `${nameOf(failure)} is rate-limiting requests`,
        detail: 'The mailbox has sent too many messages in a short time.',
        nextStep: advice(
          isAtHand ? 'Wait a minute, then send it again.' : 'Nothing to do: notifications are retried automatically.',
        ),
      };
    case 'service-unavailable':
      return {
        title: `${nameOf(failure)} is temporarily unavailable`,
        detail: `The service answered with status ${failure.status}.`,
        nextStep: advice(
          isAtHand ? 'Send it again in a few minutes.' : 'Nothing to do: notifications are retried automatically.',
        ),
      };
    case 'not-reachable':
      return {
        title: `${nameOf(failure)} cannot be reached`,
        detail: `There is no connection to ${services[failure.service].api}.`,
        nextStep: advice(
          isAtHand
            ? 'Check the network connection and the proxy, then send it again.'
            : 'Check the network connection and the proxy; notifications are retried automatically.',
        ),
      };
    case 'outcome-unknown':
      return describeUnknownOutcome(failure, isAtHand);
    case 'account':
      return describeAccountFailure(failure.failure, occasion);
    case 'send-as-denied':
      return {
        title: 'Send As denied',
        detail: 'The account does not have the right to send as this mailbox.',
        nextStep: advice('Ask an administrator for Send As or Send on Behalf on that mailbox, or send as your own.'),
      };
    case 'recipients-refused':
      return {
        title: 'Recipients refused',
        detail: `${nameOf(failure)} refused at least one address in the To field.`,
        nextStep: advice('Correct the To field.'),
      };
    case 'message-too-large':
      return {
        title: 'The message is too large',
        detail: `The message is larger than ${nameOf(failure)} accepts from this program (${services[failure.service].largestMessage}).`,
        nextStep: advice('Send it without the detailed report as an attachment.'),
      };
    case 'not-accepted':
      return describeNotAccepted(failure);
    case 'captive-portal':
      return describeCaptivePortal(failure, isAtHand);
    case 'cancelled':
      return {
        title: 'Cancelled',
        detail: 'The test message was cancelled before it was sent.',
        nextStep: advice('Send it again whenever you like.'),
      };
    case 'unexplained':
      return {
        title: 'Not accepted',
        detail: 'The journal does not say why.',
        nextStep: advice('Send it again.'),
      };
  }
}

const nameOf = ({ service }: { service: Service }): string => services[service].name;

function describeCaptivePortal(
  { service, redirectedTo }: Extract<DeliveryFailure, { kind: 'captive-portal' }>,
  isAtHand: boolean,
): FailureDescription {
  const { name, api, apiHost } = services[service];
  const openPage = 'Open a web page in the browser to sign in to the network';
  const again = isAtHand ? 'then send it again.' : 'notifications are retried automatically.';
  return {
    title: `Something else answered for ${name}`,
    detail:
      redirectedTo === undefined
        ? `The answer did not come from ${api}, often a proxy or the sign-in page of a network.`
        : `The request was redirected${toHost(redirectedTo)}, often by a proxy or the sign-in page of a network. The redirect was not followed, so nothing was sent.`,
    nextStep: advice(
      redirectedTo === undefined
        ? `${openPage}${isAtHand ? ',' : ';'} ${again}`
        : `${openPage}, or have ${apiHost} excepted in the proxy${isAtHand ? ',' : ';'} ${again}`,
    ),
  };
}

function describeNotAccepted(failure: Extract<DeliveryFailure, { kind: 'not-accepted' }>): FailureDescription {
  const { status, code, timesRefused, isLast } = failure;
  const answer = `status ${status}${code === '' ? '' : ` (${code})`}`;
  const name = nameOf(failure);
  const title = `Not accepted by ${name}`;
  if (isLast === true) {
    return {
      title,
      detail: `${name} refused the message for a day, the last time with ${answer}.`,
      nextStep: advice('Look up what the answer means, correct the cause, then send it again.'),
    };
  }
  if (timesRefused !== undefined) {
    return {
      title,
      detail: `${name} refused the message with ${answer}, which this program does not know and which may pass.`,
      nextStep: advice('Notifications are retried automatically for a day. After that, they need your attention.'),
    };
  }
  return {
    title,
    detail: `${name} refused the message with ${answer}.`,
    nextStep: advice('Correct the cause, then send it again.'),
  };
}

type UnknownOutcome = Extract<DeliveryFailure, { kind: 'outcome-unknown' }>;

function describeUnknownOutcome(failure: UnknownOutcome, isAtHand: boolean): FailureDescription {
  const cause = describeCause(failure);
  if (failure.isLast === true) {
    return {
      title: 'Delivery could not be confirmed (several attempts)',
      detail: outcomeUnknownAgain(cause),
      nextStep: advice('Ask a recipient whether it arrived: if not, send it again; if so, discard it.'),
    };
  }
  return {
    title: 'Outcome unknown',
    detail: outcomeUnknown(cause),
    nextStep: advice(
      isAtHand
        ? 'Ask a recipient whether it arrived before you send another one.'
        : 'The notification is resent automatically, so it may arrive more than once. If a recipient has it, discard it.',
    ),
  };
}

const outcomeUnknown = (cause: string) => `${cause} The message may have been sent.`;
const outcomeUnknownAgain = (cause: string) =>
  `${cause} The same happened each time, so the message may have been sent several times or not at all.`;

function describeCause({ cause, service }: UnknownOutcome): string {
  const name = service === undefined ? 'the service' : services[service].name;
  switch (cause) {
    case 'gateway-timeout':
      return service === undefined ? 'The service did not answer in time.' : `${name} did not answer in time.`;
    case 'server-error':
      return `The answer from ${name} does not say whether it accepted the message.`;
    case 'connection-lost':
      return 'The connection broke while the message was being sent.';
    case 'program-ended':
      return 'The program ended while the message was being sent.';
    case 'journal-restored':
      return 'The journal was damaged, and its copy does not know what became of the message.';
    case 'cancelled':
      return 'It was cancelled while the message was being sent.';
  }
}
