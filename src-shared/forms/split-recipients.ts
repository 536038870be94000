/**
 * Cuts the text of the To field into one text for each recipient (product section 2.5). Mail programs, directories and
 * people write lists in many ways; what is ambiguous is left together, so that it is named as it was typed.
 */
import { directionControls, directionMarks, widthless } from '../model/invisible-characters.ts';

/** Each opening quotation mark with those that close it: straight, English, German, French and their single forms. */
const closingQuotes = new Map([
  ['"', '"'],
  ['“', '”“'],
  ['”', '”'],
  ['„', '“”'],
  ['‟', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ["'", "'"],
  ['‘', '’'],
  ['’', '’'],
  ['‚', '‘’'],
  ['`', "`'´"],
]);

const singleQuotes = "'‘’‚`";
/** What is quoted or in brackets is a name: a mark that is closed later than this was no such mark. */
const maxGroupLength = 1_000;
/** In single quotes, which are apostrophes too. */
const maxSingleQuotedLength = 200;
/** Marks that nobody sees and that come along when an address is copied from a web page or a chat. */
const invisibleMarks = new RegExp(`[${directionControls}${directionMarks}${widthless}]`, 'g');

interface Piece {
  text: string;
  /** A comma stands behind it, which may be of a name: `Berg, Anna <a@b>`. */
  isBeforeComma: boolean;
}

/** @returns the trimmed, non-empty texts of the recipients, in their order. Takes time in proportion to the text. */
export function splitRecipients(text: string): string[] {
  return joinNamesWithCommas(cutAtSeparators(text.replace(invisibleMarks, ''))).flatMap(cutAtBlanks);
}

/** @returns what stands between quotation marks that enclose the whole text, as it is written; `null`: none do. */
export function readEnclosed(text: string): { mark: string; content: string } | null {
  const quoted = readQuoted(text, 0);
  return quoted !== '' && quoted === text ? { mark: text.charAt(0), content: text.slice(1, -1) } : null;
}

function cutAtSeparators(text: string): Piece[] {
  const pieces: Piece[] = [];
  let startAt = 0;
  let bracketAt = -1;
  const cut = (endAt: number, nextAt: number, isBeforeComma = false) => {
    pieces.push({ text: text.slice(startAt, endAt).trim(), isBeforeComma });
    startAt = nextAt;
    bracketAt = -1;
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const isAtStart = index === startAt || /\s/.test(text.charAt(index - 1));
    const group = isAtStart ? readQuoted(text, index) || readComment(text, index) : '';
    const last = pieces.at(-1);
    if (group !== '') {
      const isBehindAddress = group.startsWith('(') && last?.text.endsWith('>') === true;
      index += group.length - 1;
      if (!isBehindAddress || text.slice(startAt, index - group.length + 1).trim() !== '') continue;
      // A comment behind `<a@b>` belongs to it.
      last.text += ` ${group}`;
      startAt = index + 1;
    } else if (/[;；\r\n]/.test(character)) cut(index, index + 1);
    else if (/[,，、]/.test(character)) cut(index, index + 1, true);
    else if (character === '<') bracketAt = index;
    else if (character === '>' && bracketAt !== -1) {
      // Behind an address in brackets the next recipient begins, whether something separates them or not.
      if (text.slice(bracketAt, index).includes('@')) cut(index + 1, index + 1);
      bracketAt = -1;
    }
  }
  cut(text.length, text.length);
  return pieces;
}

/** `Berg, Anna <a@b>` is one recipient, `nobody, a@b` is not. */
function joinNamesWithCommas(pieces: readonly Piece[]): string[] {
  const joined: string[] = [];
  let names: string[] = [];
  for (const { text, isBeforeComma } of pieces) {
    const bracketAt = text.indexOf('<');
    const isWithName = bracketAt > 0 && text.includes('@', bracketAt);
    if (isBeforeComma && couldBePartOfName(text)) {
      names.push(text);
      continue;
    }
    if (isWithName) joined.push([...names, text].join(', '));
    else joined.push(...names, text);
    names = [];
  }
  return [...joined, ...names].filter((text) => text !== '');
}

/** Not an address with a mistake in it, which must be named: `anna@contoso`, `anna.contoso.com`. */
function couldBePartOfName(text: string): boolean {
  return text !== '' && !/\S@\S|[<>]/.test(text) && !/^[^\s.]+\.[^\s]*[^\s.]$/.test(text);
}

/** `a@b c@d`, as a column of a table is pasted. */
function cutAtBlanks(text: string): string[] {
  const words = text.split(/\s+/);
  return words.every((word) => /^[^\s<>()]+@[^\s<>()]+$/.test(word)) ? words : [text];
}

/**
 * @returns the quoted text that begins at `start`, with its marks; nothing where none begins there or it is never
 *   closed: it must not swallow the rest.
 */
function readQuoted(text: string, start: number): string {
  const opening = text.charAt(start);
  const closing = closingQuotes.get(opening);
  if (closing === undefined) return '';
  const isSingle = singleQuotes.includes(opening);
  let hasBracket = false;
  const end = Math.min(text.length, start + (isSingle ? maxSingleQuotedLength : maxGroupLength));
  for (let index = start + 1; index < end; index += 1) {
    const character = text.charAt(index);
    if (opening === '"' && character === '\\') index += 1;
    else if (closing.includes(character)) {
      const isClosing = !isSingle || !/^[\p{L}\p{N}@]/u.test(text.slice(index + 1, index + 3));
      if (isClosing) return hasBracket && text.charAt(index - 1) !== '>' ? '' : text.slice(start, index + 1);
    } else if (character === opening) return '';
    // From the apostrophe of one recipient to that of another nothing is quoted.
    else if (isSingle && (/[;\r\n]/.test(character) || (hasBracket && character === '<'))) return '';
    else if (isSingle && character === '<') hasBracket = true;
  }
  return '';
}

/** `(Sales; EMEA)`, but not addresses in brackets. */
function readComment(text: string, start: number): string {
  if (text.charAt(start) !== '(') return '';
  const end = text.slice(start, start + maxGroupLength).indexOf(')');
  const comment = text.slice(start, start + end + 1);
  return /[@<>\r\n]/.test(comment) ? '' : comment;
}
