/** A condition on one text, as rules and mail patterns have them. Letter case never matters. Pure. */
import { z } from 'zod';

/** In characters. */
export const maxConditionLength = 500;

/** Stored on disk. */
export const textConditionSchema = z.object({
  /** `contains`: the text anywhere. `wildcard`: the whole text, with `*` for any characters and `?` for one. `regex`: RE2's syntax, anywhere. */
  kind: z.enum(['contains', 'wildcard', 'regex']),
  text: z.string().min(1).max(maxConditionLength),
});
export type TextCondition = z.infer<typeof textConditionSchema>;

/** Why a regular expression cannot be used. */
export const patternProblemSchema = z.object({
  kind: z.enum([
    'group-not-closed',
    'group-not-opened',
    'set-not-closed',
    'invalid-set',
    'nothing-to-repeat',
    'invalid-repeat',
    'unknown-escape',
    'backslash-at-end',
    'invalid-group-name',
    'group-name-twice',
    /** Lookaround, backreferences and what else takes more than one pass over the text. */
    'unsupported',
    'too-deep',
    'too-large',
    'other',
  ]),
  /** Where it begins: the first character is 1. `null`: it is not at one place. */
  position: z.int().min(1).nullable(),
});
export type PatternProblem = z.infer<typeof patternProblemSchema>;

/**
 * A text as it is compared: one form of composed letters (macOS decomposes them), and one of large and small ones. Each
 * character stays one.
 */
export function foldText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the usual case, and much the fastest
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text.normalize('NFC')) folded += foldCharacter(character);
  return folded;
}

function foldCharacter(character: string): string {
  const upper = onlyOne(character.toUpperCase(), character);
  return onlyOne(upper.toLowerCase(), upper);
}

/** Some letters become two in the other case, as a sharp s does. */
function onlyOne(changed: string, character: string): string {
  return lengthOfCharacter(changed, 0) === changed.length ? changed : character;
}

/** Both as {@link foldText} gives them. */
export function matchesWildcard(pattern: string, text: string): boolean {
  let [inPattern, inText] = [0, 0];
  // The last star, and where the text after what it stands for begins: only this one ever needs to take more.
  let [star, restOfText] = [-1, 0];
  while (inText < text.length) {
    const wanted = pattern[inPattern];
    if (wanted === '*') {
      star = inPattern;
      inPattern += 1;
      restOfText = inText;
    } else if (wanted === '?') {
      inPattern += 1;
      inText += lengthOfCharacter(text, inText);
    } else if (wanted === text[inText]) {
      inPattern += 1;
      inText += 1;
    } else if (star === -1) {
      return false;
    } else {
      restOfText = nextStart(text, restOfText, pattern[star + 1]);
      if (restOfText === -1) return false;
      inPattern = star + 1;
      inText = restOfText;
    }
  }
  while (pattern[inPattern] === '*') inPattern += 1;
  return inPattern === pattern.length;
}

/** @returns where what follows a star may begin after `at`; -1: nowhere */
function nextStart(text: string, at: number, first: string | undefined): number {
  const next = at + lengthOfCharacter(text, at);
  return first === undefined || first === '?' ? next : text.indexOf(first, next);
}

function lengthOfCharacter(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1;
}
