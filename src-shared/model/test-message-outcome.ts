/** What came of a test message (product section 2.7). */
import { z } from 'zod';
import { entryProblemSchema } from './entry-problem.ts';
import { deliveryFailureSchema } from './failures/delivery-failure.ts';
import { failureSchema } from './failures/failure.ts';
import { serviceSchema } from './services.ts';

export const testMessageOutcomeSchema = z.discriminatedUnion('kind', [
  /** `sender`: mailbox of the account that it was sent through (2.9a). */
  z.object({
    kind: z.literal('accepted'),
    service: serviceSchema,
    recipientCount: z.number(),
    requestId: z.string(),
    sender: z.string(),
    /** Who was refused, while the others get the message. */
    refused: deliveryFailureSchema.optional(),
  }),
  /** Nothing was sent: the form has to be corrected first. Fields as `section.field`. */
  z.object({
    kind: z.literal('invalid'),
    problems: z.array(z.object({ field: z.string(), problem: entryProblemSchema })),
  }),
  /** Not accepted at the first try. Test messages are not tried again by themselves: the person is there. */
  z.object({ kind: z.literal('failed'), failure: failureSchema, sender: z.string().nullable() }),
]);
export type TestMessageOutcome = z.infer<typeof testMessageOutcomeSchema>;
