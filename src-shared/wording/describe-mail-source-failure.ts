/** The wording of trouble with mail from other programs. */
import type { Words } from '../languages/texts.ts';
import type { MailSourceFailure } from '../model/failures/mail-source-failure.ts';
import { describeBy, type FailureDescription } from './failure-description.ts';

export function describeMailSourceFailure(words: Words, failure: MailSourceFailure): FailureDescription {
  const facts = failure.kind === 'mail-not-taken-in' ? { ...failure, kind: failure.cause } : failure;
  return describeBy(words, words.failures.mailSource, facts, 'standing');
}
