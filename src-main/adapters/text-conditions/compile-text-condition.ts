/**
 * {@link CompileTextCondition}: regular expressions by re2js, which passes over a text once, whatever the expression is.
 * JavaScript's own can take longer than anybody lives.
 */
import { RE2JS } from 're2js';
import { foldText, matchesWildcard } from '../../../src-shared/model/text-condition.ts';
import type { CompiledCondition, CompileTextCondition, TextMatcher } from '../../rules/text-matcher.ts';
import { patternProblemOf } from './pattern-problem.ts';

/** So much of a text is looked at for a regular expression, in characters. */
export const maxRegexText = 16_384;
/** Time grows with this and with the text; the longest literal needs half of it. */
const maxInstructions = 1_000;

export const compileTextCondition: CompileTextCondition = ({ kind, text }) => {
  if (kind === 'regex') return compileRegex(text.normalize('NFC'));
  const wanted = foldText(text);
  const isMatch = kind === 'contains' ? contains : matchesWildcard;
  const matches = (each: string): boolean => isMatch(wanted, foldOnce(each));
  return { kind: 'compiled', matcher: { matches, groups: (each) => (matches(each) ? {} : null) } };
};

function compileRegex(pattern: string): CompiledCondition {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    return { kind: 'invalid', problem: patternProblemOf(pattern, error) };
  }
  if (compiled.programSize() > maxInstructions) {
    return { kind: 'invalid', problem: { kind: 'too-large', position: null } };
  }
  return { kind: 'compiled', matcher: matcherOf(compiled) };
}

function matcherOf(compiled: RE2JS): TextMatcher {
  const names = Object.keys(compiled.namedGroups());
  return {
    matches: (text) => compiled.test(beginningOf(text)),
    groups: (text) => {
      const beginning = beginningOf(text);
      // Whether it matches is known in a fraction of the time that the groups take.
      if (!compiled.test(beginning)) return null;
      const match = compiled.matcher(beginning);
      if (names.length === 0 || !match.find()) return {};
      return Object.fromEntries(
        names.flatMap((name) => {
          const held = match.group(name);
          return held === null ? [] : [[name, held]];
        }),
      );
    },
  };
}

/** Cut first: what composing letters takes depends on the length too. */
function beginningOf(text: string): string {
  return text.slice(0, maxRegexText).normalize('NFC');
}

const contains = (wanted: string, text: string): boolean => text.includes(wanted);

/** The names of jobs are compared again and again, with each condition. */
const remembered = new Map<string, string>();
const maxRemembered = 20_000;

function foldOnce(text: string): string {
  if (text.length > 300) return foldText(text);
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= maxRemembered) remembered.clear();
  const folded = foldText(text);
  remembered.set(text, folded);
  return folded;
}
