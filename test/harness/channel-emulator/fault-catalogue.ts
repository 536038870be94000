/** What each service answers when something is wrong, by its documentation. */
import type { ChannelKind } from '../../../src-shared/model/channel.ts';

export interface EmulatedAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** `hang`: no answer ever comes. `break`: the connection is closed after the request was read. */
export type EmulatedFault = EmulatedAnswer | 'hang' | 'break';

const json = (status: number, value: unknown, headers: Record<string, string> = {}): EmulatedAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});
const text = (status: number, body: string, headers: Record<string, string> = {}): EmulatedAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  body,
});

/** Of whatever is on the way. */
const general = {
  'captive-portal': {
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<!doctype html><title>Sign in to the network</title>',
  },
  redirected: { status: 302, headers: { location: 'https://login.example.com/' } },
  'network-login': { status: 511 },
  throttled: { status: 429, headers: { 'retry-after': '7' } },
  'server-error': { status: 500 },
  'bad-gateway': { status: 502 },
  unavailable: { status: 503, headers: { 'retry-after': '30' } },
  'gateway-timeout': { status: 504 },
  hang: 'hang',
  break: 'break',
} as const satisfies Record<string, EmulatedFault>;

const flowError = (status: number, code: string, message = '') => json(status, { error: { code, message } });
const telegramError = (status: number, description: string, parameters: object = {}) =>
  json(status, { ok: false, error_code: status, description, parameters });
const ntfyError = (http: number, code: number, error: string) => json(http, { code, http, error });
const gotifyError = (errorCode: number, error: string, errorDescription: string) =>
  json(errorCode, { error, errorCode, errorDescription });

const ofKinds: Readonly<Record<ChannelKind, Readonly<Record<string, EmulatedFault>>>> = {
  teams: {
    'turned-off': flowError(400, 'WorkflowTriggerIsNotEnabled', "The workflow trigger is in state 'Disabled'."),
    deleted: flowError(400, 'WorkflowTriggerIsNotEnabled', "The workflow trigger is in state 'Deleted'."),
    'not-found': flowError(404, 'WorkflowNotFound'),
    'wrong-signature': flowError(401, 'DirectApiAuthorizationRequired'),
    'other-form': flowError(400, 'TriggerInputSchemaMismatch'),
    'too-large': flowError(400, 'MessageSizeExceeded'),
  },
  webhook: { unauthorized: text(401, ''), gone: text(410, ''), 'too-large': text(413, '') },
  slack: {
    archived: text(410, 'channel_is_archived'),
    'no-service': text(404, 'no_service'),
    'invalid-token': text(403, 'invalid_token'),
    prohibited: text(403, 'action_prohibited'),
    'invalid-payload': text(400, 'invalid_payload'),
  },
  telegram: {
    unauthorized: telegramError(401, 'Unauthorized'),
    'no-token': telegramError(404, 'Not Found'),
    blocked: telegramError(403, 'Forbidden: bot was blocked by the user'),
    'no-member': telegramError(403, 'Forbidden: bot is not a member of the supergroup chat'),
    'chat-not-found': telegramError(400, 'Bad Request: chat not found'),
    upgraded: telegramError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: -1001234567891,
    }),
    'no-topic': telegramError(400, 'Bad Request: message thread not found'),
    'rate-limited': telegramError(429, 'Too Many Requests: retry after 9', { retry_after: 9 }),
    'too-large': telegramError(400, 'Bad Request: message is too long'),
    'bad-request': telegramError(400, "Bad Request: can't parse entities: unsupported start tag"),
  },
  ntfy: {
    unauthorized: ntfyError(401, 40101, 'unauthorized'),
    forbidden: ntfyError(403, 40301, 'forbidden'),
    'too-large': ntfyError(413, 41301, 'message or attachment too large'),
    'daily-limit': ntfyError(429, 42908, 'limit reached: daily message quota reached'),
    'no-room': ntfyError(507, 50701, 'no space left'),
  },
  gotify: {
    unauthorized: gotifyError(401, 'Unauthorized', 'you need to provide a valid access token'),
    forbidden: gotifyError(403, 'Forbidden', 'you are not allowed to access this api'),
    'bad-request': gotifyError(400, 'Bad Request', "Field 'message' is required"),
  },
  pagerduty: {
    'invalid-key': json(400, {
      status: 'invalid event',
      message: 'Event object is invalid',
      errors: ["'routing_key' is invalid"],
    }),
    'invalid-event': json(400, {
      status: 'invalid event',
      message: 'Event object is invalid',
      errors: ["Length of 'payload.summary' is incorrect"],
    }),
  },
  healthchecks: {
    'not-found': text(404, 'not found'),
    ambiguous: text(409, 'ambiguous slug'),
    'rate-limited': text(429, 'rate limit exceeded'),
  },
};

/** @returns the faults of a kind by their names */
export function faultsOf(kind: ChannelKind): Readonly<Record<string, EmulatedFault>> {
  return { ...general, ...ofKinds[kind] };
}
