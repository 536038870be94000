import { describe, expect, test } from 'vitest';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import {
  appendRows,
  beginRows,
  findPlace,
  isOutdated,
  mergeRows,
  type HistoryRowsState,
} from '../../../src-renderer/features/history/history-rows-state.ts';
import { historyRow, historyRows } from '../../builders/history.ts';

const idsOf = ({ rows }: HistoryRowsState) => rows.map(({ id }) => id);
const begin = (ids: number[], limit = 100, total = ids.length) =>
  beginRows(wholeHistory, { rows: historyRows(...ids), total, revision: 1 }, limit);
const changes = (ids: number[], goneIds: number[], total: number) => ({
  rows: historyRows(...ids),
  goneIds,
  total,
  revision: 2,
});

describe('pages', () => {
  test('are put one behind the other until one is not full', () => {
    const first = begin([9, 8], 2, 5);
    const second = appendRows(first, { rows: historyRows(7, 6), total: null, revision: 3 }, 2);
    const third = appendRows(second, { rows: historyRows(5), total: null, revision: 3 }, 2);

    expect([first, second, third].map((state) => [idsOf(state), state.total, state.isComplete])).toEqual([
      [[9, 8], 5, false],
      [[9, 8, 7, 6], 5, false],
      [[9, 8, 7, 6, 5], 5, true],
    ]);
  });

  test('that hold a row which is known already do not show it twice', () => {
    const state = appendRows(begin([9, 8], 2, 4), { rows: historyRows(8, 7), total: null, revision: 1 }, 2);

    expect(idsOf(state)).toEqual([9, 8, 7]);
  });

  test('leave the revision of the first one: a change in between may concern rows that came before it', () => {
    expect(appendRows(begin([9, 8], 2, 3), { rows: historyRows(7), total: null, revision: 8 }, 2).revision).toBe(1);
  });
});

describe('changes', () => {
  test('put new rows in their place, replace known ones, and take away what no longer fits', () => {
    const state = begin([9, 7, 5, 3]);
    const changed = historyRow(7, { job: 'renamed' });

    const merged = mergeRows(state, { ...changes([10, 6], [5], 5), rows: [...historyRows(10, 6), changed] });

    expect(merged).toEqual({
      filter: wholeHistory,
      rows: [historyRow(10), historyRow(9), changed, historyRow(6), historyRow(3)],
      total: 5,
      revision: 2,
      isComplete: true,
    });
  });

  test('beyond what is known come with their page', () => {
    expect(idsOf(mergeRows(begin([9, 8], 2, 5), changes([4], [], 6)))).toEqual([9, 8]);
  });

  test('at the end of a complete table are put there', () => {
    expect(idsOf(mergeRows(begin([9, 8]), changes([4], [], 3)))).toEqual([9, 8, 4]);
  });

  test('into an empty table are put there', () => {
    expect(idsOf(mergeRows(begin([]), changes([4], [], 1)))).toEqual([4]);
  });

  test('leave the state before as it was', () => {
    const state = begin([9, 7]);
    mergeRows(state, changes([8], [7], 2));

    expect(idsOf(state)).toEqual([9, 7]);
  });
});

describe('a table', () => {
  test('is outdated when entries were removed of which no change tells', () => {
    expect([
      isOutdated(mergeRows(begin([9, 8, 7]), changes([], [], 2))),
      isOutdated(mergeRows(begin([9, 8, 7]), changes([], [], 3))),
      isOutdated(mergeRows(begin([9, 8], 2, 5), changes([], [], 4))),
    ]).toEqual([true, false, false]);
  });

  test('finds a row by its place, or where it would stand, also among rows of the same time', () => {
    const rows = [historyRow(3), historyRow(9, { atMs: 5 }), historyRow(8, { atMs: 5 }), historyRow(1, { atMs: 4 })];

    expect([
      findPlace(rows, historyRow(3)),
      findPlace(rows, { atMs: 5, id: 8 }),
      findPlace(rows, { atMs: 5, id: 1 }),
      findPlace(rows, { atMs: 1, id: 1 }),
      findPlace([], { atMs: 1, id: 1 }),
    ]).toEqual([0, 2, 3, 4, 0]);
  });
});
