/** From the runs that the journal knows to the facts of a digest. Thousands of jobs are read in pieces. */
import { stripLength } from '../../src-shared/model/job.ts';
import type { BackupObject, SessionResult } from '../../src-shared/model/job-session.ts';
import {
  gatherDigestFacts,
  type DigestFacts,
  type DigestJobRecord,
  type DigestJobState,
  type DigestOccasion,
} from '../notifications/facts/digest-facts.ts';
import type { Scheduler } from '../platform/clock.ts';

/** Instants are milliseconds since the Unix epoch; the later one of each pair is not in it. */
export interface RunPeriod {
  beforeFromMs: number;
  fromMs: number;
  toMs: number;
  /** Sessions that were recorded after this one belong to the period also where they ended before it; `null`: they don't. */
  afterSessionId: number | null;
}

type FoundJob = DigestJobRecord & { last: { sessionId: number } | null };

/** What a digest asks of the journal. */
export interface DigestRunSource {
  /** The next jobs by their ids. @param afterJobId - 0: from the beginning */
  jobs(period: RunPeriod, afterJobId: number, limit: number): FoundJob[];
  /** The results of the last runs that ended before, oldest first. */
  lastResults(jobId: number, beforeMs: number, count: number): SessionResult[];
  /** What the session says on the whole; empty: nothing. */
  messageOf(sessionId: number): string;
  /** 0: there is none. */
  newestSessionId(): number;
}

export interface GatheringPorts {
  runs: DigestRunSource;
  objectsOf: (sessionId: number) => Iterable<BackupObject>;
  /** The jobs whose run was missed, by the journal's id, and when it was expected. */
  missedJobs: () => Promise<ReadonlyMap<number, number>>;
  scheduler: Pick<Scheduler, 'nextTurn'>;
}

/** About 10 ms: nothing else waits for longer. */
const jobsAtATime = 50;
/** A session may have a million objects; the first ones say why well enough. */
const maxObjectsLookedThrough = 1_000;

export async function gatherDigest(
  period: RunPeriod,
  occasion: DigestOccasion,
  { runs, objectsOf, missedJobs, scheduler }: GatheringPorts,
): Promise<DigestFacts> {
  const missed = await missedJobs();
  const found: FoundJob[] = [];
  for (;;) {
    const page = runs.jobs(period, found.at(-1)?.id ?? 0, jobsAtATime);
    found.push(...page);
    if (page.length < jobsAtATime) break;
    await scheduler.nextTurn();
  }
  const sessionIds = new Map(found.map(({ id, last }) => [id, last?.sessionId ?? null]));
  const reasonOf = ({ id }: DigestJobRecord, state: DigestJobState) => {
    const sessionId = sessionIds.get(id) ?? null;
    // Why a run did not happen, no earlier one says.
    if (sessionId === null || state === 'missed') return '';
    return runs.messageOf(sessionId).trim() || findReason(objectsOf(sessionId));
  };
  const stripOf = ({ id }: DigestJobRecord) => runs.lastResults(id, period.toMs, stripLength);
  return gatherDigestFacts(found, missed, { reasonOf, stripOf }, occasion);
}

/** What the first failed object says, else the first one with a warning. */
function findReason(objects: Iterable<BackupObject>): string {
  let warning = '';
  let count = 0;
  for (const { name, result, message } of objects) {
    if (result === 'Failed') return `${name}: ${message}`;
    if (result === 'Warning' && warning === '') warning = `${name}: ${message}`;
    count += 1;
    if (count === maxObjectsLookedThrough) break;
  }
  return warning;
}
