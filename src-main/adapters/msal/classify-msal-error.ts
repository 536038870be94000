/**
 * From MSAL's errors to our failures. By `errorCode` and Entra ID's error numbers, never by class or message alone:
 * one `errorCode` comes in several classes. Entra's numbers only refine the advice, they never decide whether to retry.
 */
import type { AccountFailure } from '../../../src-shared/domain/failure.ts';
import { outsideWord } from '../../../src-shared/domain/outside-text.ts';
import { redirectedCode } from './msal-network-client.ts';

export function classifyMsalError(error: unknown): AccountFailure {
  if (!(error instanceof Error))
    return { kind: 'unexpected-account-error', code: outsideWord(String(error)) || 'unreadable' };
  const { errorCode, subError, errorNo, redirectHost } = readMembers(error);
  const numbers = [errorNo, ...[...error.message.matchAll(/AADSTS(\d+)/g)].map((match) => match[1])];
  const has = (...wanted: string[]) => wanted.some((number) => numbers.includes(number));
  if (has('90094', '90095')) return { kind: 'administrator-must-approve' };
  // Whether the person may consent is up to the organization: the page of the next sign-in says so if not.
  if (has('65001') || subError === 'consent_required') return { kind: 'consent-missing' };
  if (has('53000', '53001', '53003', '53004', '500021', '500022')) return { kind: 'blocked-by-policy' };
  if (has('90002')) return { kind: 'tenant-not-found' };
  if (has('700016')) return { kind: 'application-not-found' };
  if (has('7000218', '50011')) return { kind: 'application-misconfigured' };
  switch (errorCode) {
    case 'no_tokens_found':
    case 'no_account_found':
    case 'refresh_token_expired':
    case 'invalid_grant':
    case 'interaction_required':
    case 'login_required':
      return { kind: 'sign-in-again' };
    case 'consent_required':
      return { kind: 'consent-missing' };
    case 'unauthorized_client':
      return { kind: 'application-not-found' };
    case 'invalid_client':
      return { kind: 'application-misconfigured' };
    case 'access_denied':
      return { kind: 'sign-in-refused' };
    case 'network_error':
    case 'temporarily_unavailable':
    case 'server_error':
      return { kind: 'offline' };
    case redirectedCode:
      return { kind: 'unexpected-answer', redirectedTo: redirectHost ?? '' };
    case 'token_parsing_error':
      return { kind: 'unexpected-answer' };
    default:
      return isServerTrouble(error)
        ? { kind: 'offline' }
        : { kind: 'unexpected-account-error', code: outsideWord(errorCode ?? error.name) || 'unreadable' };
  }
}

function readMembers(error: Error) {
  const member = (name: string): string | undefined => {
    const value: unknown = Reflect.get(error, name);
    // `errorNo` is typed as text, and comes as the number that Entra ID sent.
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    errorCode: member('errorCode'),
    subError: member('subError'),
    errorNo: member('errorNo'),
    redirectHost: member('redirectHost'),
  };
}

/** No answer at all, a 429 or a 5xx: passing, and no reason to ask for a new sign-in. */
function isServerTrouble(error: Error): boolean {
  const status: unknown = Reflect.get(error, 'status');
  return (
    (typeof status === 'number' && (status === 429 || status >= 500)) ||
    hasCause(
      error,
      (at) =>
        at instanceof TypeError ||
        (at instanceof Error && /net::ERR|TimeoutError|AbortError/.test(`${at.name} ${at.message}`)),
    )
  );
}

function hasCause(error: unknown, matches: (error: unknown) => boolean): boolean {
  for (let at: unknown = error, depth = 0; at !== undefined && at !== null && depth < 5; depth += 1) {
    if (matches(at)) return true;
    at = at instanceof Error ? at.cause : undefined;
  }
  return false;
}
