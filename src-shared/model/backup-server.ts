/** Backup servers that are polled for finished jobs, and how each of them is (product section 7.3). */
import { z } from 'zod';
import { backupServerProducts, backupServerProductSchema } from './backup-server-products.ts';
import { backupServerFailureSchema } from './failures/backup-server-failure.ts';

/** `automatic`: the newest that both sides know. Stored on disk. */
const versionOf = <const V extends readonly string[]>(versions: V) => z.enum(['automatic', ...versions]);

/** What of its product's optional sessions is reported too. Stored on disk. */
const someOf = <K extends string>(choices: Readonly<Record<K, string>>) => z.array(z.enum(Object.keys(choices) as K[]));

/** What is stored of a server of any product. The password is not here: it is encrypted in a file of its own. */
const ofEveryServer = {
  /** Made once; names the source of its sessions for good. */
  id: z.string(),
  /** Name or address, without scheme and port. */
  host: z.string(),
  port: z.int().min(1).max(65_535),
  username: z.string(),
  /** Names the file of the password; `null` where it could not be stored and is in memory only. */
  passwordId: z.string().nullable(),
  pollIntervalMinutes: z.number().min(1).max(60),
  /** SHA-256 of the certificate that the person trusts, as `AB:CD:...`. */
  fingerprint: z.string(),
  isEnabled: z.boolean(),
};

/** Stored on disk with the settings. */
export const backupServerSchema = z.discriminatedUnion('product', [
  z.object({
    product: z.literal('vb365'),
    version: versionOf(backupServerProducts.vb365.versions),
    alsoReported: someOf(backupServerProducts.vb365.optionalSessions),
    ...ofEveryServer,
  }),
  z.object({
    product: z.literal('vbr'),
    version: versionOf(backupServerProducts.vbr.versions),
    alsoReported: someOf(backupServerProducts.vbr.optionalSessions),
    ...ofEveryServer,
  }),
]);
export type BackupServer = z.infer<typeof backupServerSchema>;

/** What a window is shown of it. */
const shownBackupServerSchema = z
  .object({
    product: backupServerProductSchema,
    version: z.string(),
    alsoReported: z.array(z.string()),
    ...ofEveryServer,
  })
  .omit({ passwordId: true });

/** How a server is. Instants are ISO 8601. */
export const backupServerStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off') }),
  /** Not polled yet since the program was started or the server was edited. */
  z.object({ kind: z.literal('contacting') }),
  z.object({
    kind: z.literal('connected'),
    lastContactAt: z.string(),
    /** Of the server's API. */
    version: z.string(),
    /** What is not as it should be, although the server can be read. */
    remark: backupServerFailureSchema.nullable(),
  }),
  z.object({
    kind: z.literal('failed'),
    failure: backupServerFailureSchema,
    since: z.string(),
    lastContactAt: z.string().nullable(),
  }),
]);
export type BackupServerState = z.infer<typeof backupServerStateSchema>;

export const backupServerViewSchema = z.object({
  server: shownBackupServerSchema,
  hasPassword: z.boolean(),
  state: backupServerStateSchema,
});
export type BackupServerView = z.infer<typeof backupServerViewSchema>;
