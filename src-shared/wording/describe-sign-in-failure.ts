/** The wording of what can happen to a sign-in at any service. */
import { advice, authorize, toHost, type FailureDescription, type Occasion } from './failure-description.ts';

/** How the sentences speak of a service. */
export interface SignInService {
  /** As in "No Google account". */
  name: string;
  /** Hosts that a proxy has to let through, as in "have ... excepted". */
  hosts: string;
  /** The button of a first sign-in. */
  firstSignIn: string;
  /** What follows a next step, as in "then sign in again". */
  again: string;
}

type SignInFailure =
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
  failure: SignInFailure,
  service: SignInService,
  occasion: Occasion,
): FailureDescription {
  const { name, firstSignIn, again } = service;
  switch (failure.kind) {
    case 'not-authorized':
      return {
        title: 'Not authorized',
        detail: `No ${name} account is authorized yet.`,
        nextStep: { kind: 'authorize', label: firstSignIn },
      };
    case 'sign-in-cancelled':
      return {
        title: 'Sign-in cancelled',
        detail: 'The sign-in was cancelled. Nothing was changed.',
        nextStep: authorize,
      };
    case 'sign-in-refused':
      return {
        title: 'Sign-in refused',
        detail: 'The sign-in or the requested permissions were declined in the browser.',
        nextStep: authorize,
      };
    case 'sign-in-timed-out':
      return {
        title: 'Sign-in timed out',
        detail: 'The sign-in was not finished in the browser within 5 minutes.',
        nextStep: authorize,
      };
    case 'browser-not-opened':
      return {
        title: 'The browser could not be opened',
        detail: 'The system’s web browser did not open for the sign-in.',
        nextStep: advice(`Set a default browser in the system’s settings, then ${again}.`),
      };
    case 'offline':
      return {
        title: `${name} cannot be reached`,
        detail: 'The sign-in service did not answer. The sign-in itself is not affected.',
        nextStep: advice(
          occasion === 'at-hand'
            ? 'Check the network connection and the proxy, then try again.'
            : 'Check the network connection and the proxy; the program will retry automatically.',
        ),
      };
    case 'unexpected-answer':
      return describeUnexpectedAnswer(failure, service);
    case 'sign-in-not-stored':
      return {
        title: 'The sign-in cannot be stored',
        detail: 'This system offers no keyring, so the sign-in is kept in memory only, until the program ends.',
        nextStep: advice(`Install and unlock a keyring (for example GNOME Keyring or KWallet), then ${again}.`),
      };
    case 'sign-in-unreadable':
      return {
        title: 'The stored sign-in cannot be read',
        detail: `The system could not decrypt the stored sign-in. The file was not changed: ${failure.path}`,
        nextStep: authorize,
      };
    case 'waiting-for-keyring':
      return {
        title: 'Waiting for the keyring',
        detail: 'The stored sign-in is encrypted, and the system has not provided the key yet.',
        nextStep: advice('Unlock the keyring if the system asks for it; notifications are then sent automatically.'),
      };
    case 'unexpected-account-error':
      return {
        title: 'The sign-in failed',
        detail: `${name} answered with an error that this program does not know (${failure.code}).`,
        nextStep: authorize,
      };
  }
}

/** The service answered, and not about this account. @param detail - what it answered */
export function describeSignInServiceError(detail: string, occasion: Occasion): FailureDescription {
  return {
    title: 'The sign-in service is unavailable',
    detail: `${detail} The sign-in itself is not affected.`,
    nextStep: advice(
      occasion === 'at-hand' ? 'Try again in a few minutes.' : 'Nothing to do: the program will retry automatically.',
    ),
  };
}

function describeUnexpectedAnswer(
  { redirectedTo, askedHost }: Extract<SignInFailure, { kind: 'unexpected-answer' }>,
  { name, hosts, again }: SignInService,
): FailureDescription {
  const title = 'Unexpected answer from the sign-in service';
  const openPage = 'Open a web page in the browser to sign in to the network';
  if (redirectedTo === undefined) {
    return {
      title,
      detail: `Something other than ${name} answered, often a proxy or the sign-in page of a network.`,
      nextStep: advice(`${openPage}, then ${again}.`),
    };
  }
  const at = askedHost === undefined ? '' : ` at ${askedHost}`;
  return {
    title,
    detail: `The sign-in${at} was redirected${toHost(redirectedTo)}, often by a proxy or the sign-in page of a network. The redirect was not followed.`,
    nextStep: advice(`${openPage}, or have ${askedHost ?? hosts} excepted in the proxy, then ${again}.`),
  };
}
