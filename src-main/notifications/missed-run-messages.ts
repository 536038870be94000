/** The messages on a run that did not happen (product section 13.4), as they are put into the outbox. */
import type { NewOutboxEntry } from '../../src-shared/model/outbox-entry.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import type { SenderId } from '../../src-shared/model/sender.ts';
import { defaultRouteOf, type Settings } from '../../src-shared/model/settings.ts';
import type { ChannelOf, RendererOf } from '../channels/channel.ts';
import { toStoredMessage } from '../channels/rendered-message.ts';
import { quietUntilMs } from '../rules/quiet-hours.ts';
import type { MessageSizeLimits } from '../senders/message-size.ts';
import type { MissedRunFacts } from './facts/missed-run-facts.ts';
import type { OtherRoute } from './judge-chain.ts';
import { addressOf, messageIdOfPart, onRoute } from './outbox-entries.ts';

/** A run that is missed, and its job as the journal and the source name it. */
export interface NoticedMissedRun extends Omit<MissedRunFacts, 'kind'> {
  jobId: number;
}

export interface MissedRunMessagePorts {
  settings: () => Settings;
  channelOf: ChannelOf;
  rendererOf: RendererOf;
  otherRoutesOf: (settings: Settings) => readonly OtherRoute[];
  limitsOf: (id: SenderId) => MessageSizeLimits;
  presentation: Presentation;
  internetMessageIdOf: (session: { source: string; id: string }) => string;
}

/** @returns the same messages, under the same ids, for the same run; none where nobody wants to be told */
export function composeMissedRunMessages(
  { jobId, ...facts }: NoticedMissedRun,
  ports: MissedRunMessagePorts,
): NewOutboxEntry[] {
  const { rendererOf, presentation, internetMessageIdOf } = ports;
  const id = JSON.stringify([...facts.jobKey, facts.expectedAtMs]);
  return toldRoutes(ports).flatMap((route) => {
    const context = { to: presentation, limits: route.limits };
    const { messages } = rendererOf(route.channel).render({ kind: 'missed', ...facts }, route.target, context);
    const internetMessageId = internetMessageIdOf(onRoute({ source: 'missed-run', id }, route.id));
    const priority = 'failure';
    return messages.map((message, index) => ({
      kind: 'notification' as const,
      about: 'missed' as const,
      jobId,
      ...addressOf(route, message),
      internetMessageId: messageIdOfPart(internetMessageId, index + 1),
      message: toStoredMessage(message),
      priority,
      createdAtMs: facts.newsSinceMs,
      notBeforeMs: quietUntilMs(route.quietHours, priority, facts.newsSinceMs, presentation.timeZone),
    }));
  });
}

type ToldRoute = Pick<OtherRoute, 'id' | 'senderId' | 'channel' | 'target' | 'limits' | 'quietHours'>;

function toldRoutes({ settings, channelOf, otherRoutesOf, limitsOf }: MissedRunMessagePorts): ToldRoute[] {
  const current = settings();
  const { id, senderId, channel, isEnabled, shouldNotifyOn, ...content } = defaultRouteOf(current);
  const others = otherRoutesOf(current).filter((other) => other.shouldNotifyOn.missed);
  if (!isEnabled || !shouldNotifyOn.missed) return others;
  const target = channelOf(channel).targetOf(content);
  return [{ id, senderId, channel, target, limits: limitsOf(senderId), quietHours: null }, ...others];
}
