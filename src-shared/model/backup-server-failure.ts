/** Why a backup server cannot be read, or not wholly, and the one wording of each reason (product section 7.3). */
import type { Occasion } from '../wording/failure-description.ts';
import { pluralize } from '../wording/plural.ts';
import { z } from 'zod';

export const backupServerFailureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('server-name-unknown'), host: z.string() }),
  z.object({ kind: z.literal('server-not-reachable'), host: z.string(), port: z.number(), reason: z.string() }),
  z.object({ kind: z.literal('server-timed-out'), host: z.string(), port: z.number() }),
  z.object({ kind: z.literal('server-without-tls'), port: z.number() }),
  /** @property reason - the name that OpenSSL has for it */
  z.object({ kind: z.literal('tls-not-agreed'), port: z.number(), reason: z.string() }),
  z.object({ kind: z.literal('certificate-unknown'), fingerprint: z.string() }),
  z.object({ kind: z.literal('certificate-changed'), trusted: z.string(), found: z.string() }),
  /** Something answers, and it is not the REST API. */
  z.object({ kind: z.literal('not-a-backup-server'), found: z.string() }),
  z.object({ kind: z.literal('version-not-supported'), version: z.string() }),
  z.object({ kind: z.literal('password-refused'), username: z.string() }),
  z.object({ kind: z.literal('mfa-required'), username: z.string() }),
  /** The sign-in went well, and a request with the token that it gave was answered with status 401. */
  z.object({ kind: z.literal('token-refused'), username: z.string() }),
  z.object({ kind: z.literal('server-access-denied'), username: z.string() }),
  z.object({ kind: z.literal('password-missing') }),
  z.object({ kind: z.literal('password-unreadable'), path: z.string() }),
  /** It is in memory, and gone when the program ends. */
  z.object({ kind: z.literal('password-not-stored') }),
  z.object({ kind: z.literal('server-throttled') }),
  z.object({ kind: z.literal('server-error'), status: z.number(), message: z.string() }),
  /** An answer of the REST API that this program does not understand. */
  z.object({ kind: z.literal('answer-not-understood'), path: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('sessions-not-stored'), reason: z.string() }),
  z.object({ kind: z.literal('sessions-not-understood'), count: z.number() }),
  z.object({ kind: z.literal('server-clock-off'), aheadMs: z.number() }),
]);
export type BackupServerFailure = z.infer<typeof backupServerFailureSchema>;

interface Wording {
  title: string;
  detail: string;
  /** What a person can do. */
  advice: string;
}

/** Whether only a person can end it: then it is told at once, and not after a while. */
export function needsPerson({ kind }: BackupServerFailure): boolean {
  return personKinds.has(kind);
}

const personKinds = new Set<BackupServerFailure['kind']>([
  'certificate-unknown',
  'certificate-changed',
  'version-not-supported',
  'password-refused',
  'mfa-required',
  'server-access-denied',
  'password-missing',
]);

/** @param occasion - a watch tries again by itself (`standing`); a test is one try, with the dialog at hand. */
export function describeBackupServerFailure(failure: BackupServerFailure, occasion: Occasion = 'standing'): Wording {
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
        advice: `Check that the server is on, that its REST API service is running, and that the port and the firewall are right.${triedAgain}`,
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
        advice: 'Enter the port of the REST API (4443 unless it was changed).',
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
        title: 'No Veeam Backup for Microsoft 365 there',
        detail: `Something else answers at this address: ${failure.found}.`,
        advice: 'Check the address and the port (4443 unless it was changed), and that the REST API is enabled there.',
      };
    case 'version-not-supported':
      return {
        title: 'The version is not supported',
        detail: `The server does not offer REST API ${failure.version}.`,
        advice:
          'Choose Automatic as the API version, or update the server to Veeam Backup for Microsoft 365 6 or later.',
      };
    case 'password-refused':
      return {
        title: 'User or password refused',
        detail: `The server does not accept the sign-in of ${failure.username}.${isWatched ? ' The program waits an hour before the next attempt, so that the account is not locked.' : ''}`,
        advice: isWatched
          ? 'Edit the server and enter the user (DOMAIN\\user or user@domain) and the password again.'
          : 'Enter the user (DOMAIN\\user or user@domain) and the password again.',
      };
    case 'mfa-required':
      return {
        title: 'The account needs a second factor',
        detail: `The server asks ${failure.username} for multi-factor authentication, which a program cannot give.`,
        advice: 'Use a service account for which multi-factor authentication is off in Veeam Backup for Microsoft 365.',
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

function describeMinutes(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  return minutes < 120
    ? pluralize(minutes, { one: '# minute', other: '# minutes' })
    : pluralize(Math.round(minutes / 60), { one: '# hour', other: '# hours' });
}
