/** What can happen to a sign-in at any service. */
import { services } from '../../../../model/services.ts';

/** A service that people sign in to. */
type Service = 'microsoft-365' | 'gmail';
interface At {
  service: Service;
}

/** How the sentences speak of it: `name` as in "No Google account", `hosts` as in "have ... excepted", `again` after "then". */
const said = {
  'microsoft-365': {
    name: services['microsoft-365'].name,
    hosts: services['microsoft-365'].signInHost,
    again: 'authorize again',
  },
  gmail: {
    name: 'Google',
    hosts: `${services.gmail.signInHost} and oauth2.googleapis.com`,
    again: 'sign in again',
  },
} as const;

const openPage = 'Open a web page in the browser to sign in to the network';
/** @param host - empty: not known */
const toHost = (host: string) => (host === '' ? '' : ` to ${host}`);

export const signInText = {
  'not-authorized': {
    title: 'Not authorized',
    detail: ({ service }: At) => `No ${said[service].name} account is authorized yet.`,
  },
  'sign-in-cancelled': {
    title: 'Sign-in cancelled',
    detail: 'The sign-in was cancelled. Nothing was changed.',
  },
  'sign-in-refused': {
    title: 'Sign-in refused',
    detail: 'The sign-in or the requested permissions were declined in the browser.',
  },
  'sign-in-timed-out': {
    title: 'Sign-in timed out',
    detail: 'The sign-in was not finished in the browser within 5 minutes.',
  },
  'browser-not-opened': {
    title: 'The browser could not be opened',
    detail: 'The system’s web browser did not open for the sign-in.',
    advice: ({ service }: At) => `Set a default browser in the system’s settings, then ${said[service].again}.`,
  },
  offline: {
    title: ({ service }: At) => `${said[service].name} cannot be reached`,
    detail: 'The sign-in service did not answer. The sign-in itself is not affected.',
    advice: {
      atHand: 'Check the network connection and the proxy, then try again.',
      standing: 'Check the network connection and the proxy; the program will retry automatically.',
    },
  },
  'unexpected-answer': {
    title: 'Unexpected answer from the sign-in service',
    detail: ({ service }: At) =>
      `Something other than ${said[service].name} answered, often a proxy or the sign-in page of a network.`,
    advice: ({ service }: At) => `${openPage}, then ${said[service].again}.`,
  },
  /** `redirectedTo`: empty where that is not known. */
  'redirected-answer': {
    title: 'Unexpected answer from the sign-in service',
    detail: ({ redirectedTo, askedHost }: { redirectedTo: string; askedHost?: string | undefined }) =>
      `The sign-in${askedHost === undefined ? '' : ` at ${askedHost}`} was redirected${toHost(redirectedTo)}, often by a proxy or the sign-in page of a network. The redirect was not followed.`,
    advice: ({ service, askedHost }: At & { askedHost?: string | undefined }) =>
      `${openPage}, or have ${askedHost ?? said[service].hosts} excepted in the proxy, then ${said[service].again}.`,
  },
  /** `status`: of an answer of Google; Microsoft's has none. */
  'service-error': {
    title: 'The sign-in service is unavailable',
    detail: ({ status }: { status?: number | undefined }) =>
      status === undefined
        ? 'Microsoft’s sign-in service reports an error. The sign-in itself is not affected.'
        : `Google’s sign-in service answered with status ${status}. The sign-in itself is not affected.`,
    advice: {
      atHand: 'Try again in a few minutes.',
      standing: 'Nothing to do: the program will retry automatically.',
    },
  },
  'sign-in-not-stored': {
    title: 'The sign-in cannot be stored',
    detail: 'This system offers no keyring, so the sign-in is kept in memory only, until the program ends.',
    advice: ({ service }: At) =>
      `Install and unlock a keyring (for example GNOME Keyring or KWallet), then ${said[service].again}.`,
  },
  'sign-in-unreadable': {
    title: 'The stored sign-in cannot be read',
    detail: ({ path }: { path: string }) =>
      `The system could not decrypt the stored sign-in. The file was not changed: ${path}`,
  },
  'waiting-for-keyring': {
    title: 'Waiting for the keyring',
    detail: 'The stored sign-in is encrypted, and the system has not provided the key yet.',
    advice: 'Unlock the keyring if the system asks for it; notifications are then sent automatically.',
  },
  'unexpected-account-error': {
    title: 'The sign-in failed',
    detail: ({ service, code }: At & { code: string }) =>
      `${said[service].name} answered with an error that this program does not know (${code}).`,
  },
} as const;

/** The button of a first sign-in. */
export const firstSignInText = { 'microsoft-365': 'Authorize now', gmail: 'Sign in with Google' } as const;
