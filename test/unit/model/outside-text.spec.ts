import { expect, test } from 'vitest';
import { outsideText, outsideWord } from '../../../src-shared/model/outside-text.ts';

test.each([
  ['', ''],
  ['x'.repeat(300), 'x'.repeat(300)],
  ['x'.repeat(301), `${'x'.repeat(299)}…`],
  [`${'x'.repeat(298)}😀😀`, `${'x'.repeat(298)}\ufffd…`],
])('a text from outside is at most 300 characters long, and well-formed', (text, expected) => {
  expect(outsideText(text)).toBe(expected);
});

test.each([
  ['ErrorSendAsDenied', 'ErrorSendAsDenied'],
  ['6a9e1b0c-1f0a-4d5e-8c52-111111111111', '6a9e1b0c-1f0a-4d5e-8c52-111111111111'],
  ['x'.repeat(100), 'x'.repeat(100)],
  ['x'.repeat(101), ''],
  ['two words', ''],
  ['line\nbreak', ''],
  ['', ''],
])('a word from outside is a word, or nothing: %j', (text, expected) => {
  expect(outsideWord(text)).toBe(expected);
});
