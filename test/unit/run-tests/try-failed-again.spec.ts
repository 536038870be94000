import { describe, expect, test } from 'vitest';
import { matchTitle } from '../../harness/run-tests/match-title.ts';
import type { NamedTest, SpecFailure, SpecRun } from '../../harness/run-tests/spec-failure.ts';
import { tryFailedAgain } from '../../harness/run-tests/try-failed-again.ts';

const failureOf = (name: string): SpecFailure => ({
  title: `a.spec.ts › ${name}`,
  reason: `${name} is not 2`,
  test: { runner: 'vitest', file: '/project/test/unit/a.spec.ts', name },
});

const runOf = (failures: readonly SpecFailure[], failed = failures.length): SpecRun => ({
  tally: { passed: 10, failed, skipped: 3 },
  failures,
  skips: ['', '', ''],
});

/** @param passing - the names of those that pass alone */
async function tryAgain(run: SpecRun, passing: readonly string[] = []) {
  const tried: NamedTest[] = [];
  const result = await tryFailedAgain(run, (named) => {
    tried.push(named);
    return Promise.resolve(named.runner === 'vitest' && passing.includes(named.name ?? ''));
  });
  return { result, tried };
}

test('one that passes alone counts as passed and is named with its first reason; one that fails again has failed', async () => {
  const [first, second] = [failureOf('first'), failureOf('second')];
  const { result, tried } = await tryAgain(runOf([first, second]), ['second']);

  expect(tried).toEqual([first.test, second.test]);
  expect(result).toEqual({
    tally: { passed: 11, failed: 1, skipped: 3 },
    failures: [first],
    skips: ['', '', ''],
    unstable: [second],
  });
});

test('five are tried again; where more have failed, none is', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const five = await tryAgain(runOf(names.slice(0, 5).map(failureOf)), names);
  const six = await tryAgain(runOf(names.map(failureOf)), names);

  expect([five.tried.length, five.result.tally]).toEqual([5, { passed: 15, failed: 0, skipped: 3 }]);
  expect(six).toEqual({ result: { ...runOf(names.map(failureOf)), unstable: [] }, tried: [] });
});

test('failures that no runner has named count for the five, too', async () => {
  expect((await tryAgain(runOf([failureOf('a')], 6), ['a'])).tried).toEqual([]);
});

test('what went wrong outside of any test is not tried again, and stays a failure', async () => {
  const outside: SpecFailure = { title: 'outside of any test', reason: 'no', test: null };
  const { result, tried } = await tryAgain(runOf([outside, failureOf('a')]), ['a']);

  expect([tried.length, result.tally, result.failures]).toEqual([1, { passed: 11, failed: 1, skipped: 3 }, [outside]]);
});

describe('a test is found by its title', () => {
  const title = 'a "b" (c) [d] e.f? 1 + 1 | $& ^{2} \\ done';
  const matches = (text: string) => new RegExp(matchTitle(title)).test(text);

  test('also after the names that a runner puts before it', () => {
    expect([matches(title), matches(`electron ${title}`)]).toEqual([true, true]);
  });

  test('and not in a longer one', () => {
    expect([matches(`${title} again`), matches(`x${title}`), matches(title.replace('.', 'x'))]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
