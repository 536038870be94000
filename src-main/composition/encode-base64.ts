/** Base64 as Graph takes attachments (RFC 4648, section 4). */

/** A multiple of three, so that no piece but the last one is padded; small enough to be handed over as arguments. */
const pieceBytes = 24_576;

export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + pieceBytes)));
  }
  return text;
}

/** @returns how many characters {@link encodeBase64} makes of so many bytes. */
export function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}

/** @returns how many bytes fit into so many characters. */
export function bytesInBase64(characters: number): number {
  return Math.max(0, Math.floor(characters / 4) * 3);
}
