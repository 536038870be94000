/** The wording of why a message was not accepted, or is not known to be. */
import type { DeliveryFailure } from '../model/failures/delivery-failure.ts';
import { describeAccountFailure, toHost } from './describe-account-failure.ts';
import { advice, type FailureDescription, type Occasion } from './failure-description.ts';

export function describeDeliveryFailure(failure: DeliveryFailure, occasion: Occasion): FailureDescription {
  const isAtHand = occasion === 'at-hand';
  switch (failure.kind) {
    case 'throttled':
      return {
        title: 'Microsoft 365 is rate-limiting requests',
        detail: 'The mailbox has sent too many messages in a short time.',
        nextStep: advice(
          isAtHand ? 'Wait a minute, then send it again.' : 'Nothing to do: notifications are retried automatically.',
        ),
      };
    case 'mailbox-full':
      return describeAccountFailure({ kind: 'mailbox-over-quota' }, occasion);
    case 'service-unavailable':
      return {
        title: 'Microsoft 365 is temporarily unavailable',
        detail: `The service answered with status ${failure.status}.`,
        nextStep: advice(
          isAtHand ? 'Send it again in a few minutes.' : 'Nothing to do: notifications are retried automatically.',
        ),
      };
    case 'not-reachable':
      return {
        title: 'Microsoft 365 cannot be reached',
        detail: 'There is no connection to Microsoft Graph.',
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
        detail: 'Microsoft 365 refused at least one address in the To field.',
        nextStep: advice('Correct the To field.'),
      };
    case 'message-too-large':
      return {
        title: 'The message is too large',
        detail: 'The message is larger than Microsoft 365 accepts from this program (4 MB).',
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
  }
}

function describeCaptivePortal(
  { redirectedTo }: Extract<DeliveryFailure, { kind: 'captive-portal' }>,
  isAtHand: boolean,
): FailureDescription {
  const openPage = 'Open a web page in the browser to sign in to the network';
  const again = isAtHand ? 'then send it again.' : 'notifications are retried automatically.';
  return {
    title: 'Something else answered for Microsoft 365',
    detail:
      redirectedTo === undefined
        ? 'The answer did not come from Microsoft Graph, often a proxy or the sign-in page of a network.'
        : `The request was redirected${toHost(redirectedTo)}, often by a proxy or the sign-in page of a network. The redirect was not followed, so nothing was sent.`,
    nextStep: advice(
      redirectedTo === undefined
        ? `${openPage}${isAtHand ? ',' : ';'} ${again}`
        : `${openPage}, or have graph.microsoft.com excepted in the proxy${isAtHand ? ',' : ';'} ${again}`,
    ),
  };
}

function describeNotAccepted(failure: Extract<DeliveryFailure, { kind: 'not-accepted' }>): FailureDescription {
  const { status, code, timesRefused, isLast } = failure;
  const answer = `status ${status}${code === '' ? '' : ` (${code})`}`;
  const title = 'Not accepted by Microsoft 365';
  if (isLast === true) {
    return {
      title,
      detail: `Microsoft 365 refused the message for a day, the last time with ${answer}.`,
      nextStep: advice('Look up what the answer means, correct the cause, then send it again.'),
    };
  }
  if (timesRefused !== undefined) {
    return {
      title,
      detail: `Microsoft 365 refused the message with ${answer}, which this program does not know and which may pass.`,
      nextStep: advice('Notifications are retried automatically for a day. After that, they need your attention.'),
    };
  }
  return {
    title,
    detail: `Microsoft 365 refused the message with ${answer}.`,
    nextStep: advice('Correct the cause, then send it again.'),
  };
}

type UnknownOutcome = Extract<DeliveryFailure, { kind: 'outcome-unknown' }>;

function describeUnknownOutcome({ cause, isLast }: UnknownOutcome, isAtHand: boolean): FailureDescription {
  if (isLast === true) {
    return {
      title: 'Delivery could not be confirmed (several attempts)',
      detail: outcomeUnknownAgain(unknownOutcomeCauses[cause]),
      nextStep: advice('Ask a recipient whether it arrived: if not, send it again; if so, discard it.'),
    };
  }
  return {
    title: 'Outcome unknown',
    detail: outcomeUnknown(unknownOutcomeCauses[cause]),
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

const unknownOutcomeCauses = {
  'gateway-timeout': 'Microsoft 365 did not answer in time.',
  'server-error': 'The answer from Microsoft 365 does not say whether it accepted the message.',
  'connection-lost': 'The connection broke while the message was being sent.',
  'program-ended': 'The program ended while the message was being sent.',
  'journal-restored': 'The journal was damaged, and its copy does not know what became of the message.',
  cancelled: 'It was cancelled while the message was being sent.',
} as const;
