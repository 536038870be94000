/** Why the mail server that a person entered cannot be used. */
import type { CertificateDoubt, MicrosoftRefusal, SmtpReply } from '../../../../model/failures/smtp-failure.ts';
import { quote, quoteIfAny } from './reply.ts';

interface Port {
  host: string;
  port: number;
}

const retried = (action: string) => ({
  atHand: `${action} Then try again.`,
  standing: `${action} Notifications wait, and are retried automatically.`,
});
const inOptions = (action: string) => ({ atHand: action, standing: `Open Options, Notifications. ${action}` });

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

export const smtpText = {
  'smtp-not-set-up': {
    title: 'The SMTP server is not set up',
    detail: 'Notifications go through an SMTP server, and its name or the From address is missing.',
    advice: inOptions('Enter the SMTP server and the From address.'),
  },
  'smtp-name-unknown': {
    title: 'No server of this name',
    detail: ({ host }: { host: string }) => `The name ${host} was not found in the network.`,
    advice: retried('Check the name for typing errors, and the DNS and VPN connection of this computer.'),
  },
  'smtp-not-reachable': {
    title: 'The SMTP server cannot be reached',
    detail: ({ host, port, reason }: Port & { reason: string }) =>
      `Nothing answers at ${host}, port ${port} (${reason}).`,
    advice: retried('Check the server, the port and the firewall; many networks block port 25.'),
  },
  'smtp-timed-out': {
    title: 'The SMTP server does not answer in time',
    detail: ({ host, port }: Port) => `${host}, port ${port}, accepted the connection or not, and said nothing.`,
    advice: retried('Check the server and the port: 587 and 25 start without encryption, 465 with it.'),
  },
  'not-a-mail-server': {
    title: 'No SMTP server there',
    detail: ({ host, port }: Port) => `Something else answers at ${host}, port ${port}.`,
    advice: retried('Check the name and the port (usually 587).'),
  },
  'smtp-refuses-connection': {
    title: 'The SMTP server refuses this computer',
    detail: ({ host, reply }: { host: string; reply: SmtpReply }) =>
      `${host} ended the connection before anything was sent. ${quote(reply)}`,
    advice: retried('Ask the administrator of the server to accept connections from this computer’s address.'),
  },
  'tls-not-offered': {
    title: 'The SMTP server offers no encryption',
    detail: ({ host, port, reply }: Port & { reply: SmtpReply | null }) =>
      `${host}, port ${port}, does not offer TLS, so neither the password nor the message was sent.${quoteIfAny(reply)}`,
    advice:
      'Enter another port (587 or 465), or have TLS switched on at the server. Without a password, “Connect using SSL” can be switched off.',
  },
  'smtp-tls-not-agreed': {
    title: 'No common version of TLS',
    detail: ({ host, port, reason }: Port & { reason: string }) =>
      `${host}, port ${port}, and this program found no version of TLS, no cipher or no key that both accept, so nothing was sent (${reason}).`,
    advice: retried('Have TLS 1.2 or later switched on at the server, with a key of 2,048 bits or more.'),
  },
  'smtp-certificate-unknown': {
    title: 'The certificate is not trusted',
    detail: ({ host, doubt, fingerprint }: { host: string; doubt: CertificateDoubt; fingerprint: string }) =>
      `${host} presented a certificate that ${doubts[doubt]}, so nothing was sent to it. Its SHA-256 fingerprint is ${fingerprint}.`,
    advice: {
      atHand:
        'Compare its fingerprint with that of the server, then trust it; or have a certificate installed that this computer trusts.',
      standing:
        'Open Options, Notifications, test the connection and compare the fingerprint before you trust it; or have a certificate installed that this computer trusts.',
    },
  },
  'smtp-certificate-changed': {
    title: 'The certificate has changed',
    detail: ({ host, trusted, found }: { host: string; trusted: string; found: string }) =>
      `${host} presented another certificate than the one you trusted, so nothing was sent to it. The SHA-256 fingerprint was ${trusted}, and is ${found} now.`,
    advice: {
      atHand:
        'If the certificate was renewed, test the connection and trust the new one. Otherwise something else may be answering in its place.',
      standing:
        'If the certificate was renewed, open Options, Notifications, test the connection and trust the new one. Otherwise something else may be answering in its place.',
    },
  },
  'login-not-offered': {
    title: 'The SMTP server takes no password',
    detail: ({ host, reply }: { host: string; reply: SmtpReply | null }) =>
      `A user and a password are set, and ${host} offers no way to use them, so nothing was sent.${quoteIfAny(reply)}`,
    advice: 'Enter the port for clients (usually 587), or switch “The SMTP server requires authentication” off.',
  },
  'login-refused': {
    title: 'User or password refused',
    detail: {
      atHand: ({ username, reply }: { username: string; reply: SmtpReply }) =>
        `The SMTP server does not accept the login of ${username}. ${quote(reply)}`,
      standing: ({ username, reply }: { username: string; reply: SmtpReply }) =>
        `The SMTP server does not accept the login of ${username}. The program waits an hour before the next attempt, so that the account is not locked. ${quote(reply)}`,
    },
    advice:
      'Enter user and password again. Many providers want an app password in place of your own where two-step verification is on.',
  },
  'login-required': {
    title: 'The SMTP server wants a login',
    detail: ({ reply }: { reply: SmtpReply }) =>
      `It accepts messages only after a login, and no user is set. ${quote(reply)}`,
    advice: inOptions(
      'Switch “The SMTP server requires authentication” on under Advanced, and enter user and password.',
    ),
  },
  'microsoft-basic-auth-ended': {
    title: 'Microsoft 365 accepts no password for SMTP',
    detail: ({ why, reply }: { why: MicrosoftRefusal; reply: SmtpReply }) =>
      `${microsoftRefusals[why].detail} ${quote(reply)}`,
    advice: ({ why }: { why: MicrosoftRefusal }) =>
      inOptions(
        `Choose “Microsoft 365 (modern authentication)” as the mail server, and authorize an account.${microsoftRefusals[why].otherwise}`,
      ),
  },
  'sender-address-refused': {
    title: 'From address refused',
    detail: ({ address, reply }: { address: string; reply: SmtpReply }) =>
      `The SMTP server accepts no message from ${address}. ${quote(reply)}`,
    advice: inOptions('Enter a From address that the user may send from, usually that of the user.'),
  },
  'smtp-password-missing': {
    title: 'The SMTP password is missing',
    detail:
      'No password is stored for the SMTP server: settings came from another computer, or this system has no keyring to store it in.',
    advice: inOptions('Enter the password under Advanced.'),
  },
  'smtp-password-unreadable': {
    title: 'The SMTP password cannot be read',
    detail: ({ path }: { path: string }) => `The system could not decrypt it. The file was not changed: ${path}`,
    advice: 'Unlock the keyring, or enter the password again under Advanced.',
  },
  'smtp-password-not-stored': {
    title: 'The SMTP password cannot be stored',
    detail: 'This system offers no keyring, so the password is kept in memory only, until the program ends.',
    advice:
      'Install and unlock a keyring (for example GNOME Keyring or KWallet), then enter the password again under Advanced.',
  },
} as const;
