/** What can go wrong with the emulated server. */
import { RequestFaults, type FaultCatalogue, type RestRequest } from '../emulator/request-faults.ts';

const json = (status: number, message: string, headers: Record<string, string> = {}) =>
  Response.json({ message, errorCode: null }, { status, headers });
const isRenewal = ({ form }: RestRequest) => form.get('grant_type') === 'refresh_token';
const isToken = ({ path }: RestRequest) => path.endsWith('/token');

const catalogue = {
  /** Every request but the token's: 429 with Retry-After. */
  throttled: (request: RestRequest) =>
    isToken(request) ? null : json(429, 'Too many requests.', { 'Retry-After': '90' }),
  'token-throttled': (request: RestRequest) =>
    isToken(request) ? json(429, 'API calls quota exceeded.', { 'Retry-After': '120' }) : null,
  /** A refresh token is refused without the words of the REST API. */
  'renewal-refused-silently': (request: RestRequest) =>
    isRenewal(request) ? new Response(null, { status: 401 }) : null,
  'renewal-refused-by-oauth': (request: RestRequest) =>
    isRenewal(request) ? Response.json({ error: 'invalid_grant' }, { status: 400 }) : null,
  /** So is every sign-in. */
  'sign-in-refused-silently': (request: RestRequest) => (isToken(request) ? new Response(null, { status: 401 }) : null),
  'sign-in-refused-by-oauth': (request: RestRequest) =>
    isToken(request) ? Response.json({ error: 'invalid_grant' }, { status: 400 }) : null,
  /** Tokens are given and none is accepted, as behind a proxy that takes the header away. */
  'token-not-accepted': (request: RestRequest) =>
    isToken(request) ? null : json(401, 'Authorization has been denied for this request.'),
  unavailable: () => json(503, 'The service is starting.'),
  'server-error': () => json(500, 'Internal server error.'),
  /** What a proxy, a portal or another product on that port answers. */
  'web-page': () =>
    new Response('<!doctype html><title>Sign in</title>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
  redirect: () => new Response(null, { status: 302, headers: { Location: 'https://elsewhere.test/' } }),
  dropped: () => 'drop' as const,
  silent: () => 'silence' as const,
  'access-denied': (request: RestRequest) => (isToken(request) ? null : json(403, 'Access denied.')),
  'log-broken': ({ path }: RestRequest) => (path.endsWith('/LogItems') ? json(500, 'The log cannot be read.') : null),
  'log-gone': ({ path }: RestRequest) => (path.endsWith('/LogItems') ? new Response(null, { status: 404 }) : null),
  /** A session cannot be shown by its id, although the list holds it. */
  'session-broken': ({ path }: RestRequest) =>
    /\/JobSessions\/[\da-f-]{36}$/.test(path) ? json(500, 'The session cannot be read.') : null,
  /** As a server in front of the API says that there is nothing. */
  'session-gone': ({ path }: RestRequest) =>
    /\/JobSessions\/[\da-f-]{36}$/.test(path) ? new Response(null, { status: 410 }) : null,
  'outdated-change-token': ({ path }: RestRequest) =>
    path.endsWith('/Events') || path.endsWith('/Changes')
      ? Response.json({ message: 'The change token is outdated.', errorCode: 'OutdatedChangeToken' }, { status: 400 })
      : null,
} satisfies FaultCatalogue<string>;

export const createFaults = () => new RequestFaults(catalogue);
