/** What has to survive a restart, so that a backup server is read on from where it was left (product section 7.3). */
import { z } from 'zod';
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

const nameOf = (serverId: string): string => `backup-server-${serverId}`;

export function recallCursor(memory: Memory, serverId: string): Cursor | null {
  const stored = cursorSchema.safeParse(memory.recall(nameOf(serverId)));
  return stored.success ? stored.data : null;
}

export function rememberCursor(memory: Memory, serverId: string, cursor: Cursor | null): void {
  memory.remember(nameOf(serverId), cursor);
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
