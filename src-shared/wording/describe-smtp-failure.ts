/** The wording of why the mail server that a person entered cannot be used (product section 11.1). */
import type { Words } from '../languages/texts.ts';
import type { SmtpFailure } from '../model/failures/smtp-failure.ts';
import { describeBy, type FailureDescription, type Occasion } from './failure-description.ts';

export function describeSmtpFailure(words: Words, failure: SmtpFailure, occasion: Occasion): FailureDescription {
  return describeBy(words, words.failures.smtp, failure, occasion);
}
