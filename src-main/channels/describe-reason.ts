/** Why objects did not succeed, as somebody reads it. Plain text. */
import { textsOf } from '../../src-shared/languages/languages.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import { differentReasons } from '../notifications/facts/common-words.ts';

/** @param message - as of `ReasonGroup` @returns what was reported; empty where nothing was */
export function describeReported(message: string, to: Pick<Presentation, 'language'>): string {
  return message === differentReasons ? textsOf(to.language).notices.reasons.different : message;
}

/** As {@link describeReported}; where nothing was reported, it says so. */
export function describeReason(message: string, to: Pick<Presentation, 'language'>): string {
  return message === '' ? textsOf(to.language).notices.reasons.none : describeReported(message, to);
}
