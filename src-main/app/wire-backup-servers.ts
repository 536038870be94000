/** The backup servers of the settings (7.3): the vault for their passwords, pinned HTTPS to reach them. */
import { FileSecretStore } from '../adapters/disk/file-secret-store.ts';
import { createPinnedHttps } from '../sources/backup-servers/vb365/pinned-https.ts';
import { Vb365BackupSource } from '../sources/backup-servers/vb365/vb365-backup-source.ts';
import { BackupServers, type BackupServersPorts } from '../sources/backup-servers/backup-servers.ts';
import { ServerPasswords } from '../sources/backup-servers/server-passwords.ts';
import type { Program } from './open-program.ts';

export function wireBackupServers(
  program: Program,
  { changeSettings }: Pick<BackupServersPorts, 'changeSettings'>,
): BackupServers {
  const { settings, opened, journal, showNotice, inUserData, consoles, signals, log } = program;
  const { clock, scheduler, ids, vault } = program.system;
  const sendPinned = createPinnedHttps(scheduler);
  return new BackupServers({
    settings: () => settings.current,
    changeSettings,
    canRecord: opened.isDurable,
    passwords: new ServerPasswords({
      vault,
      store: new FileSecretStore(inUserData('backup-servers'), 'password'),
      log,
    }),
    openSource: (access) => new Vb365BackupSource(access, sendPinned, clock, scheduler),
    journal,
    memory: journal,
    clock,
    scheduler,
    ids,
    onRecorded: () => signals.emit('session-recorded'),
    onChanged: (views) => consoles.publish('backup-servers.changed', views),
    onTrouble: (serverId, failure) => showNotice(`backup-server-${serverId}`, failure),
    onUnclear: showNotice,
    log,
  });
}
