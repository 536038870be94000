/** Everything that can go wrong and that a person is told about, as values. `src-shared/wording` has the words. */
import { z } from 'zod';
import { backupServerTroubleSchema } from '../backup-server-trouble.ts';
import { accountFailureSchema } from './account-failure.ts';
import { deliveryFailureSchema } from './delivery-failure.ts';
import { notificationsFailureSchema } from './notifications-failure.ts';
import { storageFailureSchema } from './storage-failure.ts';

export const failureSchema = z.union([
  accountFailureSchema,
  deliveryFailureSchema,
  storageFailureSchema,
  notificationsFailureSchema,
  backupServerTroubleSchema,
]);
export type Failure = z.infer<typeof failureSchema>;

/**
 * How grave a standing failure is, the same everywhere. `error`: until a person acts, notifications are not sent or
 * finished jobs are not seen. `warning`: the program goes on, or tries again automatically.
 */
export function severityOf(failure: Failure): 'warning' | 'error' {
  if (isOf(accountFailureSchema, failure)) return passing.has(failure.kind) ? 'warning' : 'error';
  return stopping.has(failure.kind) ? 'error' : 'warning';
}

const passing = new Set<Failure['kind']>(['sign-in-not-stored', 'sign-in-cancelled', 'offline', 'waiting-for-keyring']);

const stopping = new Set<Failure['kind']>([
  'notifications-delayed',
  'notifications-parked',
  'backup-server-not-read',
  'journal-in-memory',
  'session-folder-unusable',
  'sessions-not-processed',
  'settings-not-saved',
]);

/** By its kind: no two areas have one of the same name. */
export function isOf<S extends KindsSchema>(schema: S, failure: Failure): failure is Extract<Failure, z.infer<S>> {
  return schema.options.some(({ shape }) => shape.kind.value === failure.kind);
}

type KindsSchema = z.ZodType & { options: readonly { shape: { kind: z.ZodLiteral<string> } }[] };
