import { describe, expect, test } from 'vitest';
import {
  decideRowWindow,
  decideScrollTo,
  keepInPlace,
  type Viewer,
} from '../../../src-renderer/components/table/row-window.ts';
import { findPlace } from '../../../src-renderer/features/history/history-rows-state.ts';
import type { HistoryPlace, HistoryRow } from '../../../src-shared/model/history.ts';
import { historyRow, historyRows } from '../../builders/history.ts';

const rowHeight = 32;
const height = 10 * rowHeight;

describe('the rows that are drawn', () => {
  const cases: [string, [scrollTop: number, height: number, count: number], { first: number; end: number }][] = [
    ['begin with the first at the top', [0, height, 100], { first: 0, end: 11 }],
    ['fill the room also where the first is seen in part', [rowHeight / 2, height, 100], { first: 0, end: 11 }],
    ['follow the scroll bar', [50 * rowHeight, height, 100], { first: 50, end: 61 }],
    ['end with the last', [95 * rowHeight, height, 100], { first: 95, end: 100 }],
    ['are those that there are', [0, height, 3], { first: 0, end: 3 }],
    ['are none in an empty table', [0, height, 0], { first: 0, end: 0 }],
    ['are there even where the table has become shorter', [90 * rowHeight, height, 5], { first: 4, end: 5 }],
  ];
  for (const [rule, [scrollTop, room, count], drawn] of cases) {
    test(rule, () => expect(decideRowWindow({ scrollTop, height: room, rowHeight }, count)).toEqual(drawn));
  }
});

describe('scrolling to a row', () => {
  test('goes no further than needed, and nowhere where it is wholly seen', () => {
    const scrollTop = 20 * rowHeight;
    expect(
      [19, 20, 29, 30].map((index) => decideScrollTo(index, { scrollTop, height, rowHeight }) / rowHeight),
    ).toEqual([19, 20, 20, 21]);
  });
});

describe('rows that come and go', () => {
  const before = historyRows(20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10);
  const viewer: Viewer<HistoryPlace> = {
    scrollTop: 4 * rowHeight,
    rowHeight,
    pointerY: null,
    hasFocus: false,
    selected: null,
  };
  const rowsMoved = (after: readonly HistoryRow[], changes: Partial<Viewer<HistoryPlace>>) =>
    keepInPlace<HistoryPlace>(before, after, findPlace, { ...viewer, ...changes }) / rowHeight;

  test('above what is seen do not move it', () => {
    expect(rowsMoved([historyRow(22), historyRow(21), ...before], {})).toBe(6);
  });

  test('below what is seen change nothing', () => {
    expect(rowsMoved([...before, historyRow(9)], {})).toBe(4);
  });

  test('leave the row under the pointer where it is, also at the very top', () => {
    expect(rowsMoved([historyRow(21), ...before], { scrollTop: 0, pointerY: 5 })).toBe(1);
    // Row 15 is under the pointer; 17 and 16, between it and the upper edge, have gone.
    expect(
      rowsMoved(
        before.filter(({ id }) => id !== 17 && id !== 16),
        { scrollTop: 3 * rowHeight, pointerY: 2.5 * rowHeight },
      ),
    ).toBe(1);
  });

  test('are shown at the very top where nobody points or types', () => {
    expect(rowsMoved([historyRow(21), ...before], { scrollTop: 0 })).toBe(0);
  });

  test('leave the selected row where it is while the keyboard is in the table', () => {
    expect(rowsMoved([historyRow(21), ...before], { scrollTop: 0, hasFocus: true, selected: historyRow(20) })).toBe(1);
  });

  test('and take the anchor with them leave the next one in its place', () => {
    expect(rowsMoved(before.slice(5), {})).toBe(0);
  });

  test('never scroll beyond the top', () => {
    expect(rowsMoved(before.slice(9), { scrollTop: rowHeight })).toBe(0);
  });

  test('and take the anchor with them, where it has no place, leave the scroll bar where it is', () => {
    const findRow = (rows: readonly HistoryPlace[], { id }: HistoryPlace) => {
      const index = rows.findIndex((row) => row.id === id);
      return index < 0 ? null : index;
    };
    expect(keepInPlace<HistoryPlace>(before, before.slice(5), findRow, viewer)).toBe(4 * rowHeight);
  });

  test('into an empty table are seen from the top', () => {
    expect(keepInPlace<HistoryPlace>([], before, findPlace, { ...viewer, scrollTop: 0, pointerY: 5 })).toBe(0);
  });
});
