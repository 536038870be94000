/** What came of testing or saving a backup server, for the window that asked (product section 7.3). */
import { z } from 'zod';
import { backupServerFailureSchema } from '../model/failures/backup-server-failure.ts';
import { storageFailureSchema } from '../model/failures/storage-failure.ts';
import { backupServerProblemSchema } from './backup-server-form.ts';
import { routeFormSchema } from './route-form.ts';

/** The server's own notification settings, as far as this program has the same ones: they fill in the Options window. */
export const importableSettingsSchema = routeFormSchema.partial();
export type ImportableSettings = z.infer<typeof importableSettingsSchema>;

const invalid = z.object({ kind: z.literal('invalid'), problems: z.array(backupServerProblemSchema) });
/** @property trusted - the one that was trusted before for this server, or `null` */
const untrusted = z.object({
  kind: z.literal('untrusted'),
  fingerprint: z.string(),
  trusted: z.string().nullable(),
});
const failed = z.object({ kind: z.literal('failed'), failure: backupServerFailureSchema });
/** By the person. */
const cancelled = z.object({ kind: z.literal('cancelled') });

export const backupServerTestOutcomeSchema = z.discriminatedUnion('kind', [
  invalid,
  untrusted,
  failed,
  cancelled,
  z.object({
    kind: z.literal('connected'),
    /** Of the server's API. */
    version: z.string(),
    /** Empty where the account may not know it. */
    build: z.string(),
    jobCount: z.number(),
    organizations: z.array(z.string()),
    /** `null` where the server has none to offer. */
    importable: importableSettingsSchema.nullable(),
  }),
]);
export type BackupServerTestOutcome = z.infer<typeof backupServerTestOutcomeSchema>;

export const backupServerSaveOutcomeSchema = z.discriminatedUnion('kind', [
  invalid,
  untrusted,
  failed,
  cancelled,
  z.object({ kind: z.literal('saved'), id: z.string() }),
  z.object({ kind: z.literal('not-saved'), failure: storageFailureSchema }),
]);
export type BackupServerSaveOutcome = z.infer<typeof backupServerSaveOutcomeSchema>;

export const backupServerRemoveOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('removed') }),
  z.object({ kind: z.literal('not-saved'), failure: storageFailureSchema }),
]);
export type BackupServerRemoveOutcome = z.infer<typeof backupServerRemoveOutcomeSchema>;
