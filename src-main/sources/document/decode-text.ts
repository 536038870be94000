/**
 * The text of a file: UTF-8, UTF-16 where a byte order mark says so (as Windows PowerShell's `>` and `Out-File` write
 * it), or Windows-1252 where the bytes are no UTF-8 (as batch files and older programs on Windows write it). The mark is
 * left out.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16le').decode(swapPairs(bytes));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeLines(bytes);
  }
}

const lineFeed = 0x0a;

/** Line by line: several programs may add to one file, and the last character may not be complete yet. */
function decodeLines(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let from = 0; from < bytes.length;) {
    const at = bytes.indexOf(lineFeed, from);
    const end = at < 0 ? bytes.length : at + 1;
    lines.push(decodeLine(bytes.subarray(from, end)));
    from = end;
  }
  return lines.join('');
}

const utf8 = new TextDecoder('utf-8');
const windows1252 = new TextDecoder('windows-1252');

/** A stray byte among characters of UTF-8 (the name of a file, for example) makes no Windows-1252 of the others. */
export function decodeLine(line: Uint8Array): string {
  const text = utf8.decode(line);
  if (!text.includes('\ufffd')) return text;
  const strayBytes = count(text, /\ufffd/g);
  return strayBytes < count(text, /[\u0080-\u{10ffff}]/gu) - strayBytes ? text : windows1252.decode(line);
}

function count(text: string, characters: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(characters)) found += 1;
  return found;
}

/** Big-endian to little-endian. A last byte without its pair is left out. */
export function swapPairs(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let at = 0; at < swapped.length; at += 2) {
    swapped[at] = bytes[at + 1] ?? 0;
    swapped[at + 1] = bytes[at] ?? 0;
  }
  return swapped;
}
