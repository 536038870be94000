/**
 * From MSAL's errors to our failures. By `errorCode` and Entra ID's error numbers, never by class or message alone:
 * one `errorCode` comes in several classes. An error with a number that nobody has described is shown in Microsoft's words.
 */
import { kindOfEntraError, type EntraErrorKind } from '../../../../src-shared/model/entra-errors.ts';
import type { AccountFailure } from '../../../../src-shared/model/failures/account-failure.ts';
import { outsideText, outsideWord } from '../../../../src-shared/model/outside-text.ts';
import { redirectedCode } from './msal-network-client.ts';

export function classifyMsalError(error: unknown): AccountFailure {
  if (!(error instanceof Error))
    return { area: 'account', kind: 'unexpected-account-error', code: outsideWord(String(error)) || 'unreadable' };
  const { errorCode, subError, errorNo, redirectHost, askedHost } = readMembers(error);
  if (errorCode === redirectedCode)
    return { area: 'account', kind: 'unexpected-answer', redirectedTo: redirectHost ?? '', askedHost };
  const entra = readEntraError(error.message, errorNo);
  const known = entra.number === undefined ? null : kindOfEntraError(entra.number);
  const found = entra.number === undefined ? {} : { entra: { number: entra.number, text: entra.text } };
  const code = errorCode ?? error.name;
  if (known !== null) return { ...failureOf(known, code), ...found };
  // Whether the person may consent is up to the organization: the page of the next sign-in says so if not.
  if (subError === 'consent_required') return { area: 'account', kind: 'consent-missing', ...found };
  const kind = kinds.get(code) ?? (isServerTrouble(error) ? 'offline' : 'unexpected-account-error');
  // With a number that nobody has described, these codes say less than they seem to.
  const isGuess = entra.number !== undefined && guessedKinds.has(kind);
  return { ...failureOf(isGuess ? 'unexpected-account-error' : kind, code), ...found };
}

type Kind = EntraErrorKind | 'unexpected-answer';

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>(
  Object.entries<Kind>({
    no_tokens_found: 'sign-in-again',
    no_account_found: 'sign-in-again',
    refresh_token_expired: 'sign-in-again',
    invalid_grant: 'sign-in-again',
    interaction_required: 'sign-in-again',
    login_required: 'sign-in-again',
    consent_required: 'consent-missing',
    unauthorized_client: 'application-not-found',
    invalid_client: 'application-misconfigured',
    access_denied: 'sign-in-refused',
    network_error: 'offline',
    temporarily_unavailable: 'offline',
    server_error: 'offline',
    token_parsing_error: 'unexpected-answer',
  }),
);

const guessedKinds = new Set<Kind>(['application-not-found', 'application-misconfigured', 'sign-in-refused']);

function failureOf(kind: Kind, code: string): Extract<AccountFailure, { kind: Kind }> {
  return kind === 'unexpected-account-error'
    ? { area: 'account', kind, code: outsideWord(code) || 'unreadable' }
    : { area: 'account', kind };
}

/** The number as a member or in the message; of several, the first that has a meaning. */
function readEntraError(message: string, errorNo: string | undefined): { number: number | undefined; text: string } {
  const inMessage = [...message.matchAll(/AADSTS([1-9]\d{1,8})\b/g)].map(([, digits]) => Number(digits));
  const numbers = [...(errorNo !== undefined && /^[1-9]\d{1,8}$/.test(errorNo) ? [Number(errorNo)] : []), ...inMessage];
  const number = numbers.find((each) => kindOfEntraError(each) !== null) ?? numbers[0];
  return { number, text: inMessage.length === 0 ? '' : cleanEntraText(message) };
}

function readMembers(error: Error) {
  const member = (name: string): string | undefined => {
    const value: unknown = Reflect.get(error, name);
    // `errorNo` is typed as text, and comes as the number that Entra ID sent.
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const code: unknown = Reflect.get(error, 'code');
  const systemCode = typeof code === 'string' ? code : undefined;
  return {
    errorCode: member('errorCode') ?? systemCode,
    subError: member('subError'),
    errorNo: member('errorNo'),
    redirectHost: member('redirectHost'),
    askedHost: member('askedHost'),
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

/** Microsoft's words without the number, identifiers and time that follow them, on one line, and not too long. */
export function cleanEntraText(text: string): string {
  const words = text
    .slice(0, 4_000)
    .replace(/^[^]*?AADSTS\d+:?/, '')
    .replace(/[\s-]*(?:Trace ID|Correlation ID|Timestamp):[^]*$/i, '')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  return outsideText(words);
}
