/** What a field of a message's head says to a person: encoded words (RFC 2047), or bytes of some encoding. */
import { decodeWords } from 'postal-mime';

/** @param value - a character for each byte */
export function decodeHeader(value: string): string {
  // oxlint-disable-next-line no-control-regex -- bytes beyond ASCII are what is looked for
  if (/^[\x00-\x7f]*$/.test(value)) return decodeWords(value);
  const bytes = Buffer.from(value, 'latin1');
  const text = bytes.toString('utf8');
  return decodeWords(text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text);
}
