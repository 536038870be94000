/** What of a session is known noise: how it was reported, and what rules count otherwise (product section 15.2). */
import { z } from 'zod';
import { storedRuleNameSchema } from './rule-name.ts';
import { textConditionSchema } from './text-condition.ts';
import { sessionResultSchema, type BackupObject, type JobSessionHead, type SessionResult } from './job-session.ts';

/** What of a rule counts an object otherwise. */
const noiseRuleSchema = z.object({
  id: z.string(),
  reason: textConditionSchema.nullable(),
  objectName: textConditionSchema.nullable(),
  countAs: z.enum(['success', 'warning']),
});
export type NoiseRule = z.infer<typeof noiseRuleSchema>;

/** Stored on disk, with each session of which rules count anything otherwise. */
export const knownNoiseSchema = z.object({
  reportedResult: sessionResultSchema,
  /** What the session counts as. */
  result: sessionResultSchema,
  /** As `issueCount` of a session, without what is ignored. */
  issueCount: z.number().nullable(),
  /** Objects that count as successful; 1 where it is what the session says on the whole. */
  ignoredCount: z.number(),
  /** Failures that count as warnings, likewise. */
  loweredCount: z.number(),
  /** Those that were for anything in it, in their order, as they were then. */
  rules: z.array(noiseRuleSchema.extend({ name: storedRuleNameSchema, count: z.number() })),
});
export type KnownNoise = z.infer<typeof knownNoiseSchema>;

/** @returns the session as it counts; itself where nothing of it is known noise. */
export function asCounted<T extends Pick<JobSessionHead, 'result' | 'issueCount'>>(
  session: T,
  noise: KnownNoise | null,
): T {
  return noise === null ? session : { ...session, result: noise.result, issueCount: noise.issueCount };
}

/** An object as it counts. */
export interface CountedObject extends BackupObject {
  /** Only where a rule counts it otherwise: what was reported. */
  reportedResult?: SessionResult;
}

/** Whether a rule counts the object as successful, which it was not. */
export function isIgnored({ result, reportedResult }: CountedObject): boolean {
  return result === 'Success' && reportedResult !== undefined;
}
