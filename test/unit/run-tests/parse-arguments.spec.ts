import { expect, test } from 'vitest';
import { parseArguments } from '../../harness/run-tests/parse-arguments.ts';

const all = ['unit', 'contract', 'integration', 'e2e'];

test.each([
  [[], all],
  [['--only', 'unit'], ['unit']],
  [['--only=e2e'], ['e2e']],
  [
    ['--only', 'e2e', '--only', 'unit'],
    ['unit', 'e2e'],
  ],
  [
    ['--only', 'contract,integration'],
    ['contract', 'integration'],
  ],
])('%j asks for %j', (args, kinds) => {
  expect(parseArguments(args)).toEqual({ kinds, shouldTryFailedAgain: false });
});

test.each([
  [['--try-failed-again'], all],
  [['--try-failed-again', '--only', 'e2e'], ['e2e']],
  [['--only', 'e2e', '--try-failed-again'], ['e2e']],
])('%j asks for %j, and for a second try', (args, kinds) => {
  expect(parseArguments(args)).toEqual({ kinds, shouldTryFailedAgain: true });
});

test.each([[['--only', 'units']], [['--only']], [['unit']], [['--only', '']], [['--try-failed-again=2']]])(
  '%j is refused with how to use it',
  (args) => {
    expect(() => parseArguments(args)).toThrow(
      'npm test [-- [--only unit|contract|integration|e2e] [--try-failed-again]]',
    );
  },
);
