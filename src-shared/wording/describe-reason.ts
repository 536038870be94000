/** Why objects did not succeed, as somebody reads it. Plain text. */
import type { Words } from '../languages/texts.ts';
import { differentReasons } from '../model/different-reasons.ts';

/** @param message - what several objects have in common @returns what was reported; empty where nothing was */
export function describeReported({ reasons }: Words, message: string): string {
  return message === differentReasons ? reasons.different : message;
}
