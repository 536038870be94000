import { expect, test } from 'vitest';
import { moveInList } from '../../../src-renderer/components/move-in-list.ts';

const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).join('');

test('an entry is moved by one place, but not beyond the ends', () => {
  expect([ids(moveInList(list, 'b', -1)), ids(moveInList(list, 'b', 1))]).toEqual(['bac', 'acb']);
  expect([moveInList(list, 'a', -1), moveInList(list, 'c', 1), moveInList(list, 'x', 1)]).toEqual([list, list, list]);
});
