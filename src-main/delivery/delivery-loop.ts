/** Sends what waits in the outbox, each message through its sender and at that sender's pace, until it is stopped. */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { ChannelPost } from '../../src-shared/model/channel-post.ts';
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import type { EndedAttempt, OutboxEntry } from '../../src-shared/model/outbox-entry.ts';
import type { StoredMessageReader } from '../channels/channel.ts';
import type { Clock, IdSource, Scheduler } from '../platform/clock.ts';
import { Alarm } from '../timing/alarm.ts';
import type { AnySender, OutgoingMessage, SendOutcome } from '../senders/sender.ts';
import { countUnknownRefusals, decideAfterAttempt, decideAfterInterruption } from './decide-after-attempt.ts';
import { decidePace, paceWindowMs, type Pace } from './decide-pace.ts';
import type { Outbox, RouteSender, SenderClaim } from './outbox.ts';

export interface DeliveryLoopOptions {
  outbox: Outbox;
  /** Which sender the messages of each route go through now. */
  routes: () => readonly RouteSender[];
  /**
   * As they are now: they come and go with the settings, after which {@link DeliveryLoop.routesChanged} is called. A message
   * whose sender is not among them waits.
   */
  senders: () => readonly AnySender[];
  /**
   * Ids of the senders of all channels that there are, switched on or not; `null`: the settings could not be read, and nobody
   * knows. What waits for another one is discarded.
   */
  channelSenders: () => readonly string[] | null;
  clock: Clock;
  scheduler: Scheduler;
  ids: IdSource;
  /** @throws where nothing of this kind reads messages */
  readerOf: (kind: string) => Pick<StoredMessageReader<OutgoingMessage | ChannelPost>, 'asSentNow'>;
  /** A person has paused notifications; when that ends, {@link DeliveryLoop.wake} is called. */
  isPaused: () => boolean;
  /** An entry changed its state. */
  onChanged: () => void;
  log: (message: string) => void;
}

/** After what the outbox could not do (a full disk): when to try again. */
export const outboxTroubleRetryMs = 60_000;

/** One sender, and what is known of sending through it. */
interface Lane {
  /** Another one under the same id takes its place when its settings change. */
  sender: AnySender;
  requestCount: number;
  /** Until something is accepted, entries may wait for the network: those of an earlier run of the program, too. */
  network: 'may-be-away' | 'is-back' | 'works';
}

export class DeliveryLoop {
  readonly #options: DeliveryLoopOptions;
  readonly #lanes = new Map<string, Lane>();
  readonly #underWay = new Map<number, Promise<void>>();
  /** What came of attempts and is not written down yet. Their entries cannot be sent again meanwhile: they are `sending`. */
  #ended: EndedAttempt[] = [];
  readonly #stopping = new AbortController();
  readonly #next: Alarm;
  #isRunning = false;
  #isTakenUp = false;
  #isPumpPlanned = false;
  /** Messages may wait for another sender than that of their route. */
  #mustAskRoutes = true;
  /** Messages may wait for a channel that was removed. */
  #mustDiscardRemoved = true;

  constructor(options: DeliveryLoopOptions) {
    this.#options = options;
    this.#next = new Alarm(options.scheduler);
  }

  /** Takes up what an earlier run of the program left behind, then begins to send. */
  start(): void {
    this.#isRunning = true;
    this.wake();
  }

  /** A route has another sender now, or messages were put back whose route may have. */
  routesChanged(): void {
    this.#mustAskRoutes = true;
    this.#mustDiscardRemoved = true;
    this.wake();
  }

  /** Something changed (a new entry, a sender, the network): look for work now. */
  wake(): void {
    this.#pump();
  }

  /** The network is back or the machine woke up: what waits for the network goes out now (6.3). */
  endNetworkBackOff(): void {
    try {
      const nowMs = this.#options.clock.nowMs();
      for (const { id } of this.#options.senders()) this.#options.outbox.endNetworkBackOff(id, nowMs);
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
    this.#next.cancel();
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
    this.#next.cancel();
    if (!this.#isRunning && this.#ended.length === 0) return;
    try {
      if (!this.#isTakenUp) this.#takeUp();
      this.#isTakenUp = true;
      this.#sendWhatIsDue();
    } catch (error) {
      // Sending without writing it down would be sending twice: wait until the outbox can be written again. Should the
      // program end before that, the next run takes what was being sent for interrupted.
      this.#options.log(`The outbox could not be used: ${describeError(error)}`);
      if (this.#isRunning) this.#next.after(outboxTroubleRetryMs, () => this.#pump());
    }
  }

  #takeUp(): void {
    const { outbox, clock } = this.#options;
    const nowMs = clock.nowMs();
    const ended = outbox
      .interrupted()
      .map((entry) => ({ id: entry.id, atMs: nowMs, state: decideAfterInterruption(entry, nowMs) }));
    if (ended.length > 0) outbox.recordAndClaim(ended, [], nowMs);
  }

  /** What is under way through a sender that has gone still ends. */
  #keepLanes(): void {
    const senders = this.#options.senders();
    const ids = new Set(senders.map(({ id }) => id));
    for (const id of this.#lanes.keys()) if (!ids.has(id)) this.#lanes.delete(id);
    for (const sender of senders) {
      const lane = this.#lanes.get(sender.id);
      if (lane === undefined) this.#lanes.set(sender.id, { sender, requestCount: 0, network: 'may-be-away' });
      else lane.sender = sender;
    }
  }

  #sendWhatIsDue(): void {
    this.#keepLanes();
    let busy = [...this.#lanes.values()];
    const nextsMs: number[] = [];
    while (busy.length > 0) {
      const nowMs = this.#options.clock.nowMs();
      const paces = busy.map((lane) => ({ lane, pace: this.#decidePace(lane, nowMs) }));
      const begun = this.#recordAndClaim(
        paces.flatMap(({ lane: { sender }, pace }) =>
          pace.kind === 'go' ? [{ senderId: sender.id, maxCount: pace.count }] : [],
        ),
        nowMs,
      );
      const reachable = this.#endBackOffOfReachable(nowMs);
      const mayHaveMore = ({ lane, pace }: (typeof paces)[number]) =>
        pace.kind === 'go' && (begun.get(lane.sender.id) === pace.count || reachable.includes(lane));
      nextsMs.push(...paces.flatMap((each) => (mayHaveMore(each) ? [] : (this.#nextAtMs(each.lane, each.pace) ?? []))));
      busy = paces.filter(mayHaveMore).map(({ lane }) => lane);
    }
    this.#discardRemoved();
    if (nextsMs.length === 0) return;
    this.#next.after(Math.min(...nextsMs) - this.#options.clock.nowMs(), () => this.#pump());
  }

  #discardRemoved(): void {
    const { outbox, channelSenders, clock, onChanged, log } = this.#options;
    if (!this.#isRunning || !this.#mustDiscardRemoved) return;
    const kept = channelSenders();
    const count = kept === null ? 0 : outbox.discardOfRemovedChannels(kept, clock.nowMs());
    this.#mustDiscardRemoved = false;
    if (count === 0) return;
    log(`Notifications of removed channels discarded: ${count}.`);
    onChanged();
  }

  /** @returns when there may be something to do for this sender that nobody reports; `null`: not by time */
  #nextAtMs({ sender }: Lane, pace: Pace): number | null {
    switch (pace.kind) {
      case 'go':
        return this.#options.outbox.nextDueAtMs(sender.id);
      case 'wait-until':
        return pace.atMs;
      case 'wait-for-request':
        return null;
    }
  }

  /** @returns senders of which entries may have become due */
  #endBackOffOfReachable(nowMs: number): readonly Lane[] {
    const reachable = [...this.#lanes.values()].filter(({ network }) => network === 'is-back');
    for (const lane of reachable) {
      this.#options.outbox.endNetworkBackOff(lane.sender.id, nowMs);
      lane.network = 'works';
    }
    return reachable;
  }

  /** @returns how many messages are being sent now that were not before, by sender. */
  #recordAndClaim(claims: readonly SenderClaim[], nowMs: number): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    if (claims.length === 0 && this.#ended.length === 0) return counts;
    // Durable before the requests leave, so that a crash in between is seen as an unknown outcome.
    const { outbox, routes } = this.#options;
    const begun = outbox.recordAndClaim(this.#ended, claims, nowMs, this.#mustAskRoutes ? routes() : []);
    this.#mustAskRoutes = false;
    const hasChanged = begun.length > 0 || this.#ended.length > 0;
    this.#ended = [];
    for (const entry of begun) {
      counts.set(entry.senderId, (counts.get(entry.senderId) ?? 0) + 1);
      this.#send(entry);
    }
    if (hasChanged) this.#options.onChanged();
    return counts;
  }

  #decidePace({ sender, requestCount }: Lane, nowMs: number): Pace {
    const { outbox, isPaused } = this.#options;
    if (!this.#isRunning || sender.readiness !== 'ready' || isPaused()) return { kind: 'wait-for-request' };
    const { pace } = sender.limits;
    const starts = pace.maxMessagesPerWindow === null ? [] : outbox.attemptStartsSince(sender.id, nowMs - paceWindowMs);
    return decidePace(starts, requestCount, nowMs, pace);
  }

  #send(entry: OutboxEntry): void {
    const lane = this.#lanes.get(entry.senderId);
    if (lane === undefined) throw new Error(`An entry was claimed for an unknown sender: ${entry.senderId}.`);
    lane.requestCount += 1;
    const attempt = this.#attempt(entry, lane).finally(() => {
      lane.requestCount -= 1;
      this.#underWay.delete(entry.id);
      this.#pumpSoon();
    });
    this.#underWay.set(entry.id, attempt);
  }

  async #attempt(entry: OutboxEntry, lane: Lane): Promise<void> {
    const { clock, ids, log } = this.#options;
    const { internetMessageId, unknownOutcomeCount } = entry;
    const message = this.#asSentNow(entry);
    const outcome =
      message === null
        ? unreadable
        : await lane.sender.send(message, { internetMessageId, signal: this.#stopping.signal });
    const isServiceDown = outcome.kind === 'outcome-unknown' && this.#isServiceDown(entry.id);
    const unknownRefusalCount = countUnknownRefusals(entry.state);
    const history = { attemptCount: entry.attemptCount + 1, unknownOutcomeCount, isServiceDown, unknownRefusalCount };
    const nowMs = clock.nowMs();
    const state = decideAfterAttempt(outcome, history, nowMs, ids.random());
    this.#ended.push({ id: entry.id, atMs: nowMs, state });
    this.#mustAskRoutes ||= this.#options
      .routes()
      .some(({ id, senderId }) => id === entry.routeId && senderId !== entry.senderId);
    this.#mustDiscardRemoved ||= !this.#lanes.has(entry.senderId);
    seeNetwork(lane, outcome);
    log(
      `Notification ${entry.id}: ${outcome.kind}${outcome.kind === 'accepted' ? `, request id ${outcome.requestId}` : ''}; now ${state.kind}.`,
    );
  }

  /** @returns `null` where its channel cannot read it: a person has to decide, and other messages go on. */
  #asSentNow({ id, channel, message }: OutboxEntry): OutgoingMessage | ChannelPost | null {
    const { readerOf, clock, log } = this.#options;
    try {
      return readerOf(channel).asSentNow(message, clock.nowMs());
    } catch (error) {
      log(`Notification ${id} could not be read: ${describeError(error)}`);
      return null;
    }
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
}

/** Nothing was handed to any service, and nothing would be. */
const unreadable: SendOutcome = {
  kind: 'refused',
  failure: { area: 'delivery', kind: 'unexplained' },
};

/** The system reports its interfaces only: that a router or the line behind it is back shows when something is accepted. */
function seeNetwork(lane: Lane, outcome: SendOutcome): void {
  if (outcome.kind === 'try-again' && isOfNetwork(outcome.failure)) lane.network = 'may-be-away';
  else if (outcome.kind === 'accepted' && lane.network === 'may-be-away') lane.network = 'is-back';
}

/** As {@link Outbox.endNetworkBackOff} sees it. */
function isOfNetwork({ kind }: DeliveryFailure): boolean {
  return kind === 'not-reachable' || kind === 'captive-portal';
}
