/** The conditions of a rule that are on a text, in the order in which people see them. */
export const ruleTexts = ['job', 'organization', 'source', 'objectName', 'reason'] as const;
export type RuleText = (typeof ruleTexts)[number];
