/** What is done to every text of a session before it is written anywhere. */
import { directionControls, lineSeparators } from '../../../src-shared/model/invisible-characters.ts';

/** The inside of brackets that find what {@link cleanText} changes. */
export const suspiciousCharacters = String.raw`\p{Cc}${lineSeparators}${directionControls}\p{Noncharacter_Code_Point}\p{Surrogate}`;

/**
 * Control characters and line breaks, bidirectional overrides and isolates (they can make a name read backwards), and
 * code points that are no characters, which HTML and CSV readers complain about or stop at.
 */
const unwanted = new RegExp(`[\\p{Cc}${lineSeparators}${directionControls}]+|[\\p{Noncharacter_Code_Point}]`, 'gu');

const suspicious = new RegExp(`[${suspiciousCharacters}]`, 'u');

/** @returns well-formed text on one line: runs of control and bidirectional characters are one blank each. */
export function cleanText(text: string): string {
  if (!suspicious.test(text)) return text;
  return text
    .toWellFormed()
    .replace(unwanted, (found) => (/^\p{Noncharacter_Code_Point}/u.test(found) ? '\ufffd' : ' '));
}

/** @returns at most `maxLength` UTF-16 units, ending in an ellipsis where something is missing; no character is halved. */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const end = isHighSurrogate(text.charCodeAt(maxLength - 2)) ? maxLength - 2 : maxLength - 1;
  return `${text.slice(0, end)}…`;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
