import { useState } from 'react';
import type { BackupServerView } from '../../../src-shared/model/backup-server.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useEvent } from '../../api/use-event.ts';
import { useLoaded, type Loaded } from '../../api/use-loaded.ts';

const load = () => request('backup-servers.load', undefined);

/** The backup servers with their states, live. */
export function useBackupServers(): Loaded<readonly BackupServerView[]> {
  const loaded = useLoaded(load);
  const [told, setTold] = useState<readonly BackupServerView[] | null>(null);
  useEvent('backup-servers.changed', setTold);
  // Whatever changes is told, so what was told last is never older than what was loaded.
  return told === null ? loaded : { kind: 'loaded', value: told };
}
