/**
 * Sessions that nothing can be said about: they lack an id or a time, or the server cannot show them. No message tells of
 * them, so the person has to hear of them, also long after the server lists them no more (product section 7.3).
 */
import { z } from 'zod';
import type { Memory } from '../../platform/memory.ts';

/** Far more than a server lists in the time that is looked back over. */
const maxKept = 5_000;

/** Stored on disk. */
const unclearSchema = z.array(z.object({ name: z.string(), isDismissed: z.boolean() }));
type Unclear = z.infer<typeof unclearSchema>;

const nameOf = (serverId: string): string => `backup-server-unclear-${serverId}`;

function recall(memory: Memory, serverId: string): Unclear {
  const stored = unclearSchema.safeParse(memory.recall(nameOf(serverId)));
  return stored.success ? stored.data : [];
}

/** @returns how many no person has dismissed yet */
export function countUnclear(memory: Memory, serverId: string): number {
  return recall(memory, serverId).filter(({ isDismissed }) => !isDismissed).length;
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
  const known = recall(memory, serverId);
  const kept = known.filter(({ name }) => !understood.has(name));
  const names = new Set(kept.map(({ name }) => name));
  const added = [...new Set(found)].filter((name) => !names.has(name) && !understood.has(name));
  if (added.length === 0 && kept.length === known.length) return false;
  const next = [...kept, ...added.map((name) => ({ name, isDismissed: false }))];
  memory.remember(nameOf(serverId), next.slice(-maxKept));
  return true;
}

/** A person has read of them. Those that come later are told of anew. */
export function dismissUnclear(memory: Memory, serverId: string): void {
  const dismissed = recall(memory, serverId).map(({ name }) => ({ name, isDismissed: true }));
  memory.remember(nameOf(serverId), dismissed);
}

/** The server is gone. */
export function forgetUnclear(memory: Memory, serverId: string): void {
  memory.remember(nameOf(serverId), null);
}
