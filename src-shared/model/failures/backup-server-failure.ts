/** Why a backup server cannot be read, or not wholly, and what that means for notifications (product section 7.3). */
import { z } from 'zod';
import { backupServerProductSchema } from '../backup-server-products.ts';

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
  /** Status 403 where a token is asked for. @property message - in the server's words; may be empty */
  z.object({ kind: z.literal('sign-in-denied'), username: z.string(), message: z.string() }),
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
  'sign-in-denied',
  'server-access-denied',
  'password-missing',
]);

const area = z.literal('backup-server');

/** What it means for notifications. */
export const backupServerTroubleSchema = z.discriminatedUnion('kind', [
  /** It cannot be read: jobs that finish there are not notified. */
  z.object({
    area,
    kind: z.literal('backup-server-not-read'),
    product: backupServerProductSchema,
    host: z.string(),
    failure: backupServerFailureSchema,
  }),
  /** No message tells of these sessions. `count` is of those that no person has dismissed. */
  z.object({ area, kind: z.literal('backup-server-sessions-unclear'), host: z.string(), count: z.number() }),
]);
export type BackupServerTrouble = z.infer<typeof backupServerTroubleSchema>;
