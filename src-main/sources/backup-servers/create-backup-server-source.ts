/** Backup servers as one source of job sessions. */
import { programText } from '../../../src-shared/wording/program-text.ts';
import type { Program } from '../../app/open-program.ts';
import type { SessionSource } from '../session-source.ts';
import type { BackupServers } from './backup-servers.ts';
import { sourceOf } from './poll-server.ts';

export function createBackupServerSource({ settings }: Program, backupServers: BackupServers): SessionSource {
  return {
    name: 'backup servers',
    owns: (key) => key.startsWith(sourceOf('')),
    describe: (key) =>
      settings.current.sources.backupServers.find(({ id }) => sourceOf(id) === key)?.host ??
      programText.sources.removedServer,
    chainStateOf: (session) => backupServers.chainSourceOf(session),
    settingsChanged: () => void backupServers.apply(),
    journalRestored: (copiedAtMs) => backupServers.replaceLostCursors(copiedAtMs),
    start: () => void backupServers.apply(),
    wake: () => backupServers.wake(),
    stop: () => backupServers.stop(),
  };
}
