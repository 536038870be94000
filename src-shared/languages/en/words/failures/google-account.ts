/** Why the account at Google cannot be used, or why a sign-in ended without one. */
import { services } from '../../../../model/services.ts';

const { name } = services.gmail;

export const googleAccountText = {
  'sign-in-again': {
    title: 'Sign-in required',
    detail: ({ isOfCustomApplication }: { isOfCustomApplication?: true | undefined }) => {
      const why =
        'Google no longer accepts the sign-in: the password was changed, access was removed, or the sign-in was not used for 6 months.';
      return isOfCustomApplication === true
        ? `${why} While the consent screen of your own application is in Testing, Google ends each sign-in after 7 days: publish the application, or make it Internal.`
        : why;
    },
  },
  'session-ended-by-policy': {
    title: 'Session ended by policy',
    detail:
      'Your organization ends sessions of applications after some time (Google Cloud session control), so the sign-in does not last.',
    advice:
      'Ask an administrator to trust this application in the session control of the Google Admin console, then sign in again.',
  },
  'sign-in-not-accepted': {
    title: 'The sign-in failed',
    detail: ({ reason }: { reason: string }) => `The answer of Google’s sign-in service could not be used (${reason}).`,
  },
  'permission-not-granted': {
    title: 'Permission to send was not granted',
    detail: 'The box “Send email on your behalf” was not ticked in the browser, so this program could send nothing.',
    advice: 'Sign in again, and leave the box ticked.',
  },
  'sending-not-permitted': {
    title: 'No permission to send',
    detail: `${name} does not let this application send mail for the account: the permission is missing or was removed.`,
  },
  'blocked-by-policy': {
    title: 'Blocked by policy',
    detail: 'A policy of your organization keeps this application from the account or from Gmail.',
    advice: 'Ask an administrator to allow the application in the Google Admin console (API controls).',
  },
  /** `account`: empty where it is not known. */
  'no-mailbox': {
    title: 'The account has no mailbox',
    detail: ({ account }: { account: string }) =>
      `${name} is not turned on for ${account === '' ? 'this account' : account}.`,
  },
  'sending-limit-reached': {
    title: 'Sending limit reached',
    detail: `The account has sent as much mail as ${name} allows it in a day, or the application has used up its daily quota.`,
    advice: {
      atHand: 'Send it again tomorrow.',
      standing: 'Have fewer notifications sent. Notifications wait; the program retries every hour.',
    },
  },
  'api-not-enabled': {
    title: 'The Gmail API is not enabled',
    detail: 'The Google Cloud project of this application does not use the Gmail API.',
    advice: 'Enable the Gmail API in the Google Cloud console (APIs & Services); it takes a few minutes.',
  },
  'application-not-found': {
    title: 'Application not found',
    detail: 'Google does not know the application client ID, or the application was deleted.',
  },
  'client-secret-wrong': {
    title: 'Client secret not accepted',
    detail: 'Google does not accept the client secret of this application. Enter its current one, then sign in again.',
  },
  'application-misconfigured': {
    title: 'Application not set up for this program',
    detail: ({ reason }: { reason: string }) =>
      `The application must be an OAuth client of the type “Desktop app” (Google’s answer: ${reason}).`,
  },
  'no-preinstalled-application': {
    title: 'No preinstalled application',
    detail:
      'This build comes without a preinstalled Google application. Create one in Google Cloud, and enter its client ID and client secret under Advanced.',
  },
} as const;
