/**
 * Whether a run of a job that was expected did not happen (product section 13.3). Pure: it depends on what was
 * set, the sessions that have reported, what the source says and the time, and on what was written down of earlier looks.
 */
import { defaultGraceMinutes, type Expectation, type JobState } from '../../src-shared/model/expected-run.ts';
import { expectedAfter, isCovered, type RunCalendar, type RunTimes } from './expected-after.ts';

/** A job as the journal knows it. Instants are milliseconds since the Unix epoch, by our own clock where nothing else is said. */
export interface WatchedJob {
  /** `null`: nobody has said when it runs. */
  expectation: Expectation | null;
  /** What was expected earlier is not judged: it was set, changed or unmuted then. */
  judgedFromMs: number;
  mutedUntilMs: number | null;
  /** The last ones, in any order. */
  runs: readonly RunTimes[];
  /** The run that was missed last, and when that was noticed. */
  missed: { expectedAtMs: number; noticedAtMs: number } | null;
  /** A run that was overdue when it could be looked for only long afterwards, and when that was. */
  overdue: { expectedAtMs: number; seenAtMs: number } | null;
  /** The run that the source announced, by its own clock, until it has happened. */
  announcedAtMs: number | null;
}

/** What the source of a job says besides the sessions that it has reported. */
export interface JobSource {
  /** When everything that it had to report was known; `null`: it is not read any more. */
  lastReadAtMs: number | null;
  /** It cannot be read now. */
  isAway: boolean;
  /** `null`: it says nothing of what is planned. */
  plan: JobPlan | null;
}

export interface JobPlan {
  /** When it said so. */
  readAtMs: number;
  /** By its own clock; `null`: no run is planned. */
  nextRunAtMs: number | null;
  isSwitchedOff: boolean;
  /** A run has begun and has not ended. */
  isRunning: boolean;
}

/** What is to be written down, so that a restart changes nothing. */
export type JobNotes = Pick<WatchedJob, 'judgedFromMs' | 'overdue' | 'announcedAtMs'>;

export interface MissedDecision {
  state: JobState;
  /** The run that is found to be missed now, which is news. */
  newlyMissed: { expectedAtMs: number } | null;
  notes: JobNotes;
  /** When something may be different without anybody reporting it; `null`: never. */
  lookAtMs: number | null;
}

export interface MissedContext {
  nowMs: number;
  /** Of this computer. */
  timeZone: string;
  calendar: RunCalendar;
}

const minuteMs = 60_000;
/** The folder is read every few seconds, and a server every few minutes. Where either takes longer, it is looked for slowly. */
const firstLookMs = 10_000;
const lookEveryMs = minuteMs;
/** What is noticed so soon after its grace was noticed in the course of things: the program was on and the source there. */
const promptMs = 15 * minuteMs;
/** The clock of a source may be ahead by so much without anybody being told. */
const clockDifferenceMs = 5 * minuteMs;
/** A run from so far ahead was reported while our clock was wrong: it would hide all runs that are missed until then. */
const clockSlackMs = 24 * 60 * minuteMs;

export function decideMissed(given: WatchedJob, source: JobSource, context: MissedContext): MissedDecision {
  const { nowMs } = context;
  const runs = given.runs.filter(({ endedAtMs }) => endedAtMs <= nowMs + clockSlackMs);
  const job = { ...given, runs, announcedAtMs: announcedBy(source.plan, { ...given, runs }) };
  const { expectation, mutedUntilMs } = job;
  const notes: JobNotes = {
    judgedFromMs: job.judgedFromMs,
    overdue: job.overdue,
    announcedAtMs: job.announcedAtMs,
  };
  const rest = (state: JobState, lookAtMs: number | null = null): MissedDecision => {
    return { state, newlyMissed: null, notes, lookAtMs };
  };
  if (expectation === null) return rest({ kind: 'new' });
  if (expectation.runs.kind === 'none') return rest({ kind: 'paused', by: 'person' });
  if (mutedUntilMs !== null && nowMs < mutedUntilMs)
    return rest({ kind: 'muted', untilMs: mutedUntilMs }, mutedUntilMs);
  const expectedAtMs = nextOf(expectation, job, context);
  if (source.lastReadAtMs === null || source.plan?.isSwitchedOff === true) {
    // What it would have run meanwhile is not expected afterwards either.
    const isPassed = expectedAtMs !== null && expectedAtMs <= nowMs;
    return { ...rest({ kind: 'paused', by: 'source' }), notes: isPassed ? { ...notes, judgedFromMs: nowMs } : notes };
  }
  if (expectedAtMs === null) {
    return rest(expectation.runs.kind === 'by-source' ? { kind: 'new' } : { kind: 'up-to-date', nextAtMs: null });
  }
  const { missed } = job;
  const isMissed = missed !== null && missed.noticedAtMs >= job.judgedFromMs && missed.expectedAtMs >= expectedAtMs;
  if (source.isAway) return rest({ kind: 'source-away', expectedAtMs }, Math.max(expectedAtMs, nowMs + lookEveryMs));
  if (isMissed) return rest({ kind: 'missed', expectedAtMs: missed.expectedAtMs });
  if (nowMs < expectedAtMs) return rest({ kind: 'up-to-date', nextAtMs: expectedAtMs }, expectedAtMs);
  const graceMs = expectation.graceMinutes * minuteMs;
  const graceEndsAtMs = expectedAtMs + graceMs;
  if (source.plan?.isRunning === true) return rest({ kind: 'up-to-date', nextAtMs: expectedAtMs }, nowMs + lookEveryMs);
  const late = { kind: 'late', expectedAtMs, graceEndsAtMs } as const;
  if (nowMs < graceEndsAtMs) return rest(late, graceEndsAtMs);
  const isUnknown = (fromMs: number) => (source.lastReadAtMs ?? 0) < fromMs;
  const againAtMs = nowMs + Math.min(lookEveryMs, Math.max(firstLookMs, nowMs - graceEndsAtMs));
  if (isUnknown(graceEndsAtMs)) {
    return rest(nowMs - graceEndsAtMs > promptMs ? { kind: 'source-away', expectedAtMs } : late, againAtMs);
  }
  const seenAtMs = job.overdue?.expectedAtMs === expectedAtMs ? Math.min(job.overdue.seenAtMs, nowMs) : nowMs;
  // The computer or the source was off: what it missed may be made up for now.
  const judgedAtMs = seenAtMs - graceEndsAtMs <= promptMs ? graceEndsAtMs : seenAtMs + graceMs;
  if (nowMs < judgedAtMs || isUnknown(judgedAtMs)) {
    const overdue = { expectedAtMs, seenAtMs };
    return { ...rest(late, Math.max(judgedAtMs, againAtMs)), notes: { ...notes, overdue } };
  }
  return {
    ...rest({ kind: 'missed', expectedAtMs }),
    newlyMissed: { expectedAtMs },
    notes: { ...notes, overdue: null },
  };
}

function nextOf(
  { runs, graceMinutes }: Expectation,
  job: Pick<WatchedJob, 'runs' | 'judgedFromMs' | 'announcedAtMs'>,
  { timeZone, calendar }: MissedContext,
): number | null {
  switch (runs.kind) {
    case 'none':
      return null;
    case 'by-source':
      return job.announcedAtMs;
    default: {
      const graceMs = graceMinutes * minuteMs;
      return expectedAfter(runs, job.runs, { fromMs: job.judgedFromMs, graceMs, timeZone, calendar });
    }
  }
}

/**
 * A source announces the run after the next as soon as the next has begun, or was left out: the one before is waited for
 * until there is a session of it. What is announced otherwise before it was due is another schedule.
 */
function announcedBy(
  plan: JobPlan | null,
  { announcedAtMs, judgedFromMs, runs }: Pick<WatchedJob, 'announcedAtMs' | 'judgedFromMs' | 'runs'>,
): number | null {
  const isOpen = (atMs: number) => atMs > judgedFromMs && !isCovered(atMs, runs);
  const isAwaited = announcedAtMs !== null && isOpen(announcedAtMs);
  if (plan === null) return isAwaited ? announcedAtMs : null;
  if (isAwaited && plan.readAtMs >= announcedAtMs - clockDifferenceMs) return announcedAtMs;
  return plan.nextRunAtMs !== null && isOpen(plan.nextRunAtMs) ? plan.nextRunAtMs : null;
}

/** @returns what a person has set, or else what the source plans; `null`: nobody has said when it runs */
export function expectationOf(
  { expectation, announcedAtMs }: Pick<WatchedJob, 'expectation' | 'announcedAtMs'>,
  { plan }: Pick<JobSource, 'plan'>,
): Expectation | null {
  if (expectation !== null) return expectation;
  // What it announced before the program was started is waited for, also until it is read again.
  const isPlanned = announcedAtMs !== null || (plan !== null && (plan.nextRunAtMs !== null || plan.isSwitchedOff));
  return isPlanned ? { runs: { kind: 'by-source' }, graceMinutes: defaultGraceMinutes, setBy: 'source' } : null;
}
