/** The wording of why the account at Google cannot be used, or why a sign-in ended without one. */
import type { GoogleAccountFailure } from '../model/failures/google-account-failure.ts';
import { services } from '../model/services.ts';
import { describeSignInFailure, describeSignInServiceError, type SignInService } from './describe-sign-in-failure.ts';
import {
  advice,
  authorize,
  openApplicationSettings,
  type FailureDescription,
  type Occasion,
} from './failure-description.ts';

const { name, signInHost } = services.gmail;
const google: SignInService = {
  name: 'Google',
  hosts: `${signInHost} and oauth2.googleapis.com`,
  firstSignIn: 'Sign in with Google',
  again: 'sign in again',
};

export function describeGoogleAccountFailure(failure: GoogleAccountFailure, occasion: Occasion): FailureDescription {
  switch (failure.kind) {
    case 'sign-in-again':
      return {
        title: 'Sign-in required',
        detail: `Google no longer accepts the sign-in: the password was changed, access was removed, or the sign-in was not used for 6 months.${failure.isOfCustomApplication === true ? testingNote : ''}`,
        nextStep: authorize,
      };
    case 'session-ended-by-policy':
      return {
        title: 'Session ended by policy',
        detail:
          'Your organization ends sessions of applications after some time (Google Cloud session control), so the sign-in does not last.',
        nextStep: advice(
          'Ask an administrator to trust this application in the session control of the Google Admin console, then sign in again.',
        ),
      };
    case 'sign-in-not-accepted':
      return {
        title: 'The sign-in failed',
        detail: `The answer of Google’s sign-in service could not be used (${failure.reason}).`,
        nextStep: authorize,
      };
    case 'permission-not-granted':
      return {
        title: 'Permission to send was not granted',
        detail:
          'The box “Send email on your behalf” was not ticked in the browser, so this program could send nothing.',
        nextStep: advice('Sign in again, and leave the box ticked.'),
      };
    case 'sending-not-permitted':
      return {
        title: 'No permission to send',
        detail: `${name} does not let this application send mail for the account: the permission is missing or was removed.`,
        nextStep: authorize,
      };
    case 'blocked-by-policy':
      return {
        title: 'Blocked by policy',
        detail: 'A policy of your organization keeps this application from the account or from Gmail.',
        nextStep: advice('Ask an administrator to allow the application in the Google Admin console (API controls).'),
      };
    case 'no-mailbox':
      return {
        title: 'The account has no mailbox',
        detail: `${name} is not turned on for ${failure.account === '' ? 'this account' : failure.account}.`,
        nextStep: authorize,
      };
    case 'sending-limit-reached':
      return {
        title: 'Sending limit reached',
        detail: `The account has sent as much mail as ${name} allows it in a day, or the application has used up its daily quota.`,
        nextStep: advice(
          occasion === 'at-hand'
            ? 'Send it again tomorrow.'
            : 'Have fewer notifications sent. Notifications wait; the program retries every hour.',
        ),
      };
    case 'api-not-enabled':
      return {
        title: 'The Gmail API is not enabled',
        detail: 'The Google Cloud project of this application does not use the Gmail API.',
        nextStep: advice('Enable the Gmail API in the Google Cloud console (APIs & Services); it takes a few minutes.'),
      };
    case 'application-not-found':
      return {
        title: 'Application not found',
        detail: 'Google does not know the application client ID, or the application was deleted.',
        nextStep: openApplicationSettings,
      };
    case 'client-secret-wrong':
      return {
        title: 'Client secret not accepted',
        detail:
          'Google does not accept the client secret of this application. Enter its current one, then sign in again.',
        nextStep: openApplicationSettings,
      };
    case 'application-misconfigured':
      return {
        title: 'Application not set up for this program',
        detail: `The application must be an OAuth client of the type “Desktop app” (Google’s answer: ${failure.reason}).`,
        nextStep: openApplicationSettings,
      };
    case 'no-preinstalled-application':
      return {
        title: 'No preinstalled application',
        detail:
          'This build comes without a preinstalled Google application. Create one in Google Cloud, and enter its client ID and client secret under Advanced.',
        nextStep: openApplicationSettings,
      };
    case 'offline':
      return failure.status === undefined
        ? describeSignInFailure(failure, google, occasion)
        : describeSignInServiceError(`Google’s sign-in service answered with status ${failure.status}.`, occasion);
    default:
      return describeSignInFailure(failure, google, occasion);
  }
}

const testingNote =
  ' While the consent screen of your own application is in Testing, Google ends each sign-in after 7 days: publish the application, or make it Internal.';
