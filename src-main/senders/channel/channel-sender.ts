/** Sends the messages of one channel beside email: one HTTP request each, as the kind of the channel says it. */
import type { ChannelFailure } from '../../../src-shared/model/failures/channel-failure.ts';
import {
  channelRouteId,
  channelSecretSchema,
  type ChannelSecret,
  type ChannelSettings,
} from '../../../src-shared/model/channel.ts';
import type { ChannelPost } from '../../../src-shared/model/channel-post.ts';
import type { ChannelKindDefinition, SignHmac } from '../../channels/http-channel.ts';
import type { Clock, Scheduler } from '../../platform/clock.ts';
import type { HttpClient } from '../../platform/http-client.ts';
import type { SecretReading } from '../../secrets/secret-keeper.ts';
import { Alarm } from '../../timing/alarm.ts';
import type { AnySender, SendAttempt, SenderLimits, SenderReadiness, SendOutcome } from '../sender.ts';

/** Receivers answer when they have written the message down; a flow or a slow server takes seconds. */
export const channelTimeLimitMs = 30_000;
/** After what may be mended at the service without anybody telling this program. */
export const channelRetryMs = 30 * 60_000;
/** Of an answer; they are a few lines. */
const maxAnswerBytes = 64 * 1024;

export interface ChannelSenderPorts {
  kind: ChannelKindDefinition;
  /** Of this channel, as they are stored now. */
  settings: () => ChannelSettings;
  readSecret: (settings: ChannelSettings) => Promise<SecretReading>;
  httpClient: HttpClient;
  sign: SignHmac;
  clock: Clock;
  scheduler: Scheduler;
  /** Its state has changed. */
  onChanged: () => void;
  /** It is worth sending again. */
  onUsable: () => void;
}

/** What a request is made with: as stored, or as a window shows it. */
export interface ChannelDraft {
  settings: ChannelSettings;
  secret: ChannelSecret;
}

type SecretFound = { kind: 'read'; secret: ChannelSecret } | { kind: 'failed'; failure: ChannelFailure };

export class ChannelSender implements AnySender {
  readonly id: string;
  readonly #ports: ChannelSenderPorts;
  readonly #retry: Alarm;
  #failure: ChannelFailure | null = null;
  /** Nothing is sent until the time of the next try. */
  #isOnHold = false;

  constructor(ports: ChannelSenderPorts) {
    this.#ports = ports;
    this.id = channelRouteId(ports.settings().id);
    this.#retry = new Alarm(ports.scheduler);
  }

  get limits(): SenderLimits {
    return this.#ports.kind.limits;
  }

  get readiness(): SenderReadiness {
    return this.#isOnHold ? 'unusable' : 'ready';
  }

  /** Why it cannot send; `null`: nothing is known to be wrong. */
  get failure(): ChannelFailure | null {
    return this.#failure;
  }

  /** Sends the message once. Never rejects: every ending is an outcome. */
  async send(post: ChannelPost, attempt: SendAttempt): Promise<SendOutcome> {
    const settings = this.#ports.settings();
    const found = await this.#readSecret(settings);
    const outcome =
      found.kind === 'failed'
        ? unusable(found.failure)
        : await this.sendAs({ settings, secret: found.secret }, post, attempt);
    // What became of an address that is not the one any more says nothing about this one.
    if (this.#ports.settings() === settings) this.#learn(outcome);
    return outcome;
  }

  /** Sends with what a window shows, whether it is saved or not; nothing is learned from it. Never rejects. */
  async sendAs({ settings, secret }: ChannelDraft, post: ChannelPost, attempt: SendAttempt): Promise<SendOutcome> {
    const { kind, httpClient, sign, clock, scheduler } = this.#ports;
    const problem = kind.checkSecret(secret, settings);
    if (problem !== null) {
      return unusable({ area: 'channel', kind: 'channel-address-unusable', service: settings.kind, problem });
    }
    const { url, ...request } = kind.toRequest(
      post,
      secret,
      { id: attempt.internetMessageId, atMs: clock.nowMs() },
      { settings, sign },
    );
    const limit = new AbortController();
    const cancelLimit = scheduler.after(channelTimeLimitMs, () => limit.abort());
    const signal = AbortSignal.any([attempt.signal, limit.signal]);
    try {
      const answer = await httpClient(url, { ...request, signal, maxAnswerBytes });
      return kind.classify({ kind: 'answered', answer }, clock.nowMs());
    } catch (error) {
      return kind.classify({ kind: 'failed', error }, clock.nowMs());
    } finally {
      cancelLimit();
    }
  }

  /** Whether its address can be read shows before the first message. Never rejects. */
  async look(): Promise<void> {
    const settings = this.#ports.settings();
    const found = await this.#readSecret(settings);
    if (found.kind === 'failed' && this.#ports.settings() === settings) this.#learn(unusable(found.failure));
  }

  /** What has kept it from sending is over, or is to be tried again: other settings, a test that went well. */
  release(): void {
    this.#retry.cancel();
    const hasChanged = this.#failure !== null || this.#isOnHold;
    this.#failure = null;
    this.#isOnHold = false;
    if (!hasChanged) return;
    this.#ports.onChanged();
    this.#ports.onUsable();
  }

  stop(): void {
    this.#retry.cancel();
  }

  async #readSecret(settings: ChannelSettings): Promise<SecretFound> {
    const { kind: service } = settings;
    const area = 'channel';
    const reading = await this.#ports.readSecret(settings);
    if (reading.kind === 'absent')
      return { kind: 'failed', failure: { area, kind: 'channel-address-missing', service } };
    const secret = reading.kind === 'read' ? parseChannelSecret(reading.text) : null;
    if (secret !== null) return { kind: 'read', secret };
    const path = reading.kind === 'unreadable' ? reading.path : '';
    return { kind: 'failed', failure: { area, kind: 'channel-address-unreadable', service, path } };
  }

  #learn(outcome: SendOutcome): void {
    if (outcome.kind === 'accepted') this.release();
    if (outcome.kind !== 'sender-unusable' || outcome.failure.failure.area !== 'channel') return;
    this.#failure = outcome.failure.failure;
    this.#isOnHold = true;
    this.#retry.cancel();
    // Nobody can send without it: the person is asked for it.
    if (this.#failure.kind !== 'channel-address-missing') {
      this.#retry.after(channelRetryMs, () => {
        this.#isOnHold = false;
        this.#ports.onUsable();
      });
    }
    this.#ports.onChanged();
  }
}

/** @returns `null` for what this program has not stored */
export function parseChannelSecret(text: string): ChannelSecret | null {
  try {
    return channelSecretSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function unusable(failure: ChannelFailure): SendOutcome {
  return { kind: 'sender-unusable', failure: { area: 'delivery', kind: 'sender', failure } };
}
