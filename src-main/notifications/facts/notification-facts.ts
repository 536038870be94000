/** What a notification is to tell, apart from how a channel words and draws it. Gathered by pure functions. */
import type { ChainContext } from '../../../src-shared/model/chain.ts';
import { earliestInstant, type JobSessionHead } from '../../../src-shared/model/job-session.ts';
import { asCounted, type CountedObject, type KnownNoise } from '../../../src-shared/model/known-noise.ts';
import type { AlarmFacts } from './alarm-facts.ts';
import type { DigestFacts } from './digest-facts.ts';
import type { MissedRunFacts } from './missed-run-facts.ts';
import { tallyObjects, type ObjectTally } from './object-tally.ts';

/** Of a job that has ended. */
export interface SessionFacts {
  /** `chain`: earlier attempts, or a retry that is missing or late, belong to it. `test`: the session is made up. */
  kind: 'session' | 'chain' | 'test';
  /** The one that is reported, with its job; as it counts. */
  session: JobSessionHead;
  /** Who has reported it, as people call it; empty where nobody has. */
  sourceName: string;
  /**
   * Of the session, as they count. Gone through several times, each time from the beginning: a million of them are never
   * held.
   */
  objects: Iterable<CountedObject>;
  /** How many objects there are of each result, and the reasons of those that did not succeed. */
  tally: ObjectTally;
  /** What of it rules count otherwise (product section 15.2); `null`: nothing. */
  noise: KnownNoise | null;
  chain: ChainContext;
  /** When this became news: what is sent long after it says so. Since the Unix epoch; `null`: nobody knows. */
  newsSinceMs: number | null;
}

/** What else is to be told is another member, told from the others by its kind. */
export type NotificationFacts = SessionFacts | MissedRunFacts | DigestFacts | AlarmFacts;

/** @param input - `session` as it was reported; `objects` as {@link SessionFacts.objects} */
export function gatherFacts(
  {
    session,
    objects,
    chain,
    noise = null,
    sourceName = '',
  }: Pick<SessionFacts, 'session' | 'objects' | 'chain'> & Partial<Pick<SessionFacts, 'noise' | 'sourceName'>>,
  isTest = false,
): SessionFacts {
  return {
    kind: isTest ? 'test' : kindOf(chain),
    session: asCounted(session, noise),
    sourceName,
    objects,
    tally: tallyObjects(objects),
    noise,
    chain,
    newsSinceMs: newsSinceMsOf(session),
  };
}

/** @returns the same facts, for others than those to whom the chain was what it was */
export function withChain(facts: SessionFacts, chain: ChainContext): SessionFacts {
  return { ...facts, chain, kind: facts.kind === 'test' ? 'test' : kindOf(chain) };
}

function kindOf({ earlierAttempts, isRetryMissing, isRetryLate }: ChainContext): 'session' | 'chain' {
  return earlierAttempts.length === 0 && !isRetryMissing && !isRetryLate ? 'session' : 'chain';
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
