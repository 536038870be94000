/** Which mail of other programs reports a backup job, and what it says of it (product section 16.2). */
import { z } from 'zod';
import { sessionResultSchema } from './job-session.ts';
import { textConditionSchema } from './text-condition.ts';

/** The texts of a mail that conditions look at: the head as a person reads it, and what the body says, without markup. */
export const mailParts = ['from', 'subject', 'body'] as const;
export type MailPart = (typeof mailParts)[number];
export type MailTexts = Readonly<Record<MailPart, string>>;

const resultConditionSchema = textConditionSchema.extend({ part: z.enum(['subject', 'body']) });
export type ResultCondition = z.infer<typeof resultConditionSchema>;

/** In the order in which they are asked: what says both that something worked and that something failed is a failure. */
export const resultsByGravity = ['Failed', 'Warning', 'Success'] as const;

/** Text with `%name%` for what a named group holds; as `fillPatternText` says. */
const patternTextSchema = z.string().max(300);

/** Stored on disk. */
export const mailPatternSchema = z.object({
  /** Names it in the jobs that it has made. */
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(100),
  /** All hold for a mail that is recognised; `null`: any text. At least one is set. */
  conditions: z.object({
    from: textConditionSchema.nullable(),
    subject: textConditionSchema.nullable(),
    body: textConditionSchema.nullable(),
  }),
  /** The first one that holds tells the result. */
  results: z.object({
    Failed: resultConditionSchema.nullable(),
    Warning: resultConditionSchema.nullable(),
    Success: resultConditionSchema.nullable(),
  }),
  /** Where none of them holds. `null`: the mail is not recognised. */
  otherwise: sessionResultSchema.nullable(),
  /** Empty: the pattern's name. */
  job: patternTextSchema,
  organization: patternTextSchema,
  /** The computer that ran the job. */
  host: patternTextSchema,
  message: patternTextSchema,
  /** Whether a mail that is recognised is forwarded too. */
  isForwarded: z.boolean(),
});
export type MailPattern = z.infer<typeof mailPatternSchema>;

/** Each mail is compared with all of them before it is answered. */
export const maxMailPatterns = 50;

/** What a mail reports, by a pattern. */
export const recognisedMailSchema = z.object({
  result: sessionResultSchema,
  job: z.string(),
  organization: z.string(),
  host: z.string(),
  message: z.string(),
});
export type RecognisedMail = z.infer<typeof recognisedMailSchema>;

/**
 * @param values - by small letters
 * @returns the text with each `%name%` replaced by its value, or by nothing where the group took no part; other percent signs
 *   stay
 */
export function fillPatternText(text: string, values: Readonly<Record<string, string>>): string {
  const filled = text.replaceAll(/%([A-Za-z_]\w*)%/g, (_, name: string) => values[name.toLowerCase()] ?? '');
  return filled.replaceAll(/\s+/g, ' ').trim();
}
