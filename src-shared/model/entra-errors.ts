/**
 * Errors of Microsoft Entra ID by their number, and the kind of failure that each is
 * (https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes). What each means in words is a text
 * (`words.failures.entraErrors`); an unknown one is shown in Microsoft's own words.
 */
import type { AccountFailure } from './failures/account-failure.ts';

const kinds = {
  // The account.
  50_014: 'account-refused',
  50_020: 'account-refused',
  50_034: 'account-refused',
  50_053: 'account-refused',
  50_055: 'account-refused',
  50_056: 'account-refused',
  50_057: 'account-refused',
  50_105: 'account-refused',
  50_126: 'account-refused',
  50_135: 'account-refused',
  50_144: 'account-refused',
  51_004: 'account-refused',
  90_072: 'account-refused',
  500_208: 'account-refused',

  // Consent.
  65_001: 'consent-missing',
  65_004: 'sign-in-refused',
  90_094: 'administrator-must-approve',
  90_095: 'administrator-must-approve',

  // Policies of the organization.
  50_002: 'blocked-by-policy',
  50_005: 'blocked-by-policy',
  50_097: 'blocked-by-policy',
  50_129: 'blocked-by-policy',
  50_131: 'blocked-by-policy',
  50_155: 'blocked-by-policy',
  53_000: 'blocked-by-policy',
  53_001: 'blocked-by-policy',
  53_002: 'blocked-by-policy',
  53_003: 'blocked-by-policy',
  53_004: 'blocked-by-policy',
  53_011: 'blocked-by-policy',
  500_021: 'blocked-by-policy',
  500_022: 'blocked-by-policy',
  500_212: 'blocked-by-policy',
  500_213: 'blocked-by-policy',
  530_003: 'blocked-by-policy',
  530_032: 'blocked-by-policy',
  530_035: 'blocked-by-policy',

  // What signing in again settles.
  16_000: 'sign-in-again',
  50_058: 'sign-in-again',
  50_072: 'sign-in-again',
  50_074: 'sign-in-again',
  50_076: 'sign-in-again',
  50_078: 'sign-in-again',
  50_079: 'sign-in-again',
  50_089: 'sign-in-again',
  50_132: 'sign-in-again',
  50_133: 'sign-in-again',
  50_158: 'sign-in-again',
  50_173: 'sign-in-again',
  54_005: 'sign-in-again',
  70_000: 'sign-in-again',
  70_008: 'sign-in-again',
  70_043: 'sign-in-again',
  700_082: 'sign-in-again',

  // The registration of the application.
  50_011: 'application-misconfigured',
  50_194: 'application-misconfigured',
  65_005: 'application-misconfigured',
  70_001: 'application-misconfigured',
  70_011: 'application-misconfigured',
  500_011: 'application-misconfigured',
  500_112: 'application-misconfigured',
  650_052: 'application-misconfigured',
  650_053: 'application-misconfigured',
  650_056: 'application-misconfigured',
  650_057: 'application-misconfigured',
  700_025: 'application-misconfigured',
  7_000_112: 'application-misconfigured',
  7_000_215: 'application-misconfigured',
  7_000_218: 'application-misconfigured',
  7_000_222: 'application-misconfigured',
  700_011: 'application-not-found',
  700_016: 'application-not-found',
  1_000_031: 'blocked-by-policy',

  // The organization.
  50_059: 'tenant-not-found',
  90_002: 'tenant-not-found',

  // What passes.
  50_033: 'offline',
  50_087: 'offline',
  50_088: 'offline',
  50_196: 'offline',
  90_006: 'offline',
  90_012: 'offline',
  90_024: 'offline',
  90_033: 'offline',
  90_055: 'offline',
  90_090: 'offline',

  // What this program asked.
  90_014: 'unexpected-account-error',
  90_023: 'unexpected-account-error',
  900_144: 'unexpected-account-error',
  9_002_313: 'unexpected-account-error',
  9_002_325: 'unexpected-account-error',
} as const satisfies Record<number, AccountFailure['kind']>;

export type KnownEntraError = keyof typeof kinds;

export type EntraErrorKind = (typeof kinds)[KnownEntraError];

/** Numbers that have a sentence of their own. */
export const knownEntraErrors = Object.keys(kinds).map(Number) as KnownEntraError[];

export function isKnownEntraError(number: number): number is KnownEntraError {
  return number in kinds;
}

/** @returns `null` for a number that nobody has described yet */
export function kindOfEntraError(number: number): EntraErrorKind | null {
  return isKnownEntraError(number) ? kinds[number] : null;
}
