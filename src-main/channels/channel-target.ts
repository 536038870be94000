/** What rendering knows of the channel that a message is for: plain data, without a secret. */
import { z } from 'zod';
import type { ChannelSettings } from '../../src-shared/model/channel.ts';

export const channelTargetSchema = z.object({
  /** The channel and its address, as History lists them. */
  shownAs: z.string(),
});
export type ChannelTarget = z.infer<typeof channelTargetSchema>;

export function channelTargetOf({ name, shownAddress }: ChannelSettings): ChannelTarget {
  return { shownAs: name === '' ? shownAddress : `${name} (${shownAddress})` };
}
