/** What the compiler cannot see of a translation: that what has to stay as it is has stayed. */
import { describe, expect, test } from 'vitest';
import { english } from '../../../src-shared/languages/en/index.ts';
import { textsWithWindows } from '../../fixtures/texts-with-windows.ts';
import { languageCodes } from '../../../src-shared/model/language.ts';

/** Every text that is no function, by its path. */
function plainTexts(texts: unknown, path = ''): [string, string][] {
  if (typeof texts === 'string') return [[path, texts]];
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, value]) => plainTexts(value, path === '' ? key : `${path}.${key}`));
}

const englishTexts = new Map(plainTexts(english));
const namesIn = (text: string) => (text.match(/%\w+%|https?:\/\/(?:[\w./-]*\w)?|\(\?<name>\.\.\.\)/g) ?? []).sort();
const dotsOf = (text: string) => /\.\.\.(?:\s*\(&\w\))?$/.test(text);

/** What is written over in a stored message has room for so much in every language (`notices/lateness.ts`). */
const maxLatenessBytes = 70;

describe.each(languageCodes)('the texts in %s', (language) => {
  test.each([
    ['minutes', 119],
    ['hours', 47],
    ['days', 3650],
  ] as const)('say how late a message is in few bytes: %s', (unit, count) => {
    const text = textsWithWindows[language].notices.lateness.late({ unit, count });
    expect(text).toContain(String(count));
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(maxLatenessBytes);
  });

  const pairs = plainTexts(textsWithWindows[language]).map(([path, text]) => ({
    path,
    text,
    from: englishTexts.get(path) ?? null,
  }));
  const wrong = (isWrong: (text: string, from: string) => boolean) =>
    pairs.filter(({ text, from }) => from === null || isWrong(text, from)).map(({ path, text }) => `${path}: ${text}`);

  test('are as many as in English, and none is empty where English has one', () => {
    expect(wrong((text, from) => (text === '') !== (from === ''))).toEqual([]);
    expect(pairs.length).toBe(englishTexts.size);
  });

  test('keep variables, addresses and the dots of a button that opens something', () => {
    expect(wrong((text, from) => namesIn(text).join() !== namesIn(from).join())).toEqual([]);
    expect(wrong((text, from) => dotsOf(text) !== dotsOf(from))).toEqual([]);
  });

  test('have an access key where English has one, and nowhere else', () => {
    const hasKey = (text: string) => /&[a-z]/i.test(text.replaceAll('&&', ''));
    expect(wrong((text, from) => hasKey(text) !== hasKey(from))).toEqual([]);
  });
});
