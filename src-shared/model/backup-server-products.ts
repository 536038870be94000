/**
 * The products whose servers can be polled, and what people are told and offered about each: names and hints are data, so
 * that no window and no sentence names a product. To add one: an entry here, and a member of `backupServerSchema`.
 */
import { z } from 'zod';

/** What windows and messages take from here instead of naming a product. */
export interface BackupServerProductFacts {
  /** As its maker writes it. */
  name: string;
  /** The oldest release that can be read. */
  oldestRelease: string;
  /** Of its API, where nobody has changed it. */
  defaultPort: number;
  /** Versions of its API that can be read, the oldest first. */
  versions: readonly string[];
  addressExample: string;
  usernameExample: string;
  /** How a user is written there. */
  usernameForms: string;
  /** Where a person sees the certificate of its API on the server. */
  certificatePlace: string;
}

/** The keys and the versions are stored on disk. */
export const backupServerProducts = {
  vb365: {
    name: 'Veeam Backup for Microsoft 365',
    oldestRelease: '6',
    defaultPort: 4443,
    versions: ['v6', 'v7', 'v8'],
    addressExample: 'vb365.contoso.com',
    usernameExample: 'CONTOSO\\svc-notifier',
    usernameForms: 'DOMAIN\\user or user@domain',
    certificatePlace: 'General Options > REST API',
  },
} as const satisfies Record<string, BackupServerProductFacts>;

export type BackupServerProduct = keyof typeof backupServerProducts;

/** What a new server is proposed as. */
export const usualBackupServerProduct: BackupServerProduct = 'vb365';

export const backupServerProductSchema = z.enum(
  Object.keys(backupServerProducts) as [BackupServerProduct, ...BackupServerProduct[]],
);
