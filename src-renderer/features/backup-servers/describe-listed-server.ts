/** What the list says of a server: how it is, or what is to become of it with OK or Apply. Pure. */
import type { BackupServerStateDescription } from '../../../src-shared/wording/describe-backup-server-state.ts';
import { describeBackupServerState } from '../../../src-shared/wording/describe-backup-server-state.ts';
import { backupServersText } from '../../text/backup-servers-text.ts';
import { words } from '../../text/words.ts';
import type { ListedServer } from './backup-server-drafts.ts';

export type ListedServerDescription = Omit<BackupServerStateDescription, 'severity'> & {
  severity: BackupServerStateDescription['severity'] | 'pending';
};

/** @param formatTime - an instant for a person */
export function describeListedServer(
  { view, draft }: ListedServer,
  formatTime: (instant: string) => string,
): ListedServerDescription {
  const { notSaved, notRemoved, added, changed } = backupServersText;
  if (draft?.failure != null) {
    const { title, lines } = draft.failure;
    const isRemoval = draft.kind === 'remove';
    return { severity: 'error', title: isRemoval ? notRemoved(title) : notSaved(title), lines, lastContact: null };
  }
  if (draft !== null || view === null) {
    return { severity: 'pending', title: view === null ? added : changed, lines: [], lastContact: null };
  }
  return describeBackupServerState(words, view, formatTime);
}
