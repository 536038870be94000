/** What has to be known of all objects before anything is written: how many of each result, and why. */
import type { SessionResult } from '../../../src-shared/model/job-session.ts';
import { isIgnored, type CountedObject } from '../../../src-shared/model/known-noise.ts';
import { groupReasons, ReasonCounter, type ReasonGroup } from './group-reasons.ts';

/** Failures before warnings before successes (product section 5.2). */
export const resultsInOrder: readonly SessionResult[] = ['Failed', 'Warning', 'Success'];

/** Up to this number the body lists the objects; above it they are in the report (product section 5.3). */
export const maxObjectsInBody = 1000;

export interface ObjectTally {
  /** Objects gone through; the session's own count may be higher where its source lists only some. */
  total: number;
  /** As they count; those that are ignored are apart. */
  counts: Readonly<Record<SessionResult, number>>;
  /** Why objects did not succeed, without those that are ignored. */
  reasons: readonly ReasonGroup[];
  /** Counted as successful by a rule, with their reasons as they were reported (product section 15.2). */
  ignored: { count: number; reasons: readonly ReasonGroup[] };
  /** All of them, in the order of {@link inOrder}; `null` where they are too many to be held. */
  few: readonly CountedObject[] | null;
}

export function tallyObjects(objects: Iterable<CountedObject>): ObjectTally {
  const counts: Record<SessionResult, number> = { Success: 0, Warning: 0, Failed: 0 };
  const counter = new ReasonCounter();
  const ignoredCounter = new ReasonCounter();
  let total = 0;
  let ignoredCount = 0;
  let few: CountedObject[] | null = [];
  for (const object of objects) {
    total += 1;
    if (isIgnored(object)) {
      ignoredCount += 1;
      ignoredCounter.add(asReported(object));
    } else {
      counts[object.result] += 1;
      counter.add(object);
    }
    if (total <= maxObjectsInBody) few?.push(object);
    else few = null;
  }
  const held = few;
  return {
    total,
    counts,
    reasons: counter.isFull ? groupReasons(objects) : counter.groups(),
    ignored: {
      count: ignoredCount,
      reasons: ignoredCounter.isFull ? groupReasons(objects, asIgnored) : ignoredCounter.groups(),
    },
    few: held === null ? null : places.flatMap((place) => held.filter((object) => placeOf(object) === place)),
  };
}

function asReported(object: CountedObject): CountedObject {
  return { ...object, result: object.reportedResult ?? object.result };
}

/** What is not ignored is no reason among those that are. */
function asIgnored(object: CountedObject): CountedObject {
  return isIgnored(object) ? asReported(object) : { ...object, result: 'Success' };
}

/** What is ignored needs no look: it comes after all that does, and before what there is nothing to say about. */
const places = ['Failed', 'Warning', 'ignored', 'Success'] as const;

function placeOf(object: CountedObject): (typeof places)[number] {
  return isIgnored(object) ? 'ignored' : object.result;
}

/** Failures, warnings, what is ignored, successes, each in their own order; nothing is held, so each of these is a pass. */
export function* inOrder(
  objects: Iterable<CountedObject>,
  { few, counts, ignored }: ObjectTally,
): Generator<CountedObject> {
  if (few !== null) {
    yield* few;
    return;
  }
  for (const place of places) {
    if ((place === 'ignored' ? ignored.count : counts[place]) === 0) continue;
    for (const object of objects) if (placeOf(object) === place) yield object;
  }
}
