/** The routes beside the default one: each channel beside email that is switched on is one (product section 17). */
import {
  channelRouteId,
  channelTraits,
  isForJobs,
  type ChannelKind,
  type ChannelSettings,
} from '../../src-shared/model/channel.ts';
import { areSuccessesInDigest } from '../../src-shared/model/digest.ts';
import type { Settings } from '../../src-shared/model/settings.ts';
import type { ChannelKindDefinition } from '../channels/http-channel.ts';
import type { OtherRoute } from './judge-chain.ts';

/** @throws where there is no such kind */
export type ChannelKindOf = (kind: ChannelKind) => Pick<ChannelKindDefinition, 'targetOf' | 'limits'>;

/** @returns the routes in the order of the settings */
export function otherRoutesOf(
  { channels, digests }: Pick<Settings, 'channels' | 'digests'>,
  kindOf: ChannelKindOf,
): OtherRoute[] {
  const isDigestInstead = areSuccessesInDigest(digests);
  return channels
    .filter((channel) => channel.isEnabled && isForJobs(channel))
    .map((channel) => ({
      ...routeOfChannel(channel, kindOf),
      shouldNotifyOn: { ...channel.shouldNotifyOn, missed: channel.shouldSendAlarms },
      alwaysTold: channelTraits[channel.kind].alwaysTold,
      areSuccessesInDigest: isDigestInstead && channel.shouldSendDigest,
      shouldSendDigest: channel.shouldSendDigest,
    }));
}

/** Of one channel, switched on or not. */
function routeOfChannel(channel: ChannelSettings, kindOf: ChannelKindOf) {
  const { kind, quietHours } = channel;
  const id = channelRouteId(channel.id);
  const { limits, targetOf } = kindOf(kind);
  return { id, senderId: id, channel: kind, target: targetOf(channel), limits, quietHours };
}
