/** What can go wrong with the emulated server. */
import { RequestFaults, type FaultCatalogue, type RestRequest } from '../emulator/request-faults.ts';

const error = (status: number, errorCode: string, message: string, headers: Record<string, string> = {}) =>
  Response.json({ errorCode, message, resourceId: '' }, { status, headers });
const isToken = ({ path }: RestRequest) => path.endsWith('/token');
const ofPath = (pattern: RegExp, answer: () => Response) => (request: RestRequest) =>
  pattern.test(request.path) ? answer() : null;
const id = '[\\da-f-]{36}';

const catalogue = {
  throttled: () => error(429, 'UnknownError', 'Too many requests.', { 'Retry-After': '90' }),
  unavailable: () => error(500, 'ServiceUnavailable', 'The service is starting.'),
  /** The version answers without a sign-in, and is refused to whoever signs in. */
  'version-refused-at-sign-in': (request: RestRequest) =>
    isToken(request) ? error(400, 'NotImplemented', 'The requested API version is not supported.') : null,
  'sign-in-denied': (request: RestRequest) =>
    isToken(request) ? error(403, 'AccessDenied', 'The role cannot use the REST API.') : null,
  'access-denied': (request: RestRequest) =>
    isToken(request) ? null : error(403, 'AccessDenied', 'The role does not allow it.'),
  'web-page': () =>
    new Response('<!doctype html><title>Sign in</title>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
  silent: () => 'silence' as const,
  dropped: () => 'drop' as const,
  'task-log-broken': ofPath(new RegExp(`/taskSessions/${id}/logs$`), () =>
    error(500, 'UnknownError', 'The log cannot be read.'),
  ),
  'session-log-broken': ofPath(new RegExp(`/sessions/${id}/logs$`), () =>
    error(500, 'UnknownError', 'The log cannot be read.'),
  ),
  /** Of a kind whose settings the role may not see. */
  'job-refused': ofPath(new RegExp(`/jobs/${id}$`), () => error(404, 'NotFound', 'The job was not found.')),
} satisfies FaultCatalogue<string>;

export const createFaults = () => new RequestFaults(catalogue);
