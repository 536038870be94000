/** What a notification is to tell, apart from how a channel words and draws it. Gathered by pure functions. */
import type { ChainContext } from '../../../src-shared/model/chain.ts';
import { earliestInstant, type BackupObject, type JobSessionHead } from '../../../src-shared/model/job-session.ts';
import { tallyObjects, type ObjectTally } from './object-tally.ts';

export interface NotificationFacts {
  /** `chain`: earlier attempts, or a retry that is missing or late, belong to it. `test`: the session is made up. */
  kind: 'session' | 'chain' | 'test';
  /** The one that is reported, with its job. */
  session: JobSessionHead;
  /** Of the session. Gone through several times, each time from the beginning: a million of them are never held. */
  objects: Iterable<BackupObject>;
  /** How many objects there are of each result, and the reasons of those that did not succeed. */
  tally: ObjectTally;
  chain: ChainContext;
  /** When this became news: what is sent long after it says so. Since the Unix epoch; `null`: nobody knows. */
  newsSinceMs: number | null;
}

/** @param input - the session as it was judged; `objects` as {@link NotificationFacts.objects} */
export function gatherFacts(
  { session, objects, chain }: Pick<NotificationFacts, 'session' | 'objects' | 'chain'>,
  isTest = false,
): NotificationFacts {
  const isAlone = chain.earlierAttempts.length === 0 && !chain.isRetryMissing && !chain.isRetryLate;
  return {
    kind: isTest ? 'test' : isAlone ? 'session' : 'chain',
    session,
    objects,
    tally: tallyObjects(objects),
    chain,
    newsSinceMs: newsSinceMsOf(session),
  };
}

function newsSinceMsOf({ endedAt }: Pick<JobSessionHead, 'endedAt'>): number | null {
  const endedMs = Date.parse(endedAt);
  // The time of a file may be that of a clock that was never set.
  return endedMs < Date.parse(earliestInstant) ? null : endedMs;
}

/** A notification that is sent within so long of its news is not late (product section 6.6). */
export const notLateWithinMs = 15 * 60_000;

/** @returns by how much a notification is late that is sent now; `null`: it is in time. */
export function lateByMs(newsSinceMs: number | null, nowMs: number): number | null {
  const ageMs = newsSinceMs === null ? 0 : nowMs - newsSinceMs;
  return ageMs > notLateWithinMs ? ageMs : null;
}
