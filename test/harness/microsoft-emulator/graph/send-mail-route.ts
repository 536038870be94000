import { Hono } from 'hono';
import { dropConnection } from '../dropped-connection.ts';
import type { EmulatorContext, EmulatorEnv, EmulatorState } from '../emulator-state.ts';
import type { AccessGrant } from '../entra/token-store.ts';
import { authenticateBearer } from './bearer-token.ts';
import {
  graphErrorResponse,
  invalidRecipientsError,
  mailboxNotEnabledError,
  messageTooLargeError,
  sendAsDeniedError,
  throttledError,
} from './graph-error.ts';
import type { GraphError } from './graph-error.ts';
import { findRefusal } from './message-rules.ts';
import { readReceivedMessage } from './received-message.ts';
import { parseSendMailBody } from './send-mail-body.ts';

const maxRequestBytes = 4 * 1024 * 1024;

type Submission = { kind: 'answered'; response: Response } | { kind: 'refused'; error: GraphError };

export function sendMailRoute(state: EmulatorState): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();
  routes.post('/v1.0/me/sendMail', async (context) => {
    // Read first, whatever comes: an answer in the middle of an upload looks like a broken connection.
    const bytes = await context.req.arrayBuffer();
    const authentication = authenticateBearer(state.tokens, context.req.header('authorization'));
    if (authentication.kind === 'refused') return graphErrorResponse(context, state, authentication.error);
    const { grant } = authentication;
    const { address } = grant.account;
    const turn = state.limits.enter(address);
    if (turn.kind === 'over') {
      return graphErrorResponse(context, state, throttledError(turn.retryAfterSeconds, 'MailboxConcurrency'));
    }
    try {
      const submission = submit(context, state, grant, bytes);
      await state.faults.holdWhileSlow(context.req.raw.signal);
      if (submission.kind === 'answered') return submission.response;
      return graphErrorResponse(context, state, submission.error);
    } finally {
      state.limits.leave(address);
    }
  });
  return routes;
}

function submit(context: EmulatorContext, state: EmulatorState, grant: AccessGrant, bytes: ArrayBuffer): Submission {
  const early = findServiceFault(state);
  if (early) return { kind: 'refused', error: early };
  const drop = state.faults.take('connection-dropped');
  if (drop?.afterAccepting === false) return { kind: 'answered', response: dropConnection() };
  const refusal = accept(context, state, grant, bytes);
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
  grant: AccessGrant,
  bytes: ArrayBuffer,
): GraphError | undefined {
  if (bytes.byteLength > maxRequestBytes) return messageTooLargeError;
  if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) return unsupportedMediaTypeError;
  if (!grant.scopes.includes('Mail.Send') && !grant.scopes.includes('Mail.Send.Shared')) return accessDeniedError;
  if (!grant.account.hasMailbox || state.faults.take('no-mailbox')) return mailboxNotEnabledError;
  const parsed = parseSendMailBody(new TextDecoder().decode(bytes));
  if (parsed.kind === 'refused') return parsed.error;
  const { message } = parsed.body;
  if (state.faults.take('recipients-refused')) {
    return invalidRecipientsError(message.toRecipients?.[0]?.emailAddress?.address ?? '');
  }
  if (state.faults.take('send-as-denied')) return sendAsDeniedError;
  const refusal = findRefusal(message, grant);
  if (refusal) return refusal;
  const pace = state.limits.countMessage(grant.account.address);
  if (pace.kind === 'over') return throttledError(pace.retryAfterSeconds, 'MessageRate');
  const ids = {
    requestId: context.get('requestId'),
    clientRequestId: context.req.header('client-request-id') ?? null,
  };
  state.mailbox.accept(readReceivedMessage(parsed.body, grant.account, ids));
  return undefined;
}

function findServiceFault({ faults }: EmulatorState): GraphError | undefined {
  const throttled = faults.take('throttled');
  if (throttled) return throttledError(throttled.retryAfterSeconds, 'MailboxConcurrency');
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

const accessDeniedError: GraphError = {
  status: 403,
  code: 'ErrorAccessDenied',
  message: 'Access is denied. Check credentials and try again.',
};

const unsupportedMediaTypeError: GraphError = {
  status: 415,
  code: 'UnsupportedMediaType',
  message: 'This emulator accepts sendMail as application/json only.',
};
