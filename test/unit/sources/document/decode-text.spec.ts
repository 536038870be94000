import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../src-main/sources/document/decode-text.ts';

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
  [[0x22, 0xff, 0xfe, 0x22], '"ÿþ"'],
])('bytes %j that are hardly text stop nothing', (bytes, text) => {
  expect(decodeText(new Uint8Array(bytes))).toBe(text);
});

describe('bytes that are no UTF-8', () => {
  const bytesOf = (...parts: (string | Buffer)[]) =>
    new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part))));

  test.each([
    ['Sauvegarde terminée à 22h', Buffer.from('Sauvegarde terminée à 22h', 'latin1')],
    ['Prüfung für „Größe“: 5 €', Buffer.from('Pr\xfcfung f\xfcr \x84Gr\xf6\xdfe\x93: 5 \x80', 'latin1')],
    ['Año', Buffer.from([0x41, 0xf1, 0x6f])],
  ])('are read as Windows-1252: %s', (text, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toBe(text);
  });

  test('are judged line by line, as several programs may write one file', () => {
    const lines = bytesOf('"Größe 株式"\n', Buffer.from('"Größe"\r\n', 'latin1'), '"ascii"\n"👩‍👩‍👧‍👦"');

    expect(decodeText(lines)).toBe('"Größe 株式"\n"Größe"\r\n"ascii"\n"👩‍👩‍👧‍👦"');
  });

  test('change nothing of the UTF-8 before them where a character is not complete yet', () => {
    const lines = bytesOf('{"name":"ä"}\n', '{"name":"äö', Buffer.from([0xe2, 0x82]));

    expect(decodeText(lines)).toBe('{"name":"ä"}\n{"name":"äö\ufffd');
  });

  test('that stray among characters of UTF-8 leave these as they are', () => {
    expect(decodeText(bytesOf('"Größe für ', Buffer.from([0xe4]), '"'))).toBe('"Größe für \ufffd"');
  });
});
