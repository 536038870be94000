/**
 * Everything that can go wrong and that a person is told about, as values, and their one wording.
 *
 * Windows, tray, desktop notifications and log all use {@link describeFailure}, so that one trouble has one name. Each
 * area has its kinds and their words in a file of its own.
 */
import { z } from 'zod';
import { accountFailureSchema, describeAccountFailure } from './account-failure.ts';
import { backupServerTroubleSchema, describeBackupServerTrouble } from './backup-server-trouble.ts';
import { deliveryFailureSchema, describeDeliveryFailure } from './delivery-failure.ts';
import type { FailureDescription, Occasion } from './failure-description.ts';
import { describeNotificationsFailure, notificationsFailureSchema } from './notifications-failure.ts';
import { describeStorageFailure, storageFailureSchema } from './storage-failure.ts';

export { accountFailureSchema, type AccountFailure } from './account-failure.ts';
export { deliveryFailureSchema, type DeliveryFailure } from './delivery-failure.ts';
export type { FailureDescription, NextStep } from './failure-description.ts';
export { storageFailureSchema, type StorageFailure } from './storage-failure.ts';

export const failureSchema = z.union([
  accountFailureSchema,
  deliveryFailureSchema,
  storageFailureSchema,
  notificationsFailureSchema,
  backupServerTroubleSchema,
]);
export type Failure = z.infer<typeof failureSchema>;

/** The wording of a failure, the same everywhere. */
export function describeFailure(failure: Failure, occasion: Occasion = 'standing'): FailureDescription {
  if (isOf(accountFailureSchema, failure)) return describeAccountFailure(failure, occasion);
  if (isOf(deliveryFailureSchema, failure)) return describeDeliveryFailure(failure, occasion);
  if (isOf(notificationsFailureSchema, failure)) return describeNotificationsFailure(failure);
  if (isOf(backupServerTroubleSchema, failure)) return describeBackupServerTrouble(failure);
  return describeStorageFailure(failure);
}

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

/** All of it as one text, where there is no room for parts; a next step that is a button is left to the windows. */
export function describeFailureAsText(failure: Failure, occasion?: Occasion): string {
  const { title, detail, nextStep } = describeFailure(failure, occasion);
  return nextStep.kind === 'advice' ? `${title}. ${detail} ${nextStep.label}` : `${title}. ${detail}`;
}

/** By its kind: no two areas have one of the same name. */
function isOf<S extends KindsSchema>(schema: S, failure: Failure): failure is Extract<Failure, z.infer<S>> {
  return schema.options.some(({ shape }) => shape.kind.value === failure.kind);
}

type KindsSchema = z.ZodType & { options: readonly { shape: { kind: z.ZodLiteral<string> } }[] };
