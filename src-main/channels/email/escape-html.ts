/** Turns text into HTML text (product section 5.6). */
import { cleanText, suspiciousCharacters } from '../../notifications/facts/clean-text.ts';

/** With the mark of our own for what is left out: it alone would have a whole message take two bytes for each character. */
const everySpecial = /[&<>"'…]/g;
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '…': '&hellip;',
};

/** Whatever has to be cleaned or escaped, looked for in one go: most texts have nothing of it. */
const suspicious = new RegExp(`[&<>"'…${suspiciousCharacters}]`, 'u');

/** For anything that a session says: it can stand between tags and inside quoted attributes. Cleaned as `cleanText` says. */
export function escapeHtml(text: string): string {
  return suspicious.test(text) ? escape(cleanText(text)) : text;
}

/** As {@link escapeHtml}, with the text's line breaks kept. */
export function escapeLines(text: string): string {
  if (!suspicious.test(text)) return text;
  return text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map(escapeHtml)
    .join('<br>');
}

function escape(text: string): string {
  return text.replace(everySpecial, (character) => entities[character] ?? character);
}

/**
 * For texts of our own that are written very often, such as formatted times: everything beyond ASCII is a character
 * reference. A string of ASCII alone takes half the memory, and is turned into UTF-8 at the speed of a copy.
 */
export function toAsciiHtml(text: string): string {
  return escape(text).replace(/[^\u0020-\u007e]/gu, (character) => `&#${character.codePointAt(0) ?? 0xfffd};`);
}
