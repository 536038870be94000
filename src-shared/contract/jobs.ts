/** The Jobs window (product section 13.2). */
import { z } from 'zod';
import { expectationSchema, expectedRunsPreviewSchema, expectedRunsSchema } from '../model/expected-run.ts';
import { jobDetailsSchema, jobRowSchema, proposedJobSchema } from '../model/job.ts';
import { noticeSchema } from '../model/failures/failure.ts';
import { presentationSchema } from '../model/presentation.ts';
import { done, nothing } from './empty.ts';

export const jobsSnapshotSchema = z.object({
  notices: z.array(noticeSchema),
  presentation: presentationSchema,
  /** Every job, the most urgent first. */
  jobs: z.array(jobRowSchema),
});
export type JobsSnapshot = z.infer<typeof jobsSnapshotSchema>;

const jobIdSchema = z.object({ id: z.number() });

export const jobsRequests = {
  /** What the window needs when it opens. */
  'jobs.load': { input: nothing, output: jobsSnapshotSchema },
  /** The jobs as they are now. */
  'jobs.list': { input: nothing, output: z.array(jobRowSchema) },
  /** `null`: it was forgotten, or merged into another. */
  'jobs.details': { input: jobIdSchema, output: jobDetailsSchema.nullable() },
  /** Takes it from the list until it runs again. Its entries stay in the history. */
  'jobs.forget': { input: jobIdSchema, output: done },
  /** Its runs, those to come too, are from now on those of the other job. */
  'jobs.merge': { input: jobIdSchema.extend({ intoId: z.number() }), output: done },
  /** `expectation`: `null` leaves it to what the source plans, where it plans anything. */
  'jobs.expect': { input: jobIdSchema.extend({ expectation: expectationSchema.nullable() }), output: done },
  /** Jobs that run regularly and are not expected to; none where a person has answered before, or sessions are few. */
  'jobs.proposals': { input: nothing, output: z.array(proposedJobSchema) },
  /** Sets what is proposed for these jobs. Nothing is proposed again. */
  'jobs.answer-proposals': { input: z.object({ acceptedIds: z.array(z.number()) }), output: done },
  /** Of a job, or of none that is known yet. */
  'jobs.preview-expected-runs': {
    input: z.object({ id: z.number().nullable(), runs: expectedRunsSchema }),
    output: expectedRunsPreviewSchema,
  },
  /** `untilMs`: `null` ends it. */
  'jobs.mute': { input: jobIdSchema.extend({ untilMs: z.number().nullable() }), output: done },
} as const;

export const jobsEvents = {
  /** Jobs were added, removed or have run: ask for the list. Sent once a second at most. */
  'jobs.changed': nothing,
} as const;
