/** Everything that can go wrong and is shown to a person, as values. `src-shared/wording` has the words. */
import { z } from 'zod';
import { backupServerTroubleSchema } from './backup-server-failure.ts';
import { accountFailureSchema } from './account-failure.ts';
import { channelFailureSchema } from './channel-failure.ts';
import { googleAccountFailureSchema } from './google-account-failure.ts';
import { deliveryFailureSchema } from './delivery-failure.ts';
import { mailSourceFailureSchema } from './mail-source-failure.ts';
import { notificationsFailureSchema } from './notifications-failure.ts';
import { smtpFailureSchema } from './smtp-failure.ts';
import { sessionFolderFailureSchema } from './session-folder-failure.ts';
import { storageFailureSchema } from './storage-failure.ts';
import { systemFailureSchema } from './system-failure.ts';

export const failureSchema = z.discriminatedUnion('area', [
  accountFailureSchema,
  smtpFailureSchema,
  googleAccountFailureSchema,
  channelFailureSchema,
  deliveryFailureSchema,
  notificationsFailureSchema,
  sessionFolderFailureSchema,
  mailSourceFailureSchema,
  storageFailureSchema,
  systemFailureSchema,
  backupServerTroubleSchema,
]);
export type Failure = z.infer<typeof failureSchema>;

/**
 * How grave a standing failure is, the same everywhere. `error`: until a person acts, notifications are not sent or
 * finished jobs are not seen. `warning`: the program goes on, or retries automatically.
 */
export function severityOf(failure: Failure): 'warning' | 'error' {
  if (senderAreas.has(failure.area)) return passing.has(failure.kind) ? 'warning' : 'error';
  return stopping.has(failure.kind) ? 'error' : 'warning';
}

/** Of senders of mail, whatever their kind: while one channel is dead, the others go on. */
const senderAreas = new Set<Failure['area']>(['account', 'google-account', 'smtp']);

const passing = new Set<Failure['kind']>([
  'sign-in-not-stored',
  'certificate-not-stored',
  'certificate-expires-soon',
  'sign-in-cancelled',
  'offline',
  'waiting-for-keyring',
  'smtp-password-not-stored',
]);

const stopping = new Set<Failure['kind']>([
  'notifications-delayed',
  'notifications-parked',
  'backup-server-not-read',
  'journal-in-memory',
  'mail-not-taken-in',
  'session-folder-unusable',
  'sessions-not-processed',
  'settings-not-saved',
]);

/** A standing trouble that every window shows as a banner until it is over or a person has dismissed it. */
export const noticeSchema = z.object({ id: z.string(), failure: failureSchema });
export type Notice = z.infer<typeof noticeSchema>;
