import { expect, test } from 'vitest';
import { parseOnly } from '../../harness/run-tests/parse-only.ts';

test.each([
  [[], ['unit', 'contract', 'integration', 'e2e']],
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
  expect(parseOnly(args)).toEqual(kinds);
});

test.each([[['--only', 'units']], [['--only']], [['unit']], [['--only', '']]])(
  '%j is refused with how to use it',
  (args) => {
    expect(() => parseOnly(args)).toThrow('npm test [-- --only unit|contract|integration|e2e]');
  },
);
