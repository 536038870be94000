/** Everything that can go wrong and is shown to a person, as values. `src-shared/wording` has the words. */
import { z } from 'zod';
import { backupServerTroubleSchema } from './backup-server-failure.ts';
import { accountFailureSchema, type AccountFailure } from './account-failure.ts';
import { deliveryFailureSchema } from './delivery-failure.ts';
import { notificationsFailureSchema } from './notifications-failure.ts';
import { sessionFolderFailureSchema } from './session-folder-failure.ts';
import { storageFailureSchema } from './storage-failure.ts';
import { systemFailureSchema } from './system-failure.ts';

export const failureSchema = z.discriminatedUnion('area', [
  accountFailureSchema,
  deliveryFailureSchema,
  notificationsFailureSchema,
  sessionFolderFailureSchema,
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
  if (failure.area === 'account') return passing.has(failure.kind) ? 'warning' : 'error';
  return stopping.has(failure.kind) ? 'error' : 'warning';
}

const passing = new Set<AccountFailure['kind']>([
  'sign-in-not-stored',
  'sign-in-cancelled',
  'offline',
  'waiting-for-keyring',
]);

const stopping = new Set<Failure['kind']>([
  'notifications-delayed',
  'notifications-parked',
  'backup-server-not-read',
  'journal-in-memory',
  'session-folder-unusable',
  'sessions-not-processed',
  'settings-not-saved',
]);

/** A standing trouble that every window shows as a banner until it is over or a person has dismissed it. */
export const noticeSchema = z.object({ id: z.string(), failure: failureSchema });
export type Notice = z.infer<typeof noticeSchema>;
