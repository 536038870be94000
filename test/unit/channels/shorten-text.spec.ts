import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortenText } from '../../../src-main/channels/shorten-text.ts';
import { presentation } from '../../builders/presentation.ts';

const to = presentation();
const bounds = { maxLength: 2_000, maxLines: 20 };
const lines = (count: number, text = 'line') => Array.from({ length: count }, (_, index) => `${text} ${index + 1}`);

test('of 200 lines the first and the last ones are kept, and what is left out is said', () => {
  expect(shortenText(lines(200).join('\n'), bounds, to, 'report').split('\n')).toEqual([
    ...lines(10),
    '… 180 lines left out; the whole text is in the report …',
    ...lines(200).slice(190),
  ]);
});

describe('a text', () => {
  test.each([
    ['as long as it may be', lines(20).join('\n'), lines(20).join('\n')],
    ['with the line breaks of any system', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['with empty lines at its ends', '\n \n  a\nb\n\n', '  a\nb'],
  ])('%s is not cut', (_, text, expected) => {
    expect(shortenText(text, bounds, to)).toBe(expected);
  });

  test('of one long line is cut within it', () => {
    const text = `${'a'.repeat(15_000)}${'z'.repeat(15_000)}`;

    expect(shortenText(text, bounds, to)).toBe(
      `${'a'.repeat(1_000)}\n… 28,000 characters left out …\n${'z'.repeat(1_000)}`,
    );
  });

  test('of long lines is cut between them', () => {
    const text = lines(100, 'x'.repeat(150));

    expect(shortenText(text.join('\n'), bounds, to).split('\n')).toEqual([
      ...text.slice(0, 6),
      '… 88 lines left out …',
      ...text.slice(-6),
    ]);
  });

  test('whose last line is long keeps the end of it', () => {
    const text = `start\n${'x'.repeat(5_000)} exit code 1`;

    expect(shortenText(text, bounds, to)).toMatch(
      /^start\n\S{990,994}\n… 3,01\d characters left out …\nx+ exit code 1$/,
    );
  });

  test('keeps both ends, no half character, and little more than it may, whatever it is', () => {
    const text = fc
      .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('\n', '👩‍👩‍👧‍👦'.repeat(9))), {
        maxLength: 60,
      })
      .map((parts) => `>${parts.join('').toWellFormed()}<`);
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 8, max: 80 }),
        fc.integer({ min: 2, max: 9 }),
        (given, maxLength, maxLines) => {
          const short = shortenText(given, { maxLength, maxLines }, to);
          expect([short[0], short.at(-1), short.isWellFormed()]).toEqual(['>', '<', true]);
          expect(short.length).toBeLessThanOrEqual(maxLength + '\n… 9,999 characters left out …\n'.length);
          expect(short.split('\n').length).toBeLessThanOrEqual(maxLines + 1);
        },
      ),
    );
  });
});
