/**
 * A job session: one attempt of one backup job with a result (product section 4.1).
 *
 * The zod schema below is the one description of a session inside the program. Documents that people and
 * scripts write are more lenient; `src-main/sources/folder` turns those into this form.
 */
import { z } from 'zod';

/** Stored on disk. */
export const sessionResults = ['Success', 'Warning', 'Failed'] as const;
export type SessionResult = (typeof sessionResults)[number];
export const sessionResultSchema = z.enum(sessionResults);

/** An instant in ISO 8601, UTC, as `Date.prototype.toISOString` writes it. */
export const instantSchema = z.iso.datetime();

/** No session is earlier: a time before it is a mistake. */
export const earliestInstant = '2000-01-01T00:00:00.000Z';

/** The end of what a job wrote. */
const sessionLogSchema = z.object({
  /** At most 64 KB in UTF-8, with line feeds between its lines. */
  text: z.string(),
  /** Its beginning is left out. */
  isCut: z.boolean(),
});
export type SessionLog = z.infer<typeof sessionLogSchema>;

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
  /** The computer that ran the job; empty where the source does not say. Former versions did not know it. */
  host: z.string().default(''),
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
  /** `null` where the source gives none, as former versions did. */
  log: sessionLogSchema.nullable().default(null),
  /** What of the source's report could not be used, and why: a line for a field, a few of them at most. */
  leftOut: z.array(z.string()).default([]),
});
export type JobSession = z.infer<typeof jobSessionSchema>;

/** A session without its objects, which may be a million and are gone through one by one. */
export const jobSessionHeadSchema = jobSessionSchema.omit({ objects: true });
export type JobSessionHead = z.infer<typeof jobSessionHeadSchema>;

/** Whole milliseconds between start and end; never negative, because clocks of backup servers do jump. */
export function durationMsOf(session: Pick<JobSession, 'startedAt' | 'endedAt'>): number {
  return Math.max(0, Date.parse(session.endedAt) - Date.parse(session.startedAt));
}
