/** What to ask a backup server for next, and what of its answer is news. Pure. */
import type { BackupServerFailure } from '../../../src-shared/model/failures/backup-server-failure.ts';
import { hasEnded, type EndedSession } from './assemble-session.ts';
import type { SourceSession } from './backup-source.ts';
import { overlapMs, type Cursor } from './server-memory.ts';

/**
 * So far a sweep looks back: it finds what a clock that was set back, or a server that wrote late, has put behind the
 * overlap. The journal never forgets which sessions it has had, however far the clocks are apart.
 */
export const sweepMs = 12 * 60 * 60_000;
/** Far enough for what waits to run, and for what runs on servers that filter by ends. */
export const firstLookMs = 7 * 24 * 60 * 60_000;
export const sweepEveryMs = 60 * 60_000;
/** Where a change feed says that there is nothing new, sessions are listed only so often. */
export const listEveryMs = 5 * 60_000;
/** A session whose log cannot be read is reported without it after so many tries; one that cannot be shown is given up. */
export const maxReadFailures = 3;

/** One session that the server cannot show must not hold up the others. */
export function isAboutOneSession({ kind }: BackupServerFailure): boolean {
  return kind === 'server-error' || kind === 'answer-not-understood' || kind === 'server-timed-out';
}

/** The log of the same session has just been read: what is refused now is the list of its job's sessions alone. */
export function isAboutOneChain(failure: BackupServerFailure): boolean {
  return (
    isAboutOneSession(failure) || failure.kind === 'server-access-denied' || failure.kind === 'not-a-backup-server'
  );
}

export type PollPlan = { kind: 'first' | 'usual' | 'sweep'; sinceMs: number };

export function decidePoll(
  cursor: Cursor | null,
  { nowMs, serverNowMs }: { nowMs: number; serverNowMs: number },
): PollPlan {
  if (cursor === null) return { kind: 'first', sinceMs: serverNowMs - firstLookMs };
  const usualMs = cursor.readUntilMs - overlapMs;
  // A clock of ours that was set back must not put the sweeps off.
  const isSweepDue = nowMs - cursor.sweptAtMs >= sweepEveryMs || nowMs < cursor.sweptAtMs;
  if (!isSweepDue) return { kind: 'usual', sinceMs: usualMs };
  const sinceMs = Math.min(usualMs, serverNowMs - sweepMs);
  // What ran then may have ended since, and some servers list sessions by their beginnings.
  return { kind: 'sweep', sinceMs: isRunningUnknown(cursor) ? sinceMs - firstLookMs : sinceMs };
}

/**
 * Whether it is not known which sessions ran when the server was read last. A listing may lack those that began before
 * it, so they are asked for by their state; from then on they are open, and are asked for by their ids.
 */
export function isRunningUnknown(cursor: Cursor | null): boolean {
  return cursor === null || cursor.sweptAtMs === 0;
}

/**
 * The cursor once a listing has come, but for the sessions that are open. A server's clock that was set back by more
 * than the overlap makes the next look a wide one.
 */
export function advanceCursor(
  cursor: Cursor | null,
  { plan, serverNowMs, nowMs }: { plan: PollPlan; serverNowMs: number; nowMs: number },
): Omit<Cursor, 'open'> {
  if (cursor === null) {
    const untilNow = { watchedFromMs: serverNowMs, readUntilMs: serverNowMs, readAtMs: nowMs };
    return { ...untilNow, sweptAtMs: nowMs, changeToken: null };
  }
  const isSetBack = cursor.readUntilMs - serverNowMs > overlapMs;
  const setBackMs = cursor.readUntilMs + Math.max(0, nowMs - cursor.readAtMs) - serverNowMs;
  return {
    // What ends from now on bears times of before; nothing of it may be taken for old.
    watchedFromMs: isSetBack ? cursor.watchedFromMs - setBackMs : cursor.watchedFromMs,
    readUntilMs: serverNowMs,
    readAtMs: nowMs,
    sweptAtMs: isSetBack ? 0 : plan.kind === 'sweep' ? nowMs : cursor.sweptAtMs,
    changeToken: cursor.changeToken,
  };
}

export interface PollNews {
  /** Have ended and are not known: to be read and recorded, oldest first. */
  ended: EndedSession[];
  running: SourceSession[];
}

/**
 * @param seen - everything that was listed or asked for by its id
 * @param isKnown - whether a session is in the journal
 */
export function decideNews(
  seen: readonly SourceSession[],
  { watchedFromMs, open }: Pick<Cursor, 'watchedFromMs' | 'open'>,
  isKnown: (id: string) => boolean,
): PollNews {
  const wasOpen = new Set(open.map(({ id }) => id));
  // A session may come twice, when pages move on while they are read: the later state counts.
  const byId = new Map<string, SourceSession>();
  for (const session of seen) {
    const known = byId.get(session.id);
    if (known === undefined || !hasEnded(known)) byId.set(session.id, session);
  }
  const sessions = [...byId.values()];
  return {
    ended: sessions
      .filter(hasEnded)
      .filter(({ id, endedAt }) => (wasOpen.has(id) || Date.parse(endedAt) > watchedFromMs) && !isKnown(id))
      .sort((a, b) => Date.parse(a.endedAt) - Date.parse(b.endedAt) || (a.attempt ?? 0) - (b.attempt ?? 0)),
    running: sessions.filter((session) => !hasEnded(session)),
  };
}
