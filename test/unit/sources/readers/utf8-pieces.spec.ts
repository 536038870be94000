import { expect, test } from 'vitest';
import { Utf8Pieces } from '../../../../src-main/sources/readers/utf8-pieces.ts';

const text = 'Größe 株式 👩‍👩‍👧‍👦\r\nend';
const littleEndian = Buffer.from(`\ufeff${text}`, 'utf16le');

function read(bytes: Uint8Array, pieceBytes: number): string {
  const read: Uint8Array[] = [];
  const pieces = new Utf8Pieces((piece) => read.push(piece.slice()));
  for (let at = 0; at < bytes.length; at += pieceBytes) pieces.write(bytes.subarray(at, at + pieceBytes));
  pieces.end();
  return Buffer.concat(read).toString();
}

test.each<[string, Uint8Array, string]>([
  ['UTF-8', Buffer.from(text), text],
  ['UTF-16, little-endian', littleEndian, text],
  ['UTF-16, big-endian', Buffer.from(littleEndian).swap16(), text],
  ['one byte', Buffer.from('a'), 'a'],
  ['nothing', Buffer.from(''), ''],
])('%s is read as it is meant, however it comes', (_, bytes, meant) => {
  const ways = [1, 2, 3, 5, 1000];

  expect(ways.map((pieceBytes) => read(bytes, pieceBytes))).toEqual(ways.map(() => meant));
});
