/**
 * Fills a subject template in. A value that is empty, because nobody reported it, leaves out what was written for it: the
 * words beside it, its brackets and one separator. Words at the very beginning stay: people filter their mail by them.
 */
export interface TemplateValue {
  /** Inserted once and never scanned again. */
  text: string;
  /** A number stands beside its noun: "12 objects", "Objects: 12". */
  isCount: boolean;
}

/** Each value is one character while the text around it is looked at; a template cannot hold these. */
const emptyCount = '\u{f0000}';
const emptyName = '\u{f0001}';
const firstCount = 0xf1000;
const firstName = 0xf8000;
const anyValue = '\u{f1000}-\u{fffff}';
const anyCount = '\u{f1000}-\u{f7fff}';
const anyEmpty = `${emptyCount}${emptyName}`;
const anyMarked = `${anyEmpty}${anyValue}`;
const reserved = /[\u{f0000}-\u{fffff}]/gu;

const mark = `[,;:|·•/\\\\&+=–—，、；：-]+`;
/** Between words of one clause a mark is part of a word: "re-run". */
const separator = `\\s*(?:(?<![\\p{L}\\p{N}])${mark}|${mark}(?![\\p{L}\\p{N}]))\\s*`;
const boundary = new RegExp(`(\\s*[(\\[{<（【「]|[)\\]}>）】」]\\s*|${separator})`, 'u');
const separatorOnly = new RegExp(`^${separator}$`, 'u');
const labelEnd = /[:=：]\s*$/;
const joinedEmpty = new RegExp(`(?<=[${anyMarked}])(?:${mark}[${anyEmpty}])+(?=${mark}[${anyMarked}])`, 'gu');
const joinToEmpty = new RegExp(
  `(?<=[${anyEmpty}])${mark}(?=[${anyMarked}])|(?<=[${anyMarked}])${mark}(?=[${anyEmpty}])`,
  'gu',
);
const emptyInBrackets = new RegExp(
  `(^|${separator})?\\s*(?:${['()', '[]', '{}', '<>', '（）', '【】', '「」', '""', '“”', '«»']
    .map(([open, close]) => {
      const inside = `[^()\\[\\]{}<>（）【】「」"“”«»${anyValue}]*`;
      return `[\\u{${hexOf(open)}}]${inside}[${anyEmpty}]${inside}[\\u{${hexOf(close)}}]`;
    })
    .join('|')})(${separator})?`,
  'u',
);

/**
 * @param valueOf - by the name between the percent signs; `undefined` leaves them as written
 * @returns the template as written where no value is empty
 */
export function fillTemplate(template: string, valueOf: (name: string) => TemplateValue | undefined): string {
  const values = new Map<string, string>();
  const marked = template.replace(reserved, '\ufffd').replace(/%([A-Za-z]+)%/g, (whole, name: string) => {
    const value = valueOf(name);
    if (value === undefined) return whole;
    if (value.text === '') return value.isCount ? emptyCount : emptyName;
    const character = String.fromCodePoint((value.isCount ? firstCount : firstName) + values.size);
    values.set(character, value.text);
    return character;
  });
  const kept = hasEmpty(marked) ? leaveEmptyOut(marked) : marked;
  return kept.replace(reserved, (character) => values.get(character) ?? '');
}

function leaveEmptyOut(marked: string): string {
  // What joins two values without a blank ("3/12") is left where two of them are.
  let text = marked.replace(joinedEmpty, '').replace(joinToEmpty, ' ');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(emptyInBrackets, (found, left: string | undefined, right: string | undefined, at: number) => {
      const isLast = at + found.length === before.length;
      return isLast ? '' : (left ?? right ?? '');
    });
  }
  // Clauses at even places, what separates them at odd ones.
  const parts = text.split(boundary);
  for (let next = 0; next < parts.length; next += 2) {
    if (!hasEmpty(parts[next])) continue;
    const at = leaveLabelOut(parts, next);
    const isLabelled = at < next;
    next = at;
    const clause = parts[at] ?? '';
    const isFirst = at === 0 && !isLabelled;
    const kept = hasValue(clause) ? withoutEmpty(clause, isFirst) : isFirst ? tagOf(clause) : '';
    parts[at] = kept;
    if (kept === '') leaveSeparatorOut(parts, at);
  }
  return parts.join('').replace(/ {2,}/g, ' ').trim();
}

/** A clause has gone, and one separator beside it goes too. After a label ("Backup: ") it is the next one. */
function leaveSeparatorOut(parts: string[], at: number): void {
  const sides = labelEnd.test(parts[at - 1] ?? '') ? [at + 1, at - 1] : [at - 1, at + 1];
  const gone = sides.find((place) => separatorOnly.test(parts[place] ?? ''));
  if (gone !== undefined) parts[gone] = '';
}

/** @returns where the clause begins with its label: a count without a noun has one before it ("Objects: 12"). */
function leaveLabelOut(parts: string[], at: number): number {
  const clause = parts[at]?.trim() ?? '';
  const isCounts = clause.startsWith(emptyCount) && !isWord(clause.split(new RegExp(`[${anyMarked}]`, 'u'))[1]);
  const isLabelled = labelEnd.test(parts[at - 1] ?? '') && isPlainText(parts[at - 2]);
  if (!isLabelled || !(isCounts || (clause === emptyName && at > 2))) return at;
  // The clause takes its place, so that the separators around it are those of both.
  parts.splice(at - 2, 2);
  return at - 2;
}

/** The words that a subject begins with, where they are no label of a count. */
function tagOf(clause: string): string {
  const [words = '', after = ''] = clause.split(new RegExp(`[${anyEmpty}]`, 'u'));
  return clause.includes(emptyCount) && after.trim() === '' ? '' : words.trim();
}

/** A clause that keeps a value. @param isFirst - it begins the subject */
function withoutEmpty(clause: string, isFirst: boolean): string {
  // Texts at even places, values at odd ones.
  const pieces = clause.split(new RegExp(`([${anyMarked}])`, 'u'));
  const counts = pieces.flatMap((piece, at) => (isCount(piece) ? [at] : []));
  const isLabelled =
    isWord(pieces[(counts[0] ?? 1) - 1]) && !isWord(pieces[(counts.at(-1) ?? 1) + 1]) && counts.length > 0;
  const lastValue = pieces.findLastIndex(hasValue);
  for (let at = 1; at < pieces.length; at += 2) {
    if (!hasEmpty(pieces[at] ?? '')) continue;
    const isTag = isFirst && at === 1;
    if (pieces[at] === emptyCount && isLabelled && !isTag) pieces[at - 1] = ' ';
    if (pieces[at] === emptyCount && !isLabelled) pieces[at + 1] = ' ';
    if (at === lastValue + 2) pieces[at - 1] = withoutConnector(pieces[at - 1] ?? '', isCount(pieces[lastValue]));
    if (at === pieces.length - 2 && !isWord(pieces[at + 1])) pieces[at + 1] = '';
    pieces[at] = '';
    pieces[at + 1] = pieces[at + 1]?.trimStart() ?? '';
  }
  return pieces.join('').trim();
}

/** Nothing follows any more: "with", "objects and". The noun of a count that is known stays. */
function withoutConnector(text: string, isAfterCount: boolean): string {
  const words = text.trim().split(/\s+/);
  return isAfterCount && words.length === 1 ? text : text.replace(/\s*\S+\s*$/, '');
}

function hexOf(character = ''): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}

function hasEmpty(text = ''): boolean {
  return text.includes(emptyCount) || text.includes(emptyName);
}

function hasValue(text = ''): boolean {
  return new RegExp(`[${anyValue}]`, 'u').test(text);
}

function isCount(piece: string | undefined): boolean {
  return piece !== undefined && (piece === emptyCount || new RegExp(`^[${anyCount}]$`, 'u').test(piece));
}

function isPlainText(text: string | undefined): boolean {
  return isWord(text) && !hasEmpty(text) && !hasValue(text);
}

function isWord(text: string | undefined): boolean {
  return text !== undefined && /[\p{L}\p{N}]/u.test(text);
}
