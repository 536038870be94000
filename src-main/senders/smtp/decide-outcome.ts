/** What came of handing a message to a mail server, as delivery understands it. Pure. */
import type { DeliveryFailure } from '../../../src-shared/model/failures/delivery-failure.ts';
import type { MicrosoftRefusal, SmtpFailure, SmtpReply } from '../../../src-shared/model/failures/smtp-failure.ts';
import { isMicrosoftSmtpHost } from '../../../src-shared/model/microsoft-smtp.ts';
import type { RecipientsRefused, SendOutcome } from '../sender.ts';
import { queueIdOf } from './parse-reply.ts';
import type { RefusedRecipient, SmtpProblem, SmtpResult } from './smtp-client.ts';

/** Who sent to whom. */
export interface SmtpContext {
  host: string;
  port: number;
  /** `null`: without a login */
  username: string | null;
  from: string;
}

type Refused = Extract<SmtpProblem, { kind: 'refused' }>;

const service = 'smtp';

export function decideSmtpOutcome(result: SmtpResult, context: SmtpContext): SendOutcome {
  switch (result.kind) {
    case 'accepted': {
      const { reply, refusedRecipients } = result;
      const requestId = queueIdOf(reply);
      if (refusedRecipients.length === 0) return { kind: 'accepted', requestId };
      return { kind: 'accepted', requestId, refused: recipientsRefused(refusedRecipients) };
    }
    case 'not-connected':
      return canPass(result.failure) ? tryAgain(result.failure) : unusable(result.failure);
    case 'too-large':
      return tooLarge(result.maxMessageBytes);
    case 'lost':
      return result.mayHaveArrived ? outcomeUnknown(result) : lostBefore(result, context);
    case 'refused':
      return decideRefusal(result, context);
  }
}

/** Why there is no connection that can be used. */
export function failureOfProblem(problem: SmtpProblem, context: SmtpContext): SmtpFailure | DeliveryFailure {
  const outcome = decideSmtpOutcome(problem, context);
  if (outcome.kind === 'sender-unusable' && outcome.failure.failure.area === 'smtp') return outcome.failure.failure;
  if (outcome.kind === 'accepted') throw new Error('A problem was taken for success.');
  return outcome.failure.kind === 'not-reachable' && outcome.failure.cause !== undefined
    ? outcome.failure.cause
    : outcome.failure;
}

function recipientsRefused(refused: readonly RefusedRecipient[]): RecipientsRefused {
  return { area: 'delivery', kind: 'recipients-refused', service, refused: [...refused] };
}

function canPass({ kind }: SmtpFailure): boolean {
  return passing.has(kind);
}

const passing = new Set<SmtpFailure['kind']>([
  'smtp-name-unknown',
  'smtp-not-reachable',
  'smtp-timed-out',
  // Often the page of a network that wants a sign-in.
  'not-a-mail-server',
]);

function decideRefusal(refused: Refused, context: SmtpContext): SendOutcome {
  const { what, reply } = refused;
  if (isTemporary(reply)) {
    const failure = { area: 'delivery', kind: 'service-unavailable', service, status: reply.status, reply } as const;
    return { kind: 'try-again', failure, retryAfterMs: null };
  }
  if (isMicrosoftsEnd(reply)) return unusable(microsoftRefuses(reply));
  switch (what) {
    case 'connection':
      return unusable({ area: 'smtp', kind: 'smtp-refuses-connection', host: context.host, reply });
    case 'login':
      return unusable(decideLoginFailure(reply, context));
    case 'from':
      if (isTooLarge(reply)) return tooLarge(null);
      if (isLoginMissing(reply, context)) return unusable({ area: 'smtp', kind: 'login-required', reply });
      return unusable({ area: 'smtp', kind: 'sender-address-refused', address: context.from, reply });
    case 'recipients':
      if (isLoginMissing(reply, context)) return unusable({ area: 'smtp', kind: 'login-required', reply });
      return { kind: 'refused', failure: recipientsRefused(refused.recipients) };
    case 'message':
    case 'content':
      return decideContentRefusal(reply, context);
  }
}

function decideContentRefusal(reply: SmtpReply, context: SmtpContext): SendOutcome {
  if (isTooLarge(reply)) return tooLarge(null);
  // Exchange looks at the From address only when the message has come.
  if (reply.code === '5.7.60' || reply.code === '5.2.252') {
    return unusable({ area: 'smtp', kind: 'sender-address-refused', address: context.from, reply });
  }
  const { status, code } = reply;
  return { kind: 'refused', failure: { area: 'delivery', kind: 'not-accepted', service, status, code, reply } };
}

function decideLoginFailure(reply: SmtpReply, { host, username }: SmtpContext): SmtpFailure {
  if (isMicrosoftSmtpHost(host)) return microsoftRefuses(reply);
  // Not known, not now, not this way: no word about the password.
  if ([500, 502, 503, 504].includes(reply.status)) return { area: 'smtp', kind: 'login-not-offered', host, reply };
  return { area: 'smtp', kind: 'login-refused', username: username ?? '', reply };
}

const isTemporary = ({ status }: SmtpReply): boolean => status >= 400 && status < 500;

/** RFC 1870 and RFC 3463. */
const isTooLarge = ({ status, code }: SmtpReply): boolean =>
  status === 552 ? code === '' || code === '5.3.4' || code === '5.2.3' : code === '5.3.4' || code === '5.2.3';

const isLoginMissing = ({ status, code }: SmtpReply, { username }: SmtpContext): boolean =>
  username === null && (status === 530 || code === '5.7.57');

/** As Microsoft announces it for SMTP with a password. */
const isMicrosoftsEnd = ({ code }: SmtpReply): boolean => code === '5.7.139' || code === '5.7.30';

function microsoftRefuses(reply: SmtpReply): SmtpFailure {
  return { area: 'smtp', kind: 'microsoft-basic-auth-ended', why: whyMicrosoftRefuses(reply), reply };
}

/** In the words of Microsoft's answers. */
function whyMicrosoftRefuses({ code, text }: SmtpReply): MicrosoftRefusal {
  const switchedOff = /SmtpClientAuthentication is disabled for the (tenant|mailbox)/i.exec(text)?.[1]?.toLowerCase();
  if (switchedOff === 'tenant') return 'organization';
  if (switchedOff === 'mailbox') return 'mailbox';
  return code === '5.7.30' || /basic authentication is (disabled|not supported)/i.test(text) ? 'ended' : 'not-accepted';
}

function lostBefore({ cause }: Extract<SmtpProblem, { kind: 'lost' }>, { host, port }: SmtpContext): SendOutcome {
  const failure: SmtpFailure =
    cause === 'timed-out'
      ? { area: 'smtp', kind: 'smtp-timed-out', host, port }
      : { area: 'smtp', kind: 'smtp-not-reachable', host, port, reason: lostReasons[cause] };
  // Nothing has left, so nobody has to wonder later whether it was sent.
  return { ...tryAgain(failure), ...(cause === 'aborted' ? { retryAfterMs: 0 } : {}) };
}

const lostReasons = {
  closed: 'the connection was closed',
  aborted: 'the attempt was ended',
  'odd-answer': 'the answer was not understood',
};

function outcomeUnknown({ cause }: Extract<SmtpProblem, { kind: 'lost' }>): SendOutcome {
  const failure = { area: 'delivery', kind: 'outcome-unknown' } as const;
  switch (cause) {
    case 'timed-out':
      return { kind: 'outcome-unknown', failure: { ...failure, service, cause: 'gateway-timeout' } };
    case 'odd-answer':
      return { kind: 'outcome-unknown', failure: { ...failure, service, cause: 'server-error' } };
    case 'closed':
    case 'aborted':
      return { kind: 'outcome-unknown', failure: { ...failure, cause: 'connection-lost' } };
  }
}

function tryAgain(cause: SmtpFailure): Extract<SendOutcome, { kind: 'try-again' }> {
  return {
    kind: 'try-again',
    failure: { area: 'delivery', kind: 'not-reachable', service, cause },
    retryAfterMs: null,
  };
}

function unusable(failure: SmtpFailure): SendOutcome {
  return { kind: 'sender-unusable', failure: { area: 'delivery', kind: 'sender', failure } };
}

function tooLarge(maxBytes: number | null): SendOutcome {
  const failure = { area: 'delivery', kind: 'message-too-large', service } as const;
  return { kind: 'refused', failure: maxBytes === null ? failure : { ...failure, maxBytes } };
}
