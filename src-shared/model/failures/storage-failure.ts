/** Trouble with what the program stores on this computer; each says what was done about it. */
import { z } from 'zod';

/** `current`: a file that was put there while the program was running was found when settings were saved. */
const settingsInUseSchema = z.enum(['default', 'current']);

const area = z.literal('storage');

export const storageFailureSchema = z.discriminatedUnion('kind', [
  z.object({
    area,
    kind: z.literal('settings-set-aside'),
    reason: z.string(),
    setAsidePath: z.string(),
    inUse: settingsInUseSchema,
  }),
  z.object({
    area,
    kind: z.literal('settings-newer'),
    version: z.number(),
    setAsidePath: z.string(),
    inUse: settingsInUseSchema,
  }),
  z.object({ area, kind: z.literal('settings-unreadable'), path: z.string(), reason: z.string() }),
  z.object({ area, kind: z.literal('settings-not-saved'), path: z.string(), reason: z.string() }),
  /** There was no copy that could be used. `setAsidePath` is `null` where the journal was missing. */
  z.object({ area, kind: z.literal('journal-set-aside'), reason: z.string(), setAsidePath: z.string().nullable() }),
  z.object({
    area,
    kind: z.literal('journal-restored'),
    reason: z.string(),
    setAsidePath: z.string().nullable(),
    /** When the copy was made that takes its place, in milliseconds since the Unix epoch. */
    copiedAtMs: z.number(),
    /** So many messages may be sent a second time. */
    uncertainMessages: z.number(),
  }),
  /** @property path - of the program's data. @property limitBytes - less than that is free */
  z.object({ area, kind: z.literal('disk-nearly-full'), path: z.string(), limitBytes: z.number() }),
  z.object({ area, kind: z.literal('journal-not-copied'), reason: z.string() }),
  z.object({ area, kind: z.literal('journal-newer'), version: z.number(), setAsidePath: z.string() }),
  z.object({ area, kind: z.literal('journal-in-memory'), path: z.string(), reason: z.string() }),
  /** A file that settings were to be taken from. */
  z.object({ area, kind: z.literal('settings-file-unusable'), path: z.string(), reason: z.string() }),
  z.object({ area, kind: z.literal('settings-file-newer'), path: z.string(), version: z.number() }),
  z.object({ area, kind: z.literal('file-not-saved'), path: z.string(), reason: z.string() }),
]);
export type StorageFailure = z.infer<typeof storageFailureSchema>;
