/** What a pattern makes of one mail, for the person who writes it. */
import { z } from 'zod';
import { mailParts, recognisedMailSchema, resultsByGravity } from './mail-pattern.ts';
import { patternProblemSchema } from './text-condition.ts';

export const maxPastedMail = 200_000;

/** The mail that a pattern is tried on. */
export const triedMailSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recent'), id: z.int() }),
  /** As a mail program shows its source, or what it says. */
  z.object({ kind: z.literal('pasted'), text: z.string().max(maxPastedMail) }),
]);
export type TriedMail = z.infer<typeof triedMailSchema>;

/** A condition that cannot be read. @property field - the part that it is on, or the result that it tells */
const patternTrialProblemSchema = z.object({
  field: z.enum([...mailParts, ...resultsByGravity]),
  problem: patternProblemSchema,
});
export type PatternTrialProblem = z.infer<typeof patternTrialProblemSchema>;

export const patternTrialSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recognised'), mail: recognisedMailSchema }),
  /** The condition on this part does not hold. */
  z.object({ kind: z.literal('other-mail'), part: z.enum(mailParts) }),
  /** All conditions hold, and none tells the result. */
  z.object({ kind: z.literal('no-result') }),
  z.object({ kind: z.literal('invalid'), problems: z.array(patternTrialProblemSchema) }),
  /** There is none, or it is not kept any more. */
  z.object({ kind: z.literal('no-mail') }),
]);
export type PatternTrial = z.infer<typeof patternTrialSchema>;
