/** A digest as the form says, of what is known now (product section 14.5). */
import { z } from 'zod';
import { optionsFormSchema, optionsProblemSchema } from '../forms/options-form.ts';
import { testMessageOutcomeSchema } from '../model/test-message-outcome.ts';

const digestPreviewOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened') }),
  z.object({ kind: z.literal('not-opened'), path: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('invalid'), problems: z.array(optionsProblemSchema) }),
]);

export const digestRequests = {
  /** Shows it in the user's browser. */
  'digest.preview': { input: optionsFormSchema, output: digestPreviewOutcomeSchema },
  /** Until `test-message.cancel`, as a test message. */
  'digest.send': { input: optionsFormSchema, output: testMessageOutcomeSchema },
} as const;
