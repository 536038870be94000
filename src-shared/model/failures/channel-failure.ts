/** Why a channel beside email can take nothing at all, until a person acts or that passes (product section 17). */
import { z } from 'zod';
import { channelKindSchema } from '../channel.ts';
import { channelProblemSchema } from '../channel-problem.ts';

const area = z.literal('channel');
const service = channelKindSchema;
const status = z.number();
/** The service's own word or sentence for it, made fit to show; `''` where it has none. */
const reason = z.string();

/** Stored on disk. */
export const channelFailureSchema = z.discriminatedUnion('kind', [
  /** The settings came from another computer, or the address was in memory only. */
  z.object({ area, kind: z.literal('channel-address-missing'), service }),
  z.object({ area, kind: z.literal('channel-address-unreadable'), service, path: z.string() }),
  z.object({ area, kind: z.literal('channel-address-unusable'), service, problem: channelProblemSchema }),
  /** Address, token or signature is not accepted. */
  z.object({ area, kind: z.literal('channel-not-authorized'), service, status, reason }),
  /** There is nothing at this address any more. */
  z.object({ area, kind: z.literal('channel-gone'), service, status, reason }),
  /** It is there, and was switched off by a person or by the service. */
  z.object({ area, kind: z.literal('channel-switched-off'), service, status, reason }),
  /** It knows who sends, and takes nothing for this channel. `problem`: what the kind knows that a person has to do. */
  z.object({ area, kind: z.literal('channel-refuses'), service, status, reason, problem: channelProblemSchema }),
  /** What waits for pings of this program has accepted none for a while. `status`: `null` where there is no answer. */
  z.object({ area, kind: z.literal('channel-not-pinged'), service, name: z.string(), status: status.nullable() }),
]);
export type ChannelFailure = z.infer<typeof channelFailureSchema>;
