/** The objects that a message has room for: those that failed before those with a warning. */
import type { BackupObject } from '../../src-shared/model/job-session.ts';
import type { SessionFacts } from '../notifications/facts/notification-facts.ts';
import { inOrder } from '../notifications/facts/object-tally.ts';

export interface WorstObjects {
  objects: BackupObject[];
  /** How many have failed or have a warning, shown or not. */
  issueCount: number;
}

/** Stops going through the objects when it has enough of them. */
export function takeWorst({ objects, tally }: Pick<SessionFacts, 'objects' | 'tally'>, most: number): WorstObjects {
  const { Failed, Warning } = tally.counts;
  const issueCount = Failed + Warning;
  const wanted = Math.min(most, issueCount);
  const taken: BackupObject[] = [];
  if (wanted === 0) return { objects: taken, issueCount };
  for (const object of inOrder(objects, tally)) {
    if (object.result === 'Success') continue;
    taken.push(object);
    if (taken.length === wanted) break;
  }
  return { objects: taken, issueCount };
}
