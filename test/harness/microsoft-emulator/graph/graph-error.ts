import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { EmulatorContext } from '../../emulator/emulator-env.ts';
import type { EmulatorState } from '../emulator-state.ts';

/** A refusal as Microsoft Graph words it. */
export interface GraphError {
  /** From 400 to 599. */
  status: number;
  code: string;
  message: string;
  retryAfterSeconds?: number | undefined;
}

export function graphErrorResponse(context: EmulatorContext, { nowMs }: EmulatorState, failure: GraphError): Response {
  const requestId = context.get('requestId');
  const innerError = {
    date: new Date(nowMs()).toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': context.req.header('client-request-id') ?? requestId,
  };
  if (failure.retryAfterSeconds !== undefined) context.header('Retry-After', String(failure.retryAfterSeconds));
  if (failure.status === 401) context.header('WWW-Authenticate', 'Bearer realm="", error="invalid_token"');
  return context.json(
    { error: { code: failure.code, message: failure.message, innerError } },
    failure.status as ContentfulStatusCode,
  );
}

export const mailboxNotEnabledError: GraphError = {
  status: 404,
  code: 'MailboxNotEnabledForRESTAPI',
  message: 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
};

/** `/me` with the token of an application. */
export const delegatedOnlyError: GraphError = {
  status: 400,
  code: 'BadRequest',
  message: '/me request is only valid with delegated authentication flow.',
};

export const accessDeniedError: GraphError = {
  status: 403,
  code: 'ErrorAccessDenied',
  message: 'Access is denied. Check credentials and try again.',
};

/** A role or policy keeps the application from this mailbox, or has not taken effect yet. */
export const outOfScopeError: GraphError = {
  status: 403,
  code: 'ErrorAccessDenied',
  message: 'Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.',
};

export function unknownUserError(address: string): GraphError {
  return { status: 404, code: 'ErrorInvalidUser', message: `The requested user '${address}' is invalid.` };
}

export const sendAsDeniedError: GraphError = {
  status: 403,
  code: 'ErrorSendAsDenied',
  message:
    'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account., Cannot submit message.',
};

export const messageTooLargeError: GraphError = {
  status: 413,
  code: 'ErrorMessageSizeExceeded',
  message: 'The message exceeds the maximum supported size., Cannot save changes made to an item to store.',
};

export function invalidRecipientsError(address: string): GraphError {
  return {
    status: 400,
    code: 'ErrorInvalidRecipients',
    message: `At least one recipient is not valid., Recipient '${address}' is not resolved. All recipients must be resolved before a message can be submitted.`,
  };
}

export function throttledError(retryAfterSeconds: number, limit: 'MailboxConcurrency' | 'MessageRate'): GraphError {
  return {
    status: 429,
    code: 'ApplicationThrottled',
    message: `Application is over its ${limit} limit.`,
    retryAfterSeconds,
  };
}
