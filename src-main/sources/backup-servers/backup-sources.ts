/** The one list of what can read backup servers, by the product of the server. A new product adds a line here. */
import type { BackupServerProduct } from '../../../src-shared/model/backup-server-products.ts';
import type { BackupServerAccess, BackupSource, BackupSourceTools } from './backup-source.ts';
import { Vb365BackupSource } from './vb365/vb365-backup-source.ts';
import { VbrBackupSource } from './vbr/vbr-backup-source.ts';

export type BackupSources = {
  readonly [P in BackupServerProduct]: (access: BackupServerAccess<P>, tools: BackupSourceTools) => BackupSource;
};

export const backupSources: BackupSources = {
  vb365: (access, tools) => new Vb365BackupSource(access, tools),
  vbr: (access, tools) => new VbrBackupSource(access, tools),
};

export function openBackupSource<P extends BackupServerProduct>(
  sources: BackupSources,
  access: BackupServerAccess<P>,
  tools: BackupSourceTools,
): BackupSource {
  // Said outright, because it does not follow for the compiler once there are several products.
  const create: BackupSources[P] = sources[access.product as P];
  return create(access, tools);
}
