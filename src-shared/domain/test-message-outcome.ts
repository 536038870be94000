/** What came of a test message (product section 2.7). */
import { z } from 'zod';
import { pluralize } from './plural.ts';
import { failureSchema } from './failure.ts';
import { optionsProblemSchema } from './settings.ts';

export const testMessageOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted'), recipientCount: z.number(), requestId: z.string() }),
  /** Nothing was sent: the form has to be corrected first. */
  z.object({ kind: z.literal('invalid'), problems: z.array(optionsProblemSchema) }),
  /** Not accepted at the first try. Test messages are not tried again by themselves: the person is there. */
  z.object({ kind: z.literal('failed'), failure: failureSchema }),
]);
export type TestMessageOutcome = z.infer<typeof testMessageOutcomeSchema>;

/** The one wording for window and desktop notification. */
export function describeAcceptedTestMessage(recipientCount: number, requestId: string): string {
  const recipients = pluralize(recipientCount, { one: '# recipient', other: '# recipients' });
  return `Accepted by Microsoft 365 for ${recipients}, request id ${requestId}`;
}
