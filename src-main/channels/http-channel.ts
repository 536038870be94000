/**
 * The port of every channel whose message is one HTTP request. A kind is pure: it renders, says what the request is, and
 * what its answer means. One sender (`src-main/senders/channel`) sends for all of them.
 */
import { z } from 'zod';
import type { ChannelKind, ChannelSecret, ChannelSettings } from '../../src-shared/model/channel.ts';
import type { ChannelPost } from '../../src-shared/model/channel-post.ts';
import type { ChannelProblem } from '../../src-shared/model/channel-problem.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import type { HttpAnswer } from '../platform/http-client.ts';
import type { SenderLimits, SendOutcome } from '../senders/sender.ts';
import type { Channel } from './channel.ts';

/** What came of the request. `error`: there was no answer. */
export type ChannelAnswer = { kind: 'answered'; answer: HttpAnswer } | { kind: 'failed'; error: unknown };

export interface ChannelRequest {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body: string;
}

export interface ChannelAttempt {
  /** The same for each attempt of a message. */
  id: string;
  atMs: number;
}

/** HMAC-SHA256 (RFC 2104). @param keyBase64 - the key, in base64 @returns the code, in base64 */
export type SignHmac = (keyBase64: string, text: string) => string;

/** Renders what a {@link ChannelKindDefinition} sends. */
export type HttpChannel = Omit<Channel<ChannelPost>, 'targetOf'>;

export interface ChannelKindDefinition {
  /** Its kind is {@link kind}. */
  readonly channel: HttpChannel;
  readonly kind: ChannelKind;
  readonly limits: SenderLimits;
  /** @returns what {@link HttpChannel.render} is given as its target: plain data, without a secret */
  targetOf(settings: ChannelSettings): unknown;
  /** @returns why the address or the token cannot be used; `null`: nothing is wrong that is known before anything is sent */
  checkSecret(secret: ChannelSecret, settings: ChannelSettings): ChannelProblem | null;
  /** @returns what may work, and is probably not what is meant; asked only where {@link checkSecret} finds nothing */
  doubtSecret?(secret: ChannelSecret): ChannelProblem | null;
  /** @param secret - one that {@link checkSecret} has let through */
  toRequest(
    post: ChannelPost,
    secret: ChannelSecret,
    attempt: ChannelAttempt,
    context: { settings: ChannelSettings; sign: SignHmac },
  ): ChannelRequest;
  /**
   * What tells the service every few minutes that this program is running, where it reports silence; its answer is
   * {@link classify}'d too.
   *
   * @param state - `troubles`: what keeps notifications from being sent now, in words
   * @returns `null`: the settings want none
   */
  aliveRequest?(
    secret: ChannelSecret,
    settings: ChannelSettings,
    state: { troubles: readonly string[]; to: Presentation },
  ): ChannelRequest | null;
  /** What an answer means (product sections 6.3 and 6.4). */
  classify(answer: ChannelAnswer, nowMs: number): SendOutcome;
}

/** What rendering knows of the channel that a message is for: plain data, without a secret. */
export const channelTargetSchema = z.object({
  /** The channel and its address, as History lists them. */
  shownAs: z.string(),
});
export type ChannelTarget = z.infer<typeof channelTargetSchema>;

export function channelTargetOf({ name, shownAddress }: ChannelSettings): ChannelTarget {
  return { shownAs: name === '' ? shownAddress : `${name} (${shownAddress})` };
}

/** How large a message may be, and how many of them a service takes. @param perMinute - `null`: the service sets no such limit */
export function channelLimits(maxMessageBytes: number, perMinute: number | null, atOnce = 1): SenderLimits {
  return {
    maxMessageBytes,
    overheadBytes: { message: 0, recipient: 0, attachment: 0 },
    format: 'json',
    maxRecipients: 1,
    pace: { maxConcurrentRequests: atOnce, maxMessagesPerWindow: perMinute },
  };
}
