/**
 * A job session: one attempt of one backup job with a result (product section 4.1).
 *
 * The zod schema below is the one description of a session inside the program. Documents that people and
 * scripts write are more lenient; `src-main/intake` turns those into this form.
 */
import { z } from 'zod';

/** Stored on disk. */
export const sessionResults = ['Success', 'Warning', 'Failed'] as const;
export type SessionResult = (typeof sessionResults)[number];
export const sessionResultSchema = z.enum(sessionResults);

/** An instant in ISO 8601, UTC, as `Date.prototype.toISOString` writes it. */
export const instantSchema = z.iso.datetime();

/** One mailbox, site, OneDrive, team, folder ... that the job processed. */
export const backupObjectSchema = z.object({
  name: z.string(),
  type: z.string(),
  result: sessionResultSchema,
  startedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  /** Number of items processed in this object. */
  items: z.number().nullable(),
  transferredBytes: z.number().nullable(),
  message: z.string(),
});
export type BackupObject = z.infer<typeof backupObjectSchema>;

/** `null` means that the source did not say. */
export const sessionStatisticsSchema = z.object({
  transferredBytes: z.number().nullable(),
  processedItems: z.number().nullable(),
  processingRateBytesPerSecond: z.number().nullable(),
  readRateBytesPerSecond: z.number().nullable(),
  writeRateBytesPerSecond: z.number().nullable(),
  bottleneck: z.string().nullable(),
});

export const jobSessionSchema = z.object({
  /** Where the session came from, for example `folder`. Together with `id` it names the session for good (4.5). */
  source: z.string(),
  id: z.string(),
  job: z.object({ id: z.string(), name: z.string(), type: z.enum(['backup', 'backup-copy']) }),
  /** Empty where the source knows no organization. */
  organization: z.string(),
  result: sessionResultSchema,
  startedAt: instantSchema,
  endedAt: instantSchema,
  message: z.string(),
  retry: z.object({
    /** 0 for the first attempt, 1 for the first retry ... */
    attempt: z.number(),
    /** How many retries the job allows; `null` where unknown. */
    limit: z.number().nullable(),
    willBeRetried: z.boolean(),
    waitMinutes: z.number().nullable(),
    /** Id of attempt 0 of the same chain; the session's own id for attempt 0. */
    firstSessionId: z.string(),
  }),
  backupWindow: z.object({ terminatesJob: z.boolean(), isLastAttempt: z.boolean() }),
  statistics: sessionStatisticsSchema,
  /** May be empty although there were some: not every source lists them. */
  objects: z.array(backupObjectSchema),
  /** Objects processed; `null` where nobody reported them. */
  objectCount: z.number().nullable(),
  /** Objects with Failed or Warning; `null` where nobody reported them. */
  issueCount: z.number().nullable(),
});
export type JobSession = z.infer<typeof jobSessionSchema>;

/** A session without its objects, which may be a million and are gone through one by one. */
export const jobSessionHeadSchema = jobSessionSchema.omit({ objects: true });
export type JobSessionHead = z.infer<typeof jobSessionHeadSchema>;

/** Whole milliseconds between start and end; never negative, because clocks of backup servers do jump. */
export function durationMsOf(session: Pick<JobSession, 'startedAt' | 'endedAt'>): number {
  return Math.max(0, Date.parse(session.endedAt) - Date.parse(session.startedAt));
}
