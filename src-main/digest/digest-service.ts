/** Sends each digest when it is due, once for each period, whatever restarts, crashes or clock changes happen. */
import type { SourceName } from '../../src-shared/model/source-name.ts';
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { NotificationsFailure } from '../../src-shared/model/failures/notifications-failure.ts';
import type { Digest } from '../../src-shared/model/digest.ts';
import type { EncodableOutboxEntry } from '../../src-shared/model/outbox-entry.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import { isSameValue } from '../../src-shared/model/same-value.ts';
import { defaultRouteOf, routeOfDigest, type Settings } from '../../src-shared/model/settings.ts';
import { defaultRouteId } from '../../src-shared/model/route.ts';
import type { SenderId } from '../../src-shared/model/sender.ts';
import type { ChannelOf, RendererOf } from '../channels/channel.ts';
import { createMessageEncoder, type RenderedMessage } from '../channels/rendered-message.ts';
import { needsLook, type DigestFacts } from '../notifications/facts/digest-facts.ts';
import type { OtherRoute } from '../notifications/judge-chain.ts';
import { addressOf, messageIdOfPart, onRoute } from '../notifications/outbox-entries.ts';
import { quietUntilMs } from '../rules/quiet-hours.ts';
import type { Clock, Scheduler } from '../platform/clock.ts';
import type { MessageSizeLimits } from '../senders/message-size.ts';
import { Alarm } from '../timing/alarm.ts';
import { SerialQueue } from '../timing/serial-queue.ts';
import { decideDigest, digestProgressSchema, type DigestPeriod, type DigestProgress } from './decide-digest.ts';
import { gatherDigest, type GatheringPorts } from './gather-digest.ts';

export interface DigestJournal {
  /** @returns what was remembered under this name; `null`: nothing */
  recall(name: string): unknown;
  remember(name: string, value: unknown): void;
  /** Whether there is, or was, a message of this id. */
  hasMessage(internetMessageId: string): boolean;
  /** Puts the messages into the outbox and remembers the value: all or nothing. One that is there already stays as it is. */
  addAndRemember(entries: readonly EncodableOutboxEntry[], name: string, value: unknown): void;
}

export interface DigestServicePorts extends GatheringPorts {
  journal: DigestJournal;
  settings: () => Settings;
  channelOf: ChannelOf;
  rendererOf: RendererOf;
  otherRoutesOf: (settings: Settings) => readonly OtherRoute[];
  limitsOf: (sender: SenderId) => MessageSizeLimits;
  presentation: () => Presentation;
  /** Names of sources that could not be read since then, as a person knows them. */
  notReadSince: (atMs: number) => SourceName[];
  /** Has all sources read now. */
  wakeSources: () => void;
  internetMessageIdOf: (message: { source: string; id: string }) => string;
  clock: Clock;
  scheduler: Scheduler;
  onNotification: () => void;
  /** `null`: every digest that was due could be made. */
  onFailure: (failure: NotificationsFailure | null) => void;
  log: (message: string) => void;
}

interface DigestRoute extends Pick<OtherRoute, 'id' | 'senderId' | 'channel' | 'target' | 'limits' | 'quietHours'> {
  /** The route that message ids are made of. */
  idOfMessages: string;
}

/** A clock may be changed, and a computer may sleep: no plan reaches further. */
const longestWaitMs = 60 * 60_000;
/** What a source knows belongs into the digest, so it is waited for: a server is polled every few minutes. */
export const sourcesWaitMs = 30 * 60_000;
const lookAgainMs = 10_000;
/** After what could not be done (a full disk). */
const troubleRetryMs = 60_000;

/** Stored on disk, with what is remembered of each digest. */
const progressName = ({ id }: Digest) => `digest-${id}`;

export class DigestService {
  readonly #ports: DigestServicePorts;
  readonly #queue = new SerialQueue();
  readonly #next: Alarm;
  /** When each digest was first found to be due, by its id: sources are waited for since then. */
  readonly #dueSinceMs = new Map<string, number>();
  #isStopped = false;

  constructor(ports: DigestServicePorts) {
    this.#ports = ports;
    this.#next = new Alarm(ports.scheduler);
  }

  /** Looks at what is due now; to be called at the start, and when settings or the clock may have changed. */
  look(): void {
    void this.#queue.run(() => this.#look());
  }

  /** Resolves when nothing is being composed any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#next.cancel();
    await this.#queue.settled();
  }

  async #look(): Promise<void> {
    if (this.#isStopped) return;
    const { settings, clock, log } = this.#ports;
    this.#next.cancel();
    let waitMs: number | null = null;
    let failure: NotificationsFailure | null = null;
    for (const digest of settings().digests) {
      let againMs: number | null;
      try {
        againMs = await this.#settle(digest.id);
      } catch (error) {
        failure = { area: 'notifications', kind: 'digest-not-made', reason: describeError(error) };
        log(`A digest could not be made: ${failure.reason}`);
        againMs = clock.nowMs() + troubleRetryMs;
      }
      if (againMs !== null) waitMs = Math.min(waitMs ?? longestWaitMs, againMs - clock.nowMs());
    }
    this.#ports.onFailure(failure);
    if (waitMs !== null && !this.#isStopped) this.#next.after(waitMs, () => this.look());
  }

  /** @returns when to look again, in milliseconds since the Unix epoch; `null`: when the settings change */
  async #settle(id: string): Promise<number | null> {
    const { clock, journal, runs, log } = this.#ports;
    const decided = this.#decide(id);
    if (decided === null) return null;
    const { digest, decision } = decided;
    if (decision.kind !== 'due') {
      this.#dueSinceMs.delete(id);
      this.#remember(digest, decision.progress);
      return decision.kind === 'off' ? null : decision.untilMs;
    }
    const { period } = decision;
    const unreadSources = this.#stillAwaited(digest, period);
    if (unreadSources === null) return clock.nowMs() + lookAgainMs;
    // Known before anything is read: what comes meanwhile is in the next one.
    const progress = { ...decision.progress, lastSessionId: runs.newestSessionId() };
    if (this.#routesOf(digest).some((route) => journal.hasMessage(this.#messageIdOf(digest, period, route)))) {
      // The clock was set back, or a copy of the journal was restored. The next one covers what nobody has been told.
      const { coveredToMs, lastSessionId } = this.#recall(digest) ?? progress;
      this.#remember(digest, { ...progress, coveredToMs, lastSessionId });
      return clock.nowMs();
    }
    const facts = await this.#gather(digest, period, unreadSources);
    if (!isSameValue(this.#decide(id), decided) || this.#isStopped) return clock.nowMs();
    // As they are now: a channel may have been switched off or removed while facts were gathered.
    const entries = this.#toEntries(digest, facts, period, this.#routesOf(digest));
    journal.addAndRemember(entries, progressName(digest), progress);
    this.#dueSinceMs.delete(id);
    log(`Digest ${id} of ${period.key}: ${entries.length === 0 ? 'nothing needs attention' : 'composed'}.`);
    if (entries.length > 0) this.#ports.onNotification();
    return clock.nowMs();
  }

  #decide(id: string) {
    const { settings, clock, presentation } = this.#ports;
    const digest = settings().digests.find((each) => each.id === id);
    if (digest === undefined) return null;
    const timing = {
      isEnabled: digest.isEnabled && this.#routesOf(digest).length > 0,
      schedule: digest.schedule,
      timeZone: digest.timeZone ?? presentation().timeZone,
    };
    return { digest, decision: decideDigest(timing, this.#recall(digest), clock.nowMs()) };
  }

  /** @returns the sources that could not be read; `null`: they are waited for */
  #stillAwaited({ id }: Digest, { toMs }: DigestPeriod): SourceName[] | null {
    const { clock, notReadSince, wakeSources } = this.#ports;
    const unread = notReadSince(toMs);
    const nowMs = clock.nowMs();
    const sinceMs = this.#dueSinceMs.get(id);
    if (unread.length === 0) return unread;
    if (sinceMs === undefined) {
      this.#dueSinceMs.set(id, nowMs);
      wakeSources();
      return null;
    }
    // One that was set back meanwhile does not make it wait for longer.
    const isWaiting = nowMs >= sinceMs && nowMs < sinceMs + sourcesWaitMs;
    return isWaiting ? null : unread;
  }

  #gather({ schedule }: Digest, period: DigestPeriod, unreadSources: SourceName[]): Promise<DigestFacts> {
    const { fromMs, toMs, missedCount } = period;
    const occasion = { every: schedule.every.kind, fromMs, toMs, missedCount, unreadSources, newsSinceMs: toMs };
    return gatherDigest(period, occasion, this.#ports);
  }

  #toEntries(
    digest: Digest,
    facts: DigestFacts,
    period: DigestPeriod,
    routes: readonly DigestRoute[],
  ): EncodableOutboxEntry[] {
    const { rendererOf, clock } = this.#ports;
    const presentation = this.#ports.presentation();
    const hasIssues = facts.jobs.some(({ state }) => needsLook(state)) || facts.unreadSources.length > 0;
    if (!hasIssues && !digest.shouldSendWithoutIssues) return [];
    const to = { ...presentation, timeZone: digest.timeZone ?? presentation.timeZone };
    const encode = createMessageEncoder();
    const [priority, createdAtMs] = [priorityOf(facts), clock.nowMs()];
    return routes.flatMap((route) => {
      const { messages } = rendererOf(route.channel).render(facts, route.target, { to, limits: route.limits });
      const internetMessageId = this.#messageIdOf(digest, period, route);
      return messages.map((message: RenderedMessage, index) => ({
        kind: 'notification' as const,
        about: 'digest' as const,
        jobId: null,
        ...addressOf(route, message),
        internetMessageId: messageIdOfPart(internetMessageId, index + 1),
        message: { encode: () => encode(message) },
        priority,
        createdAtMs,
        notBeforeMs: quietUntilMs(route.quietHours, priority, createdAtMs, presentation.timeZone),
      }));
    });
  }

  /** Where the digest goes: by email, and to each channel that gets digests. */
  #routesOf(digest: Digest): DigestRoute[] {
    const { settings, channelOf, otherRoutesOf, limitsOf } = this.#ports;
    const current = settings();
    const others = otherRoutesOf(current)
      .filter(({ shouldSendDigest }) => shouldSendDigest)
      .map((other) => ({ ...other, idOfMessages: other.id }));
    if (!defaultRouteOf(current).isEnabled) return others;
    const { id, senderId, channel, ...content } = routeOfDigest(current, digest);
    const target = channelOf(channel).targetOf(content);
    const byMail = { id, senderId, channel, target, limits: limitsOf(senderId), quietHours: null };
    return [{ ...byMail, idOfMessages: defaultRouteId }, ...others];
  }

  #messageIdOf({ id }: Digest, { key }: DigestPeriod, route: DigestRoute): string {
    const { internetMessageIdOf } = this.#ports;
    return internetMessageIdOf(onRoute({ source: 'digest', id: JSON.stringify([id, key]) }, route.idOfMessages));
  }

  /** What cannot be read is as if there were nothing: then the digest begins with its next time. */
  #recall(digest: Digest): DigestProgress | null {
    const parsed = digestProgressSchema.safeParse(this.#ports.journal.recall(progressName(digest)));
    return parsed.success ? parsed.data : null;
  }

  #remember(digest: Digest, progress: DigestProgress): void {
    if (!isSameValue(this.#recall(digest), progress)) this.#ports.journal.remember(progressName(digest), progress);
  }
}

function priorityOf({ states }: Pick<DigestFacts, 'states'>): EncodableOutboxEntry['priority'] {
  if (states.failed + states.missed > 0) return 'failure';
  return states.warning > 0 ? 'warning' : 'success';
}
