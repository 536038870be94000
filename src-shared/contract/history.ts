/** The History window (product section 8). */
import { z } from 'zod';
import {
  historyChangesSchema,
  historyFilterSchema,
  historyPageSchema,
  historyPlaceSchema,
  historyProblemSchema,
  maxHistoryPage,
  openReportOutcomeSchema,
  shownHistoryDetailsSchema,
} from '../model/history.ts';
import { namedJobSchema } from '../model/job.ts';
import { noticeSchema } from '../model/failures/failure.ts';
import { presentationSchema } from '../model/presentation.ts';
import { done, nothing } from './empty.ts';

/** What the History window needs when it opens, apart from its rows. */
export const historySnapshotSchema = z.object({
  notices: z.array(noticeSchema),
  presentation: presentationSchema,
});
export type HistorySnapshot = z.infer<typeof historySnapshotSchema>;

export const historyRequests = {
  /** For the History window (section 8). */
  'history.load': { input: nothing, output: historySnapshotSchema },
  'history.page': {
    input: z.object({
      filter: historyFilterSchema,
      /** The last row of the page before; `null`: the first page. */
      after: historyPlaceSchema.nullable(),
      limit: z.int().min(1).max(maxHistoryPage),
    }),
    output: historyPageSchema,
  },
  'history.changes': {
    input: z.object({ filter: historyFilterSchema, revision: z.number() }),
    output: historyChangesSchema,
  },
  /** `null`: the entry is not kept any more. */
  'history.details': { input: z.object({ id: z.number() }), output: shownHistoryDetailsSchema.nullable() },
  /** Does nothing if the entry has changed since the person saw it, because it was sent meanwhile. */
  'history.send-again': { input: z.object({ id: z.number(), expected: z.enum(['stuck', 'repeat']) }), output: done },
  'history.discard': { input: z.object({ id: z.number() }), output: done },
  /** What needs attention, one for each reason, the most frequent first. */
  'history.problems': { input: nothing, output: z.array(historyProblemSchema) },
  /** Both leave alone what has joined the problem since the person was shown it, and answer when all of it is done. */
  'history.send-all-again': { input: historyProblemSchema.pick({ name: true, revision: true }), output: done },
  'history.discard-all': { input: historyProblemSchema.pick({ name: true, revision: true }), output: done },
  /** Shows the History window, which lists what was reported of this job. */
  'history.show-job': { input: namedJobSchema, output: done },
  /** For the History window itself: the job that it was shown for; `null`: none that it has not taken yet. */
  'history.take-job': { input: nothing, output: namedJobSchema.nullable() },
  'history.open-report': { input: z.object({ id: z.number() }), output: openReportOutcomeSchema },
} as const;

export const historyEvents = {
  /** Entries of the history were added or have changed: ask for the changes. Sent at most a few times a second. */
  'history.changed': nothing,
  /** The window was shown for a job: take it. */
  'history.job-asked': nothing,
} as const;
