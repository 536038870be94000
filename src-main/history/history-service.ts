/** What a person does in the History window (product section 8). */
import type { HistoryDetails, HistoryProblem } from '../../src-shared/model/history.ts';
import type { Clock, IdSource, Scheduler } from '../platform/clock.ts';
import { canBeSentAgain, decideSendAgain, discardable } from '../../src-shared/model/history-actions.ts';
import { messageIdOfPart } from '../notifications/outbox-entries.ts';
import { correctBy, type CorrectMessage, type CurrentRoutes } from './correct-message.ts';
import type { FoundReport } from './open-report.ts';

/** The history as its window's actions need it. Durable when a call returns. */
export interface HistoryJournal {
  details(id: number): HistoryDetails | null;
  sessionIdOf(id: number): number | null;
  messagesWithProblem(name: string, maxRevision: number, maxEntries: number): number[];
  /** @param correct - gives what takes the place of a message that was refused; `null`: it stays as it was */
  sendStuckAgain(outboxIds: readonly number[], correct: CorrectMessage): void;
  repeat(copies: readonly { id: number; internetMessageId: string }[], nowMs: number): void;
  discard(outboxIds: readonly number[], nowMs: number): void;
}

/** So many entries change in one transaction: whatever else waits for the journal goes on in between. */
const entriesPerBatch = 25;

/** Reports that were kept, by the journal's id of their session. */
export interface KeptReports {
  find(journalId: number): FoundReport | null;
}

/** What the person was shown. */
type ShownProblem = Pick<HistoryProblem, 'name' | 'revision'>;

export interface HistoryServicePorts {
  journal: HistoryJournal;
  reports: KeptReports;
  routes: CurrentRoutes;
  clock: Clock;
  scheduler: Pick<Scheduler, 'nextTurn'>;
  ids: IdSource;
  internetMessageIdOf: (session: { source: string; id: string }) => string;
  /** Something waits to be sent, or does so no more. */
  onOutboxChanged: () => void;
  log: (message: string) => void;
}

export class HistoryService {
  readonly #ports: HistoryServicePorts;

  constructor(ports: HistoryServicePorts) {
    this.#ports = ports;
  }

  /** Decides anew on what is there now: meanwhile an entry may have gone out by itself, and then nothing is done. */
  sendAgain(id: number, expected: 'stuck' | 'repeat'): void {
    const { journal, clock, ids, internetMessageIdOf, onOutboxChanged, log } = this.#ports;
    const details = journal.details(id);
    if (details === null || !canBeSentAgain(details.row)) return;
    const decision = decideSendAgain(details.messages);
    if (decision.kind === 'none' || decision.kind !== expected) return;
    if (decision.kind === 'stuck') {
      journal.sendStuckAgain(decision.outboxIds, correctBy(this.#ports.routes));
    } else {
      const newId = internetMessageIdOf({ source: 'again', id: ids.newId() });
      const copies = decision.outboxIds.map((outboxId, index) => ({
        id: outboxId,
        internetMessageId: messageIdOfPart(newId, index + 1),
      }));
      journal.repeat(copies, clock.nowMs());
    }
    log(`History ${id}: a person sends ${decision.outboxIds.length} again (${decision.kind}).`);
    onOutboxChanged();
  }

  discard(id: number): void {
    const { journal, clock, onOutboxChanged, log } = this.#ports;
    const outboxIds = discardable(journal.details(id)?.messages ?? []);
    if (outboxIds.length === 0) return;
    journal.discard(outboxIds, clock.nowMs());
    log(`History ${id}: a person discards ${outboxIds.length}.`);
    onOutboxChanged();
  }

  /** Sends all again that needs attention for one reason, each as {@link sendAgain} would. */
  sendAllAgain(problem: ShownProblem): Promise<void> {
    const correct = correctBy(this.#ports.routes);
    return this.#solve(problem, 'sends', (ids) => this.#ports.journal.sendStuckAgain(ids, correct));
  }

  discardAll(problem: ShownProblem): Promise<void> {
    const { journal, clock } = this.#ports;
    return this.#solve(problem, 'discards', (ids) => journal.discard(ids, clock.nowMs()));
  }

  async #solve({ name, revision }: ShownProblem, verb: string, solve: (ids: number[]) => void): Promise<void> {
    const { journal, scheduler, onOutboxChanged, log } = this.#ports;
    let count = 0;
    for (;;) {
      const outboxIds = journal.messagesWithProblem(name, revision, entriesPerBatch);
      if (outboxIds.length === 0) break;
      solve(outboxIds);
      count += outboxIds.length;
      await scheduler.nextTurn();
    }
    log(`History: a person ${verb} ${count} with one problem together.`);
    if (count > 0) onOutboxChanged();
  }

  findReport(id: number): FoundReport | null {
    const { journal, reports } = this.#ports;
    const sessionId = journal.sessionIdOf(id);
    return sessionId === null ? null : reports.find(sessionId);
  }
}
