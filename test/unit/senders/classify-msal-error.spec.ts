import { AuthError, ClientAuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-node';
import { describe, expect, test } from 'vitest';
import { redirectedError } from '../../../src-main/senders/microsoft/sign-in/msal-network-client.ts';
import { classifyMsalError } from '../../../src-main/senders/microsoft/sign-in/classify-msal-error.ts';
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';

function msalError(errorCode: string, message = '', more: object = {}): Error {
  return Object.assign(new Error(message), { errorCode, ...more });
}

test.each([
  ['no_tokens_found', 'sign-in-again'],
  ['no_account_found', 'sign-in-again'],
  ['refresh_token_expired', 'sign-in-again'],
  ['invalid_grant', 'sign-in-again'],
  ['interaction_required', 'sign-in-again'],
  ['login_required', 'sign-in-again'],
  ['consent_required', 'consent-missing'],
  ['unauthorized_client', 'application-not-found'],
  ['invalid_client', 'application-misconfigured'],
  ['access_denied', 'sign-in-refused'],
  ['network_error', 'offline'],
  ['temporarily_unavailable', 'offline'],
  ['server_error', 'offline'],
  ['token_parsing_error', 'unexpected-answer'],
])('%s is %s', (errorCode, kind) => {
  expect(classifyMsalError(msalError(errorCode))).toEqual({ area: 'account', kind });
});

test('a redirect names the host that it leads to, and the one that it came from', () => {
  expect(classifyMsalError(redirectedError('hotel.invalid', 'login.microsoftonline.us'))).toEqual({
    area: 'account',
    kind: 'unexpected-answer',
    redirectedTo: 'hotel.invalid',
    askedHost: 'login.microsoftonline.us',
  });
});

test.each(['x'.repeat(101), 'two words', '<b>'])('a code that is no word is called unreadable: %j', (errorCode) => {
  expect(classifyMsalError(msalError(errorCode))).toEqual({
    area: 'account',
    kind: 'unexpected-account-error',
    code: 'unreadable',
  });
});

describe('Entra ID’s numbers refine what is advised', () => {
  test.each([
    ['invalid_grant', 'AADSTS65001: The user or administrator has not consented', 'consent-missing'],
    ['access_denied', 'AADSTS90094: An administrator must approve', 'administrator-must-approve'],
    ['access_denied', 'AADSTS90095: A consent request was sent', 'administrator-must-approve'],
    ['access_denied', 'AADSTS65004: User declined to consent', 'sign-in-refused'],
    ['invalid_grant', 'AADSTS53003: Access has been blocked by Conditional Access policies', 'blocked-by-policy'],
    ['invalid_grant', 'AADSTS53000: Device is not compliant', 'blocked-by-policy'],
    ['invalid_grant', 'AADSTS500021: Access to tenant is denied', 'blocked-by-policy'],
    ['invalid_request', 'AADSTS90002: Tenant not found', 'tenant-not-found'],
    ['unauthorized_client', 'AADSTS700016: Application was not found', 'application-not-found'],
    ['invalid_client', 'AADSTS7000218: client_secret is missing', 'application-misconfigured'],
    ['invalid_grant', 'AADSTS50076: multi-factor authentication', 'sign-in-again'],
    ['invalid_grant', 'AADSTS700082: The refresh token has expired', 'sign-in-again'],
    ['invalid_grant', 'AADSTS50173: The grant was revoked', 'sign-in-again'],
  ])('%s, %s: %s', (errorCode, message, kind) => {
    const [, digits, text] = /^AADSTS(\d+): (.+)$/.exec(message) ?? [];

    expect(classifyMsalError(msalError(errorCode, message))).toEqual({
      area: 'account',
      kind,
      entra: { number: Number(digits), text },
    });
  });

  test('where they come as a member of the error', () => {
    expect(classifyMsalError(msalError('invalid_grant', '', { errorNo: '65001' }))).toEqual({
      area: 'account',
      kind: 'consent-missing',
      entra: { number: 65_001, text: '' },
    });
    expect(classifyMsalError(msalError('invalid_grant', '', { errorNo: 53_003 }))).toEqual({
      area: 'account',
      kind: 'blocked-by-policy',
      entra: { number: 53_003, text: '' },
    });
    expect(classifyMsalError(msalError('invalid_grant', '', { subError: 'consent_required' }))).toEqual({
      area: 'account',
      kind: 'consent-missing',
    });
    expect(
      classifyMsalError(msalError('access_denied', 'AADSTS90094', { subError: 'consent_required' })),
    ).toMatchObject({
      area: 'account',
      kind: 'administrator-must-approve',
    });
  });

  test('a number is not found inside another one', () => {
    expect(classifyMsalError(msalError('invalid_grant', 'AADSTS650010: something else'))).toEqual({
      area: 'account',
      kind: 'sign-in-again',
      entra: { number: 650_010, text: 'something else' },
    });
  });
});

describe('a number that nobody has described', () => {
  test.each([
    ['invalid_grant', 'sign-in-again'],
    ['consent_required', 'consent-missing'],
    ['server_error', 'offline'],
    ['access_denied', 'unexpected-account-error'],
    ['unauthorized_client', 'unexpected-account-error'],
    ['invalid_client', 'unexpected-account-error'],
    ['invalid_resource', 'unexpected-account-error'],
  ])('comes with Microsoft’s own words, and nobody guesses what %s means', (errorCode, kind) => {
    const failure = classifyMsalError(msalError(errorCode, 'AADSTS123456: Something new.'));

    expect(failure).toMatchObject({ kind, entra: { number: 123_456, text: 'Something new.' } });
    expect(describeFailure(english.words, failure).detail).toMatch(/“Something new.” Error code: AADSTS123456.$/);
  });

  test.each(['constructor', 'toString', '__proto__', 'x'.repeat(5_000)])(
    'nor does what an answer from outside says harm: %s',
    (errorCode) => {
      const failure = classifyMsalError(msalError(errorCode, 'AADSTS0: x AADSTS99999999999: y'));

      expect(failure).toEqual({
        area: 'account',
        kind: 'unexpected-account-error',
        code: errorCode.length > 100 ? 'unreadable' : errorCode,
      });
    },
  );
});

describe('what a class of MSAL’s is called does not matter', () => {
  test.each([
    new InteractionRequiredAuthError('invalid_grant', ''),
    new ServerError('invalid_grant', ''),
    new ClientAuthError('invalid_grant', ''),
    new AuthError('invalid_grant', ''),
  ])('%s', (error) => {
    expect(classifyMsalError(error)).toEqual({ area: 'account', kind: 'sign-in-again' });
  });
});

describe('network trouble is no failure of the authorization', () => {
  test.each([
    new TypeError('fetch failed'),
    new DOMException('The operation timed out', 'TimeoutError'),
    new Error('net::ERR_INTERNET_DISCONNECTED'),
    Object.assign(new Error('x'), { errorCode: 'anything', status: 503 }),
    Object.assign(new Error('x'), { errorCode: 'invalid_request', status: 429 }),
    Object.assign(new Error('x', { cause: new TypeError('fetch failed') }), { errorCode: 'anything' }),
  ])('%s', (error) => {
    expect(classifyMsalError(error)).toEqual({ area: 'account', kind: 'offline' });
  });
});

test.each([
  [msalError('state_mismatch'), 'state_mismatch'],
  [new RangeError('bug'), 'RangeError'],
  ['text', 'text'],
  [undefined, 'undefined'],
])('what is not known is named: %s', (error, code) => {
  expect(classifyMsalError(error)).toEqual({ area: 'account', kind: 'unexpected-account-error', code });
});
