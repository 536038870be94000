/** A chain, the first attempt of a job and its retries (product section 4.3), and what is decided on its sessions. */
import { z } from 'zod';
import { jobSessionSchema, type JobSessionHead } from './job-session.ts';
import type { RuleName } from './rule-name.ts';

/** What a notification says about an attempt before the one that it reports. */
const earlierAttemptSchema = jobSessionSchema
  .pick({ result: true, startedAt: true, endedAt: true, message: true })
  .extend({
    /** 0 for the first attempt. */
    attempt: z.number(),
  });
export type EarlierAttempt = z.infer<typeof earlierAttemptSchema>;

/** That a job succeeds again after failures that were notified (product section 13.5). */
export const recoverySchema = z.object({
  /** The end of the first failure since the job's last success, in milliseconds since the Unix epoch. */
  failedSinceMs: z.number(),
  /** Runs that failed since; the attempts of one chain are one. */
  failedRunCount: z.number(),
});
export type Recovery = z.infer<typeof recoverySchema>;

/** What was known of a job before the chain. Milliseconds since the Unix epoch; `null`: nothing. */
export const jobBeforeSchema = z.object({
  /** The end of its last run. */
  lastRunAtMs: z.number().nullable(),
  lastSuccessAtMs: z.number().nullable(),
  /** The expected instant of a run that was missed: this chain is the first one since (product section 13.4). */
  missedAtMs: z.number().nullable(),
});
export type JobBefore = z.infer<typeof jobBeforeSchema>;

/** The chain that a notification's session belongs to, as far as the notification shows it. */
export const chainContextSchema = z.object({
  /** In order; only attempts that have reported. */
  earlierAttempts: z.array(earlierAttemptSchema).readonly(),
  /** A retry was promised and did not report in time (4.4). */
  isRetryMissing: z.boolean(),
  /** An earlier message said of this retry, or of one before it, that it had not reported. */
  isRetryLate: z.boolean(),
  /** `null`: it did not fail before, or it has not succeeded. */
  recovery: recoverySchema.nullable(),
  job: jobBeforeSchema.extend({
    /** When the run was expected; `null`: nothing is known to be expected of it. */
    expectedAtMs: z.number().nullable(),
  }),
});
export type ChainContext = z.infer<typeof chainContextSchema>;

/** A session that is judged alone. */
export const noChain: ChainContext = {
  earlierAttempts: [],
  isRetryMissing: false,
  isRetryLate: false,
  recovery: null,
  job: { lastRunAtMs: null, lastSuccessAtMs: null, missedAtMs: null, expectedAtMs: null },
};

type ChainPart<Key extends keyof JobSessionHead> = Pick<JobSessionHead, Key>;

/** A job that its backup window ends has no retry after the last attempt inside the window, whatever was planned. */
export function willBeRetried({ retry, backupWindow }: ChainPart<'retry' | 'backupWindow'>): boolean {
  return retry.willBeRetried && !(backupWindow.terminatesJob && backupWindow.isLastAttempt);
}

/** Beyond twice the wait, a retry may have to wait for another job to end. */
const graceMs = 15 * 60_000;
const unknownWaitMs = 24 * 60 * 60_000;

/** How long after an attempt its promised retry is expected (4.4). Whole milliseconds, also of a third of a minute. */
export function retryDueWithinMs({ waitMinutes }: Pick<JobSessionHead['retry'], 'waitMinutes'>): number {
  return waitMinutes === null ? unknownWaitMs : Math.ceil(2 * waitMinutes * 60_000) + graceMs;
}

/** A later attempt of the same job may be a retry that was delayed; after a week, another run is likelier. */
const latestRetryMs = 7 * 24 * 60 * 60_000;

/**
 * Whether a session that names no first attempt is taken for the retry that the session before it announced. Only a
 * number tells a retry from the job's next run; without one, what began while the retry was expected is taken for it.
 *
 * @param before - the last session of the same job that ended before it
 */
export function isTakenForRetryOf(
  session: ChainPart<'startedAt' | 'retry'>,
  before: ChainPart<'startedAt' | 'endedAt' | 'retry' | 'backupWindow'>,
): boolean {
  const startedMs = Date.parse(session.startedAt);
  if (!willBeRetried(before) || startedMs < Date.parse(before.startedAt)) return false;
  const withinMs = session.retry.attempt > before.retry.attempt ? latestRetryMs : retryDueWithinMs(before.retry);
  return startedMs - Date.parse(before.endedAt) <= withinMs;
}

/**
 * The order of the attempts of one chain. Retries that name their first attempt are ordered by their numbers, because
 * clocks may be off; numbers of others may be missing.
 *
 * @returns negative where `a` came first; 0 where only the journal's order tells them apart
 */
export function compareAttempts(a: ChainPart<'retry' | 'endedAt'>, b: ChainPart<'retry' | 'endedAt'>): number {
  const byNumber = a.retry.attempt - b.retry.attempt;
  const byEnd = Date.parse(a.endedAt) - Date.parse(b.endedAt);
  return a.retry.firstSessionId === b.retry.firstSessionId ? byNumber || byEnd : byEnd || byNumber;
}

/** Stored on disk. */
export const filterReasons = [
  'notifications-off',
  'success-off',
  'warning-off',
  'failure-off',
  'in-digest',
  'rule',
] as const;
export type FilterReason = (typeof filterReasons)[number];

/** A session judged alone, by the check boxes and by rules. `rule`: what the rule is called that filters it out. */
export type Judgement = { kind: 'notify' } | { kind: 'filtered'; by: FilterReason; rule?: RuleName };

/** What a route beside the default one makes of a session that is decided. The kinds are stored on disk. */
export type RouteDecision = { journalId: number; routeId: string } & (Judgement | { kind: 'superseded' });

/** What is decided on one session of a chain, for the default route. The kinds are stored on disk. */
export type ChainDecision = { journalId: number } & (
  | { kind: 'notify'; concludes: boolean; isRetryMissing: boolean }
  | { kind: 'filtered'; by: FilterReason; rule?: RuleName; concludes: boolean }
  /** Another session reports for the chain, or has done so. */
  | { kind: 'superseded' }
  | { kind: 'held'; untilMs: number }
);
