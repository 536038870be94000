/** What the History window shows and does, how long it is kept (8), and the copy of the journal (6.1). */
import { defaultRouteOf, microsoftSenderOf } from '../../src-shared/model/settings.ts';
import { journalCopiedAtMs } from '../adapters/sqlite/journal-copy.ts';
import { copyJournalInThread } from '../adapters/threads/copy-journal-task.ts';
import { channelOf } from '../channels/channels.ts';
import { HistoryAnnouncer } from './history-announcer.ts';
import { HistoryRetention } from './history-retention.ts';
import { HistoryService } from './history-service.ts';
import { DailyCopy } from '../journal/daily-copy.ts';
import { removeTakenIn, type SessionSource } from '../sources/session-source.ts';
import type { Program } from '../app/open-program.ts';

export interface CreatedHistory {
  history: HistoryService;
  retention: HistoryRetention;
  historyAnnouncer: HistoryAnnouncer;
  dailyCopy: DailyCopy;
}

export function createHistory(program: Program, { sources }: { sources: readonly SessionSource[] }): CreatedHistory {
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
    removeTakenIn: (beforeMs, signal) => removeTakenIn(sources, beforeMs, signal),
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
  return { history, retention, historyAnnouncer, dailyCopy };
}
