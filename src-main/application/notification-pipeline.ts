/** From recorded sessions to the outbox: decide on each chain, compose, and write both down together. */
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
  /** On disk when it returns; replaces an earlier report of the same session. */
  keep(journalId: number, files: readonly ReportFile[]): void;
}

export interface NotificationPipelineOptions {
  journal: JudgementJournal;
  reports: ReportStore;
  settings: () => Settings;
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

export class NotificationPipeline {
  readonly #options: NotificationPipelineOptions;
  #cancelNext: CancelScheduled = () => {};

  constructor(options: NotificationPipelineOptions) {
    this.#options = options;
  }

  /** Judges what waits to be judged, and comes back by itself when a hold ends. After a crash it goes on where it stopped. */
  run(): void {
    this.#judge('without-held');
  }

  /** The settings changed: what is held is judged by the new ones. */
  reconsider(): void {
    this.#judge('with-held');
  }

  stop(): void {
    this.#cancelNext();
  }

  #judge(held: 'without-held' | 'with-held'): void {
    const { journal, clock, scheduler, onNotification, onFailure, log } = this.#options;
    this.#cancelNext();
    let hasNotification = false;
    let failedCount = 0;
    let reason = '';
    for (const key of journal.openChains(clock.nowMs(), held)) {
      try {
        hasNotification = this.#judgeChain(key) || hasNotification;
      } catch (error) {
        // One chain must not hold up the others.
        failedCount += 1;
        reason = describeError(error);
        log(`A session could not be judged: ${reason}`);
      }
    }
    if (hasNotification) onNotification();
    onFailure(failedCount === 0 ? null : { kind: 'sessions-not-processed', count: failedCount, reason });
    const nextMs = failedCount > 0 ? clock.nowMs() + judgeAgainAfterMs : journal.nextHoldEndsAtMs();
    if (nextMs !== null) {
      this.#cancelNext = scheduler.after(Math.max(0, nextMs - clock.nowMs()), () => this.run());
    }
  }

  /** @returns whether something is to be sent. */
  #judgeChain(key: string): boolean {
    const { journal, clock, log } = this.#options;
    const chain = journal.chain(key);
    const decisions = decideChain(chain, this.#options.settings().notifications, clock.nowMs());
    const notifications = decisions.flatMap((decision) => {
      const reported = chain.find(({ journalId }) => journalId === decision.journalId);
      if (decision.kind !== 'notify' || reported === undefined) return [];
      return this.#compose(reported, toContext(chain, reported, decision.isRetryMissing));
    });
    journal.recordDecisions(decisions, notifications);
    for (const decision of decisions) {
      log(`Session ${decision.journalId}: ${decision.kind}${decision.kind === 'filtered' ? ` (${decision.by})` : ''}.`);
    }
    return notifications.length > 0;
  }

  #compose(
    { journalId, session }: DecidableSession,
    chain: ChainContext,
  ): { journalId: number; entry: NewOutboxEntry }[] {
    const { journal, reports, presentation, clock, internetMessageIdOf, log } = this.#options;
    const objects = { [Symbol.iterator]: () => journal.objectsOf(journalId)[Symbol.iterator]() };
    const { notifications } = this.#options.settings();
    const composed = composeNotification({ session, objects, chain }, notifications, presentation, { isTest: false });
    try {
      if (composed.report.length > 0) reports.keep(journalId, composed.report);
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
