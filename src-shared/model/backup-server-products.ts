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
  /** Where a person sees the certificate of its API on the server. */
  certificatePlace: string;
  /**
   * What a person can have reported beside its backup and copy jobs: what it is stored as, and what it is called. `&`
   * stands before the access key in the dialog of a server.
   */
  optionalSessions: Readonly<Record<string, string>>;
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
    certificatePlace: 'General Options > REST API',
    optionalSessions: {},
  },
  vbr: {
    name: 'Veeam Backup & Replication',
    oldestRelease: '12',
    defaultPort: 9419,
    versions: ['1.1-rev0', '1.2-rev1', '1.3-rev1', '1.3-rev2'],
    addressExample: 'vbr.contoso.com',
    usernameExample: 'CONTOSO\\svc-notifier',
    certificatePlace: 'Options > Security',
    optionalSessions: {
      'sure-backup': 'SureBac&kup',
      'agent-policy': 'A&gent policies, beside the jobs of their machines',
      'log-backup': 'Backups of database &logs (every few minutes)',
    },
  },
} as const satisfies Record<string, BackupServerProductFacts>;

export type BackupServerProduct = keyof typeof backupServerProducts;

/** Of Veeam Backup & Replication. */
export type VbrOptionalSession = keyof (typeof backupServerProducts)['vbr']['optionalSessions'];

/** What a new server is proposed as. */
export const usualBackupServerProduct: BackupServerProduct = 'vb365';

export const backupServerProductSchema = z.enum(
  Object.keys(backupServerProducts) as [BackupServerProduct, ...BackupServerProduct[]],
);
