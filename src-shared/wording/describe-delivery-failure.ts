/** The wording of why a message was not accepted, or is not known to be. */
import { channelKindSchema } from '../model/channel.ts';
import type { DeliveryFailure } from '../model/failures/delivery-failure.ts';
import { services, type Service } from '../model/services.ts';
import { describeSenderFailure } from './describe-sender-failure.ts';
import { describeSmtpFailure, quoteIfAny } from './describe-smtp-failure.ts';
import { pluralize } from './plural.ts';
import { advice, toHost, type FailureDescription, type Occasion } from './failure-description.ts';

export function describeDeliveryFailure(failure: DeliveryFailure, occasion: Occasion): FailureDescription {
  const isAtHand = occasion === 'at-hand';
  switch (failure.kind) {
    case 'throttled':
      return {
        title: `${nameAtStart(failure)} is rate-limiting requests`,
        detail: isChannel(failure)
          ? 'It was sent too many messages in a short time.'
          : 'The mailbox has sent too many messages in a short time.',
        nextStep: advice(
          isAtHand ? 'Wait a minute, then send it again.' : 'Nothing to do: notifications are retried automatically.',
        ),
      };
    case 'service-unavailable':
      return {
        title: `${nameAtStart(failure)} is temporarily unavailable`,
        detail: `The service answered with status ${failure.status}.${quoteIfAny(failure.reply)}`,
        nextStep: advice(
          isAtHand ? 'Send it again in a few minutes.' : 'Nothing to do: notifications are retried automatically.',
        ),
      };
    case 'not-reachable':
      if (failure.cause !== undefined) return describeSmtpFailure(failure.cause, occasion);
      return {
        title: `${nameAtStart(failure)} cannot be reached`,
        detail: `There is no connection to ${services[failure.service].api}.`,
        nextStep: advice(
          isAtHand
            ? 'Check the network connection and the proxy, then send it again.'
            : 'Check the network connection and the proxy; notifications are retried automatically.',
        ),
      };
    case 'outcome-unknown':
      return describeUnknownOutcome(failure, isAtHand);
    case 'sender':
      return describeSenderFailure(failure.failure, occasion);
    case 'permission-awaited':
      return {
        title: 'Not permitted to send yet',
        detail: `${nameOf(failure)} does not let the application send from ${failure.mailbox}. A permission or policy that was changed takes effect within 30 minutes to 2 hours, sometimes after a day.`,
        nextStep: advice(
          isAtHand
            ? 'If the permission has just been given, wait, then send it again.'
            : 'If the permission has just been given, wait: the program retries for a day.',
        ),
      };
    case 'send-as-denied':
      return {
        title: 'Send As denied',
        detail: 'The account does not have the right to send as this mailbox.',
        nextStep: advice('Ask an administrator for Send As or Send on Behalf on that mailbox, or send as your own.'),
      };
    case 'recipients-refused':
      return describeRecipientsRefused(failure);
    case 'message-too-large':
      return {
        title: 'The message is too large',
        detail: `The message is larger than ${nameOf(failure)} accepts${describeLimit(failure)}.`,
        nextStep: advice(
          isChannel(failure)
            ? 'Open the report in History instead.'
            : 'Send it without the detailed report as an attachment.',
        ),
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
    case 'channel-removed':
      return {
        title: 'Its channel was removed',
        detail: 'The channel that it was for was removed before it could be sent.',
        nextStep: advice('Nothing to do. What happens from now on goes to the other channels.'),
      };
    case 'unexplained':
      return {
        title: 'Not accepted',
        detail: 'The journal does not say why.',
        nextStep: advice('Send it again.'),
      };
  }
}

/** Nothing is attached there, and there is no mailbox. */
const isChannel = ({ service }: { service: Service }): boolean => channelKindSchema.safeParse(service).success;
const nameOf = ({ service }: { service: Service }): string => services[service].name;
const nameAtStart = (of: { service: Service }): string => atStart(nameOf(of));
const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** So many are named, each with the server's words. */
const namedRecipients = 5;

function describeRecipientsRefused(
  failure: Extract<DeliveryFailure, { kind: 'recipients-refused' }>,
): FailureDescription {
  const title = 'Recipients refused';
  const nextStep = advice('Correct the To field.');
  const { refused } = failure;
  if (refused === undefined || refused.length === 0) {
    return { title, detail: `${nameAtStart(failure)} refused at least one address in the To field.`, nextStep };
  }
  const named = refused
    .slice(0, namedRecipients)
    .map(({ address, reply }) => `${address}${reply.text === '' ? '' : ` (“${reply.status} ${reply.text}”)`}`);
  const rest = refused.length - named.length;
  const more = rest === 0 ? '' : `, and ${pluralize(rest, { one: '# other', other: '# others' })}`;
  return { title, detail: `${nameAtStart(failure)} refused ${named.join(', ')}${more}.`, nextStep };
}

function describeLimit({ service, maxBytes }: Extract<DeliveryFailure, { kind: 'message-too-large' }>): string {
  if (maxBytes !== undefined) return ` (${maxBytes.toLocaleString('en')} bytes)`;
  const { largestMessage } = services[service];
  return largestMessage === null ? '' : ` from this program (${largestMessage})`;
}

function describeCaptivePortal(
  {
    service,
    redirectedTo,
    askedHost = services[service].apiHost,
  }: Extract<DeliveryFailure, { kind: 'captive-portal' }>,
  isAtHand: boolean,
): FailureDescription {
  const { name, api } = services[service];
  const openPage = 'Open a web page in the browser to sign in to the network';
  const again = isAtHand ? 'then send it again.' : 'notifications are retried automatically.';
  return {
    title: `Something else answered for ${name}`,
    detail:
      redirectedTo === undefined
        ? `The answer did not come from ${api}, often a proxy or the sign-in page of a network.`
        : `The request to ${askedHost} was redirected${toHost(redirectedTo)}, often by a proxy or the sign-in page of a network. The redirect was not followed, so nothing was sent.`,
    nextStep: advice(
      redirectedTo === undefined
        ? `${openPage}${isAtHand ? ',' : ';'} ${again}`
        : `${openPage}, or have ${askedHost} excepted in the proxy${isAtHand ? ',' : ';'} ${again}`,
    ),
  };
}

function describeNotAccepted(failure: Extract<DeliveryFailure, { kind: 'not-accepted' }>): FailureDescription {
  const { status, code, timesRefused, isLast, reply } = failure;
  const answer = `status ${status}${code === '' ? '' : ` (${code})`}`;
  const words = quoteIfAny(reply);
  const name = nameAtStart(failure);
  const title = `Not accepted by ${nameOf(failure)}`;
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
    detail: `${name} refused the message with ${answer}.${words}`,
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
      return service === undefined ? 'The service did not answer in time.' : `${atStart(name)} did not answer in time.`;
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
