/** What a rule does, in words. Plain text. */
import type { Words } from '../languages/texts.ts';
import type { RuleActions } from '../model/rule.ts';

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
