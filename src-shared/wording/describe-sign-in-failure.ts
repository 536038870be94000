/** The wording of what can happen to a sign-in at any service. */
import type { Words } from '../languages/texts.ts';
import { button, describeBy, type FailureDescription, type Occasion } from './failure-description.ts';

/** Services that people sign in to. */
type SignInService = 'microsoft-365' | 'gmail';

export type SignInFailure =
  | {
      kind:
        | 'not-authorized'
        | 'sign-in-cancelled'
        | 'sign-in-refused'
        | 'sign-in-timed-out'
        | 'browser-not-opened'
        | 'offline'
        | 'sign-in-not-stored'
        | 'waiting-for-keyring';
    }
  /** `redirectedTo`: as with `captive-portal`. */
  | { kind: 'unexpected-answer'; redirectedTo?: string | undefined; askedHost?: string | undefined }
  | { kind: 'sign-in-unreadable'; path: string }
  | { kind: 'unexpected-account-error'; code: string };

export function describeSignInFailure(
  words: Words,
  failure: SignInFailure,
  service: SignInService,
  occasion: Occasion,
): FailureDescription {
  const { signIn: texts, firstSignIn } = words.failures;
  if (failure.kind === 'unexpected-answer' && failure.redirectedTo !== undefined) {
    const { redirectedTo, askedHost } = failure;
    return describeBy(words, texts, { kind: 'redirected-answer', redirectedTo, askedHost, service }, occasion);
  }
  const description = describeBy(words, texts, { ...failure, service }, occasion);
  if (failure.kind !== 'not-authorized') return description;
  return { ...description, nextStep: { ...button(words, 'authorize'), label: firstSignIn[service] } };
}

/** The service answered, and not about this account. @param status - of the answer, where it says something */
export function describeSignInServiceError(
  words: Words,
  status: number | undefined,
  occasion: Occasion,
): FailureDescription {
  return describeBy(words, words.failures.signIn, { kind: 'service-error', status }, occasion);
}
