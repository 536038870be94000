/** One look at a backup server: what has ended since the last one becomes durable (product section 7.3). */
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Memory } from '../../platform/memory.ts';
import { assembleSession, hasEnded, type EndedSession } from './assemble-session.ts';
import type {
  BackupSource,
  SessionListing,
  SourceDetails,
  SourceFailure,
  SourceJob,
  SourceSession,
} from './backup-source.ts';
import { needsSiblings } from './place-in-chain.ts';
import { noteUnclear, recallCursor, rememberCursor, type Cursor } from './server-memory.ts';
import {
  advanceCursor,
  decideNews,
  decidePoll,
  isAboutOneChain,
  isAboutOneSession,
  isRunningUnknown,
  maxReadFailures,
} from './decide-poll.ts';

/** Where sessions become durable. */
export interface BackupSessionJournal {
  recordSession(session: JobSession, receivedAtMs: number): 'recorded' | 'known';
  isKnown(source: string, id: string): boolean;
}

export interface PollPorts {
  server: { product: string; id: string };
  source: BackupSource;
  journal: BackupSessionJournal;
  memory: Memory;
  clock: Clock;
  /** A new session was recorded. */
  onRecorded: () => void;
  /** There are other sessions now that nothing can be said about. */
  onUnclear: () => void;
  log: (message: string) => void;
  signal: AbortSignal;
}

export interface PollResult {
  kind: 'read';
  notUnderstoodCount: number;
  /** How far the server's clock is ahead of ours; `null` where it does not say. */
  clockAheadMs: number | null;
  /** Have not ended. */
  running: readonly SourceSession[];
}

/** Names the source of a server's sessions for good. Stored on disk. */
export const sourceOf = ({ product, id }: { product: string; id: string }): string => `${product}:${id}`;

/** A first attempt that began longer before a retry is not looked for, where the server needs a bound. */
const longestChainMs = 28 * 24 * 60 * 60_000;
/** Where a server says nothing of retries, all sessions of the job are gone through, which may be many. */
const longestGuessedMs = 7 * 24 * 60 * 60_000;
const backOf = ({ attempt }: SourceSession): number => (attempt === null ? longestGuessedMs : longestChainMs);

/**
 * @param clockAheadMs - as the last look found it
 * @returns a failure where the server could not be read on; what was read before it is kept
 */
export async function pollServer(ports: PollPorts, clockAheadMs: number): Promise<PollResult | SourceFailure> {
  const { server, source, journal, memory, clock, signal } = ports;
  const serverId = server.id;
  const known = recallCursor(memory, serverId);
  const beganAtMs = clock.nowMs();
  const plan = decidePoll(known, { nowMs: beganAtMs, serverNowMs: beganAtMs + clockAheadMs });
  const listing = await list(known, plan.sinceMs, source, signal);
  if (listing.kind === 'failed') return listing;
  const serverNowMs = listing.serverTimeMs ?? beganAtMs;
  const advanced = advanceCursor(known, { plan, serverNowMs, nowMs: beganAtMs });
  const before: Cursor = { ...advanced, open: [...(known?.open ?? []), ...listing.newlyOpen] };
  const missing = await readMissing(before, listing.sessions, ports);
  if (missing.kind === 'failed') return missing;
  const seen = [...listing.sessions, ...missing.sessions];
  const news = decideNews(seen, before, (id) => journal.isKnown(sourceOf(server), id));
  const failedCounts = new Map(before.open.map(({ id, failedCount }) => [id, failedCount]));
  const unread = new Map(news.ended.map(({ id }) => [id, failedCounts.get(id) ?? 0]));
  const remember = () => {
    const open = [...unread].map(([id, failedCount]) => ({ id, failedCount }));
    const running = news.running.map(({ id }) => ({ id, failedCount: 0 }));
    rememberCursor(memory, serverId, { ...advanced, open: [...open, ...running, ...missing.unread] });
  };
  const understood = new Set(seen.filter(hasEnded).map(({ id }) => id));
  const found = [...listing.notUnderstood, ...missing.givenUp];
  // Before they are open no more.
  if (noteUnclear(memory, serverId, { found, understood })) ports.onUnclear();
  // Before anything is read: what a crash leaves unread is asked for by its id.
  remember();
  const failure = news.ended.length === 0 ? null : await readEnded(news.ended, unread, ports);
  remember();
  const aheadMs = listing.serverTimeMs === null ? null : listing.serverTimeMs - beganAtMs;
  const notUnderstoodCount = listing.notUnderstood.length;
  return (
    failure ?? missing.failure ?? { kind: 'read', notUnderstoodCount, clockAheadMs: aheadMs, running: news.running }
  );
}

type Listing = SessionListing & { kind: 'read'; newlyOpen: Cursor['open'] };

/** With what runs, where nothing is known about that; what has ended a moment later is news. */
async function list(
  known: Cursor | null,
  sinceMs: number,
  source: BackupSource,
  signal: AbortSignal,
): Promise<Listing | SourceFailure> {
  const running = isRunningUnknown(known) ? await source.listRunning(signal) : nothingRuns;
  if (running.kind === 'failed') return running;
  const listing = await source.listSessions(new Date(sinceMs).toISOString(), signal);
  if (listing.kind === 'failed') return listing;
  const wasOpen = new Set(known?.open.map(({ id }) => id));
  const newlyOpen = running.sessions.filter(({ id }) => !wasOpen.has(id)).map(({ id }) => ({ id, failedCount: 0 }));
  return { ...listing, sessions: [...running.sessions, ...listing.sessions], newlyOpen };
}

const nothingRuns = { kind: 'read' as const, sessions: [] as SourceSession[] };

/** @param unread - loses each session that has become durable */
async function readEnded(
  ended: readonly EndedSession[],
  unread: Map<string, number>,
  ports: PollPorts,
): Promise<SourceFailure | null> {
  const { server, source, journal, clock, signal, onRecorded, log } = ports;
  const ids = ended.flatMap(({ jobId }) => jobId ?? []);
  const read = await source.readJobs(new Set(ids), signal);
  if (read.kind === 'failed') return read;
  const jobs = new Map(read.jobs.map((job) => [job.id, job]));
  let lastFailure: SourceFailure | null = null;
  for (const session of ended) {
    const job = session.jobId === null ? null : (jobs.get(session.jobId) ?? null);
    const { details, siblings, failure } = await readParts(session, job, ports);
    if (failure !== null) {
      const isOfOne = details === null ? isAboutOneSession(failure.failure) : isAboutOneChain(failure.failure);
      if (!isOfOne) return failure;
      lastFailure = failure;
      const failedCount = (unread.get(session.id) ?? 0) + 1;
      unread.set(session.id, failedCount);
      const what = details === null ? 'log' : 'chain';
      log(`The ${what} of a job session could not be read (${failure.failure.kind}), ${failedCount} times so far.`);
      if (failedCount < maxReadFailures) continue;
    }
    const assembled = assembleSession(sourceOf(server), { session, job, details, siblings });
    const recorded = journal.recordSession(assembled, clock.nowMs());
    unread.delete(session.id);
    log(`Job session of a backup server taken in (${recorded}).`);
    if (recorded === 'recorded') onRecorded();
  }
  // What is not read yet is tried again soon, and the person sees why.
  return unread.size > 0 ? lastFailure : null;
}

interface Parts {
  /** `null`: they could not be read. */
  details: SourceDetails | null;
  siblings: SourceSession[];
  failure: SourceFailure | null;
}

async function readParts(session: EndedSession, job: SourceJob | null, { source, signal }: PollPorts): Promise<Parts> {
  const details = await source.readDetails(session.id, signal);
  if (details.kind === 'failed') return { details: null, siblings: [], failure: details };
  const { jobId } = session;
  if (!needsSiblings(session, job) || jobId === null) return { details, siblings: [], failure: null };
  const type = job?.type ?? session.jobType ?? 'backup';
  const since = new Date(Date.parse(session.createdAt) - backOf(session)).toISOString();
  const siblings = await source.listSessionsOfJob({ id: jobId, type }, since, signal);
  if (siblings.kind === 'failed') return { details, siblings: [], failure: siblings };
  return { details, siblings: siblings.sessions, failure: null };
}

interface MissingSessions {
  kind: 'read';
  sessions: SourceSession[];
  /** The server could not show them; they stay open. */
  unread: Cursor['open'];
  /** The server could not show them so often that they are asked for no more. */
  givenUp: string[];
  /** The last of the failures to show one. */
  failure: SourceFailure | null;
}

/**
 * Open sessions that a listing does not hold: filters of servers look at one end of a session or at the other.
 *
 * @returns a failure where it is about the server, and not about one session
 */
async function readMissing(
  { open }: Pick<Cursor, 'open'>,
  listed: readonly SourceSession[],
  { source, signal, log }: { source: BackupSource; signal: AbortSignal; log: (message: string) => void },
): Promise<MissingSessions | SourceFailure> {
  const listedIds = new Set(listed.map(({ id }) => id));
  const missing: MissingSessions = { kind: 'read', sessions: [], unread: [], givenUp: [], failure: null };
  for (const { id, failedCount } of open) {
    if (listedIds.has(id)) continue;
    const reading = await source.readSession(id, signal);
    if (reading.kind === 'read') {
      if (reading.session === null) log('A job session that was running is gone from its server.');
      else missing.sessions.push(reading.session);
      continue;
    }
    if (!isAboutOneSession(reading.failure)) return reading;
    const failedNow = failedCount + 1;
    log(`An open job session could not be read (${reading.failure.kind}), ${failedNow} times so far.`);
    if (failedNow >= maxReadFailures) missing.givenUp.push(id);
    else {
      missing.unread.push({ id, failedCount: failedNow });
      missing.failure = reading;
    }
  }
  return missing;
}
