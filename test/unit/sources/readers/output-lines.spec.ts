import { describe, expect, test } from 'vitest';
import { OutputLines } from '../../../../src-main/sources/readers/output-lines.ts';

/** @param pieceBytes - how the output comes */
function linesOf(output: string | Uint8Array, pieceBytes = Infinity): string[] {
  const lines: string[] = [];
  const reading = new OutputLines((line) => lines.push(line));
  const bytes = Buffer.from(output);
  for (let at = 0; at < bytes.length; at += Math.min(pieceBytes, bytes.length)) {
    reading.write(bytes.subarray(at, at + pieceBytes));
  }
  reading.end();
  return lines;
}

describe('lines of an output', () => {
  test.each<[string | Uint8Array, string[]]>([
    ['', []],
    ['one', ['one']],
    ['one\n\ntwo\n', ['one', '', 'two']],
    ['one\r\ntwo\r\r\n', ['one', 'two']],
    // Progress: each is written over by the next, and by what ends the line.
    [' 1 %\r 50 %\r100 %\nend', ['100 %', 'end']],
    [' 1 %\r 50 %\r', [' 50 %']],
    ['\r 1 %\r\n', [' 1 %']],
    ['\u001b[1;31mred\u001b[0m\u001b[K\n', ['red']],
    ['株式 👩‍👩‍👧‍👦\n', ['株式 👩‍👩‍👧‍👦']],
    [Buffer.from('Größe\n', 'latin1'), ['Größe']],
    [Buffer.from([0x61, 0xff, 0xfe, 0x00, 0x0a, 0x62]), ['aÿþ\0', 'b']],
  ])('%j: %j, however it comes', (output, lines) => {
    expect([1, 2, 3, 7, Infinity].map((pieceBytes) => linesOf(output, pieceBytes))).toEqual(
      Array.from({ length: 5 }, () => lines),
    );
  });

  test('a line has 64 KB at most, and the next one is whole', () => {
    const output = Buffer.from(`${'x'.repeat(300_000)}\nnext\n`);

    expect([linesOf(output, 1000), linesOf(output)]).toEqual([
      ['x'.repeat(65_536), 'next'],
      ['x'.repeat(65_536), 'next'],
    ]);
  });
});
