/** What a digest is to tell of all jobs and their runs in a period (product section 14). Gathered by pure functions. */
import type { SourceName } from '../../../src-shared/model/source-name.ts';
import type { JobRun } from '../../../src-shared/model/job.ts';
import type { SessionResult } from '../../../src-shared/model/job-session.ts';

/** Runs, counted and added up. */
export interface RunTotals {
  counts: Readonly<Record<SessionResult, number>>;
  /** Of the runs that did not fail: those that did end early. */
  durationMs: number;
  /** How many of these say what they transferred, and how much that is. */
  sizedCount: number;
  sizeBytes: number;
}

/** What the journal knows of a job. */
export interface DigestJobRecord {
  id: number;
  name: string;
  /** Empty where the source knows none, as `host`. */
  organization: string;
  host: string;
  /** The last run until the end of the period; `null`: there is none. */
  last: JobRun | null;
  inPeriod: RunTotals;
  before: RunTotals;
}

/**
 * How a job stands, by its last run in the period. `recovered`: it has succeeded, and failed before that in the period;
 * `not-run`: it has not run in the period. In the order in which a person has to look.
 */
export const digestJobStates = ['failed', 'missed', 'warning', 'recovered', 'successful', 'not-run'] as const;
export type DigestJobState = (typeof digestJobStates)[number];

export interface DigestJob extends DigestJobRecord {
  state: DigestJobState;
  /** When the run was expected that was missed; `null` for every other job. */
  expectedAtMs: number | null;
  /** Why it needs a look; empty where nobody knows, and where it needs none. */
  reason: string;
  /** Its last runs until the end of the period, oldest first; empty where it is not shown. */
  strip: readonly SessionResult[];
}

export interface DigestFacts {
  kind: 'digest';
  every: 'day' | 'week' | 'month';
  fromMs: number;
  /** When it was due. */
  toMs: number;
  /** Earlier digests that were not sent because the program was not running: this one covers them. */
  missedCount: number;
  /** Sources that could not be read since `toMs`, as a person knows them: what their jobs did last is not in it. */
  unreadSources: readonly SourceName[];
  /** The worst first. */
  jobs: readonly DigestJob[];
  /** How many jobs are in each state. */
  states: Readonly<Record<DigestJobState, number>>;
  inPeriod: RunTotals;
  before: RunTotals;
  /** When this became news; `null`: it is a preview, or was asked for, and is never late. */
  newsSinceMs: number | null;
}

/** What is known beside the jobs. */
export type DigestOccasion = Omit<DigestFacts, 'kind' | 'jobs' | 'states' | 'inPeriod' | 'before'>;

export interface DigestDetails {
  /** Asked for the jobs that failed, were missed or have a warning, the worst first. */
  reasonOf: (job: DigestJobRecord, state: DigestJobState) => string;
  /** Asked for the jobs that are shown: so many of them at most. */
  stripOf: (job: DigestJobRecord) => readonly SessionResult[];
}

/** More jobs would make a message that nobody scrolls through; all of them are in the CSV file. */
export const maxJobsInDigest = 100;

export function gatherDigestFacts(
  records: readonly DigestJobRecord[],
  missed: ReadonlyMap<number, number>,
  { reasonOf, stripOf }: DigestDetails,
  occasion: DigestOccasion,
): DigestFacts {
  const states = Object.fromEntries(digestJobStates.map((state) => [state, 0])) as Record<DigestJobState, number>;
  const sorted = records
    .map((record) => ({ record, state: stateOf(record, missed.has(record.id)) }))
    .sort((a, b) => compareStates(a.state, b.state) || compareNames(a.record, b.record));
  const jobs = sorted.map(({ record, state }, index): DigestJob => {
    states[state] += 1;
    const isShown = index < maxJobsInDigest;
    const expectedAtMs = state === 'missed' ? (missed.get(record.id) ?? null) : null;
    return {
      ...record,
      state,
      expectedAtMs,
      reason: isShown && needsLook(state) ? reasonOf(record, state) : '',
      strip: isShown ? stripOf(record) : [],
    };
  });
  return {
    kind: 'digest',
    ...occasion,
    jobs,
    states,
    inPeriod: addUp(records.map(({ inPeriod }) => inPeriod)),
    before: addUp(records.map(({ before }) => before)),
  };
}

/** Whether a person has to do something about a job of this state. */
export function needsLook(state: DigestJobState): boolean {
  return state === 'failed' || state === 'missed' || state === 'warning';
}

export function countRuns({ counts }: Pick<RunTotals, 'counts'>): number {
  return counts.Success + counts.Warning + counts.Failed;
}

function stateOf({ last, inPeriod }: DigestJobRecord, isMissed: boolean): DigestJobState {
  if (last !== null && countRuns(inPeriod) > 0) {
    if (last.result === 'Failed') return 'failed';
    if (isMissed) return 'missed';
    if (last.result === 'Warning') return 'warning';
    return inPeriod.counts.Failed > 0 ? 'recovered' : 'successful';
  }
  return isMissed ? 'missed' : 'not-run';
}

function compareStates(a: DigestJobState, b: DigestJobState): number {
  return digestJobStates.indexOf(a) - digestJobStates.indexOf(b);
}

const names = new Intl.Collator('en', { numeric: true });

function compareNames(a: DigestJobRecord, b: DigestJobRecord): number {
  return names.compare(a.name, b.name) || names.compare(a.organization, b.organization) || a.id - b.id;
}

function addUp(all: readonly RunTotals[]): RunTotals {
  const sum = (of: (totals: RunTotals) => number) => all.reduce((total, each) => total + of(each), 0);
  return {
    counts: {
      Success: sum(({ counts }) => counts.Success),
      Warning: sum(({ counts }) => counts.Warning),
      Failed: sum(({ counts }) => counts.Failed),
    },
    durationMs: sum(({ durationMs }) => durationMs),
    sizedCount: sum(({ sizedCount }) => sizedCount),
    sizeBytes: sum(({ sizeBytes }) => sizeBytes),
  };
}
