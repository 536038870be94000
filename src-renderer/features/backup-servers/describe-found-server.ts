/** What a test of the connection has found, in one sentence. Pure. */
import { backupServerProducts, type BackupServerProduct } from '../../../src-shared/model/backup-server-products.ts';
import { formatCount, type Presentation } from '../../../src-shared/model/presentation.ts';
import { backupServersText } from '../../text/backup-servers-text.ts';
import type { FoundServer } from './backup-server-dialog-state.ts';

/** A service provider's server has hundreds. */
const maxNamed = 3;

/** Of the language that the texts are written in. */
const list = new Intl.ListFormat('en', { type: 'conjunction' });

export function describeFoundServer(
  product: BackupServerProduct,
  { build, version, jobCount, organizations }: FoundServer,
  presentation: Presentation,
): string {
  const rest = organizations.length - maxNamed;
  const more = rest > 0 ? [backupServersText.moreOrganizations(rest, formatCount(rest, presentation))] : [];
  const named = list.format([...organizations.slice(0, maxNamed), ...more]);
  const jobs = backupServersText.jobs(jobCount, formatCount(jobCount, presentation), named);
  return backupServersText.found(backupServerProducts[product], build, version, jobs);
}
