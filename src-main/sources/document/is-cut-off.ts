/** A text that is no JSON yet, and may become JSON when more of it is written. Pure. */

const quote = 0x22;
const backslash = 0x5c;
const opening = new Set([0x7b, 0x5b]);
const closing = new Set([0x7d, 0x5d]);

/**
 * Whether something that was begun is not at its end: the text is empty, or a text in quotes, an object or a list is open.
 * A file system may show zeros where nothing is written yet, and half a character is decoded to U+FFFD.
 *
 * @param text - that JSON.parse has refused
 */
export function isCutOff(text: string): boolean {
  if (/^[\s\ufeff\ufffd\0]*$/.test(text)) return true;
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) isQuoted = !isQuoted;
    else if (isQuoted && code === backslash) at += 1;
    else if (!isQuoted && opening.has(code)) depth += 1;
    else if (!isQuoted && closing.has(code)) depth -= 1;
  }
  return isQuoted || depth > 0;
}
