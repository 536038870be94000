/** Which rows of a long table are drawn, and how it stays in place while rows come and go. Pure. All in CSS pixels. */
import type { HistoryPlace, HistoryRow } from '../../../src-shared/model/history.ts';
import { findPlace } from './history-rows-state.ts';

export const rowHeight = 32;

export interface RowWindow {
  /** Index of the first row that is seen, perhaps in part. */
  first: number;
  /** Behind the last one. */
  end: number;
}

/** @param height - of the room for rows */
export function decideRowWindow(scrollTop: number, height: number, count: number): RowWindow {
  const first = Math.max(0, Math.min(Math.floor(scrollTop / rowHeight), count - 1));
  return { first, end: Math.min(count, first + Math.ceil(height / rowHeight) + 1) };
}

/** @returns where to scroll so that this row is wholly seen; the present place where it is already. */
export function decideScrollTo(index: number, scrollTop: number, height: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}

export interface Viewer {
  scrollTop: number;
  /** Distance of the pointer from the upper edge of the rows; `null`: it is elsewhere. */
  pointerY: number | null;
  /** Whether the keyboard is in the table. */
  hasFocus: boolean;
  selected: HistoryPlace | null;
}

/**
 * Rows were added, changed or taken away: where to scroll so that the one that the person looks at does not move. At the
 * very top, with neither pointer nor keyboard in the table, new entries are to be seen.
 */
export function keepInPlace(
  before: readonly HistoryRow[],
  after: readonly HistoryRow[],
  { scrollTop, pointerY, hasFocus, selected }: Viewer,
): number {
  const isWatched = pointerY !== null || hasFocus;
  if (scrollTop === 0 && !isWatched) return 0;
  const pointed = pointerY === null ? null : before[Math.floor((scrollTop + pointerY) / rowHeight)];
  const anchor = pointed ?? (hasFocus ? selected : null) ?? before[Math.floor(scrollTop / rowHeight)];
  if (anchor === undefined || anchor === null) return scrollTop;
  return Math.max(0, scrollTop + (findPlace(after, anchor) - findPlace(before, anchor)) * rowHeight);
}
