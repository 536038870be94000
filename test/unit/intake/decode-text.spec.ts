import { expect, test } from 'vitest';
import { decodeText } from '../../../src-main/intake/decode-text.ts';

const written = '{"name":"株式会社 ä 👩‍👩‍👧‍👦"}';
const mark = '\ufeff';

test.each([
  ['UTF-8', Buffer.from(written, 'utf8')],
  ['UTF-8 with a byte order mark', Buffer.from(mark + written, 'utf8')],
  ['UTF-16, as Windows PowerShell writes it', Buffer.from(mark + written, 'utf16le')],
  ['UTF-16 with the high byte first', Buffer.from(mark + written, 'utf16le').swap16()],
])('text in %s is read, without the mark', (_name, bytes) => {
  expect(decodeText(bytes)).toBe(written);
});

test.each([
  [[], ''],
  [[0xef, 0xbb, 0xbf], ''],
  [[0xff, 0xfe], ''],
  // Half a character at the end, as a file that is still being written has.
  [[0xfe, 0xff, 0x00, 0x7b, 0x00], '{'],
  [[0x22, 0xff, 0xfe, 0x22], '"\ufffd\ufffd"'],
])('bytes %j that are hardly text stop nothing', (bytes, text) => {
  expect(decodeText(new Uint8Array(bytes))).toBe(text);
});
