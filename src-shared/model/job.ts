/** Jobs with their last runs, as the Jobs window lists them (product section 13.2). */
import { z } from 'zod';
import { expectationSchema, jobStateSchema } from './expected-run.ts';
import { sourceNameSchema } from './source-name.ts';
import { jobSessionSchema, sessionResults, sessionResultSchema } from './job-session.ts';

/** So many runs of a job are shown as its strip. */
export const stripLength = 30;

/**
 * A chain, as one run of its job: of its attempts the last one counts. Instants are milliseconds since the Unix epoch.
 */
export const jobRunSchema = z.object({
  startedAtMs: z.number(),
  endedAtMs: z.number(),
  result: sessionResultSchema,
  /** What was transferred; `null`: the source does not say. */
  sizeBytes: z.number().nullable(),
});
export type JobRun = z.infer<typeof jobRunSchema>;

/** A job as another window is told of it. */
export const namedJobSchema = z.object({
  /** The journal's. */
  id: z.number(),
  name: z.string().max(1_000),
});
export type NamedJob = z.infer<typeof namedJobSchema>;

/** How a run ended, or that it did not happen although it was expected. */
export const runResults = [...sessionResults, 'Missed'] as const;
export type RunResult = (typeof runResults)[number];

/** A cell of a strip. `atMs`: when the run ended or was expected. */
export const stripCellSchema = z.object({ atMs: z.number(), result: z.enum(runResults) });
export type StripCell = z.infer<typeof stripCellSchema>;

export const jobRowSchema = namedJobSchema.extend({
  /** Empty where the source knows none, as `host`. */
  organization: z.string(),
  host: z.string(),
  type: jobSessionSchema.shape.job.shape.type,
  /** The last runs and those that were missed, oldest first, {@link stripLength} at most; never empty. */
  strip: z.array(stripCellSchema),
  last: jobRunSchema,
  /** `null`: in none of the runs that are known. */
  lastSuccessAtMs: z.number().nullable(),
  /**
   * How the last run differs from what is usual for the job: 0.12 is 12 % more. `null`: it failed, or too few runs are
   * known to say what is usual.
   */
  durationTrend: z.number().nullable(),
  sizeTrend: z.number().nullable(),
  /** How it is by what is expected of it. */
  state: jobStateSchema,
});
export type JobRow = z.infer<typeof jobRowSchema>;

/** Whole milliseconds; never negative, because clocks of backup servers do jump. */
export function durationOfRun({ startedAtMs, endedAtMs }: Pick<JobRun, 'startedAtMs' | 'endedAtMs'>): number {
  return Math.max(0, endedAtMs - startedAtMs);
}

/** So many days are shown of a job, today included. */
export const pictureDays = 90;

/** The runs of a job that ended on a day, or were expected then and missed. */
export const jobDaySchema = z.object({
  /** `YYYY-MM-DD`, in the time zone of the person. */
  day: z.string(),
  counts: z.record(z.enum(runResults), z.number()),
  longestMs: z.number(),
  /** Of all of them; `null`: no run says. */
  sizeBytes: z.number().nullable(),
});
export type JobDay = z.infer<typeof jobDaySchema>;

/** Everything that the window shows of one job. */
export const jobDetailsSchema = z.object({
  row: jobRowSchema,
  /** Where its sessions come from. */
  source: sourceNameSchema,
  /** When runs are expected; `null`: nobody says. */
  expectation: expectationSchema.nullable(),
  /** What its past runs suggest, where nothing is expected yet. Used only when a person sets it. */
  proposal: expectationSchema.nullable(),
  /** `YYYY-MM-DD`, as in {@link jobDaySchema}. */
  today: z.string(),
  /** Those of the last {@link pictureDays} that have runs, oldest first. */
  days: z.array(jobDaySchema),
});
export type JobDetails = z.infer<typeof jobDetailsSchema>;

/** A job that runs regularly, and when its past runs suggest to expect it. */
export const proposedJobSchema = jobRowSchema
  .pick({ id: true, name: true, organization: true })
  .extend({ expectation: expectationSchema });
export type ProposedJob = z.infer<typeof proposedJobSchema>;
