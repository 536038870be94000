/** The registry of channels. */
import type { Channel, ChannelOf } from './channel.ts';
import { emailChannel } from './email/email-channel.ts';

/** To add a channel, add a line. */
const channels: readonly Channel[] = [
  emailChannel, // email/
];

export function createChannelOf(among: readonly Channel[]): ChannelOf {
  return (kind) => {
    const channel = among.find((each) => each.kind === kind);
    if (channel === undefined) throw new Error(`There is no channel “${kind}”.`);
    return channel;
  };
}

export const channelOf: ChannelOf = createChannelOf(channels);
