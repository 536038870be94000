/** Why objects did not succeed, as a message says it. Plain text. */
import { textsOf } from '../../src-shared/languages/languages.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import { describeReported } from '../../src-shared/wording/describe-reason.ts';

/** @param message - as of `ReasonGroup`; where it is empty, the text says so */
export function describeReason(message: string, { language }: Pick<Presentation, 'language'>): string {
  const { notices, words } = textsOf(language);
  return message === '' ? notices.reasons.none : describeReported(words, message);
}
