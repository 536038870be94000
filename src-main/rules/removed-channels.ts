/** Rules that name channels which are not there any more (product section 15.4). Pure. */
import { channelRouteId, type ChannelSettings } from '../../src-shared/model/channel.ts';
import { defaultRouteId } from '../../src-shared/model/route.ts';
import type { Rule } from '../../src-shared/model/rule.ts';

/**
 * A rule that leaves sessions to no other channels than such as were removed would leave them to nobody.
 *
 * @param channels - that there are, switched on or not
 * @returns the very rule where it names one of them; else a rule that decides nothing about channels
 */
export function withoutRemovedChannels(rule: Rule, channels: readonly Pick<ChannelSettings, 'id'>[]): Rule {
  const { channels: named } = rule.actions;
  if (named?.mode !== 'only') return rule;
  const ids = [defaultRouteId, ...channels.map(({ id }) => channelRouteId(id))];
  if (named.ids.some((id) => ids.includes(id))) return rule;
  return { ...rule, actions: { ...rule.actions, channels: null } };
}
