/** Sends what waits in the outbox, at the pace that Exchange Online allows, until it is stopped (product section 6). */
import { describeError } from '../../src-shared/domain/describe-error.ts';
import type { AccountFailure } from '../../src-shared/domain/failure.ts';
import type { MailMessage } from '../../src-shared/domain/mail-message.ts';
import type { OutboxEntry, OutboxState } from '../../src-shared/domain/outbox-entry.ts';
import type { CancelScheduled, Clock, IdSource, Scheduler } from '../system-ports/clock.ts';
import type { AccessTokens } from './access-tokens.ts';
import { decideAfterAttempt, decideAfterInterruption } from './decide-after-attempt.ts';
import { decidePace, exchangeOnlinePace, paceWindowMs, type Pace, type PaceLimits } from './decide-pace.ts';
import type { MailSender } from './mail-sender.ts';
import type { Outbox } from './outbox.ts';
import { submit } from './submit.ts';

export interface DeliveryLoopOptions {
  outbox: Outbox;
  mailSender: MailSender;
  tokens: AccessTokens;
  clock: Clock;
  scheduler: Scheduler;
  ids: IdSource;
  /** The message as it is to be sent now: what is sent late says so (6.6). The stored one stays as it is. */
  asSentNow: (message: MailMessage, nowMs: number) => MailMessage;
  /** A person has paused notifications; when that ends, {@link DeliveryLoop.wake} is called. */
  isPaused: () => boolean;
  /** Default: what Exchange Online allows. */
  pace?: PaceLimits;
  /** The account cannot send; nothing more is tried until {@link DeliveryLoop.wake}. */
  onAccountUnusable: (failure: AccountFailure) => void;
  /** An entry changed its state. */
  onChanged: () => void;
  log: (message: string) => void;
}

/** After what the outbox could not do (a full disk): when to try again. */
export const outboxTroubleRetryMs = 60_000;

export class DeliveryLoop {
  readonly #options: DeliveryLoopOptions;
  readonly #underWay = new Map<number, Promise<void>>();
  readonly #stopping = new AbortController();
  #cancelNext: CancelScheduled = () => {};
  #isAccountUnusable = false;
  #isRunning = false;
  #isTakenUp = false;

  constructor(options: DeliveryLoopOptions) {
    this.#options = options;
  }

  /** Takes up what an earlier run of the program left behind, then begins to send. */
  start(): void {
    this.#isRunning = true;
    this.wake();
  }

  /** Something changed (a new entry, the account, the network): look for work now. */
  wake(): void {
    this.#isAccountUnusable = false;
    this.#pump();
  }

  /** The network is back or the machine woke up: what waits for the network goes out now (6.3). */
  endNetworkBackOff(): void {
    try {
      this.#options.outbox.endNetworkBackOff(this.#options.clock.nowMs());
    } catch (error) {
      this.#options.log(`The back-off could not be ended: ${describeError(error)}`);
    }
    this.wake();
  }

  /** Aborts what is under way and waits until each outcome is written down. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#cancelNext();
    this.#stopping.abort();
    await Promise.all(this.#underWay.values());
  }

  #pump(): void {
    this.#cancelNext();
    if (!this.#isRunning) return;
    try {
      if (!this.#isTakenUp) this.#takeUp();
      this.#isTakenUp = true;
      this.#sendWhatIsDue();
    } catch (error) {
      // Sending without writing it down would be sending twice: wait until the outbox can be written again.
      this.#options.log(`The outbox could not be used: ${describeError(error)}`);
      this.#cancelNext = this.#options.scheduler.after(outboxTroubleRetryMs, () => this.#pump());
    }
  }

  #takeUp(): void {
    const { outbox, clock } = this.#options;
    for (const entry of outbox.interrupted()) {
      outbox.endAttempt(entry.id, clock.nowMs(), decideAfterInterruption(entry, clock.nowMs()));
    }
  }

  #sendWhatIsDue(): void {
    const { outbox, clock, scheduler } = this.#options;
    while (this.#isRunning && !this.#isAccountUnusable && !this.#options.isPaused()) {
      const nowMs = clock.nowMs();
      const pace = this.#decidePace(nowMs);
      if (pace.kind === 'wait-for-request') return;
      if (pace.kind === 'wait-until') {
        this.#cancelNext = scheduler.after(pace.atMs - nowMs, () => this.#pump());
        return;
      }
      const entry = outbox.due(nowMs, 1)[0];
      if (entry === undefined) {
        const nextMs = outbox.nextDueAtMs();
        if (nextMs !== null) this.#cancelNext = scheduler.after(Math.max(0, nextMs - nowMs), () => this.#pump());
        return;
      }
      this.#send(entry);
    }
  }

  #decidePace(nowMs: number): Pace {
    const { outbox, pace = exchangeOnlinePace } = this.#options;
    const starts = pace.maxMessagesPerWindow === null ? [] : outbox.attemptStartsSince(nowMs - paceWindowMs);
    return decidePace(starts, this.#underWay.size, nowMs, pace);
  }

  #send(entry: OutboxEntry): void {
    // Durable before the request leaves, so that a crash in between is seen as an unknown outcome.
    this.#options.outbox.beginAttempt(entry.id, this.#options.clock.nowMs());
    const attempt = this.#attempt(entry).finally(() => {
      this.#underWay.delete(entry.id);
      this.#options.onChanged();
      this.#pump();
    });
    this.#underWay.set(entry.id, attempt);
    this.#options.onChanged();
  }

  async #attempt(entry: OutboxEntry): Promise<void> {
    const { clock, ids, tokens, log } = this.#options;
    const message = this.#options.asSentNow(entry.message, clock.nowMs());
    const outcome = await submit({ ...entry, message }, tokens, this.#options, this.#stopping.signal);
    const history = { attemptCount: entry.attemptCount + 1, unknownOutcomeCount: entry.unknownOutcomeCount };
    const state = decideAfterAttempt(outcome, history, clock.nowMs(), ids.random());
    await this.#writeDown(entry.id, state);
    log(
      `Notification ${entry.id}: ${outcome.kind}${outcome.kind === 'accepted' ? `, request id ${outcome.requestId}` : ''}; now ${state.kind}.`,
    );
    if (outcome.kind === 'account-unusable') {
      this.#isAccountUnusable = true;
      this.#options.onAccountUnusable(outcome.failure.failure);
    }
  }

  /** Tries until it can be written: the entry must not be sent again meanwhile. A restart takes it for interrupted. */
  async #writeDown(id: number, state: OutboxState): Promise<void> {
    for (;;) {
      try {
        this.#options.outbox.endAttempt(id, this.#options.clock.nowMs(), state);
        return;
      } catch (error) {
        this.#options.log(`The outcome of notification ${id} could not be written down: ${describeError(error)}`);
        if (this.#stopping.signal.aborted) return;
        await this.#waitForRoom();
      }
    }
  }

  #waitForRoom(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#options.scheduler.after(outboxTroubleRetryMs, resolve);
      const end = () => {
        cancel();
        resolve();
      };
      this.#stopping.signal.addEventListener('abort', end, { once: true });
    });
  }
}
