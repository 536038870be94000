/**
 * A language that nobody speaks: English in marks, with accents, and about a third longer, as translations often are. A text of
 * a window that lacks the marks isn't taken from the texts; one that is cut has no room for a translation.
 */

/** What every text begins and ends with. */
export const pseudoMarks = { begin: '⟦', end: '⟧' } as const;

/** Every letter has one, so that a letter without an accent was not in the text. */
const plainLetters = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const accentedLetters = Array.from('åƀçðéƒĝĥîĵķļɱñöþʠŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖƤǪŔŠŢÛṼŴẊÝŽ');
const accents = new Map(plainLetters.map((plain, index) => [plain, accentedLetters[index] ?? plain]));
/** Addresses, placeholders of subjects, what is typed in a terminal, and the access key with its mark. */
const fixed = String.raw`https?://\S*|%\w+%|--\w+|&[A-Za-z]`;

/**
 * @param english - texts, functions that return some, and objects or lists of these
 * @returns the same in the pseudo-language. What a function is given stays as it is, and so does a text that is in the
 *   pseudo-language already.
 */
export function pseudoTexts<T>(english: T): T {
  return translate(english, []) as T;
}

function translate(value: unknown, given: readonly string[]): unknown {
  if (typeof value === 'string') return value === '' ? value : translateText(value, given);
  if (typeof value === 'function') {
    return (...args: unknown[]) => translate((value as (...args: unknown[]) => unknown)(...args), stringsOf(args));
  }
  if (Array.isArray(value)) return value.map((each) => translate(each, given));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, translate(each, given)]));
}

function translateText(text: string, given: readonly string[]): string {
  if (isOnePseudoText(text)) return text;
  const kept = new RegExp([...given.filter((each) => !isKind(each)).map(escaped), fixed].join('|'), 'gu');
  const words = text.replaceAll(kept, '');
  const accented = text.replaceAll(new RegExp(`${kept.source}|.`, 'gu'), (part) => accents.get(part) ?? part);
  return `${pseudoMarks.begin}${accented}${paddingFor(words.length)}${pseudoMarks.end}`;
}

/** What a text is chosen by, and never a part of it. */
const isKind = (text: string) => /^[a-z-]*$/.test(text);

/** A function that hands on what it was given, or another text. */
function isOnePseudoText(text: string): boolean {
  return text.startsWith(pseudoMarks.begin) && text.indexOf(pseudoMarks.end) === text.length - 1;
}

/** In words of a usual length, so that lines break as they do in a real language. */
function paddingFor(length: number): string {
  const missing = Math.ceil(length * 0.35) - 2;
  return missing <= 0 ? '' : ` ${'~'.repeat(missing).replaceAll(/~{6}(?=~)/g, '~~~~~ ')}`;
}

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** The strings that a function was given, wherever they are in its arguments. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
