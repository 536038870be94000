/** What can go wrong with a backup server, of whichever product. */
import { pluralize } from '../../pluralize.ts';

/** What every text of a server's failure may name. */
interface Product {
  /** As its maker writes it. */
  name: string;
  oldestRelease: string;
  portAdvice: string;
  usernameForms: string;
}
interface Port {
  host: string;
  port: number;
}
interface User {
  username: string;
}

/** While the server is watched, the program tries again by itself. */
const retried = (advice: string) => ({
  atHand: advice,
  standing: `${advice} The program will retry automatically.`,
});

const message = (text: string) => (text === '' ? '' : `: ${text}`);

/** A number with its unit. @param aheadMs - of the one clock, or the other */
const duration = (aheadMs: number) => {
  const minutes = Math.round(Math.abs(aheadMs) / 60_000);
  return minutes < 120
    ? pluralize(minutes, { one: '# minute', other: '# minutes' })
    : pluralize(Math.round(minutes / 60), { one: '# hour', other: '# hours' });
};

/** What a person is told who may have the wrong port or user. */
export const backupServerHintsText = {
  vb365: { portAdvice: '4443 unless it was changed', usernameForms: 'DOMAIN\\user or user@domain' },
  vbr: {
    portAdvice: '9419 unless it was changed; from version 13.1 on, 443 too',
    usernameForms: 'DOMAIN\\user, user@domain, or the name alone for an account of the server itself',
  },
} as const;

export const backupServerText = {
  'server-name-unknown': {
    title: 'No server of this name',
    detail: ({ host }: { host: string }) => `The name ${host} was not found in the network.`,
    advice: 'Check the server address for typing errors, and the DNS and VPN connection of this computer.',
  },
  'server-not-reachable': {
    title: 'The server cannot be reached',
    detail: ({ host, port, reason }: Port & { reason: string }) =>
      `Nothing answers at ${host}, port ${port} (${reason}).`,
    advice: ({ portAdvice }: Product) =>
      retried(
        `Check that the server is on, that its REST API service is running, and that the port (${portAdvice}) and the firewall are right.`,
      ),
  },
  'server-timed-out': {
    title: 'The server does not answer in time',
    detail: ({ host, port }: Port) => `${host}, port ${port}, did not finish its answer within a minute.`,
    advice: retried('Check the load of the server and the network to it.'),
  },
  'server-without-tls': {
    title: 'No secure connection on this port',
    detail: ({ port }: { port: number }) =>
      `What answers on port ${port} does not speak HTTPS, so no password was sent.`,
    advice: ({ portAdvice }: Product) => `Enter the port of the REST API (${portAdvice}).`,
  },
  'tls-not-agreed': {
    title: 'No common version of TLS',
    detail: ({ port, reason }: { port: number; reason: string }) =>
      `What answers on port ${port} and this program found no version of TLS, no cipher or no key that both accept, so no password was sent (${reason}).`,
    advice:
      'Switch TLS 1.2 or later on in Windows on the server, and use a certificate with a key of 2,048 bits or more. If the port is not that of the REST API, correct it.',
  },
  'certificate-unknown': {
    title: 'The certificate is not trusted yet',
    detail: 'The server presented a certificate that nobody has trusted yet, so nothing was sent to it.',
    advice: {
      atHand: 'Test the connection, compare the certificate with that of the REST API on the server, then trust it.',
      standing:
        'Edit the server and test the connection, compare the certificate with that of the REST API on the server, then trust it.',
    },
  },
  'certificate-changed': {
    title: 'The certificate has changed',
    detail: 'The server presented a different certificate than the one you trusted, so nothing was sent to it.',
    advice: {
      atHand:
        'If the certificate was renewed, test the connection and trust the new one. Otherwise something else may be answering in its place.',
      standing:
        'If the certificate was renewed, edit the server, test the connection and trust the new one. Otherwise something else may be answering in its place.',
    },
  },
  'not-a-backup-server': {
    title: ({ name }: Product) => `No ${name} there`,
    detail: ({ found }: { found: string }) => `Something else answers at this address: ${found}.`,
    advice: ({ portAdvice }: Product) =>
      `Check the address and the port (${portAdvice}), and that the REST API is enabled there.`,
  },
  'version-not-supported': {
    title: 'The version is not supported',
    detail: ({ version }: { version: string }) => `The server does not offer REST API ${version}.`,
    advice: ({ name, oldestRelease }: Product) =>
      `Choose Automatic as the API version, or update the server to ${name} ${oldestRelease} or later.`,
  },
  'password-refused': {
    title: 'User or password refused',
    detail: {
      atHand: ({ username }: User) => `The server does not accept the sign-in of ${username}.`,
      standing: ({ username }: User) =>
        `The server does not accept the sign-in of ${username}. The program waits an hour before the next attempt, so that the account is not locked.`,
    },
    advice: {
      atHand: ({ usernameForms }: Product) => `Enter the user (${usernameForms}) and the password again.`,
      standing: ({ usernameForms }: Product) =>
        `Edit the server and enter the user (${usernameForms}) and the password again.`,
    },
  },
  'mfa-required': {
    title: 'The account needs a second factor',
    detail: ({ username }: User) =>
      `The server asks ${username} for multi-factor authentication, which a program cannot give.`,
    advice: ({ name }: Product) => `Use a service account for which multi-factor authentication is off in ${name}.`,
  },
  'sign-in-denied': {
    title: 'Sign-in not allowed',
    detail: (failure: User & { message: string }) =>
      `The server does not let ${failure.username} sign in to its REST API (status 403, Forbidden)${message(failure.message)}. This says nothing about the password.`,
    advice:
      'Give the account a role that may use the REST API and view jobs and their sessions, or use another account.',
  },
  'token-refused': {
    title: 'Signed in, but the server refuses the token',
    detail: ({ username }: User) =>
      `The server accepted the password of ${username}, and answered the next request with status 401 (Unauthorized).`,
    advice: retried(
      'Check that no proxy or gateway in front of the server removes the Authorization header from requests, then restart the REST API service on the server.',
    ),
  },
  'server-access-denied': {
    title: 'Access denied',
    detail: ({ username }: User) => `${username} may sign in, but may not read job sessions.`,
    advice: 'Give the account a role that may view jobs and their sessions, or use another account.',
  },
  'password-missing': {
    title: 'The password is missing',
    detail:
      'No password is stored for this server: settings came from another computer, or this system has no keyring to keep it in.',
    advice: { atHand: 'Enter the password.', standing: 'Edit the server and enter the password.' },
  },
  'password-unreadable': {
    title: 'The stored password cannot be read',
    detail: ({ path }: { path: string }) => `The system could not decrypt it. The file was not changed: ${path}`,
    advice: {
      atHand: 'Unlock the keyring, or enter the password again.',
      standing: 'Unlock the keyring, or edit the server and enter the password again.',
    },
  },
  'password-not-stored': {
    title: 'The password cannot be stored',
    detail: 'This system offers no keyring, so the password is kept in memory only, until the program ends.',
    advice: {
      atHand: 'Install and unlock a keyring (for example GNOME Keyring or KWallet), then enter the password again.',
      standing:
        'Install and unlock a keyring (for example GNOME Keyring or KWallet), then edit the server and enter the password again.',
    },
  },
  'server-throttled': {
    title: 'The server is rate-limiting requests',
    detail: 'The server received more requests in a short time than it allows, from this program or another one.',
    advice: {
      atHand: 'Wait a minute, then test the connection again.',
      standing: 'Nothing to do: the program will retry automatically when the server allows it.',
    },
  },
  'server-error': {
    title: 'The server reports an error',
    detail: (failure: { status: number; message: string }) =>
      `The server answered with status ${failure.status}${message(failure.message)}`,
    advice: retried('If this continues, check the server.'),
  },
  'answer-not-understood': {
    title: 'An answer was not understood',
    detail: ({ path, reason }: { path: string; reason: string }) => `The answer to ${path} is invalid: ${reason}.`,
    advice: retried('If the server was updated recently, update this program.'),
  },
  'sessions-not-stored': {
    title: 'Finished jobs cannot be stored',
    detail: ({ reason }: { reason: string }) =>
      `The server was read, but its sessions could not be saved on this computer: ${reason}.`,
    advice: 'Check free space on the disk that holds this program’s data. The program will retry automatically.',
  },
  'sessions-not-understood': {
    title: 'Some sessions were not understood',
    detail: ({ count }: { count: number }) =>
      pluralize(count, {
        one: '# job session has no id or no time, so it can’t be reported.',
        other: '# job sessions have no id or no time, so they can’t be reported.',
      }),
    advice: 'Check the job history on the server, and update this program.',
  },
  'server-clock-off': {
    title: 'The clocks differ',
    detail: ({ aheadMs }: { aheadMs: number }) =>
      aheadMs > 0
        ? `The server’s clock is ${duration(aheadMs)} ahead of this computer’s. Nothing is lost, but times in messages are the server’s.`
        : `The server’s clock is ${duration(aheadMs)} behind this computer’s. Nothing is lost, but times in messages are the server’s.`,
    advice: 'Set the clock of the server or of this computer.',
  },
} as const;

/** What that means for notifications. */
export const backupServerTroubleText = {
  'backup-server-not-read': {
    title: 'A backup server cannot be read',
    detail: ({ host, cause }: { host: string; cause: { title: string; detail: string } }) =>
      `Jobs that finish on ${host} are reported once the server can be read again. ${cause.title}: ${cause.detail}`,
  },
  'backup-server-sessions-unclear': {
    title: 'Some jobs can’t be reported',
    detail: ({ host, count }: { host: string; count: number }) =>
      pluralize(count, {
        one: `# job session on ${host} has no id or no time, or the server could not return it, so it was not reported.`,
        other: `# job sessions on ${host} have no id or no time, or the server could not return them, so they were not reported.`,
      }),
    advice: 'Check the job history on the server, and update this program. Then dismiss this message.',
  },
} as const;
