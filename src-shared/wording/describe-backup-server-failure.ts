/** The wording of what can go wrong with a backup server, of whichever product (product section 7.3). */
import { backupServerProducts, type BackupServerProduct } from '../model/backup-server-products.ts';
import type { BackupServerFailure, BackupServerTrouble } from '../model/failures/backup-server-failure.ts';
import { advice, type FailureDescription, type Occasion } from './failure-description.ts';
import { pluralize } from './plural.ts';

interface Wording {
  title: string;
  detail: string;
  /** What a person can do. */
  advice: string;
}

/**
 * @param product - of the server
 * @param occasion - a watch tries again by itself (`standing`); a test is one try, with the dialog at hand.
 */
export function describeBackupServerFailure(
  failure: BackupServerFailure,
  product: BackupServerProduct,
  occasion: Occasion = 'standing',
): Wording {
  const { name, portAdvice, oldestRelease, usernameForms } = backupServerProducts[product];
  const isWatched = occasion === 'standing';
  const triedAgain = isWatched ? ' The program will retry automatically.' : '';
  switch (failure.kind) {
    case 'server-name-unknown':
      return {
        title: 'No server of this name',
        detail: `The name ${failure.host} was not found in the network.`,
        advice: 'Check the server address for typing errors, and the DNS and VPN connection of this computer.',
      };
    case 'server-not-reachable':
      return {
        title: 'The server cannot be reached',
        detail: `Nothing answers at ${failure.host}, port ${failure.port} (${failure.reason}).`,
        advice: `Check that the server is on, that its REST API service is running, and that the port (${portAdvice}) and the firewall are right.${triedAgain}`,
      };
    case 'server-timed-out':
      return {
        title: 'The server does not answer in time',
        detail: `${failure.host}, port ${failure.port}, did not finish its answer within a minute.`,
        advice: `Check the load of the server and the network to it.${triedAgain}`,
      };
    case 'server-without-tls':
      return {
        title: 'No secure connection on this port',
        detail: `What answers on port ${failure.port} does not speak HTTPS, so no password was sent.`,
        advice: `Enter the port of the REST API (${portAdvice}).`,
      };
    case 'tls-not-agreed':
      return {
        title: 'No common version of TLS',
        detail: `What answers on port ${failure.port} and this program found no version of TLS, no cipher or no key that both accept, so no password was sent (${failure.reason}).`,
        advice:
          'Switch TLS 1.2 or later on in Windows on the server, and use a certificate with a key of 2,048 bits or more. If the port is not that of the REST API, correct it.',
      };
    case 'certificate-unknown':
      return {
        title: 'The certificate is not trusted yet',
        detail: 'The server presented a certificate that nobody has trusted yet, so nothing was sent to it.',
        advice: isWatched
          ? 'Edit the server and test the connection, compare the certificate with that of the REST API on the server, then trust it.'
          : 'Test the connection, compare the certificate with that of the REST API on the server, then trust it.',
      };
    case 'certificate-changed':
      return {
        title: 'The certificate has changed',
        detail: 'The server presented a different certificate than the one you trusted, so nothing was sent to it.',
        advice: isWatched
          ? 'If the certificate was renewed, edit the server, test the connection and trust the new one. Otherwise something else may be answering in its place.'
          : 'If the certificate was renewed, test the connection and trust the new one. Otherwise something else may be answering in its place.',
      };
    case 'not-a-backup-server':
      return {
        title: `No ${name} there`,
        detail: `Something else answers at this address: ${failure.found}.`,
        advice: `Check the address and the port (${portAdvice}), and that the REST API is enabled there.`,
      };
    case 'version-not-supported':
      return {
        title: 'The version is not supported',
        detail: `The server does not offer REST API ${failure.version}.`,
        advice: `Choose Automatic as the API version, or update the server to ${name} ${oldestRelease} or later.`,
      };
    case 'password-refused':
      return {
        title: 'User or password refused',
        detail: `The server does not accept the sign-in of ${failure.username}.${isWatched ? ' The program waits an hour before the next attempt, so that the account is not locked.' : ''}`,
        advice: isWatched
          ? `Edit the server and enter the user (${usernameForms}) and the password again.`
          : `Enter the user (${usernameForms}) and the password again.`,
      };
    case 'mfa-required':
      return {
        title: 'The account needs a second factor',
        detail: `The server asks ${failure.username} for multi-factor authentication, which a program cannot give.`,
        advice: `Use a service account for which multi-factor authentication is off in ${name}.`,
      };
    case 'sign-in-denied':
      return {
        title: 'Sign-in not allowed',
        detail: `The server does not let ${failure.username} sign in to its REST API (status 403, Forbidden)${failure.message === '' ? '' : `: ${failure.message}`}. This says nothing about the password.`,
        advice:
          'Give the account a role that may use the REST API and view jobs and their sessions, or use another account.',
      };
    case 'token-refused':
      return {
        title: 'Signed in, but the server refuses the token',
        detail: `The server accepted the password of ${failure.username}, and answered the next request with status 401 (Unauthorized).`,
        advice: `Check that no proxy or gateway in front of the server removes the Authorization header from requests, then restart the REST API service on the server.${isWatched ? ' The program will retry automatically.' : ''}`,
      };
    case 'server-access-denied':
      return {
        title: 'Access denied',
        detail: `${failure.username} may sign in, but may not read job sessions.`,
        advice: 'Give the account a role that may view jobs and their sessions, or use another account.',
      };
    case 'password-missing':
      return {
        title: 'The password is missing',
        detail:
          'No password is stored for this server: settings came from another computer, or this system has no keyring to keep it in.',
        advice: isWatched ? 'Edit the server and enter the password.' : 'Enter the password.',
      };
    case 'password-unreadable':
      return {
        title: 'The stored password cannot be read',
        detail: `The system could not decrypt it. The file was not changed: ${failure.path}`,
        advice: isWatched
          ? 'Unlock the keyring, or edit the server and enter the password again.'
          : 'Unlock the keyring, or enter the password again.',
      };
    case 'password-not-stored':
      return {
        title: 'The password cannot be stored',
        detail: 'This system offers no keyring, so the password is kept in memory only, until the program ends.',
        advice: isWatched
          ? 'Install and unlock a keyring (for example GNOME Keyring or KWallet), then edit the server and enter the password again.'
          : 'Install and unlock a keyring (for example GNOME Keyring or KWallet), then enter the password again.',
      };
    case 'server-throttled':
      return {
        title: 'The server is rate-limiting requests',
        detail: 'The server received more requests in a short time than it allows, from this program or another one.',
        advice: isWatched
          ? 'Nothing to do: the program will retry automatically when the server allows it.'
          : 'Wait a minute, then test the connection again.',
      };
    case 'server-error':
      return {
        title: 'The server reports an error',
        detail: `The server answered with status ${failure.status}${failure.message === '' ? '' : `: ${failure.message}`}`,
        advice: `If this continues, check the server.${triedAgain}`,
      };
    case 'answer-not-understood':
      return {
        title: 'An answer was not understood',
        detail: `The answer to ${failure.path} is invalid: ${failure.reason}.`,
        advice: `If the server was updated recently, update this program.${triedAgain}`,
      };
    case 'sessions-not-stored':
      return {
        title: 'Finished jobs cannot be stored',
        detail: `The server was read, but its sessions could not be saved on this computer: ${failure.reason}.`,
        advice: 'Check free space on the disk that holds this program’s data. The program will retry automatically.',
      };
    case 'sessions-not-understood':
      return {
        title: 'Some sessions were not understood',
        detail: pluralize(failure.count, {
          one: '# job session has no id or no time, so it can’t be reported.',
          other: '# job sessions have no id or no time, so they can’t be reported.',
        }),
        advice: 'Check the job history on the server, and update this program.',
      };
    case 'server-clock-off':
      return {
        title: 'The clocks differ',
        detail:
          failure.aheadMs > 0
            ? `The server’s clock is ${describeMinutes(failure.aheadMs)} ahead of this computer’s. Nothing is lost, but times in messages are the server’s.`
            : `The server’s clock is ${describeMinutes(failure.aheadMs)} behind this computer’s. Nothing is lost, but times in messages are the server’s.`,
        advice: 'Set the clock of the server or of this computer.',
      };
  }
}

export function describeBackupServerTrouble(failure: BackupServerTrouble): FailureDescription {
  switch (failure.kind) {
    case 'backup-server-not-read': {
      const cause = describeBackupServerFailure(failure.failure, failure.product);
      return {
        title: 'A backup server cannot be read',
        detail: `Jobs that finish on ${failure.host} are reported once the server can be read again. ${cause.title}: ${cause.detail}`,
        nextStep: advice(cause.advice),
      };
    }
    case 'backup-server-sessions-unclear':
      return {
        title: 'Some jobs can’t be reported',
        detail: pluralize(failure.count, {
          one: `# job session on ${failure.host} has no id or no time, or the server could not return it, so it was not reported.`,
          other: `# job sessions on ${failure.host} have no id or no time, or the server could not return them, so they were not reported.`,
        }),
        nextStep: advice('Check the job history on the server, and update this program. Then dismiss this message.'),
      };
  }
}

function describeMinutes(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  return minutes < 120
    ? pluralize(minutes, { one: '# minute', other: '# minutes' })
    : pluralize(Math.round(minutes / 60), { one: '# hour', other: '# hours' });
}
