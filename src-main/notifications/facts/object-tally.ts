/** What has to be known of all objects before anything is written: how many of each result, and why. */
import type { BackupObject, SessionResult } from '../../../src-shared/model/job-session.ts';
import { groupReasons, ReasonCounter, type ReasonGroup } from './group-reasons.ts';

/** Failures before warnings before successes (product section 5.2). */
export const resultsInOrder: readonly SessionResult[] = ['Failed', 'Warning', 'Success'];

/** Up to this number the body lists the objects; above it they are in the report (product section 5.3). */
export const maxObjectsInBody = 1000;

export interface ObjectTally {
  /** Objects gone through; the session's own count may be higher where its source lists only some. */
  total: number;
  counts: Readonly<Record<SessionResult, number>>;
  reasons: readonly ReasonGroup[];
  /** All of them, failures first; `null` where they are too many to be held. */
  few: readonly BackupObject[] | null;
}

export function tallyObjects(objects: Iterable<BackupObject>): ObjectTally {
  const counts: Record<SessionResult, number> = { Success: 0, Warning: 0, Failed: 0 };
  const counter = new ReasonCounter();
  let total = 0;
  let few: BackupObject[] | null = [];
  for (const object of objects) {
    total += 1;
    counts[object.result] += 1;
    counter.add(object);
    if (total <= maxObjectsInBody) few?.push(object);
    else few = null;
  }
  return {
    total,
    counts,
    reasons: counter.isFull ? groupReasons(objects) : counter.groups(),
    few: few === null ? null : resultsInOrder.flatMap((result) => few.filter((object) => object.result === result)),
  };
}

/** Failures before warnings before successes, otherwise in their own order; nothing is held, so each result is a pass. */
export function* inOrder(objects: Iterable<BackupObject>, { few, counts }: ObjectTally): Generator<BackupObject> {
  if (few !== null) {
    yield* few;
    return;
  }
  for (const result of resultsInOrder) {
    if (counts[result] === 0) continue;
    for (const object of objects) if (object.result === result) yield object;
  }
}
