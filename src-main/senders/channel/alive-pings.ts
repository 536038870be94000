/**
 * Tells the channels that report silence every five minutes that this program is running (product section 17.4). Not by the
 * outbox: a ping that is late would be a lie.
 */
import {
  channelSecretSchema,
  type ChannelKind,
  type ChannelSecret,
  type ChannelSettings,
} from '../../../src-shared/model/channel.ts';
import type { ChannelFailure } from '../../../src-shared/model/failures/channel-failure.ts';
import type { Failure } from '../../../src-shared/model/failures/failure.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import type { ChannelKindDefinition } from '../../channels/http-channel.ts';
import type { Clock, Scheduler } from '../../platform/clock.ts';
import type { HttpClient } from '../../platform/http-client.ts';
import type { Lifecycle } from '../../platform/lifecycle.ts';
import type { SecretReading } from '../../secrets/secret-keeper.ts';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { Alarm } from '../../timing/alarm.ts';
import { SerialQueue } from '../../timing/serial-queue.ts';
import type { SendOutcome } from '../sender.ts';

export const alivePingIntervalMs = 5 * 60_000;
/** So long none is accepted before a person is told: the service itself waits for some of them. */
export const alivePingPatienceMs = 15 * 60_000;
const timeLimitMs = 30_000;
const maxAnswerBytes = 64 * 1024;

export interface AlivePingsPorts {
  channels: () => readonly ChannelSettings[];
  kindOf: (kind: ChannelKind) => Pick<ChannelKindDefinition, 'aliveRequest' | 'checkSecret' | 'classify'>;
  readSecret: (settings: ChannelSettings) => Promise<SecretReading>;
  httpClient: HttpClient;
  /** What keeps notifications from being sent now, in words; none: all is well. */
  troubles: () => readonly string[];
  presentation: () => Presentation;
  /** @param failure - `null`: it is over */
  showNotice: (subject: string, failure: Failure | null) => void;
  clock: Clock;
  scheduler: Scheduler;
  log: (message: string) => void;
}

/** What is known of the pings of one channel. */
interface PingState {
  /** When the last one was accepted, or the first one was tried. */
  sinceMs: number;
  isNoticed: boolean;
}

export class AlivePings implements Lifecycle {
  readonly name = 'pings of the program';
  readonly #ports: AlivePingsPorts;
  readonly #next: Alarm;
  readonly #states = new Map<string, PingState>();
  readonly #stopping = new AbortController();
  readonly #rounds = new SerialQueue();
  /** A round has been asked for and has not begun: it serves whoever asks meanwhile. */
  #isAsked = false;
  #isRunning = false;

  constructor(ports: AlivePingsPorts) {
    this.#ports = ports;
    this.#next = new Alarm(ports.scheduler);
  }

  start(): void {
    this.#isRunning = true;
    this.pingNow();
  }

  wake(): void {
    this.pingNow();
  }

  /** The settings, or how the program is, have changed; and every five minutes. One round at a time. */
  pingNow(): void {
    if (!this.#isRunning) return;
    this.#next.after(alivePingIntervalMs, () => this.pingNow());
    if (this.#isAsked) return;
    this.#isAsked = true;
    const round = () => {
      this.#isAsked = false;
      return this.#pingAll();
    };
    // One round that fails is not the last: silence would be taken for the end of this program.
    this.#rounds.run(round).catch((error: unknown) => {
      this.#ports.log(`A round of pings failed: ${describeError(error)}`);
    });
  }

  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#next.cancel();
    this.#stopping.abort();
    await this.#rounds.settled();
  }

  async #pingAll(): Promise<void> {
    if (!this.#isRunning) return;
    const pinged = this.#ports.channels().filter((channel) => this.#isPinged(channel));
    this.#forgetOthers(pinged);
    await Promise.all(pinged.map((channel) => this.#ping(channel)));
  }

  #isPinged({ isEnabled, kind }: ChannelSettings): boolean {
    return isEnabled && this.#ports.kindOf(kind).aliveRequest !== undefined;
  }

  async #ping(settings: ChannelSettings): Promise<void> {
    const { clock } = this.#ports;
    const state = this.#states.get(settings.id) ?? { sinceMs: clock.nowMs(), isNoticed: false };
    this.#states.set(settings.id, state);
    const outcome = await this.#send(settings);
    if (this.#stopping.signal.aborted || outcome === null) return;
    if (outcome.kind === 'accepted') {
      this.#states.set(settings.id, { sinceMs: clock.nowMs(), isNoticed: false });
      if (state.isNoticed) this.#ports.showNotice(subjectOf(settings.id), null);
      return;
    }
    if (clock.nowMs() - state.sinceMs < alivePingPatienceMs) return;
    state.isNoticed = true;
    this.#ports.showNotice(subjectOf(settings.id), toFailure(settings, outcome));
  }

  /** @returns `null`: this channel is not told by its settings, or has no address: that is told elsewhere */
  async #send(settings: ChannelSettings): Promise<SendOutcome | null> {
    const { kindOf, readSecret, httpClient, troubles, presentation, clock, scheduler } = this.#ports;
    const { aliveRequest, checkSecret, classify } = kindOf(settings.kind);
    const reading = await readSecret(settings);
    if (reading.kind !== 'read' || aliveRequest === undefined) return null;
    const secret = parseSecret(reading.text);
    if (secret === null || checkSecret(secret, settings) !== null) return null;
    const ping = aliveRequest(secret, settings, { troubles: troubles(), to: presentation() });
    if (ping === null) return null;
    const { url, ...request } = ping;
    const limit = new AbortController();
    const cancelLimit = scheduler.after(timeLimitMs, () => limit.abort());
    const signal = AbortSignal.any([limit.signal, this.#stopping.signal]);
    try {
      const answer = await httpClient(url, { ...request, signal, maxAnswerBytes });
      return classify({ kind: 'answered', answer }, clock.nowMs());
    } catch (error) {
      return classify({ kind: 'failed', error }, clock.nowMs());
    } finally {
      cancelLimit();
    }
  }

  #forgetOthers(pinged: readonly ChannelSettings[]): void {
    for (const [id, { isNoticed }] of this.#states) {
      if (pinged.some((channel) => channel.id === id)) continue;
      this.#states.delete(id);
      if (isNoticed) this.#ports.showNotice(subjectOf(id), null);
    }
  }
}

/** @returns `null` for what this program has not stored: the channel's sender tells of it */
function parseSecret(text: string): ChannelSecret | null {
  try {
    return channelSecretSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function subjectOf(channelId: string): string {
  return `alive-ping:${channelId}`;
}

function toFailure({ kind: service, name }: ChannelSettings, outcome: SendOutcome): ChannelFailure {
  const area = 'channel';
  const kind = 'channel-not-pinged';
  if (outcome.kind === 'accepted') throw new Error('It was accepted.');
  const { failure } = outcome;
  if (failure.kind === 'sender' && failure.failure.area === 'channel' && 'status' in failure.failure) {
    return { area, kind, service, name, status: failure.failure.status };
  }
  return { area, kind, service, name, status: 'status' in failure ? failure.status : null };
}
