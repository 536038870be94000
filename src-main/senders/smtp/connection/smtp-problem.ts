/** What nodemailer's errors mean. Their codes alone do not tell whether a message was sent. */
import {
  describeConnectionCode,
  isNameUnknown,
  isOfTls,
  readTlsReason,
  reasonsWithoutTls,
} from '../../../platform/connection-error.ts';
import { parseReply } from '../parse-reply.ts';
import type { RefusedRecipient, SmtpProblem, SmtpServer } from '../smtp-client.ts';
import type { SmtpFailure, SmtpReply } from '../../../../src-shared/model/failures/smtp-failure.ts';

export interface SmtpError extends Error {
  code?: string | undefined;
  originalCode?: string | undefined;
  command?: string | undefined;
  response?: string | undefined;
  responseCode?: number | undefined;
  recipient?: string | undefined;
  rejectedErrors?: SmtpError[] | undefined;
}

interface Moment {
  server: SmtpServer;
  stage: 'connecting' | 'logging-in' | 'sending';
  mayHaveArrived: boolean;
}

export function toRefusedRecipient({ recipient = '', response = '' }: SmtpError): RefusedRecipient {
  return { address: recipient, reply: parseReply(response) };
}

export function toProblem(thrown: unknown, moment: Moment): SmtpProblem {
  const error: SmtpError = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { stage, mayHaveArrived } = moment;
  if (error.code === 'EABORT') return { kind: 'lost', cause: 'aborted', mayHaveArrived };
  // A reply says what it is, whenever it comes.
  if (error.responseCode !== undefined) return toRefusal(error, parseReply(error.response ?? ''), moment);
  if (stage === 'connecting') return { kind: 'not-connected', failure: toFailure(error, moment) };
  if (error.code === 'EMESSAGE' && error.command === 'MAIL FROM') {
    return { kind: 'too-large', maxMessageBytes: Number(/\d+$/.exec(error.message)?.[0] ?? 0) };
  }
  return { kind: 'lost', cause: causeOf(error), mayHaveArrived };
}

function toRefusal(error: SmtpError, reply: SmtpReply, { server, stage }: Moment): SmtpProblem {
  if (error.command === 'STARTTLS') {
    const { host, port } = server;
    return { kind: 'not-connected', failure: { area: 'smtp', kind: 'tls-not-offered', host, port, reply } };
  }
  const recipients = (error.rejectedErrors ?? []).map(toRefusedRecipient);
  const isOfLogin = stage === 'logging-in';
  return { kind: 'refused', what: isOfLogin ? 'login' : whatOf(error, stage), reply, recipients };
}

function whatOf(
  { code, command }: SmtpError,
  stage: Moment['stage'],
): Extract<SmtpProblem, { kind: 'refused' }>['what'] {
  if (stage === 'connecting') return 'connection';
  if (code === 'EMESSAGE') return 'content';
  if (command === 'MAIL FROM') return 'from';
  if (command === 'RCPT TO') return 'recipients';
  return command === 'DATA' ? 'message' : 'connection';
}

function causeOf({ code }: SmtpError): 'closed' | 'timed-out' | 'odd-answer' {
  if (code === 'ETIMEDOUT') return 'timed-out';
  return code === 'ECONNECTION' || code === 'ESOCKET' ? 'closed' : 'odd-answer';
}

function toFailure(error: SmtpError, { server: { host, port } }: Moment): SmtpFailure {
  const { code = '', originalCode = '' } = error;
  const cause = originalCode === '' ? code : originalCode;
  const area = 'smtp' as const;
  if (isNameUnknown(cause) || (code === 'EDNS' && cause !== 'ETIMEDOUT')) {
    return { area, kind: 'smtp-name-unknown', host };
  }
  if (code === 'ETIMEDOUT' || cause === 'ETIMEDOUT') return { area, kind: 'smtp-timed-out', host, port };
  if (isOfTls(cause)) {
    const reason = readTlsReason(error, cause);
    return reasonsWithoutTls.has(reason)
      ? { area, kind: 'tls-not-offered', host, port, reply: null }
      : { area, kind: 'smtp-tls-not-agreed', host, port, reason };
  }
  if (code === 'EPROTOCOL') return { area, kind: 'not-a-mail-server', host, port };
  const reason = describeConnectionCode(code === 'ECONNECTION' || code === 'ETLS' ? 'ECONNRESET' : cause);
  return { area, kind: 'smtp-not-reachable', host, port, reason };
}
