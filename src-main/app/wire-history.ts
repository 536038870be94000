/** What the History window shows and does, how long it is kept (8), and the copy of the journal (6.1). */
import { describeError } from '../../src-shared/model/describe-error.ts';
import { defaultRouteOf, microsoftSenderOf } from '../../src-shared/model/settings.ts';
import { offerAcceptedAgain } from '../adapters/disk/offer-accepted-again.ts';
import { removeAcceptedFiles } from '../adapters/disk/remove-accepted-files.ts';
import { journalCopiedAtMs } from '../adapters/sqlite/journal-copy.ts';
import { copyJournalInThread } from '../adapters/threads/copy-journal-task.ts';
import { channelOf } from '../channels/channels.ts';
import { HistoryAnnouncer } from '../history/history-announcer.ts';
import { HistoryRetention } from '../history/history-retention.ts';
import { HistoryService } from '../history/history-service.ts';
import { DailyCopy } from '../journal/daily-copy.ts';
import { rereadSinceName } from '../journal/settle-restored.ts';
import type { Program } from './open-program.ts';

export interface HistoryNeighbours {
  /** The folder that is watched now. */
  sessionFolder: () => string;
}

export interface WiredHistory {
  history: HistoryService;
  retention: HistoryRetention;
  historyAnnouncer: HistoryAnnouncer;
  dailyCopy: DailyCopy;
  /** Sessions of files that came after the copy of a restored journal. To be called before the folder is watched. */
  rereadAcceptedFiles: () => Promise<void>;
}

export function wireHistory(program: Program, { sessionFolder }: HistoryNeighbours): WiredHistory {
  const { settings, journal, journalPath, reports, showNotice, internetMessageIdOf, consoles, signals, log } = program;
  const { clock, scheduler, ids } = program.system;
  const historyAnnouncer = new HistoryAnnouncer({
    scheduler,
    revision: () => journal.history.revision(),
    tell: () => consoles.publish('history.changed', undefined),
  });
  journal.listen(() => historyAnnouncer.announce());
  const history = new HistoryService({
    journal: journal.history,
    reports,
    route: () => {
      const route = defaultRouteOf(settings.current);
      const target = channelOf(route.channel).targetOf(route, microsoftSenderOf(settings.current));
      return { channel: route.channel, target, channelOf };
    },
    clock,
    scheduler,
    ids,
    internetMessageIdOf,
    onOutboxChanged: () => signals.emit('outbox-corrected'),
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
  const dailyCopy = new DailyCopy({
    copiedAtMs: () => journalCopiedAtMs(journalPath),
    copy: (signal) => copyJournalInThread(journalPath, signal),
    clock,
    scheduler,
    onFailure: (failure) => showNotice('journal-copy', failure),
    log,
  });
  const rereadAcceptedFiles = async () => {
    const sinceMs = journal.recall(rereadSinceName);
    if (typeof sinceMs !== 'number') return;
    try {
      const count = await offerAcceptedAgain(sessionFolder(), sinceMs);
      journal.remember(rereadSinceName, null);
      log(`Files that were accepted since the journal was copied are read again: ${count}.`);
    } catch (error) {
      // At the next start once more.
      log(`Accepted files could not be read again: ${describeError(error)}`);
    }
  };
  return { history, retention, historyAnnouncer, dailyCopy, rereadAcceptedFiles };
}
