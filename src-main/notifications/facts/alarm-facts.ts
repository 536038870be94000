/** That something is wrong with the program itself, or is not any more (product section 17.3). */
import type { Failure } from '../../../src-shared/model/failures/failure.ts';

/** Instants are milliseconds since the Unix epoch. */
export interface AlarmFacts {
  kind: 'alarm';
  /** Names the trouble: the same when it begins, while it lasts and when it has ended. */
  subject: string;
  /** `begins`: it is told for the first time; `lasts`: once more, a day or more later; `ended`: it is over. */
  phase: 'begins' | 'lasts' | 'ended';
  /** What is wrong, or was. */
  failure: Failure;
  /** The mail server, channel or source that it concerns, as a person knows it; empty where it is none of these. */
  about: string;
  sinceMs: number;
  /** `null`: it lasts. */
  endedAtMs: number | null;
  newsSinceMs: number;
}
