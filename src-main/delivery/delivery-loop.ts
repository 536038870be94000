/** Sends what waits in the outbox, at the pace that the sender allows, until it is stopped. */
import { describeError } from '../../src-shared/domain/describe-error.ts';
import type { DeliveryFailure } from '../../src-shared/domain/failure.ts';
import type { MailMessage } from '../../src-shared/domain/mail-message.ts';
import type { EndedAttempt, OutboxEntry } from '../../src-shared/domain/outbox-entry.ts';
import type { CancelScheduled, Clock, IdSource, Scheduler } from '../system-ports/clock.ts';
import type { Sender, SendOutcome } from '../senders/sender.ts';
import { countUnknownRefusals, decideAfterAttempt, decideAfterInterruption } from './decide-after-attempt.ts';
import { decidePace, paceWindowMs, type Pace } from './decide-pace.ts';
import type { Outbox } from './outbox.ts';

export interface DeliveryLoopOptions {
  outbox: Outbox;
  sender: Sender;
  clock: Clock;
  scheduler: Scheduler;
  ids: IdSource;
  /** The message as it is to be sent now: what is sent late says so (6.6). The stored one stays as it is. */
  asSentNow: (message: MailMessage, nowMs: number) => MailMessage;
  /** A person has paused notifications; when that ends, {@link DeliveryLoop.wake} is called. */
  isPaused: () => boolean;
  /** An entry changed its state. */
  onChanged: () => void;
  log: (message: string) => void;
}

/** After what the outbox could not do (a full disk): when to try again. */
export const outboxTroubleRetryMs = 60_000;

export class DeliveryLoop {
  readonly #options: DeliveryLoopOptions;
  readonly #underWay = new Map<number, Promise<void>>();
  /** What came of attempts and is not written down yet. Their entries cannot be sent again meanwhile: they are `sending`. */
  #ended: EndedAttempt[] = [];
  readonly #stopping = new AbortController();
  #cancelNext: CancelScheduled = () => {};
  #isRunning = false;
  #isTakenUp = false;
  #isPumpPlanned = false;
  /** Until something is accepted, entries may wait for the network: those of an earlier run of the program, too. */
  #network: 'may-be-away' | 'is-back' | 'works' = 'may-be-away';

  constructor(options: DeliveryLoopOptions) {
    this.#options = options;
  }

  /** Takes up what an earlier run of the program left behind, then begins to send. */
  start(): void {
    this.#isRunning = true;
    this.wake();
  }

  /** Something changed (a new entry, the sender, the network): look for work now. */
  wake(): void {
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

  /**
   * Begins nothing more, aborts what is still under way after a grace, and waits until each outcome is written down.
   * What is aborted has an unknown outcome, so that a recipient may get it twice: most answers come within seconds.
   */
  async stop(graceMs = 0): Promise<void> {
    const abort = (): void => this.#stopping.abort();
    const cancelAbort = graceMs > 0 ? this.#options.scheduler.after(graceMs, abort) : abort();
    await this.finish();
    cancelAbort?.();
  }

  /** Begins nothing more and waits until what is under way has ended by itself, each outcome written down. */
  async finish(): Promise<void> {
    this.#isRunning = false;
    this.#cancelNext();
    await Promise.all(this.#underWay.values());
    this.#pump();
  }

  /** Answers that come at the same time are written down together. */
  #pumpSoon(): void {
    if (this.#isPumpPlanned) return;
    this.#isPumpPlanned = true;
    void this.#options.scheduler.nextTurn().then(() => {
      this.#isPumpPlanned = false;
      this.#pump();
    });
  }

  #pump(): void {
    this.#cancelNext();
    if (!this.#isRunning && this.#ended.length === 0) return;
    try {
      if (!this.#isTakenUp) this.#takeUp();
      this.#isTakenUp = true;
      this.#sendWhatIsDue();
    } catch (error) {
      // Sending without writing it down would be sending twice: wait until the outbox can be written again. Should the
      // program end before that, the next run takes what was being sent for interrupted.
      this.#options.log(`The outbox could not be used: ${describeError(error)}`);
      if (this.#isRunning) this.#cancelNext = this.#options.scheduler.after(outboxTroubleRetryMs, () => this.#pump());
    }
  }

  #takeUp(): void {
    const { outbox, clock } = this.#options;
    const nowMs = clock.nowMs();
    const ended = outbox
      .interrupted()
      .map((entry) => ({ id: entry.id, atMs: nowMs, state: decideAfterInterruption(entry, nowMs) }));
    if (ended.length > 0) outbox.recordAndClaim(ended, 0, nowMs);
  }

  #sendWhatIsDue(): void {
    const { outbox, sender, clock, scheduler, isPaused } = this.#options;
    for (;;) {
      const nowMs = clock.nowMs();
      const canSend = this.#isRunning && sender.state === 'ready' && !isPaused();
      const pace: Pace = canSend ? this.#decidePace(nowMs) : { kind: 'wait-for-request' };
      const begun = this.#recordAndClaim(pace.kind === 'go' ? pace.count : 0, nowMs);
      if (this.#network === 'is-back') {
        outbox.endNetworkBackOff(nowMs);
        this.#network = 'works';
        continue;
      }
      if (pace.kind === 'wait-for-request') return;
      if (pace.kind === 'wait-until') {
        this.#cancelNext = scheduler.after(pace.atMs - nowMs, () => this.#pump());
        return;
      }
      if (begun < pace.count) {
        const nextMs = outbox.nextDueAtMs();
        if (nextMs !== null) this.#cancelNext = scheduler.after(Math.max(0, nextMs - nowMs), () => this.#pump());
        return;
      }
    }
  }

  /** @returns how many messages are being sent now that were not before. */
  #recordAndClaim(maxClaimed: number, nowMs: number): number {
    if (maxClaimed === 0 && this.#ended.length === 0) return 0;
    // Durable before the requests leave, so that a crash in between is seen as an unknown outcome.
    const begun = this.#options.outbox.recordAndClaim(this.#ended, maxClaimed, nowMs);
    const hasChanged = begun.length > 0 || this.#ended.length > 0;
    this.#ended = [];
    for (const entry of begun) this.#send(entry);
    if (hasChanged) this.#options.onChanged();
    return begun.length;
  }

  #decidePace(nowMs: number): Pace {
    const { outbox, sender } = this.#options;
    const { pace } = sender.limits;
    const starts = pace.maxMessagesPerWindow === null ? [] : outbox.attemptStartsSince(nowMs - paceWindowMs);
    return decidePace(starts, this.#underWay.size, nowMs, pace);
  }

  #send(entry: OutboxEntry): void {
    const attempt = this.#attempt(entry).finally(() => {
      this.#underWay.delete(entry.id);
      this.#pumpSoon();
    });
    this.#underWay.set(entry.id, attempt);
  }

  async #attempt(entry: OutboxEntry): Promise<void> {
    const { sender, clock, ids, asSentNow, log } = this.#options;
    const { internetMessageId, unknownOutcomeCount } = entry;
    const message = asSentNow(entry.message, clock.nowMs());
    const outcome = await sender.send(message, { internetMessageId, signal: this.#stopping.signal });
    const isServiceDown = outcome.kind === 'outcome-unknown' && this.#isServiceDown(entry.id);
    const unknownRefusalCount = countUnknownRefusals(entry.state);
    const history = { attemptCount: entry.attemptCount + 1, unknownOutcomeCount, isServiceDown, unknownRefusalCount };
    const nowMs = clock.nowMs();
    const state = decideAfterAttempt(outcome, history, nowMs, ids.random());
    this.#ended.push({ id: entry.id, atMs: nowMs, state });
    this.#seeNetwork(outcome);
    log(
      `Notification ${entry.id}: ${outcome.kind}${outcome.kind === 'accepted' ? `, request id ${outcome.requestId}` : ''}; now ${state.kind}.`,
    );
  }

  /** Whether nothing was accepted since this entry was tried before. Where that cannot be read, it is not given up for that. */
  #isServiceDown(id: number): boolean {
    try {
      return !this.#options.outbox.hasAcceptedSinceLastTry(id);
    } catch (error) {
      this.#options.log(`Earlier attempts could not be read: ${describeError(error)}`);
      return true;
    }
  }

  /** The system tells of its interfaces only: that a router or the line behind it is back shows when something is accepted. */
  #seeNetwork(outcome: SendOutcome): void {
    if (outcome.kind === 'try-again' && isOfNetwork(outcome.failure)) this.#network = 'may-be-away';
    else if (outcome.kind === 'accepted' && this.#network === 'may-be-away') this.#network = 'is-back';
  }
}

/** As {@link Outbox.endNetworkBackOff} sees it. */
function isOfNetwork({ kind }: DeliveryFailure): boolean {
  return kind === 'not-reachable' || kind === 'captive-portal';
}
