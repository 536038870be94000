/** Who is told of alarms of the program itself: email, and each channel that has a box for them (product section 17.3). */
import { channelRouteId, type ChannelKind } from '../../src-shared/model/channel.ts';
import { defaultRouteOf, type Settings } from '../../src-shared/model/settings.ts';
import type { ChannelOf, RenderContext } from '../channels/channel.ts';
import type { ChannelKindDefinition } from '../channels/http-channel.ts';
import type { SenderId } from '../../src-shared/model/sender.ts';
import type { MessageSizeLimits } from '../senders/message-size.ts';
import type { ToldRoute } from './alarm-messages.ts';

export interface AlarmRoutePorts {
  channelOf: ChannelOf;
  /** @throws where there is no such kind */
  channelKindOf: (kind: ChannelKind) => Pick<ChannelKindDefinition, 'channel' | 'limits' | 'targetOf'>;
  limitsOf: (id: SenderId) => MessageSizeLimits;
  to: RenderContext['to'];
}

export function alarmRoutesOf(
  settings: Pick<Settings, 'routes' | 'channels'>,
  { channelOf, channelKindOf, limitsOf, to }: AlarmRoutePorts,
): ToldRoute[] {
  const { id, senderId, channel, ...email } = defaultRouteOf(settings);
  const others = settings.channels
    .filter(({ isEnabled, shouldSendAlarms }) => isEnabled && shouldSendAlarms)
    .map((each): ToldRoute => {
      const kind = channelKindOf(each.kind);
      const routeId = channelRouteId(each.id);
      const context = { to, limits: kind.limits };
      return {
        id: routeId,
        senderId: routeId,
        channel: each.kind,
        quietHours: each.quietHours,
        render: (facts) => kind.channel.render(facts, kind.targetOf(each), context).messages,
      };
    });
  if (!email.isEnabled || !email.shouldNotifyOnAlarms || email.recipients.length === 0) return others;
  const byEmail: ToldRoute = {
    id,
    senderId,
    channel,
    quietHours: null,
    render: (facts) => {
      const renderer = channelOf(channel);
      return renderer.render(facts, renderer.targetOf(email), { to, limits: limitsOf(senderId) }).messages;
    },
  };
  return [byEmail, ...others];
}
