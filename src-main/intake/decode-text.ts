/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so, as Windows PowerShell's `>` and `Out-File` write
 * it. The mark is left out; bytes that are not text become U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16le').decode(swapPairs(bytes));
  return new TextDecoder('utf-8').decode(bytes);
}

/** Big-endian to little-endian. A last byte without its pair is left out. */
function swapPairs(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let at = 0; at < swapped.length; at += 2) {
    swapped[at] = bytes[at + 1] ?? 0;
    swapped[at + 1] = bytes[at] ?? 0;
  }
  return swapped;
}
