/** Which rows of a long table are drawn, and how it stays in place while rows come and go. Pure. All in CSS pixels. */

export interface RowWindow {
  /** Index of the first row that is seen, perhaps in part. */
  first: number;
  /** Behind the last one. */
  end: number;
}

/** What is seen of the rows. */
export interface Seen {
  scrollTop: number;
  /** Of the room for rows. */
  height: number;
  /** All are equally high. */
  rowHeight: number;
}

export function decideRowWindow({ scrollTop, height, rowHeight }: Seen, count: number): RowWindow {
  const first = Math.max(0, Math.min(Math.floor(scrollTop / rowHeight), count - 1));
  return { first, end: Math.min(count, first + Math.ceil(height / rowHeight) + 1) };
}

/** @returns where to scroll so that this row is wholly seen; the present place where it is already. */
export function decideScrollTo(index: number, { scrollTop, height, rowHeight }: Seen): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}

/** The index of what is at this place, or where it would be; `null`: it is nowhere. */
export type FindRow<Place> = (rows: readonly Place[], place: Place) => number | null;

export interface Viewer<Place> extends Omit<Seen, 'height'> {
  /** Distance of the pointer from the upper edge of the rows; `null`: it is elsewhere. */
  pointerY: number | null;
  /** Whether the keyboard is in the table. */
  hasFocus: boolean;
  selected: Place | null;
}

/**
 * Rows were added, changed or taken away: where to scroll so that the one that the person looks at does not move. At the
 * very top, with neither pointer nor keyboard in the table, new entries are to be seen.
 */
export function keepInPlace<Place>(
  before: readonly Place[],
  after: readonly Place[],
  find: FindRow<Place>,
  { scrollTop, rowHeight, pointerY, hasFocus, selected }: Viewer<Place>,
): number {
  const isWatched = pointerY !== null || hasFocus;
  if (scrollTop === 0 && !isWatched) return 0;
  const pointed = pointerY === null ? null : before[Math.floor((scrollTop + pointerY) / rowHeight)];
  const anchor = pointed ?? (hasFocus ? selected : null) ?? before[Math.floor(scrollTop / rowHeight)];
  if (anchor === undefined || anchor === null) return scrollTop;
  const [from, to] = [find(before, anchor), find(after, anchor)];
  return from === null || to === null ? scrollTop : Math.max(0, scrollTop + (to - from) * rowHeight);
}
