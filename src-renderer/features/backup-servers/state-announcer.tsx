import { useState } from 'react';
import { describeBackupServerState, type BackupServerView } from '../../../src-shared/model/backup-server.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { backupServersText } from '../../text/backup-servers-text.ts';

/** Tells screen readers when the state of a server has changed; how it was when the tab opened is in the list. */
export function StateAnnouncer({ views }: { views: readonly BackupServerView[] }) {
  const [told, setTold] = useState({ views, text: '' });
  if (told.views !== views) setTold({ views, text: describeChanges(told.views, views) || told.text });
  return (
    <VisuallyHidden>
      <div role="status">{told.text}</div>
    </VisuallyHidden>
  );
}

function describeChanges(before: readonly BackupServerView[], now: readonly BackupServerView[]): string {
  const titles = new Map(before.map(({ server, state }) => [server.id, titleOf(state)]));
  return now
    .filter(({ server, state }) => titles.has(server.id) && titles.get(server.id) !== titleOf(state))
    .map(({ server, state }) => backupServersText.announced(server.host, titleOf(state)))
    .join(' ');
}

function titleOf(state: BackupServerView['state']): string {
  return describeBackupServerState(state, (instant) => instant).title;
}
