/**
 * How much of a session's texts is shown. Of long ones, the beginning says what was done and the end how it ended; what
 * is left out is said.
 */
import { countedFor } from '../../src-shared/languages/counted.ts';
import { textsOf } from '../../src-shared/languages/languages.ts';
import type { RuleName } from '../../src-shared/model/rule-name.ts';
import { ruleTexts } from '../../src-shared/model/rule-texts.ts';
import type { TextCondition } from '../../src-shared/model/text-condition.ts';
import type { SourceName } from '../../src-shared/model/source-name.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import { cleanText, cutText } from '../notifications/facts/clean-text.ts';

/**
 * How much of a text is shown, in UTF-16 units: a mail client must open the body, and Microsoft 365 must take it,
 * whatever a backup server writes into a name. A report has them in full.
 */
export const textLimits = {
  jobName: 300,
  /** What a rule compares with, of which its name may have several. */
  condition: 100,
  /** Sentences of the head, reasons, figures. */
  sentence: 1000,
} as const;

/** A name that a job or a backup server chose, on one line and within its limit. */
export function showName(name: string): string {
  return cutText(cleanText(name), textLimits.jobName);
}

/** @returns the source, its name as {@link showName} */
export function showSource(source: SourceName): SourceName {
  return source.kind === 'named' ? { ...source, name: showName(source.name) } : source;
}

/** @returns the name, its note as {@link showName}, and likewise what its conditions compare with */
export function showRuleName(name: RuleName): RuleName {
  if (name.kind === 'note') return { ...name, note: showName(name.note) };
  const conditions = { ...name.conditions };
  for (const what of ruleTexts) conditions[what] = showCondition(conditions[what]);
  return { ...name, conditions };
}

function showCondition(condition: TextCondition | null): TextCondition | null {
  return condition && { ...condition, text: cutText(cleanText(condition.text), textLimits.condition) };
}

/** Of a text that has lines; {@link shortenText} leaves its middle out. */
export interface TextBounds {
  maxLength: number;
  maxLines: number;
}

export const messageBounds: TextBounds = { maxLength: 2_000, maxLines: 20 };
export const attemptMessageBounds: TextBounds = { maxLength: 300, maxLines: 6 };
/** Of the session's message in the report: 64 Ki. */
export const reportMessageBounds: TextBounds = { maxLength: 65_536, maxLines: Infinity };

const lineBreak = /\r\n?|[\n\u0085\u2028\u2029]/g;
const atLineEnd = /[\r\n\u0085\u2028\u2029]/;

/** Whether {@link shortenText} leaves anything of it out. */
export function isTooLong(text: string, { maxLength, maxLines }: TextBounds): boolean {
  if (text.length <= maxLength && !atLineEnd.test(text)) return false;
  const whole = toLines(text);
  return whole.length > maxLength || countLines(whole) > maxLines;
}

export type WholeText = 'not-said' | 'report' | 'nowhere';

/**
 * @param whole - where the whole text is, said beside what is left out; `nowhere`: a report has no more of it
 * @returns the text with `\n` between its lines; the middle of a long one is left out, and a line says how much
 */
export function shortenText(text: string, bounds: TextBounds, to: Presentation, whole: WholeText = 'not-said'): string {
  if (!isTooLong(text, bounds)) return atLineEnd.test(text) ? toLines(text) : text;
  const lines = toLines(text);
  const [headEnd, tailStart] = [endOfHead(lines, bounds), startOfTail(lines, bounds)];
  const gap = lines.slice(headEnd, tailStart);
  const isWholeLines = gap.startsWith('\n') && gap.endsWith('\n');
  const texts = textsOf(to.language).notices.shortened;
  const counted = countedFor(to);
  const left = isWholeLines
    ? texts.lines(counted(countLines(gap) - 2), whole)
    : texts.characters(counted(gap.length), whole);
  return `${lines.slice(0, headEnd)}\n${left}\n${lines.slice(tailStart)}`;
}

/** Half of what may be shown: whole lines, unless a part of the next one would be most of it. */
function endOfHead(text: string, { maxLength, maxLines }: TextBounds): number {
  const limit = Math.floor(maxLength / 2);
  let end = 0;
  for (let line = 0; line < Math.floor(maxLines / 2); line += 1) {
    const next = text.indexOf('\n', end + 1);
    if (next === -1 || next > limit) {
      if (end >= limit / 2) return end;
      // No character is halved.
      return isSurrogate(text, limit - 1, 0xd800) ? limit - 1 : limit;
    }
    end = next;
  }
  return end;
}

function startOfTail(text: string, { maxLength, maxLines }: TextBounds): number {
  const limit = text.length - Math.floor(maxLength / 2);
  let start = text.length;
  for (let line = 0; line < Math.floor(maxLines / 2); line += 1) {
    const previous = text.lastIndexOf('\n', start - 1);
    if (previous < limit) {
      if (text.length - start >= (text.length - limit) / 2) return start + 1;
      return isSurrogate(text, limit, 0xdc00) ? limit + 1 : limit;
    }
    start = previous;
  }
  return start + 1;
}

/** @param first - of the 1024 units of this kind */
function isSurrogate(text: string, at: number, first: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= first && unit < first + 0x400;
}

function toLines(text: string): string {
  return text.replace(lineBreak, '\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '');
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
