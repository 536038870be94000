/** What a rule is called, what it is for and what it does, in words. Plain text. */
import type { Words } from '../languages/texts.ts';
import type { RuleActions, RuleConditions } from '../model/rule.ts';
import { ruleTexts } from '../model/rule-texts.ts';
import type { RuleName } from '../model/rule-name.ts';

/** How History and messages call a rule: its note or, without one, what it is for. */
export function describeRuleName(words: Words, name: RuleName): string {
  return name.kind === 'note' ? name.note : describeConditions(words, name.conditions);
}

/** For example `job contains “Exchange”, failed or warning`. */
export function describeConditions(
  { rules: { conditions: texts } }: Words,
  { type, results, ...ofTexts }: RuleConditions,
): string {
  const parts = [
    ...ruleTexts.flatMap((what) => {
      const condition = ofTexts[what];
      return condition === null ? [] : [texts[condition.kind](texts.of[what], condition.text)];
    }),
    ...(type === null ? [] : [texts.types[type]]),
    ...(results === null ? [] : [texts.anyOf(results.map((result) => texts.results[result]))]),
  ];
  return parts.length === 0 ? texts.none : texts.all(parts);
}

/** @param nameOfChannel - by its id */
export function describeActions(
  { rules: texts }: Words,
  { notify, recipients, subject, importance, channels, countAs }: RuleActions,
  nameOfChannel: (id: string) => string,
): string {
  const parts = [
    ...(countAs === null ? [] : [texts.countAs[countAs]]),
    ...(notify === 'as-set' ? [] : [texts.notify[notify]]),
    ...(recipients === null ? [] : [describeRecipients(texts, recipients)]),
    ...(channels === null ? [] : [texts.channels[channels.mode](channels.ids.map(nameOfChannel))]),
    ...(subject === null ? [] : [texts.subject]),
    ...(importance === null ? [] : [texts.importance[importance]]),
  ];
  return parts.length === 0 ? texts.nothing : texts.all(parts);
}

function describeRecipients(
  { recipients: texts }: Words['rules'],
  { mode, list }: NonNullable<RuleActions['recipients']>,
): string {
  const [only, ...others] = list;
  if (only !== undefined && others.length === 0) return texts[mode](only.address);
  return mode === 'also' ? texts.alsoCounted(list.length) : texts.insteadCounted(list.length);
}
