import type { EmulatedApplication } from '../emulated-directory.ts';
import type { EntraError } from './entra-error.ts';
import type { Found, Grant } from './token-store.ts';

type DeadKind = Exclude<Found<Grant>['kind'], 'valid'>;

export function deadCodeError(kind: DeadKind): EntraError {
  switch (kind) {
    case 'used':
      return invalidGrant(
        54005,
        'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
      );
    case 'expired':
      return invalidGrant(
        70008,
        'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
      );
    case 'revoked':
    case 'unknown':
      return malformedGrantError;
  }
}

export function deadRefreshTokenError(kind: DeadKind): EntraError {
  switch (kind) {
    case 'revoked':
      return invalidGrant(
        50173,
        'The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password.',
      );
    case 'expired':
      return invalidGrant(
        700082,
        'The refresh token has expired due to inactivity. The token was inactive for 90.00:00:00.',
      );
    case 'used':
    case 'unknown':
      return malformedGrantError;
  }
}

export function consentRequiredError({ clientId, displayName }: EmulatedApplication): EntraError {
  return {
    error: 'invalid_grant',
    number: 65001,
    text: `The user or administrator has not consented to use the application with ID '${clientId}' named '${displayName}'. Send an interactive authorization request for this user and resource.`,
    subError: 'consent_required',
  };
}

export function missingParameterError(parameter: string): EntraError {
  return {
    error: 'invalid_request',
    number: 900_144,
    text: `The request body must contain the following parameter: '${parameter}'.`,
  };
}

export function invalidGrant(number: number, text: string): EntraError {
  return { error: 'invalid_grant', number, text };
}

export const secretFromPublicClientError: EntraError = {
  error: 'invalid_client',
  number: 700025,
  text: "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
};

export const publicFlowOffError: EntraError = {
  error: 'invalid_client',
  number: 7000218,
  text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
};

export const noTenantError: EntraError = {
  error: 'invalid_request',
  number: 50_059,
  text: 'No tenant-identifying information found in either the request or implied by any provided credentials.',
};

export const tooManyRequestsError: EntraError = {
  error: 'invalid_request',
  number: 90055,
  text: 'There are too many incoming requests. Try again later.',
};

const malformedGrantError = invalidGrant(9002313, 'Invalid request. Request is malformed or invalid.');

/** Of an error whose number a test has chosen. */
export const faultText = 'A fault of this emulator.';
