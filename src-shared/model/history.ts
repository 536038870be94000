/** What became of each job session and test message, as the History window lists it (product section 8). */
import { z } from 'zod';
import { deliveryFailureSchema } from './failures/delivery-failure.ts';
import { sourceNameSchema } from './source-name.ts';
import { serviceSchema } from './services.ts';
import { namedJobSchema } from './job.ts';
import { sessionResults, sessionResultSchema } from './job-session.ts';
import { knownNoiseSchema } from './known-noise.ts';
import { filterReasons } from './chain.ts';
import { ruleNameSchema } from './rule-name.ts';

const atMs = z.number();

/** What happened to an entry. Instants are milliseconds since the Unix epoch. */
export const historyStateSchema = z.discriminatedUnion('kind', [
  /** Taken in and not judged yet. */
  z.object({ kind: z.literal('recorded') }),
  /** Will be retried; judged at `untilMs` at the latest. */
  z.object({ kind: z.literal('held'), untilMs: z.number() }),
  /** A later attempt of the same chain reports. */
  z.object({ kind: z.literal('superseded') }),
  /** `rule`: what the rule is called that filters it out. */
  z.object({ kind: z.literal('filtered'), by: z.enum(filterReasons), rule: ruleNameSchema.optional() }),
  /** `notBeforeMs`: for the end of quiet hours. */
  z.object({ kind: z.literal('waiting'), notBeforeMs: atMs.optional() }),
  z.object({ kind: z.literal('sending') }),
  z.object({ kind: z.literal('retry-at'), atMs, failure: deliveryFailureSchema }),
  /** `failure`: for some of the recipients only. */
  z.object({ kind: z.literal('accepted'), atMs, service: serviceSchema, failure: deliveryFailureSchema.optional() }),
  z.object({ kind: z.literal('outcome-unknown'), atMs, failure: deliveryFailureSchema }),
  z.object({ kind: z.literal('parked'), failure: deliveryFailureSchema }),
  /** By a person at `atMs`; `null`: a test message that was not accepted, which is not retried. */
  z.object({ kind: z.literal('discarded'), atMs: atMs.nullable(), failure: deliveryFailureSchema.nullable() }),
]);
export type HistoryState = z.infer<typeof historyStateSchema>;

/** Stored on disk. `missed`: a run that did not happen; `mail`: it came from another program; `message`: its session was lost with a
 * damaged journal. */
export const historyKinds = ['session', 'test', 'missed', 'digest', 'mail', 'alarm', 'message'] as const;

/** How a job ended, or that it did not run. Stored on disk. `Recovered`: a success after a failure that was notified. */
export const historyResults = [...sessionResults, 'Recovered', 'Missed'] as const;
export type HistoryResult = (typeof historyResults)[number];
const historyResultSchema = z.enum(historyResults);

export const historyRowSchema = z.object({
  id: z.number(),
  kind: z.enum(historyKinds),
  /** End of the session; where there is none, when the message was made. */
  atMs,
  /** Empty where it tells of no single job. */
  job: z.string(),
  organization: z.string(),
  result: historyResultSchema.nullable(),
  subject: z.string(),
  /** As the To field writes them; empty where no message was made. */
  recipients: z.string(),
  state: historyStateSchema,
});
export type HistoryRow = z.infer<typeof historyRowSchema>;

/** States as a person asks for them, in the order of the list. */
export const historyStateGroups = {
  accepted: ['accepted'],
  'on-its-way': ['recorded', 'waiting', 'sending', 'retry-at', 'outcome-unknown'],
  held: ['held'],
  parked: ['parked'],
  filtered: ['filtered', 'superseded'],
  discarded: ['discarded'],
} as const satisfies Record<string, readonly HistoryState['kind'][]>;
export type HistoryStateGroup = keyof typeof historyStateGroups;
export const historyStateGroupNames = Object.keys(historyStateGroups) as [HistoryStateGroup, ...HistoryStateGroup[]];

export const maxSearchLength = 200;

export const historyFilterSchema = z.object({
  /** Each word must be in job, organization, subject or recipients; empty: all entries. */
  text: z.string().max(maxSearchLength),
  /** `Success` includes `Recovered`. */
  result: historyResultSchema.nullable(),
  group: z.enum(historyStateGroupNames).nullable(),
  /** Only what needs attention for this reason: the name of a {@link HistoryProblem}; `null`: whatever the reason. */
  problem: z.string().max(1_000).nullable(),
  /** Only what is about this job; `null`: about any. */
  job: namedJobSchema.nullable(),
});
export type HistoryFilter = z.infer<typeof historyFilterSchema>;

export const wholeHistory: HistoryFilter = { text: '', result: null, group: null, problem: null, job: null };

/** The place of an entry in the order newest first: by time, then by id. */
export const historyPlaceSchema = z.object({ atMs, id: z.number() });
export type HistoryPlace = z.infer<typeof historyPlaceSchema>;

/** @returns negative where `a` is newer, and so comes before `b`. */
export function compareHistoryPlaces(a: HistoryPlace, b: HistoryPlace): number {
  return b.atMs - a.atMs || b.id - a.id;
}

export const maxHistoryPage = 5_000;

export const historyPageSchema = z.object({
  rows: z.array(historyRowSchema),
  /** Entries that fit the filter; `null` in pages after the first. */
  total: z.number().nullable(),
  /** Grows with each change: ask for the changes since. */
  revision: z.number(),
});
export type HistoryPage = z.infer<typeof historyPageSchema>;

export const historyChangesSchema = z.object({
  /** New or changed, and fitting the filter. */
  rows: z.array(historyRowSchema),
  /** Changed, and not fitting it (any more). */
  goneIds: z.array(z.number()),
  total: z.number(),
  revision: z.number(),
});
export type HistoryChanges = z.infer<typeof historyChangesSchema>;

/** Entries that need attention for one reason, as the one thing to look at that they are. */
export const historyProblemSchema = z.object({
  /** The same for all entries with this reason, and for no other. */
  name: z.string(),
  failure: deliveryFailureSchema,
  /** Entries, each of a job or a test message. */
  count: z.number(),
  /** Of the latest change among them: what comes later, the person has not seen yet. */
  revision: z.number(),
});
export type HistoryProblem = z.infer<typeof historyProblemSchema>;

/** One attempt to hand the message to a service. */
export const historyAttemptSchema = z.object({
  startedAtMs: z.number(),
  /** `null`: under way, or cut off by the end of the program. */
  endedAtMs: z.number().nullable(),
  isAccepted: z.boolean(),
  /** Microsoft's name for the request, for its support; empty where none came back. */
  requestId: z.string(),
  failure: deliveryFailureSchema.nullable(),
});
export type HistoryAttempt = z.infer<typeof historyAttemptSchema>;

export const historyMessageSchema = z.object({
  outboxId: z.number(),
  /** The kind of the channel that has rendered it. */
  channel: z.string(),
  subject: z.string(),
  recipients: z.string(),
  internetMessageId: z.string(),
  /** Made because a person asked to send it again. */
  isAgain: z.boolean(),
  createdAtMs: z.number(),
  state: historyStateSchema,
  attempts: z.array(historyAttemptSchema),
});
export type HistoryMessage = z.infer<typeof historyMessageSchema>;

/** Another attempt of the same job, which the same notification reports. */
export const historyChainLinkSchema = z.object({
  id: z.number(),
  /** 0 for the first attempt. */
  attempt: z.number(),
  atMs,
  result: sessionResultSchema,
  message: z.string(),
});

export const historyDetailsSchema = z.object({
  row: historyRowSchema,
  /** `null` where there is no session. */
  session: z
    .object({
      /** The key of where it came from, in the journal. */
      source: z.string(),
      jobType: z.enum(['backup', 'backup-copy']),
      startedAtMs: z.number(),
      message: z.string(),
      /** `null`: not reported, as the count of issues. */
      objectCount: z.number().nullable(),
      issueCount: z.number().nullable(),
      attempt: z.number(),
      /** The computer that ran the job; empty where it is not known. */
      host: z.string(),
      /** What of the report could not be used, and why, line by line. */
      leftOut: z.array(z.string()),
      /** What of it rules count otherwise; `null`: nothing. */
      noise: knownNoiseSchema.nullable(),
    })
    .nullable(),
  messages: z.array(historyMessageSchema),
  /** In order, the entry itself left out. */
  chain: z.array(historyChainLinkSchema),
});
export type HistoryDetails = z.infer<typeof historyDetailsSchema>;

const historyReasonSchema = z.object({ result: z.enum(['Failed', 'Warning']), message: z.string(), count: z.number() });

/** Why a job did not end well, by its objects; each list has a bound. */
export const historyIssuesSchema = z.object({
  /** Worst and most frequent first; `message` is as of `differentReasons` where they have no word in common, and empty where none was reported. */
  reasons: z.array(historyReasonSchema.extend({ canBeIgnored: z.boolean() })),
  /** What rules count as successful; as the reasons. */
  ignored: z.object({ reasons: z.array(historyReasonSchema), count: z.number() }),
  /** Failed ones first. */
  objects: z.array(z.object({ name: z.string(), result: z.enum(['Failed', 'Warning']), message: z.string() })),
  /** All objects that failed or have a warning. */
  count: z.number(),
  /** Set where the job has more objects than were looked through: how many were. */
  lookedThrough: z.number().nullable(),
});
export type HistoryIssues = z.infer<typeof historyIssuesSchema>;

/** As the window gets them: texts are cleaned and have bounds. */
export const shownHistoryDetailsSchema = historyDetailsSchema.extend({
  issues: historyIssuesSchema.nullable(),
  /** Where the session came from; `null` where there is none. */
  source: sourceNameSchema.nullable(),
});
export type ShownHistoryDetails = z.infer<typeof shownHistoryDetailsSchema>;

export const openReportOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened') }),
  /** None was kept, or it was removed since. */
  z.object({ kind: z.literal('gone') }),
  z.object({ kind: z.literal('not-opened'), path: z.string(), reason: z.string() }),
]);
export type OpenReportOutcome = z.infer<typeof openReportOutcomeSchema>;
