/** A message of a channel that is one HTTP request: what the outbox stores and the sender is handed. No secret is in it. */
import { z } from 'zod';
import { channelKindSchema } from './channel.ts';

/** Stored on disk. */
export const channelPostSchema = z.object({
  kind: channelKindSchema,
  body: z.string(),
  contentType: z.string(),
  /** What follows the address of the channel, for example `/exchange-daily/fail`; `''`: nothing. */
  suffix: z.string(),
});
export type ChannelPost = z.infer<typeof channelPostSchema>;
