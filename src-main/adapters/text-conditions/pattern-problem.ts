/** What re2js says of an expression that it cannot use, and where in it. */
import { RE2JS, RE2JSSyntaxException } from 're2js';
import type { PatternProblem } from '../../../src-shared/model/text-condition.ts';

type Kind = PatternProblem['kind'];

/** By re2js' own words. */
const kinds: Readonly<Record<string, Kind>> = {
  'missing closing )': 'group-not-closed',
  'unexpected )': 'group-not-opened',
  'missing closing ]': 'set-not-closed',
  'invalid character class range': 'invalid-set',
  'missing argument to repetition operator': 'nothing-to-repeat',
  'invalid nested repetition operator': 'nothing-to-repeat',
  'invalid repeat count': 'invalid-repeat',
  'invalid escape sequence': 'unknown-escape',
  'trailing backslash at end of expression': 'backslash-at-end',
  'invalid named capture': 'invalid-group-name',
  'duplicate capture group name': 'group-name-twice',
  'invalid or unsupported Perl syntax': 'unsupported',
  'expression nests too deeply': 'too-deep',
  'expression too large': 'too-large',
};

/** @param error - as compiling `pattern` threw it */
export function patternProblemOf(pattern: string, error: unknown): PatternProblem {
  if (!(error instanceof RE2JSSyntaxException)) return { kind: 'other', position: null };
  const part = error.getPattern() ?? '';
  const kind = kindOf(error.getDescription(), part);
  if (kind === 'backslash-at-end') return { kind, position: pattern.length };
  if (kind === 'group-not-closed') return { kind, position: null };
  // The part is the whole expression there.
  return { kind, position: positionOf(pattern, kind === 'group-not-opened' ? ')' : part, error.getDescription()) };
}

function kindOf(description: string, part: string): Kind {
  // Read as a group's name, and as an unknown escape; they are known, and nothing for one pass over the text.
  if (/^\(\?<[=!]/.test(part) || /^\\([1-9]|k<)/.test(part)) return 'unsupported';
  return kinds[description] ?? 'other';
}

/** The first place where the expression up to there is wrong in the same way. */
function positionOf(pattern: string, part: string, description: string): number | null {
  if (part === '') return null;
  let at = pattern.indexOf(part);
  for (let tries = 0; at !== -1 && tries < maxTries; tries += 1) {
    const next = pattern.indexOf(part, at + 1);
    if (next === -1 || isWrong(pattern.slice(0, at + part.length), description)) return at + 1;
    at = next;
  }
  return null;
}

const maxTries = 20;

function isWrong(pattern: string, description: string): boolean {
  try {
    RE2JS.compile(pattern);
    return false;
  } catch (error) {
    return error instanceof RE2JSSyntaxException && error.getDescription() === description;
  }
}
