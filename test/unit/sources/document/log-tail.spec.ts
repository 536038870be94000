import { describe, expect, test } from 'vitest';
import { tailOfLog } from '../../../../src-main/sources/document/log-tail.ts';

const kilobytes64 = 64 * 1024;
const bytesOf = (text: string | undefined) => Buffer.byteLength(text ?? '');

describe('a log', () => {
  test.each([
    ['one\ntwo', 'one\ntwo'],
    ['one\r\ntwo\r\n\r\n', 'one\ntwo'],
    ['10 %\r20 %\rdone', '10 %\n20 %\ndone'],
    ['\n \n  one\n\n\ttwo  \n', '  one\n\n\ttwo'],
    ['\u001b[1;31mred\u001b[0m \u001b[2Kx', 'red x'],
    ['half \ud83d', 'half \ufffd'],
    ['株式 👩‍👩‍👧‍👦', '株式 👩‍👩‍👧‍👦'],
  ])('%j is kept as %j', (log, text) => {
    expect(tailOfLog(log)).toEqual({ text, isCut: false });
  });

  test.each(['', '\n', ' \r\n\t '])('%j is none', (log) => {
    expect(tailOfLog(log)).toBeNull();
  });

  test('of just 64 KB is kept as a whole', () => {
    const log = 'x'.repeat(kilobytes64);

    expect(tailOfLog(log)).toEqual({ text: log, isCut: false });
  });

  test.each(['line', 'Größe 株式', ''])('that is longer begins with a line, and has as many as fit: %j', (words) => {
    const lines = Array.from({ length: 200_000 }, (_, index) => `${words} ${index}`);
    const tail = tailOfLog(lines.join('\n'));
    const shown = tail?.text.split('\n') ?? [];

    expect([tail?.isCut, shown]).toEqual([true, lines.slice(-shown.length)]);
    expect(bytesOf(tail?.text)).toBeLessThanOrEqual(kilobytes64);
    expect(bytesOf(`\n${lines[lines.length - shown.length - 1]}\n${tail?.text}`)).toBeGreaterThan(kilobytes64);
  });

  test('of which a line just begins at the limit keeps that line', () => {
    const log = `before\n${'x'.repeat(kilobytes64)}`;

    expect(tailOfLog(log)).toEqual({ text: 'x'.repeat(kilobytes64), isCut: true });
  });

  test('of one endless line begins with a whole character', () => {
    const tail = tailOfLog(`x${'株'.repeat(100_000)}`);

    expect(tail).toEqual({ text: '株'.repeat(Math.floor(kilobytes64 / 3)), isCut: true });
  });
});
