import { useState } from 'react';
import type { BackupServerView } from '../../../src-shared/model/backup-server.ts';
import { describeBackupServerState } from '../../../src-shared/wording/describe-backup-server-state.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { backupServersText } from '../../text/backup-servers-text.ts';
import { words } from '../../text/words.ts';

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
  const titles = new Map(before.map((view) => [view.server.id, titleOf(view)]));
  return now
    .filter((view) => titles.has(view.server.id) && titles.get(view.server.id) !== titleOf(view))
    .map((view) => backupServersText.announced(view.server.host, titleOf(view)))
    .join(' ');
}

function titleOf(view: BackupServerView): string {
  return describeBackupServerState(words, view, (instant) => instant).title;
}
