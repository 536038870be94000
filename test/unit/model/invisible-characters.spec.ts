import { expect, test } from 'vitest';
import {
  controls,
  directionControls,
  directionMarks,
  joiners,
  lineSeparators,
  revealHidden,
  widthless,
} from '../../../src-shared/model/invisible-characters.ts';

const groups = { controls, lineSeparators, directionControls, directionMarks, joiners, widthless };

test.each(Object.entries(groups))('all of the %s are controls, separators or format characters', (_, ranges) => {
  const found = allOf(ranges);

  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((character) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u2065]/u.test(character))).toEqual([]);
});

test('no character is in two groups', () => {
  const all = Object.values(groups).flatMap(allOf);

  expect(new Set(all).size).toBe(all.length);
});

test.each([
  ['a\u202eb\u2066c\u200fd\u061c', String.raw`a\u202eb\u2066c\u200fd\u061c`],
  ['\ufeffa\u200b\u00ad\0', String.raw`\ufeffa\u200b\u00ad\u0000`],
  ['line 1\nline\t2\r', 'line 1\nline\t2\\u000d'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['Ärger “株”', 'Ärger “株”'],
])('%j is shown as %s', (text, shown) => {
  expect(revealHidden(text)).toBe(shown);
});

function allOf(ranges: string): string[] {
  const pattern = new RegExp(`[${ranges}]`);
  return Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter((text) => pattern.test(text));
}
