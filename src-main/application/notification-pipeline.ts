/**
 * From recorded sessions to the outbox: decide on each chain, compose, and write both down together, many chains with one
 * sync of the disk. Between two batches everything else has its turn.
 */
import { describeError } from '../../src-shared/domain/describe-error.ts';
import type { StorageFailure } from '../../src-shared/domain/failure.ts';
import type { ChainContext } from '../../src-shared/domain/chain.ts';
import type { BackupObject, JobSessionHead } from '../../src-shared/domain/job-session.ts';
import type { NewOutboxEntry } from '../../src-shared/domain/outbox-entry.ts';
import type { Presentation } from '../../src-shared/domain/presentation.ts';
import type { Settings } from '../../src-shared/domain/settings.ts';
import { composeNotification, priorityOf } from '../composition/compose-notification.ts';
import { toMailMessage, type ReportFile } from '../composition/composed-message.ts';
import type { ChainDecision } from '../../src-shared/domain/judgement.ts';
import { decideChain, type ChainSession } from '../policy/decide-chain.ts';
import type { CancelScheduled, Clock, Scheduler } from '../system-ports/clock.ts';
import { messageIdOfPart } from './message-id-of-part.ts';

export interface DecidableSession extends ChainSession {
  session: JobSessionHead;
}

export interface JudgementJournal {
  /** Keys of chains with a session to be judged, oldest first; `with-held` also those whose time has not come. */
  openChains(nowMs: number, held: 'without-held' | 'with-held'): string[];
  /** Every session of the chain, also those that are decided. */
  chain(key: string): DecidableSession[];
  /** One by one; a new iterator each time. */
  objectsOf(journalId: number): Iterable<BackupObject>;
  /** All or nothing, durable when it returns. */
  recordDecisions(
    decisions: readonly ChainDecision[],
    notifications: readonly { journalId: number; entry: NewOutboxEntry }[],
  ): void;
  /** When the next held session has to be judged, or `null`. */
  nextHoldEndsAtMs(): number | null;
}

/** Keeps full reports on this machine (product section 5.5). */
export interface ReportStore {
  /** On disk when it resolves; replaces an earlier report of the same session. */
  keep(journalId: number, files: readonly ReportFile[]): Promise<void>;
}

export interface NotificationPipelineOptions {
  journal: JudgementJournal;
  reports: ReportStore;
  settings: () => Settings;
  /** When a source that this program asks was read last; `null` for one that reports by itself. */
  lastReadAtMs: (source: string) => number | null;
  presentation: Presentation;
  clock: Clock;
  scheduler: Scheduler;
  internetMessageIdOf: (session: Pick<JobSessionHead, 'source' | 'id'>) => string;
  onNotification: () => void;
  /** `null`: everything could be judged (again). */
  onFailure: (failure: StorageFailure | null) => void;
  log: (message: string) => void;
}

/** What could not be judged (a full disk) is tried again after so long. */
export const judgeAgainAfterMs = 60_000;
/** So many chains are decided on at a time, and fewer where their sessions have many objects: all that is composed is in memory. */
export const maxBatchChains = 32;
const maxBatchObjects = 2_000;

type Held = Parameters<JudgementJournal['openChains']>[1];

interface JudgedChain {
  decisions: ChainDecision[];
  notifications: { journalId: number; entry: NewOutboxEntry }[];
}

export class NotificationPipeline {
  readonly #options: NotificationPipelineOptions;
  readonly #stopping = new AbortController();
  #cancelNext: CancelScheduled = () => {};
  /** What is to be looked through next. */
  #wanted: Held | null = null;
  #work: Promise<void> | null = null;

  constructor(options: NotificationPipelineOptions) {
    this.#options = options;
  }

  /** Judges what waits to be judged, and comes back by itself when a hold ends. After a crash it goes on where it stopped. */
  run(): void {
    this.#begin('without-held');
  }

  /** The settings changed: what is held is judged by the new ones. */
  reconsider(): void {
    this.#begin('with-held');
  }

  /** Waits until the chains that are being judged are written down. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#cancelNext();
    await this.#work;
  }

  /** One at a time: what is asked for meanwhile is done right afterwards. */
  #begin(held: Held): void {
    if (this.#stopping.signal.aborted) return;
    if (this.#wanted !== 'with-held') this.#wanted = held;
    this.#work ??= this.#judgeWanted().finally(() => (this.#work = null));
  }

  async #judgeWanted(): Promise<void> {
    const { clock, scheduler, journal, onFailure, log } = this.#options;
    while (this.#wanted !== null) {
      this.#cancelNext();
      let failure: StorageFailure | null;
      let nextMs: number | null;
      try {
        failure = await this.#judge(this.#takeWanted());
        nextMs = failure === null ? journal.nextHoldEndsAtMs() : clock.nowMs() + judgeAgainAfterMs;
      } catch (error) {
        failure = { kind: 'sessions-not-processed', count: 1, reason: describeError(error) };
        nextMs = clock.nowMs() + judgeAgainAfterMs;
        log(`What is to be judged could not be read: ${failure.reason}`);
      }
      if (this.#stopping.signal.aborted) return;
      onFailure(failure);
      if (nextMs !== null) {
        this.#cancelNext = scheduler.after(Math.max(0, nextMs - clock.nowMs()), () => this.run());
      }
    }
  }

  #takeWanted(): Held {
    const wanted = this.#wanted ?? 'without-held';
    this.#wanted = null;
    return wanted;
  }

  /** @returns what could not be judged; `null`: nothing. */
  async #judge(held: Held): Promise<StorageFailure | null> {
    const { journal, clock, scheduler, log } = this.#options;
    let [failedCount, reason] = [0, ''];
    const onTrouble = (error: unknown) => {
      // One chain must not hold up the others.
      failedCount += 1;
      reason = describeError(error);
      log(`A session could not be judged: ${reason}`);
    };
    for (const batch of this.#toBatches(journal.openChains(clock.nowMs(), held))) {
      const judged = await Promise.all(
        batch.map((chain) =>
          this.#judgeChain(chain).catch((error: unknown) => {
            onTrouble(error);
            return null;
          }),
        ),
      );
      this.#writeDown(
        judged.filter((chain) => chain !== null),
        onTrouble,
      );
      await scheduler.nextTurn();
      if (this.#stopping.signal.aborted) break;
    }
    return failedCount === 0 ? null : { kind: 'sessions-not-processed', count: failedCount, reason };
  }

  /** Each chain is read when its batch begins, as it is then. */
  *#toBatches(keys: readonly string[]): Generator<DecidableSession[][]> {
    let batch: DecidableSession[][] = [];
    let objectCount = 0;
    for (const key of keys) {
      const chain = this.#options.journal.chain(key);
      batch.push(chain);
      objectCount += chain.reduce((sum, { session }) => sum + session.objectCount, 0);
      if (batch.length < maxBatchChains && objectCount < maxBatchObjects) continue;
      yield batch;
      batch = [];
      objectCount = 0;
    }
    if (batch.length > 0) yield batch;
  }

  async #judgeChain(chain: readonly DecidableSession[]): Promise<JudgedChain> {
    const { clock, settings } = this.#options;
    const [first] = chain;
    const lastReadAtMs = first === undefined ? null : this.#options.lastReadAtMs(first.session.source);
    const decisions = decideChain(chain, settings().notifications, clock.nowMs(), lastReadAtMs);
    const notifications = await Promise.all(
      decisions.map(async (decision) => {
        const reported = chain.find(({ journalId }) => journalId === decision.journalId);
        if (decision.kind !== 'notify' || reported === undefined) return [];
        return this.#compose(reported, toContext(chain, reported, decision.isRetryMissing));
      }),
    );
    return { decisions, notifications: notifications.flat() };
  }

  /** All together or, where that fails, each chain alone. */
  #writeDown(chains: readonly JudgedChain[], onTrouble: (error: unknown) => void): void {
    const { journal, onNotification, log } = this.#options;
    const decisions = chains.flatMap((chain) => chain.decisions);
    const notifications = chains.flatMap((chain) => chain.notifications);
    if (decisions.length === 0) return;
    try {
      journal.recordDecisions(decisions, notifications);
    } catch (error) {
      if (chains.length > 1) for (const chain of chains) this.#writeDown([chain], onTrouble);
      else onTrouble(error);
      return;
    }
    log(`Sessions judged: ${decisions.map(describeDecision).join(', ')}.`);
    if (notifications.length > 0) onNotification();
  }

  async #compose({ journalId, session }: DecidableSession, chain: ChainContext): Promise<JudgedChain['notifications']> {
    const { journal, reports, presentation, clock, internetMessageIdOf, log } = this.#options;
    const objects = { [Symbol.iterator]: () => journal.objectsOf(journalId)[Symbol.iterator]() };
    const { notifications } = this.#options.settings();
    const composed = composeNotification({ session, objects, chain }, notifications, presentation, { isTest: false });
    try {
      if (composed.report.length > 0) await reports.keep(journalId, composed.report);
    } catch (error) {
      // The message matters more than the copy of its report.
      log(`The report of session ${journalId} could not be kept: ${describeError(error)}`);
    }
    return composed.messages.map((message, index) => ({
      journalId,
      entry: {
        kind: 'notification',
        internetMessageId: messageIdOfPart(internetMessageIdOf(session), index + 1),
        message: toMailMessage(message),
        priority: priorityOf(session),
        createdAtMs: clock.nowMs(),
      },
    }));
  }
}

function describeDecision(decision: ChainDecision): string {
  return `${decision.journalId} ${decision.kind}${decision.kind === 'filtered' ? ` (${decision.by})` : ''}`;
}

function toContext(
  chain: readonly DecidableSession[],
  reported: DecidableSession,
  isRetryMissing: boolean,
): ChainContext {
  const earlier = chain
    .filter(({ session }) => session.retry.attempt < reported.session.retry.attempt)
    .map(({ session: { retry, result, startedAt, endedAt, message } }) => ({
      attempt: retry.attempt,
      result,
      startedAt,
      endedAt,
      message,
    }));
  return { earlierAttempts: earlier.sort((a, b) => a.attempt - b.attempt), isRetryMissing };
}
