/**
 * Joins the backup servers with the vault for their passwords, and with pinned HTTPS to reach them; all of them are one
 * source of job sessions (product section 7.3).
 */
import { backupServerProducts } from '../../../src-shared/model/backup-server-products.ts';
import type { BackupServer } from '../../../src-shared/model/backup-server.ts';
import type { Settings } from '../../../src-shared/model/settings.ts';
import type { StorageFailure } from '../../../src-shared/model/failures/storage-failure.ts';
import { FileSecretStore } from '../../adapters/disk/file-secret-store.ts';
import { createPinnedHttps } from '../../adapters/pinned-https/pinned-https.ts';
import { Passwords } from '../../secrets/passwords.ts';
import { SecretKeeper } from '../../secrets/secret-keeper.ts';
import type { Program } from '../../app/open-program.ts';
import type { SessionSource } from '../session-source.ts';
import { BackupServers } from './backup-servers.ts';
import { backupSources, openBackupSource } from './backup-sources.ts';
import { sourceOf } from './poll-server.ts';

interface Joined {
  /** Changes are made one after the other. */
  changeSettings: (toNext: (current: Settings) => Settings) => Promise<StorageFailure | null>;
}

export function createBackupServers(program: Program, { changeSettings }: Joined) {
  const { settings, opened, journal, showNotice, inUserData, consoles, signals, log } = program;
  const { clock, scheduler, ids, vault } = program.system;
  const tools = { send: createPinnedHttps(scheduler), clock, scheduler };
  const saved = () => settings.current.sources.backupServers;
  let wasConnected: ReadonlySet<string> = new Set();
  const servers = new BackupServers({
    servers: saved,
    changeServers: (toNext) =>
      changeSettings(({ sources, ...rest }) => ({
        ...rest,
        sources: { ...sources, backupServers: toNext(sources.backupServers) },
      })),
    canRecord: opened.isDurable,
    passwords: new Passwords(
      new SecretKeeper({
        name: 'password of a backup server',
        vault,
        store: new FileSecretStore(inUserData('backup-servers'), 'password'),
        log,
      }),
    ),
    openSource: (access) => openBackupSource(backupSources, access, tools),
    journal,
    memory: journal,
    clock,
    scheduler,
    ids,
    onRecorded: () => signals.emit('session-recorded'),
    onChanged: (views) => {
      consoles.publish('backup-servers.changed', views);
      const connected = views.filter(({ state }) => state.kind === 'connected').map(({ server }) => server.id);
      if (connected.some((id) => !wasConnected.has(id))) signals.emit('source-read-again');
      wasConnected = new Set(connected);
    },
    onTrouble: (serverId, failure) => showNotice(`backup-server-${serverId}`, failure),
    onUnclear: showNotice,
    log,
  });
  return { servers, source: createBackupServerSource(servers, saved) };
}

/** All backup servers as one source of job sessions. @param saved - those of the settings */
export function createBackupServerSource(servers: BackupServers, saved: () => readonly BackupServer[]): SessionSource {
  return {
    name: 'backup servers',
    owns: (key) => Object.keys(backupServerProducts).some((product) => key.startsWith(sourceOf({ product, id: '' }))),
    watched: () => saved().map((server) => ({ key: sourceOf(server), label: server.host })),
    nameOf: (key) => {
      const server = saved().find((each) => sourceOf(each) === key);
      return server === undefined ? { kind: 'removed-server' } : { kind: 'named', name: server.host };
    },
    chainStateOf: (session) => servers.chainSourceOf(session),
    notReadSince: (atMs) => servers.notReadSince(atMs).map((name) => ({ kind: 'named', name })),
    readingOf: (key) => servers.readingOf(key),
    expectedRuns: () => servers.expectedRuns,
    settingsChanged: () => void servers.apply(),
    journalRestored: (copiedAtMs) => servers.replaceLostCursors(copiedAtMs),
    start: () => void servers.apply(),
    wake: () => servers.wake(),
    stop: () => servers.stop(),
  };
}
