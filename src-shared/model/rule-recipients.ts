/** To whom rules send a message, beside or instead of the recipients of the default route (product section 15.1). Pure. */
import { z } from 'zod';
import { recipientSchema, type Recipient } from './recipients.ts';

export const recipientsOfRuleSchema = z.object({ ruleId: z.string(), list: z.array(recipientSchema).readonly() });
export type RecipientsOfRule = z.infer<typeof recipientsOfRuleSchema>;

/** Stored on disk, with each message for which rules name recipients. */
export const ruleRecipientsSchema = z.object({
  /** In place of the recipients of the default route. */
  instead: recipientsOfRuleSchema.nullable(),
  /** On top. */
  also: z.array(recipientsOfRuleSchema).readonly(),
});
export type RuleRecipients = z.infer<typeof ruleRecipientsSchema>;

export const noRuleRecipients: RuleRecipients = { instead: null, also: [] };

/** @param ofRoute - those of the default route */
export function combineRecipients(ofRoute: readonly Recipient[], { instead, also }: RuleRecipients): Recipient[] {
  const byAddress = new Map<string, Recipient>();
  for (const recipient of [...(instead?.list ?? ofRoute), ...also.flatMap(({ list }) => list)]) {
    const key = recipient.address.toLowerCase();
    if (!byAddress.has(key)) byAddress.set(key, recipient);
  }
  return [...byAddress.values()];
}

/** @returns what the same rules say by now; a rule that is gone, or names nobody any more, is taken as it was. */
export function asRulesSayNow({ instead, also }: RuleRecipients, now: readonly RecipientsOfRule[]): RuleRecipients {
  const current = (before: RecipientsOfRule) => now.find(({ ruleId }) => ruleId === before.ruleId) ?? before;
  return { instead: instead === null ? null : current(instead), also: also.map(current) };
}
