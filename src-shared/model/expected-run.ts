/** When runs of a job are expected, and how a job is by that (product section 13.3). */
import { z } from 'zod';
import { timeOfDayPattern } from './local-time.ts';

/** Stored on disk. Time zones are IANA names, for example `Europe/Vienna`. */
export const expectedRunsSchema = z.discriminatedUnion('kind', [
  /** Counted from the run before. Days are those of this computer's time zone. */
  z.object({ kind: z.literal('every'), count: z.int().min(1).max(1_000), unit: z.enum(['hours', 'days']) }),
  z.object({
    kind: z.literal('weekly'),
    /** 1 is Monday, 7 is Sunday. */
    weekdays: z.array(z.int().min(1).max(7)).min(1),
    time: z.string().regex(timeOfDayPattern),
    timeZone: z.string(),
  }),
  z.object({ kind: z.literal('cron'), line: z.string().max(200), timeZone: z.string() }),
  /** When the source says that the job runs next. */
  z.object({ kind: z.literal('by-source') }),
  z.object({ kind: z.literal('none') }),
]);
export type ExpectedRuns = z.infer<typeof expectedRunsSchema>;

/** Runs that come at times of a calendar. */
export type CalendarRuns = Extract<ExpectedRuns, { kind: 'weekly' | 'cron' }>;

/** So much earlier than expected a run may begin: clocks differ. */
export const earliestRunMs = 15 * 60_000;

/** A run that has not been reported so long after it was expected is missed. */
export const graceMinutesSchema = z
  .int()
  .min(1)
  .max(7 * 24 * 60);

export const defaultGraceMinutes = 60;

/** Stored on disk. */
export const expectationSchema = z.object({
  runs: expectedRunsSchema,
  graceMinutes: graceMinutesSchema,
  setBy: z.enum(['person', 'source']),
});
export type Expectation = z.infer<typeof expectationSchema>;

const atMs = z.number();

/** Instants are milliseconds since the Unix epoch. */
export const jobStateSchema = z.discriminatedUnion('kind', [
  /** Nobody has said when it runs. */
  z.object({ kind: z.literal('new') }),
  /** `nextAtMs`: when a run is expected next; `null`: none is planned. */
  z.object({ kind: z.literal('up-to-date'), nextAtMs: atMs.nullable() }),
  /** A run was expected and has not been reported; it counts as missed when the grace ends. */
  z.object({ kind: z.literal('late'), expectedAtMs: atMs, graceEndsAtMs: atMs }),
  z.object({ kind: z.literal('missed'), expectedAtMs: atMs }),
  /** No run is expected: a person has said so, or its source has switched the job off or is not read any more. */
  z.object({ kind: z.literal('paused'), by: z.enum(['person', 'source']) }),
  z.object({ kind: z.literal('muted'), untilMs: atMs }),
  /** Nobody can know whether it ran. `expectedAtMs`: the run that nothing is known of, or the next one. */
  z.object({ kind: z.literal('source-away'), expectedAtMs: atMs.nullable() }),
]);
export type JobState = z.infer<typeof jobStateSchema>;

/** What would be expected: the next runs, or why there are none. */
export const expectedRunsPreviewSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('runs'), atMs: z.array(atMs) }),
  /** It can be read, and no day is like that. */
  z.object({ kind: z.literal('never') }),
  z.object({ kind: z.literal('not-a-cron-line') }),
  z.object({ kind: z.literal('unknown-time-zone') }),
]);
export type ExpectedRunsPreview = z.infer<typeof expectedRunsPreviewSchema>;
