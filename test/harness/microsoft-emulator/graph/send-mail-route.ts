import { Hono } from 'hono';
import { dropConnection } from '../../emulator/dropped-connection.ts';
import type { EmulatorContext, EmulatorEnv } from '../../emulator/emulator-env.ts';
import type { EmulatorState } from '../emulator-state.ts';
import { authenticateBearer } from './bearer-token.ts';
import {
  graphErrorResponse,
  invalidRecipientsError,
  mailboxNotEnabledError,
  outOfScopeError,
  sendAsDeniedError,
  throttledError,
} from './graph-error.ts';
import type { GraphError } from './graph-error.ts';
import { findMailOrigin, type MailOrigin } from './mail-origin.ts';
import { findRefusal } from './message-rules.ts';
import { readReceivedMessage } from './received-message.ts';
import { readSentMail, type SentMail } from './sent-mail.ts';

type Submission = { kind: 'answered'; response: Response } | { kind: 'refused'; error: GraphError };

export function sendMailRoute(state: EmulatorState): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();
  routes.on('POST', ['/v1.0/me/sendMail', '/v1.0/users/:user/sendMail'], async (context) => {
    // Read first, whatever comes: an answer in the middle of an upload looks like a broken connection.
    const bytes = await context.req.arrayBuffer();
    const authentication = authenticateBearer(context, state);
    if (authentication.kind === 'refused') return graphErrorResponse(context, state, authentication.error);
    const origin = findMailOrigin(state.directory, authentication.grant, context.req.param('user'));
    if ('status' in origin) return graphErrorResponse(context, state, origin);
    const { address } = origin.account;
    const turn = state.limits.enter(address);
    if (turn.kind === 'over') {
      return graphErrorResponse(context, state, throttledError(turn.retryAfterSeconds, 'MailboxConcurrency'));
    }
    try {
      const mail = await readSentMail(context.req.header('content-type') ?? '', bytes);
      const submission = submit(context, state, origin, mail);
      await state.faults.holdWhileSlow(context.req.raw.signal);
      if (submission.kind === 'answered') return submission.response;
      return graphErrorResponse(context, state, submission.error);
    } finally {
      state.limits.leave(address);
    }
  });
  return routes;
}

function submit(context: EmulatorContext, state: EmulatorState, origin: MailOrigin, mail: SentMail): Submission {
  const early = findServiceFault(state);
  if (early) return { kind: 'refused', error: early };
  const drop = state.faults.take('connection-dropped');
  if (drop?.afterAccepting === false) return { kind: 'answered', response: dropConnection() };
  const refusal = accept(context, state, origin, mail);
  if (drop) return { kind: 'answered', response: dropConnection() };
  if (refusal) return { kind: 'refused', error: refusal };
  if (state.faults.take('gateway-timeout-but-sent')) {
    return { kind: 'refused', error: { status: 504, code: 'UnknownError', message: '' } };
  }
  return { kind: 'answered', response: context.body(null, 202) };
}

/** Puts the message into the mailbox, or says why not. */
function accept(
  context: EmulatorContext,
  state: EmulatorState,
  origin: MailOrigin,
  sent: SentMail,
): GraphError | undefined {
  if (sent.kind === 'refused' && sent.isBeforeMailbox) return sent.error;
  if (!origin.account.hasMailbox || state.faults.take('no-mailbox')) return mailboxNotEnabledError;
  if (sent.kind === 'refused') return sent.error;
  const { message } = sent.body;
  if (state.faults.take('recipients-refused')) {
    return invalidRecipientsError(message.toRecipients?.[0]?.emailAddress?.address ?? '');
  }
  if (state.faults.take('send-as-denied')) return sendAsDeniedError;
  const refusal = findRefusal(message, origin);
  if (refusal) return refusal;
  const pace = state.limits.countMessage(origin.account.address);
  if (pace.kind === 'over') return throttledError(pace.retryAfterSeconds, 'MessageRate');
  const ids = {
    requestId: context.get('requestId'),
    clientRequestId: context.req.header('client-request-id') ?? null,
  };
  const received = readReceivedMessage(sent.body, origin.account, ids);
  state.mailbox.accept(sent.mime === null ? received : { ...received, mime: sent.mime });
  return undefined;
}

function findServiceFault({ faults }: EmulatorState): GraphError | undefined {
  const throttled = faults.take('throttled');
  if (throttled) return throttledError(throttled.retryAfterSeconds, 'MailboxConcurrency');
  if (faults.take('permission-spreading')) return outOfScopeError;
  const chosen = faults.take('graph-error');
  if (chosen) return { status: chosen.status, code: chosen.code, message: 'A fault of this emulator.' };
  const unavailable = faults.take('service-unavailable');
  if (!unavailable) return undefined;
  return {
    status: 503,
    code: 'ServiceUnavailable',
    message: 'The service is temporarily unavailable. Please try again later.',
    retryAfterSeconds: unavailable.retryAfterSeconds,
  };
}
