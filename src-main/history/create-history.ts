/** What the History and Jobs windows show and do, how long history is kept (8), and the copy of the journal (6.1). */
import { journalCopiedAtMs } from '../adapters/sqlite/journal-copy.ts';
import { copyJournalInThread } from '../adapters/threads/copy-journal-task.ts';
import { channelOf } from '../channels/channels.ts';
import { currentRouteOf } from './correct-message.ts';
import { HistoryRetention } from './history-retention.ts';
import { HistoryService } from './history-service.ts';
import { DailyCopy } from '../journal/daily-copy.ts';
import { ChangeAnnouncer } from '../timing/change-announcer.ts';
import { removeTakenIn, type SessionSource } from '../sources/session-source.ts';
import type { Program } from '../app/open-program.ts';

export interface CreatedHistory {
  history: HistoryService;
  retention: HistoryRetention;
  /** They tell the windows of changes. */
  announcers: readonly ChangeAnnouncer[];
  dailyCopy: DailyCopy;
}

export function createHistory(program: Program, { sources }: { sources: readonly SessionSource[] }): CreatedHistory {
  const { settings, journal, journalPath, reports, showNotice, internetMessageIdOf, consoles, signals, log } = program;
  const { clock, scheduler, ids } = program.system;
  const announcers = [
    new ChangeAnnouncer({
      scheduler,
      intervalMs: 250,
      revision: () => journal.history.revision(),
      tell: () => consoles.publish('history.changed', undefined),
    }),
    new ChangeAnnouncer({
      scheduler,
      // All jobs are asked for again each time.
      intervalMs: 1_000,
      revision: () => journal.jobs.revision(),
      tell: () => consoles.publish('jobs.changed', undefined),
    }),
  ];
  journal.listen(() => {
    for (const announcer of announcers) announcer.announce();
  });
  const history = new HistoryService({
    journal: journal.history,
    reports,
    routes: {
      routeOf: (id) => currentRouteOf(settings.current, id, channelOf),
      channelOf,
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
    retentionDays: () => {
      const isChosen = settings.isStored || settings.sources.HistoryRetentionDays === 'enforced';
      return isChosen ? settings.current.history.retentionDays : null;
    },
    clock,
    scheduler,
    onRemoved: () => {
      for (const announcer of announcers) announcer.announceRemoval();
    },
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
  return { history, retention, announcers, dailyCopy };
}
