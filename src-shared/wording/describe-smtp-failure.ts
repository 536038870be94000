/** The wording of why the mail server that a person entered cannot be used (product section 11.1). */
import type { CertificateDoubt, MicrosoftRefusal, SmtpFailure, SmtpReply } from '../model/failures/smtp-failure.ts';
import { advice, type FailureDescription, type Occasion } from './failure-description.ts';

export function describeSmtpFailure(failure: SmtpFailure, occasion: Occasion): FailureDescription {
  const { title, detail, action } = describeKind(failure, occasion);
  return { title, detail, nextStep: advice(action) };
}

interface Wording {
  title: string;
  detail: string;
  /** What a person can do. */
  action: string;
}

function describeKind(failure: SmtpFailure, occasion: Occasion): Wording {
  const isAtHand = occasion === 'at-hand';
  const again = isAtHand ? ' Then try again.' : ' Notifications wait, and are retried automatically.';
  const inOptions = isAtHand ? '' : 'Open Options, Notifications. ';
  switch (failure.kind) {
    case 'smtp-not-set-up':
      return {
        title: 'The SMTP server is not set up',
        detail: 'Notifications go through an SMTP server, and its name or the From address is missing.',
        action: `${inOptions}Enter the SMTP server and the From address.`,
      };
    case 'smtp-name-unknown':
      return {
        title: 'No server of this name',
        detail: `The name ${failure.host} was not found in the network.`,
        action: `Check the name for typing errors, and the DNS and VPN connection of this computer.${again}`,
      };
    case 'smtp-not-reachable':
      return {
        title: 'The SMTP server cannot be reached',
        detail: `Nothing answers at ${failure.host}, port ${failure.port} (${failure.reason}).`,
        action: `Check the server, the port and the firewall; many networks block port 25.${again}`,
      };
    case 'smtp-timed-out':
      return {
        title: 'The SMTP server does not answer in time',
        detail: `${failure.host}, port ${failure.port}, accepted the connection or not, and said nothing.`,
        action: `Check the server and the port: 587 and 25 start without encryption, 465 with it.${again}`,
      };
    case 'not-a-mail-server':
      return {
        title: 'No SMTP server there',
        detail: `Something else answers at ${failure.host}, port ${failure.port}.`,
        action: `Check the name and the port (usually 587).${again}`,
      };
    case 'smtp-refuses-connection':
      return {
        title: 'The SMTP server refuses this computer',
        detail: `${failure.host} ended the connection before anything was sent. ${quote(failure.reply)}`,
        action: `Ask the administrator of the server to accept connections from this computer’s address.${again}`,
      };
    case 'tls-not-offered':
      return {
        title: 'The SMTP server offers no encryption',
        detail: `${failure.host}, port ${failure.port}, does not offer TLS, so neither the password nor the message was sent.${quoteIfAny(failure.reply)}`,
        action: `Enter another port (587 or 465), or have TLS switched on at the server. Without a password, “Connect using SSL” can be switched off.`,
      };
    case 'smtp-tls-not-agreed':
      return {
        title: 'No common version of TLS',
        detail: `${failure.host}, port ${failure.port}, and this program found no version of TLS, no cipher or no key that both accept, so nothing was sent (${failure.reason}).`,
        action: `Have TLS 1.2 or later switched on at the server, with a key of 2,048 bits or more.${again}`,
      };
    case 'smtp-certificate-unknown':
      return {
        title: 'The certificate is not trusted',
        detail: `${failure.host} presented a certificate that ${doubts[failure.doubt]}, so nothing was sent to it. Its SHA-256 fingerprint is ${failure.fingerprint}.`,
        action: isAtHand
          ? 'Compare its fingerprint with that of the server, then trust it; or have a certificate installed that this computer trusts.'
          : 'Open Options, Notifications, test the connection and compare the fingerprint before you trust it; or have a certificate installed that this computer trusts.',
      };
    case 'smtp-certificate-changed':
      return {
        title: 'The certificate has changed',
        detail: `${failure.host} presented another certificate than the one you trusted, so nothing was sent to it. The SHA-256 fingerprint was ${failure.trusted}, and is ${failure.found} now.`,
        action: `If the certificate was renewed, ${isAtHand ? '' : 'open Options, Notifications, '}test the connection and trust the new one. Otherwise something else may be answering in its place.`,
      };
    case 'login-not-offered':
      return {
        title: 'The SMTP server takes no password',
        detail: `A user and a password are set, and ${failure.host} offers no way to use them, so nothing was sent.${quoteIfAny(failure.reply)}`,
        action: 'Enter the port for clients (usually 587), or switch “The SMTP server requires authentication” off.',
      };
    case 'login-refused':
      return {
        title: 'User or password refused',
        detail: `The SMTP server does not accept the login of ${failure.username}.${isAtHand ? '' : ' The program waits an hour before the next attempt, so that the account is not locked.'} ${quote(failure.reply)}`,
        action:
          'Enter user and password again. Many providers want an app password in place of your own where two-step verification is on.',
      };
    case 'login-required':
      return {
        title: 'The SMTP server wants a login',
        detail: `It accepts messages only after a login, and no user is set. ${quote(failure.reply)}`,
        action: `${inOptions}Switch “The SMTP server requires authentication” on under Advanced, and enter user and password.`,
      };
    case 'microsoft-basic-auth-ended':
      return {
        title: 'Microsoft 365 accepts no password for SMTP',
        detail: `${microsoftRefusals[failure.why].detail} ${quote(failure.reply)}`,
        action: `${inOptions}Choose “Microsoft 365 (modern authentication)” as the mail server, and authorize an account.${microsoftRefusals[failure.why].otherwise}`,
      };
    case 'sender-address-refused':
      return {
        title: 'From address refused',
        detail: `The SMTP server accepts no message from ${failure.address}. ${quote(failure.reply)}`,
        action: `${inOptions}Enter a From address that the user may send from, usually that of the user.`,
      };
    case 'smtp-password-missing':
      return {
        title: 'The SMTP password is missing',
        detail:
          'No password is stored for the SMTP server: settings came from another computer, or this system has no keyring to store it in.',
        action: `${inOptions}Enter the password under Advanced.`,
      };
    case 'smtp-password-unreadable':
      return {
        title: 'The SMTP password cannot be read',
        detail: `The system could not decrypt it. The file was not changed: ${failure.path}`,
        action: 'Unlock the keyring, or enter the password again under Advanced.',
      };
    case 'smtp-password-not-stored':
      return {
        title: 'The SMTP password cannot be stored',
        detail: 'This system offers no keyring, so the password is kept in memory only, until the program ends.',
        action:
          'Install and unlock a keyring (for example GNOME Keyring or KWallet), then enter the password again under Advanced.',
      };
  }
}

const doubts: Record<CertificateDoubt, string> = {
  'self-signed': 'vouches only for itself (self-signed)',
  'issuer-unknown': 'was issued by somebody whom this computer does not know',
  expired: 'has expired or is not valid yet',
  'other-name': 'is for another name',
  other: 'could not be verified',
};

const untilItEnds = 'That works until Microsoft switches it off, by default at the end of December 2026.';

const microsoftRefusals: Record<MicrosoftRefusal, { detail: string; otherwise: string }> = {
  organization: {
    detail: 'SMTP with a password (basic authentication) is switched off for the whole organization.',
    otherwise: ` Or have an administrator of Exchange allow SMTP AUTH for the organization or for this mailbox. ${untilItEnds}`,
  },
  mailbox: {
    detail: 'SMTP with a password (basic authentication) is switched off for this mailbox.',
    otherwise: ` Or have an administrator of Exchange allow SMTP AUTH for this mailbox. ${untilItEnds}`,
  },
  ended: {
    detail: 'Microsoft takes no password for SMTP (basic authentication) here any more.',
    otherwise: '',
  },
  'not-accepted': {
    detail:
      'Microsoft did not accept user and password. Security defaults, a policy or two-step verification refuse them too.',
    otherwise: ` Or enter user and password again. ${untilItEnds}`,
  },
};

/** What the server said, as a sentence. */
export function quote({ status, code, text }: SmtpReply): string {
  const numbers = code === '' ? String(status) : `${status} ${code}`;
  return `It answered: “${text === '' ? numbers : `${numbers} ${text}`}”.`;
}

export function quoteIfAny(reply: SmtpReply | null | undefined): string {
  return reply === null || reply === undefined ? '' : ` ${quote(reply)}`;
}
