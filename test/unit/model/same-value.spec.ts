import { expect, test } from 'vitest';
import { isSameValue } from '../../../src-shared/model/same-value.ts';

test.each([
  [{ kind: 'a', count: 1 }, { kind: 'a', count: 1 }, true],
  [{ kind: 'a', count: 1 }, { kind: 'a', count: 2 }, false],
  [{ kind: 'a', count: undefined }, { kind: 'a' }, true],
  [undefined, { kind: 'a' }, false],
  [undefined, undefined, true],
  [null, undefined, false],
])('%j and %j are the same value: %s', (one, other, isSame) => {
  expect(isSameValue(one, other)).toBe(isSame);
});
