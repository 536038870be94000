/** What takes the place of a message that was refused for what it says, when a person sends it again. Pure. */
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import { correctedFailures } from '../../src-shared/model/history-actions.ts';
import type { StoredMessage } from '../../src-shared/model/outbox-entry.ts';
import { allRoutesOf, defaultRouteOf, type Settings } from '../../src-shared/model/settings.ts';
import type { ChannelOf, CorrectedMessage } from '../channels/channel.ts';

/** As the journal asks about each message that a person had to decide on. */
export type CorrectMessage = (
  failure: DeliveryFailure,
  stored: { routeId: string; channel: string; message: () => StoredMessage },
) => CorrectedMessage | null;

/** Where messages of a route go now. */
interface CurrentRoute {
  channel: string;
  /** As the channel's `targetOf` gives it. */
  target: unknown;
}

/** Where messages go now. */
export interface CurrentRoutes {
  /** A route that is not there any more goes as the default one. */
  routeOf: (id: string) => CurrentRoute;
  channelOf: ChannelOf;
}

export function currentRouteOf(settings: Settings, id: string, channelOf: ChannelOf): CurrentRoute {
  const route = allRoutesOf(settings).find((each) => each.id === id) ?? defaultRouteOf(settings);
  const recipientsOfRules = settings.rules.flatMap(({ id: ruleId, actions: { recipients } }) =>
    recipients === null ? [] : [{ ruleId, list: recipients.list }],
  );
  return { channel: route.channel, target: channelOf(route.channel).targetOf({ ...route, recipientsOfRules }) };
}

/** A message that was refused for what it says, with what the settings say now. */
export function correctBy({ routeOf, channelOf }: CurrentRoutes): CorrectMessage {
  const kinds: readonly string[] = correctedFailures;
  return ({ kind }, stored) => {
    if (!kinds.includes(kind)) return null;
    const { channel, target } = routeOf(stored.routeId);
    return stored.channel === channel ? channelOf(channel).correct(stored.message(), target, kind) : null;
  };
}
