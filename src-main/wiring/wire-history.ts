/** What the History window shows and does, and how long it is kept (8). */
import { removeAcceptedFiles } from '../adapters/disk/remove-accepted-files.ts';
import { HistoryAnnouncer } from '../application/history-announcer.ts';
import { HistoryRetention } from '../application/history-retention.ts';
import { HistoryService } from '../application/history-service.ts';
import type { Program } from './open-program.ts';

export interface HistoryNeighbours {
  /** The folder that is watched now. */
  sessionFolder: () => string;
  onOutboxChanged: () => void;
}

export interface WiredHistory {
  history: HistoryService;
  retention: HistoryRetention;
  historyAnnouncer: HistoryAnnouncer;
}

export function wireHistory(program: Program, { sessionFolder, onOutboxChanged }: HistoryNeighbours): WiredHistory {
  const { settings, journal, reports, internetMessageIdOf, log } = program;
  const { clock, scheduler, ids, desktop, windows } = program.platform;
  const historyAnnouncer = new HistoryAnnouncer({
    scheduler,
    revision: () => journal.history.revision(),
    tell: () => windows.publish('history.changed', undefined),
  });
  journal.listen(() => historyAnnouncer.announce());
  const history = new HistoryService({
    journal: journal.history,
    reports,
    options: () => settings.current.notifications,
    clock,
    scheduler,
    ids,
    internetMessageIdOf,
    openPage: (path) => desktop.openPage(path),
    openFolder: (path) => desktop.openFolder(path),
    onOutboxChanged,
    log,
  });
  const retention = new HistoryRetention({
    history: journal.expired,
    giveSpaceBack: () => journal.giveSpaceBack(),
    reports,
    removeAcceptedFiles: (beforeMs, signal) => removeAcceptedFiles(sessionFolder(), beforeMs, signal),
    retentionDays: () => (settings.isStored ? settings.current.history.retentionDays : null),
    clock,
    scheduler,
    onRemoved: () => historyAnnouncer.announceRemoval(),
    log,
  });
  return { history, retention, historyAnnouncer };
}
