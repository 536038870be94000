/** The wording of what the operating system did not let the program do. */
import type { Words } from '../languages/texts.ts';
import type { SystemFailure } from '../model/failures/system-failure.ts';
import { describeBy, type FailureDescription } from './failure-description.ts';

/** Whoever has broken a whole policy has one reason for it; more than a few say no more than a few. */
const maxNamed = 3;

export function describeSystemFailure(words: Words, failure: SystemFailure): FailureDescription {
  const facts =
    failure.kind === 'policy-not-used'
      ? { ...failure, count: failure.problems.length, named: failure.problems.slice(0, maxNamed) }
      : failure;
  return describeBy(words, words.failures.system, facts, 'standing');
}
