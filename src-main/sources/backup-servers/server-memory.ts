/**
 * What is remembered of a backup server, so that it is read on from where it was left, no session is lost without a word,
 * and no account is locked, however often the program is started.
 */
import { z } from 'zod';
import { backupServerFailureSchema } from '../../../src-shared/model/failures/backup-server-failure.ts';
import type { Memory } from '../../platform/memory.ts';

/** Sessions may be written down a little after their end, and clocks are set by a little. */
export const overlapMs = 15 * 60_000;

/** Stored on disk. Times are milliseconds since the Unix epoch by the server's clock. */
const cursorSchema = z.object({
  /** The first contact: what had ended before is never notified. */
  watchedFromMs: z.number(),
  /** Everything that had ended by then is known, or is among the open ones. */
  readUntilMs: z.number(),
  /** When that was, by our own clock. */
  readAtMs: z.number(),
  /** When the last wide look back was taken, by our own clock. */
  sweptAtMs: z.number(),
  /** Sessions that were running when last seen, or that could not be read yet, with how often that failed. */
  open: z.array(z.object({ id: z.string(), failedCount: z.number() })),
  /** Where the change feed goes on; `null`: there is none, or it begins anew. */
  changeToken: z.string().nullable(),
});
export type Cursor = z.infer<typeof cursorSchema>;

const cursorName = (serverId: string): string => `backup-server-${serverId}`;

export function recallCursor(memory: Memory, serverId: string): Cursor | null {
  const stored = cursorSchema.safeParse(memory.recall(cursorName(serverId)));
  return stored.success ? stored.data : null;
}

export function rememberCursor(memory: Memory, serverId: string, cursor: Cursor | null): void {
  memory.remember(cursorName(serverId), cursor);
}

/**
 * The journal was damaged, and its copy does not know where the server was read to: it is read on from when the copy was
 * made. As a first contact would, that passes over what is old; other than that, nothing that has ended since. What the
 * journal knows is not recorded again. Does nothing where the cursor is there.
 */
export function replaceLostCursor(memory: Memory, serverId: string, copiedAtMs: number, nowMs: number): void {
  if (recallCursor(memory, serverId) !== null) return;
  // Sessions may have been written down a little after their end.
  const watchedFromMs = copiedAtMs - overlapMs;
  const times = { watchedFromMs, readUntilMs: copiedAtMs, readAtMs: nowMs, sweptAtMs: 0 };
  rememberCursor(memory, serverId, { ...times, open: [], changeToken: null });
}

/** Far more than a server lists in the time that is looked back over. */
const maxKept = 5_000;

/**
 * Stored on disk. Sessions that nothing can be said about: they lack an id or a time, or the server cannot show them. No
 * message tells of them, so the person has to hear of them, also long after the server lists them no more.
 */
const unclearSchema = z.array(z.object({ name: z.string(), isDismissed: z.boolean() }));
type Unclear = z.infer<typeof unclearSchema>;

const unclearName = (serverId: string): string => `backup-server-unclear-${serverId}`;

function recallUnclear(memory: Memory, serverId: string): Unclear {
  const stored = unclearSchema.safeParse(memory.recall(unclearName(serverId)));
  return stored.success ? stored.data : [];
}

/** @returns how many no person has dismissed yet */
export function countUnclear(memory: Memory, serverId: string): number {
  return recallUnclear(memory, serverId).filter(({ isDismissed }) => !isDismissed).length;
}

/**
 * @param found - names of sessions as a listing gives them, or their ids; those that are known already change nothing
 * @param understood - ids of sessions that have turned out well after all
 * @returns whether anything is different now
 */
export function noteUnclear(
  memory: Memory,
  serverId: string,
  { found, understood }: { found: readonly string[]; understood: ReadonlySet<string> },
): boolean {
  const known = recallUnclear(memory, serverId);
  const kept = known.filter(({ name }) => !understood.has(name));
  const names = new Set(kept.map(({ name }) => name));
  const added = [...new Set(found)].filter((name) => !names.has(name) && !understood.has(name));
  if (added.length === 0 && kept.length === known.length) return false;
  const next = [...kept, ...added.map((name) => ({ name, isDismissed: false }))];
  memory.remember(unclearName(serverId), next.slice(-maxKept));
  return true;
}

/** A person has read of them. Those that come later are told of anew. */
export function dismissUnclear(memory: Memory, serverId: string): void {
  const dismissed = recallUnclear(memory, serverId).map(({ name }) => ({ name, isDismissed: true }));
  memory.remember(unclearName(serverId), dismissed);
}

/**
 * Stored on disk. A sign-in that was refused, for as long as it must not be tried again: directories lock accounts after a
 * few wrong passwords. Times are by our own clock.
 */
const refusalSchema = z.object({
  failure: backupServerFailureSchema,
  /** ISO 8601. */
  since: z.string(),
  refusedAtMs: z.number(),
  /** The program had just been started: nothing had been signed in to, or refused, since. */
  wasAtStart: z.boolean(),
});
export type Refusal = z.infer<typeof refusalSchema>;

const refusalName = (serverId: string): string => `backup-server-refusal-${serverId}`;

export function recallRefusal(memory: Memory, serverId: string): Refusal | null {
  const stored = refusalSchema.safeParse(memory.recall(refusalName(serverId)));
  return stored.success ? stored.data : null;
}

/** @param refusal - `null`: signed in, or a person has changed what is signed in with */
export function rememberRefusal(memory: Memory, serverId: string, refusal: Refusal | null): void {
  memory.remember(refusalName(serverId), refusal);
}

/** The server was removed. */
export function forgetServer(memory: Memory, serverId: string): void {
  rememberCursor(memory, serverId, null);
  memory.remember(unclearName(serverId), null);
}
