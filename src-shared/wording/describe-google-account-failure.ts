/** The wording of why the account at Google cannot be used, or why a sign-in ended without one. */
import type { Words } from '../languages/texts.ts';
import type { GoogleAccountFailure } from '../model/failures/google-account-failure.ts';
import { describeSignInFailure, describeSignInServiceError } from './describe-sign-in-failure.ts';
import { describeBy, type FailureDescription, type Occasion } from './failure-description.ts';

export function describeGoogleAccountFailure(
  words: Words,
  failure: GoogleAccountFailure,
  occasion: Occasion,
): FailureDescription {
  const texts = words.failures.googleAccount;
  switch (failure.kind) {
    case 'sign-in-again':
    case 'session-ended-by-policy':
    case 'sign-in-not-accepted':
    case 'permission-not-granted':
    case 'sending-not-permitted':
    case 'blocked-by-policy':
    case 'no-mailbox':
    case 'sending-limit-reached':
    case 'api-not-enabled':
      return describeBy(words, texts, failure, occasion);
    case 'application-not-found':
    case 'client-secret-wrong':
    case 'application-misconfigured':
    case 'no-preinstalled-application':
      return describeBy(words, texts, failure, occasion, 'open-application-settings');
    case 'offline':
      return failure.status === undefined
        ? describeSignInFailure(words, failure, 'gmail', occasion)
        : describeSignInServiceError(words, failure.status, occasion);
    default:
      return describeSignInFailure(words, failure, 'gmail', occasion);
  }
}
