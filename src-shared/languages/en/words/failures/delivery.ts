/** Why a message was not accepted, or is not known to be. */
import type { SmtpReply } from '../../../../model/failures/smtp-failure.ts';
import type { Service } from '../../../../model/services.ts';
import { pluralize } from '../../pluralize.ts';
import { servicesText } from '../services.ts';
import { quoteIfAny } from './reply.ts';

interface At {
  /** That was to accept the message. */
  service: Service;
}
/** What it answered; `code` may be empty. */
interface Status extends At {
  status: number;
  code: string;
}

const nameOf = ({ service }: At) => servicesText[service].name;
const atStart = ({ service }: At) => servicesText[service].atStart;

const status = (answer: Status) => `status ${answer.status}${answer.code === '' ? '' : ` (${answer.code})`}`;
const notAccepted = (at: At) => `Not accepted by ${nameOf(at)}`;
const somethingElse = (at: At) => `Something else answered for ${nameOf(at)}`;
const openPage = 'Open a web page in the browser to sign in to the network';

const causes = {
  'gateway-timeout': (service: Service | undefined) =>
    service === undefined ? 'The service did not answer in time.' : `${atStart({ service })} did not answer in time.`,
  'server-error': (service: Service | undefined) =>
    `The answer from ${service === undefined ? 'the service' : nameOf({ service })} does not say whether it accepted the message.`,
  'connection-lost': () => 'The connection broke while the message was being sent.',
  'program-ended': () => 'The program ended while the message was being sent.',
  'journal-restored': () => 'The journal was damaged, and its copy does not know what became of the message.',
  cancelled: () => 'It was cancelled while the message was being sent.',
};
interface Unknown {
  cause: keyof typeof causes;
  service?: Service | undefined;
}

export const deliveryText = {
  /** `isChannel`: beside email; nothing is attached there, and there is no mailbox. */
  throttled: {
    title: (at: At) => `${atStart(at)} is rate-limiting requests`,
    detail: ({ isChannel }: { isChannel: boolean }) =>
      isChannel
        ? 'It was sent too many messages in a short time.'
        : 'The mailbox has sent too many messages in a short time.',
    advice: {
      atHand: 'Wait a minute, then send it again.',
      standing: 'Nothing to do: notifications are retried automatically.',
    },
  },
  'service-unavailable': {
    title: (at: At) => `${atStart(at)} is temporarily unavailable`,
    detail: (answer: { status: number; reply?: SmtpReply | undefined }) =>
      `The service answered with status ${answer.status}.${quoteIfAny(answer.reply)}`,
    advice: {
      atHand: 'Send it again in a few minutes.',
      standing: 'Nothing to do: notifications are retried automatically.',
    },
  },
  'not-reachable': {
    title: (at: At) => `${atStart(at)} cannot be reached`,
    detail: ({ service }: At) => `There is no connection to ${servicesText[service].api}.`,
    advice: {
      atHand: 'Check the network connection and the proxy, then send it again.',
      standing: 'Check the network connection and the proxy; notifications are retried automatically.',
    },
  },
  'outcome-unknown': {
    title: 'Outcome unknown',
    detail: ({ cause, service }: Unknown) => `${causes[cause](service)} The message may have been sent.`,
    advice: {
      atHand: 'Ask a recipient whether it arrived before you send another one.',
      standing:
        'The notification is resent automatically, so it may arrive more than once. If a recipient has it, discard it.',
    },
  },
  /** It was resent as often as the program does automatically. */
  'outcome-unknown-again': {
    title: 'Delivery could not be confirmed (several attempts)',
    detail: ({ cause, service }: Unknown) =>
      `${causes[cause](service)} The same happened each time, so the message may have been sent several times or not at all.`,
    advice: 'Ask a recipient whether it arrived: if not, send it again; if so, discard it.',
  },
  'permission-awaited': {
    title: 'Not permitted to send yet',
    detail: ({ mailbox, ...at }: At & { mailbox: string }) =>
      `${nameOf(at)} does not let the application send from ${mailbox}. A permission or policy that was changed takes effect within 30 minutes to 2 hours, sometimes after a day.`,
    advice: {
      atHand: 'If the permission has just been given, wait, then send it again.',
      standing: 'If the permission has just been given, wait: the program retries for a day.',
    },
  },
  'send-as-denied': {
    title: 'Send As denied',
    detail: 'The account does not have the right to send as this mailbox.',
    advice: 'Ask an administrator for Send As or Send on Behalf on that mailbox, or send as your own.',
  },
  /** `named`: some of those that were refused, `others` so many more; none where the service does not say which. */
  'recipients-refused': {
    title: 'Recipients refused',
    detail: ({
      named,
      others,
      ...at
    }: At & { named: readonly { address: string; reply: SmtpReply }[]; others: number }) => {
      if (named.length === 0) return `${atStart(at)} refused at least one address in the To field.`;
      const addresses = named
        .map(({ address, reply }) => `${address}${reply.text === '' ? '' : ` (“${reply.status} ${reply.text}”)`}`)
        .join(', ');
      const more = others === 0 ? '' : `, and ${pluralize(others, { one: '# other', other: '# others' })}`;
      return `${atStart(at)} refused ${addresses}${more}.`;
    },
    advice: 'Correct the To field.',
  },
  /** `maxBytes`: what the service said; `largestMessage`: what it takes from this program, as it is known. */
  'message-too-large': {
    title: 'The message is too large',
    detail: ({
      maxBytes,
      largestMessage,
      ...at
    }: At & { maxBytes?: number | undefined; largestMessage: string | null }) => {
      const larger = `The message is larger than ${nameOf(at)} accepts`;
      if (maxBytes !== undefined) return `${larger} (${maxBytes.toLocaleString('en')} bytes).`;
      return largestMessage === null ? `${larger}.` : `${larger} from this program (${largestMessage}).`;
    },
    advice: ({ isChannel }: { isChannel: boolean }) =>
      isChannel ? 'Open the report in History instead.' : 'Send it without the detailed report as an attachment.',
  },
  'not-accepted': {
    title: notAccepted,
    detail: (answer: Status & { reply?: SmtpReply | undefined }) =>
      `${atStart(answer)} refused the message with ${status(answer)}.${quoteIfAny(answer.reply)}`,
    advice: 'Correct the cause, then send it again.',
  },
  'not-accepted-for-now': {
    title: notAccepted,
    detail: (answer: Status) =>
      `${atStart(answer)} refused the message with ${status(answer)}, which this program does not know and which may pass.`,
    advice: 'Notifications are retried automatically for a day. After that, they need your attention.',
  },
  'not-accepted-for-a-day': {
    title: notAccepted,
    detail: (answer: Status) =>
      `${atStart(answer)} refused the message for a day, the last time with ${status(answer)}.`,
    advice: 'Look up what the answer means, correct the cause, then send it again.',
  },
  'captive-portal': {
    title: somethingElse,
    detail: ({ service }: At) =>
      `The answer did not come from ${servicesText[service].api}, often a proxy or the sign-in page of a network.`,
    advice: {
      atHand: `${openPage}, then send it again.`,
      standing: `${openPage}; notifications are retried automatically.`,
    },
  },
  /** `redirectedTo`: empty where that is not known; `askedHost`: where it is not the usual one. */
  'captive-portal-redirected': {
    title: somethingElse,
    detail: (failure: At & { redirectedTo: string; askedHost?: string | undefined }) =>
      `The request to ${failure.askedHost ?? servicesText[failure.service].host} was redirected${failure.redirectedTo === '' ? '' : ` to ${failure.redirectedTo}`}, often by a proxy or the sign-in page of a network. The redirect was not followed, so nothing was sent.`,
    advice: ({ service, askedHost = servicesText[service].host }: At & { askedHost?: string | undefined }) => ({
      atHand: `${openPage}, or have ${askedHost} excepted in the proxy, then send it again.`,
      standing: `${openPage}, or have ${askedHost} excepted in the proxy; notifications are retried automatically.`,
    }),
  },
  cancelled: {
    title: 'Cancelled',
    detail: 'The test message was cancelled before it was sent.',
    advice: 'Send it again whenever you like.',
  },
  'channel-removed': {
    title: 'Its channel was removed',
    detail: 'The channel that it was for was removed before it could be sent.',
    advice: 'Nothing to do. What happens from now on goes to the other channels.',
  },
  unexplained: {
    title: 'Not accepted',
    detail: 'The journal does not say why.',
    advice: 'Send it again.',
  },
} as const;
