/** That a message is older than it looks (product section 6.6): known only when it is sent. Plain text. */
import { textsOf } from '../../src-shared/languages/languages.ts';
import type { LanguageCode } from '../../src-shared/model/language.ts';
import { periodOf } from './describe-session.ts';

/** @param language - of the message that it is added to */
export function describeLateness(lateMs: number, language: LanguageCode): string {
  return textsOf(language).notices.lateness.late(periodOf(lateMs));
}
