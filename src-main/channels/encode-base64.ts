/** Base64 as Graph takes attachments (RFC 4648, section 4). */

const alphabet = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const padding = '='.charCodeAt(0);

/** Small enough to be handed over as arguments. */
const pieceLength = 32_768;

export function encodeBase64(bytes: Uint8Array): string {
  const codes = new Uint8Array(base64Length(bytes.length));
  writeBase64(bytes, codes, 0);
  let text = '';
  for (let at = 0; at < codes.length; at += pieceLength) {
    text += String.fromCharCode(...codes.subarray(at, at + pieceLength));
  }
  return text;
}

/** Writes what {@link encodeBase64} gives as ASCII into the target. @returns where it ends. */
export function writeBase64(bytes: Uint8Array, target: Uint8Array, from: number): number {
  const whole = bytes.length - (bytes.length % 3);
  let to = from;
  for (let at = 0; at < whole; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    target[to] = digitOf(three >> 18);
    target[to + 1] = digitOf(three >> 12);
    target[to + 2] = digitOf(three >> 6);
    target[to + 3] = digitOf(three);
    to += 4;
  }
  if (whole === bytes.length) return to;
  const rest = ((bytes[whole] ?? 0) << 16) | ((bytes[whole + 1] ?? 0) << 8);
  target[to] = digitOf(rest >> 18);
  target[to + 1] = digitOf(rest >> 12);
  target[to + 2] = whole + 1 < bytes.length ? digitOf(rest >> 6) : padding;
  target[to + 3] = padding;
  return to + 4;
}

function digitOf(sixBits: number): number {
  return alphabet[sixBits & 63] ?? padding;
}

/** @returns how many characters {@link encodeBase64} makes of so many bytes. */
export function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}

/** @returns how many bytes fit into so many characters. */
export function bytesInBase64(characters: number): number {
  return Math.max(0, Math.floor(characters / 4) * 3);
}
