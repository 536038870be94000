/** A channel as windows show it. Its address is not in it, only what is shown of it. */
import { z } from 'zod';
import { channelSettingsSchema } from './channel.ts';
import { channelFailureSchema } from './failures/channel-failure.ts';

export const channelViewSchema = z.object({
  channel: channelSettingsSchema,
  /** Where its address is. `in-memory`: until the program ends; `missing`: nowhere on this computer. */
  secret: z.enum(['stored', 'in-memory', 'missing']),
  /** Why it takes nothing; `null`: nothing is known to be wrong. */
  failure: channelFailureSchema.nullable(),
  /** Messages that are to be sent to it. */
  waitingCount: z.int(),
});
export type ChannelView = z.infer<typeof channelViewSchema>;
