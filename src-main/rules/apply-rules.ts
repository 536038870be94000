/** What the list of rules says about a session (product section 15.1). Pure. */
import type { Judgement } from '../../src-shared/model/chain.ts';
import { channelRouteId, type ChannelSettings } from '../../src-shared/model/channel.ts';
import type { JobSessionHead } from '../../src-shared/model/job-session.ts';
import { asCounted } from '../../src-shared/model/known-noise.ts';
import { defaultRouteId, type Route } from '../../src-shared/model/route.ts';
import { combineRecipients, noRuleRecipients, type RuleRecipients } from '../../src-shared/model/rule-recipients.ts';
import { nameOfRule } from '../../src-shared/model/rule-name.ts';
import type { Rule, RuleActions } from '../../src-shared/model/rule.ts';
import type { SessionFindings } from './examine-session.ts';
import type { ReadyRule } from './ready-rule.ts';

/** What rules leave to the routes is `as-set`, `null` or empty. */
export interface RulesAnswer {
  notify: 'as-set' | 'always' | 'never';
  /** The rule that says so; `null`: as set. */
  notifyRule: Rule | null;
  recipients: RuleRecipients;
  subject: string | null;
  importance: RuleActions['importance'];
  /** Ids of channels. `only`: no others, and by which rule. */
  channels: { only: { ids: readonly string[]; rule: Rule } | null; also: readonly string[] };
}

export const noAnswer: RulesAnswer = {
  notify: 'as-set',
  notifyRule: null,
  recipients: noRuleRecipients,
  subject: null,
  importance: null,
  channels: { only: null, also: [] },
};

/**
 * The first rule that is for the session decides. Where it goes on, later ones decide what it has left open: who said
 * something first is right, and what is added is added up.
 *
 * @param rules - those in force, in their order
 */
export function applyRules(
  rules: readonly ReadyRule[],
  session: JobSessionHead,
  findings: SessionFindings,
  sourceName: () => string,
): RulesAnswer {
  let answer = noAnswer;
  for (const ready of rules) {
    if (ready.onlyCounts || !isRuleFor(ready, session, findings, sourceName)) continue;
    answer = addTo(answer, ready.rule);
    if (!ready.rule.goOn) break;
  }
  return answer;
}

/**
 * A rule that leaves sessions to no other channels than such as were removed would leave them to nobody (product section
 * 15.4).
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

/** @param session - as it was reported, or as it counts */
export function isRuleFor(
  { rule: { id, conditions, actions }, looksAtIssues, isFor }: ReadyRule,
  session: JobSessionHead,
  { noise, matched }: SessionFindings,
  sourceName: () => string,
): boolean {
  // A rule that counts a reason otherwise is about what was reported: by what it counts as, it would undo itself.
  const result =
    actions.countAs === null ? asCounted(session, noise).result : (noise?.reportedResult ?? session.result);
  return (
    (conditions.results === null || conditions.results.includes(result)) &&
    (!looksAtIssues || matched.includes(id)) &&
    isFor(session, conditions.source === null ? '' : sourceName())
  );
}

function addTo(before: RulesAnswer, rule: Rule): RulesAnswer {
  const { notify, recipients, subject, importance, channels } = rule.actions;
  const named = recipients === null ? null : { ruleId: rule.id, list: recipients.list };
  const isNotifyOpen = before.notify === 'as-set' && notify !== 'as-set';
  const { instead, also } = before.recipients;
  const { only } = before.channels;
  return {
    notify: isNotifyOpen ? notify : before.notify,
    notifyRule: isNotifyOpen ? rule : before.notifyRule,
    recipients: {
      instead: recipients?.mode === 'instead' ? (instead ?? named) : instead,
      also: named !== null && recipients?.mode === 'also' ? [...also, named] : also,
    },
    subject: before.subject ?? subject,
    importance: before.importance ?? importance,
    channels: {
      only: channels?.mode === 'only' ? (only ?? { ids: channels.ids, rule }) : only,
      also: channels?.mode === 'also' ? [...before.channels.also, ...channels.ids] : before.channels.also,
    },
  };
}

/** What becomes of what a route is set to. Where the route is off, no rule switches it on (product section 15.4). */
export function judgeUnderRules(bySettings: Judgement, answer: RulesAnswer | undefined, routeId: string): Judgement {
  const { notify, notifyRule, channels } = answer ?? noAnswer;
  if (bySettings.kind === 'filtered' && bySettings.by === 'notifications-off') return bySettings;
  if (notify === 'never' && notifyRule !== null) return filteredBy(notifyRule);
  const isNamed = channels.also.includes(routeId) || channels.only?.ids.includes(routeId) === true;
  if (channels.only !== null && !isNamed) return filteredBy(channels.only.rule);
  return isNamed || notify === 'always' ? { kind: 'notify' } : bySettings;
}

function filteredBy(rule: Rule): Judgement {
  return { kind: 'filtered', by: 'rule', rule: nameOfRule(rule) };
}

/** @returns what the default route says about a message, as rules want it for the session. */
export function underRules<T extends Pick<Route, 'recipients' | 'subjectTemplate'>>(
  route: T,
  { recipients, subject, importance }: RulesAnswer = noAnswer,
): T & { importance: RuleActions['importance']; ruleRecipients: RuleRecipients } {
  return {
    ...route,
    recipients: combineRecipients(route.recipients, recipients),
    ruleRecipients: recipients,
    subjectTemplate: subject ?? route.subjectTemplate,
    importance,
  };
}
