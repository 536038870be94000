/** What every area is wired with: where it writes, whom it asks, and the places where all of them leave word. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../src-shared/model/failures/failure.ts';
import type { LanguageCode } from '../../src-shared/model/language.ts';
import { presentIn, type Presentation } from '../../src-shared/model/presentation.ts';
import type { PeerAccess } from '../adapters/control/prove-peer.ts';
import { datedNameFor } from '../adapters/disk/file-names.ts';
import { DiskReportStore } from '../adapters/disk/disk-report-store.ts';
import { DiskSettingsStore } from '../adapters/disk/disk-settings-store.ts';
import { openProgramLog, type Log } from '../adapters/log/program-log.ts';
import { openJournal, type OpenedJournal } from '../adapters/sqlite/open-journal.ts';
import type { UserDataName } from '../adapters/system/usual-user-data-directory.ts';
import type { FileLock } from '../adapters/sqlite/lock-file.ts';
import { NoticeBoard } from '../health/notice-board.ts';
import type { Journal } from '../journal/journal.ts';
import { AttachedConsoles } from '../ipc/attached-consoles.ts';
import type { System } from '../platform/system.ts';
import { SettingsService } from '../settings/settings-service.ts';
import { claimUserData } from './claim-user-data.ts';
import { Signals } from './signals.ts';

export interface Program {
  system: System;
  /** Who may attach to this engine and read its log. */
  access: PeerAccess;
  consoles: AttachedConsoles;
  log: Log;
  /** Held as long as this engine works on its folder. */
  claim: FileLock;
  signals: Signals;
  settings: SettingsService;
  /** How words, times and numbers are written in what is sent: the settings choose the language. */
  messagePresentation: () => Presentation;
  /** Of pages for whoever asked the engine for something last, such as those that end a sign-in. */
  deskLanguage: () => LanguageCode;
  notices: NoticeBoard;
  /** Puts a notice up, or takes it down where the failure is `null`. */
  showNotice: (subject: string, failure: Failure | null) => void;
  /** How the journal was found. */
  opened: OpenedJournal;
  journal: Journal;
  journalPath: string;
  reportsDirectory: string;
  reports: DiskReportStore;
  logFolder: string;
  /** Where something of that name is kept. */
  inUserData: (name: UserDataName) => string;
  hash: (text: string) => string;
  internetMessageIdOf: (session: { source: string; id: string }) => string;
  /** Aborted when the program ends. */
  stopping: AbortController;
}

/** @throws UserDataInUse */
export function openProgram(system: System): Program {
  const { clock, presentation } = system;
  const inUserData = (name: UserDataName) => join(system.userDataDirectory, name);
  const logFolder = inUserData('logs');
  const stopping = new AbortController();
  const access = accessTo(system);
  const { shouldLogToConsole } = system;
  const log = openProgramLog(logFolder, { shouldLogToConsole, readers: access, ending: stopping.signal });
  const claim = claimUserData(system.userDataDirectory, log);
  system.logUncaughtErrors?.(log);
  const consoles = new AttachedConsoles(log);
  const signals = new Signals(log);
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const notices = new NoticeBoard((all) => {
    consoles.publish('notices.changed', all);
    signals.emit('notices-changed');
  });
  const journalPath = inUserData('journal.sqlite');
  const reportsDirectory = inUserData('reports');
  const opened = openJournal(journalPath, (path) => datedNameFor(path, clock.nowMs()));
  const settings = new SettingsService({
    store: new DiskSettingsStore(system.userDataDirectory, system.openSettingsFile, clock),
    onFailure: (failure) => notices.raise('settings', failure),
    log,
  });
  return {
    system,
    access,
    consoles,
    log,
    claim,
    signals,
    settings,
    deskLanguage: () =>
      presentIn(settings.current.general.language, { ...presentation, language: consoles.systemLanguage }).language,
    messagePresentation: () => presentIn(settings.current.general.messageLanguage, presentation),
    notices,
    showNotice: (subject, failure) => notices.show(subject, failure),
    opened,
    journal: opened.journal,
    journalPath,
    reportsDirectory,
    reports: new DiskReportStore(reportsDirectory),
    logFolder,
    inUserData,
    hash,
    internetMessageIdOf: ({ source, id }) =>
      // The computer's name keeps two machines that watch the same jobs from looking like one message sent twice.
      `<${hash(JSON.stringify([presentation.computerName, source, id])).slice(0, 40)}@backup-notifier.internal>`,
    stopping,
  };
}

/**
 * A service has people who look after it, where its unit has opened its folder for them: the group may pass, and nobody else
 * may do anything. A person's program has that person.
 */
function accessTo({ host, userDataDirectory }: System): PeerAccess {
  const mode = statSync(userDataDirectory, { throwIfNoEntry: false })?.mode ?? 0;
  return host === 'service' && (mode & 0o077) === 0o010 ? 'group' : 'own-user';
}
