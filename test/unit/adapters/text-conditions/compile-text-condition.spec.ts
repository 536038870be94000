import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compileTextCondition,
  maxRegexText,
} from '../../../../src-main/adapters/text-conditions/compile-text-condition.ts';
import type { TextMatcher } from '../../../../src-main/rules/text-matcher.ts';
import { textConditionSchema, type TextCondition } from '../../../../src-shared/model/text-condition.ts';

type Kind = TextCondition['kind'];

function compiled(kind: Kind, text: string): TextMatcher {
  const outcome = compileTextCondition(textConditionSchema.parse({ kind, text }));
  if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problem));
  return outcome.matcher;
}

const matches = (kind: Kind, condition: string, text: string): boolean => compiled(kind, condition).matches(text);

test.each<[Kind, string, string, boolean]>([
  ['contains', 'fail', 'Backup FAILED on nas', true],
  ['contains', 'failed.', 'Backup failed on nas', false],
  ['contains', 'BÜRO', 'Sicherung büro-nas', true],
  // As macOS writes it.
  ['contains', 'büro', 'Sicherung Bu\u0308ro-NAS', true],
  ['contains', 'οδος', 'ΟΔΟΣ', true],
  ['contains', 'straße', 'HAUPTSTRASSE', false],
  ['contains', '*', 'no star', false],
  ['wildcard', '* failed', 'Nightly FAILED', true],
  ['wildcard', 'failed', 'Nightly failed', false],
  ['wildcard', 'sql-??', 'SQL-01', true],
  ['wildcard', 'sql-??', 'SQL-1', false],
  ['wildcard', 'stra?e', 'STRAßE', true],
  ['wildcard', '?', '💾', true],
  ['wildcard', '*', '', true],
  ['wildcard', 'a*\u00fc', 'A\nline\nU\u0308', true],
  ['regex', '^nightly-\\d+$', 'Nightly-12', true],
  ['regex', 'ÄÖÜ', 'äöü', true],
  ['regex', '^a\u0308$', 'Ä', true],
  ['regex', 'σ$', 'ΟΔΟΣ', true],
  ['regex', '^.$', '💾', true],
])('%s %j and %j', (kind, condition, text, expected) => {
  expect(matches(kind, condition, text)).toBe(expected);
  expect(compiled(kind, condition).groups(text) !== null).toBe(expected);
});

test('named groups hold what they stand for, and those that took no part are left out', () => {
  const matcher = compiled('regex', 'job (?<job>\\S+)( on (?<host>\\w+))?');

  expect(matcher.groups('Job Nightly on NAS')).toEqual({ job: 'Nightly', host: 'NAS' });
  expect(matcher.groups('Job Nightly')).toEqual({ job: 'Nightly' });
  expect(matcher.groups('nothing')).toBeNull();
  expect(compiled('contains', 'job').groups('a job')).toEqual({});
});

test('a regular expression sees the beginning of a long text', () => {
  const text = `${'a'.repeat(maxRegexText)}b`;

  expect(matches('regex', 'b', text)).toBe(false);
  expect(matches('regex', 'b', text.slice(1))).toBe(true);
  expect(matches('contains', 'b', text)).toBe(true);
});

describe('no text holds up', () => {
  test.each([
    '(a+)+$',
    '(a|a)*$',
    '(a|aa)+$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(.*a){20}$',
    '(x+x+)+y',
    '(?<all>(a*)*)!$',
    '^(?:a?){30}a{30}$',
    '(?:a?){330}z',
  ])('%s', (pattern) => {
    const matcher = compiled('regex', pattern);
    const text = `${'a'.repeat(maxRegexText - 1)}!`;

    expect(typeof matcher.matches(text)).toBe('boolean');
    expect(matcher.groups(text) !== null).toBe(matcher.matches(text));
  });

  test('a wildcard of many stars', () => {
    expect(matches('wildcard', `${'*a'.repeat(200)}*b`, 'a'.repeat(20_000))).toBe(false);
  });
});

describe('an expression that cannot be used says where and why', () => {
  test.each([
    ['a(b', null, 'group-not-closed'],
    ['(a)b)(c)', 5, 'group-not-opened'],
    ['ab[cd', 3, 'set-not-closed'],
    ['[a-z][z-a]', 7, 'invalid-set'],
    ['\\p{Nothing}', 1, 'invalid-set'],
    ['*a', 1, 'nothing-to-repeat'],
    ['ab**', 3, 'nothing-to-repeat'],
    ['a{2,1}', 2, 'invalid-repeat'],
    ['\\q', 1, 'unknown-escape'],
    ['abc\\', 4, 'backslash-at-end'],
    ['a(?<b c>d)', 2, 'invalid-group-name'],
    ['(?<a>b)(?<a>c)', 11, 'group-name-twice'],
    ['a(?=b)', 2, 'unsupported'],
    ['(?<!a)b', 1, 'unsupported'],
    ['(a)\\1', 4, 'unsupported'],
    ['(?:a{100}){11}', 11, 'invalid-repeat'],
    ['a{1000}'.repeat(70), null, 'too-large'],
    ['('.repeat(500), null, 'group-not-closed'],
  ])('%.16s', (text, position, kind) => {
    const problem = { kind, position };

    expect(compileTextCondition({ kind: 'regex', text })).toEqual({ kind: 'invalid', problem });
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab()[]{}?*+|\\<>:=!^$.-,19P'.split('')), minLength: 1 }),
        (text) => {
          const outcome = compileTextCondition({ kind: 'regex', text });
          if (outcome.kind === 'compiled') expect(typeof outcome.matcher.matches('abba')).toBe('boolean');
          else expect(outcome.problem.position ?? 1).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

test('simple expressions mean what they mean in JavaScript', () => {
  const atom = fc.constantFrom('a', 'B', '.', '[ab]', '[^a]', '\\d', '\\w', '\\s', '\\.', 'ä', '^', '$', '\\b');
  const { pattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 3 },
      atom,
      fc.tuple(tie('pattern'), fc.constantFrom('', '*', '+?', '{1,3}')).map(([inner, repeat]) => `(${inner})${repeat}`),
      fc.tuple(tie('pattern'), tie('pattern')).map((two) => `(?:${two.join('|')})`),
    ),
    pattern: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  }));
  const text = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'B', 'ä', 'Ä', '1', '.', ' ', '\n'), maxLength: 12 });

  fc.assert(
    fc.property(pattern, text, (expression, subject) => {
      fc.pre(expression.length <= 500);
      expect(matches('regex', expression, subject)).toBe(new RegExp(expression, 'i').test(subject));
    }),
    { numRuns: 1_000 },
  );
});

test('wildcards mean what the same expression means', () => {
  const letters = fc.constantFrom('a', 'B', 'ß', '💾', '*', '?', '.');

  fc.assert(
    fc.property(
      fc.string({ unit: letters, minLength: 1, maxLength: 8 }),
      fc.string({ unit: letters }),
      (pattern, text) => {
        const escaped = pattern.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.');
        expect(matches('wildcard', pattern, text)).toBe(new RegExp(`^${escaped}$`, 'isu').test(text));
      },
    ),
    { numRuns: 1_000 },
  );
});
