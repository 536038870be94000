/** The rows that the History window knows, and how pages and changes are put into them. Pure. */
import {
  compareHistoryPlaces,
  type HistoryChanges,
  type HistoryFilter,
  type HistoryPage,
  type HistoryPlace,
  type HistoryRow,
} from '../../../src-shared/model/history.ts';

export interface HistoryRowsState {
  filter: HistoryFilter;
  /** Newest first, from the newest on without a gap. */
  rows: readonly HistoryRow[];
  /** Entries that fit the filter, known or not. */
  total: number;
  /** What is known of up to here; changes after it are to be asked for. */
  revision: number;
  /** Whether the oldest entry is known. */
  isComplete: boolean;
}

/** @param limit - how many rows were asked for */
export function beginRows(filter: HistoryFilter, page: HistoryPage, limit: number): HistoryRowsState {
  const { rows, total, revision } = page;
  return { filter, rows, total: total ?? rows.length, revision, isComplete: rows.length < limit };
}

/** The revision stays: a change that came before this page may concern rows of the pages before it. */
export function appendRows(state: HistoryRowsState, page: HistoryPage, limit: number): HistoryRowsState {
  const last = state.rows.at(-1);
  // What was added meanwhile at the end of what is known is in the page once more.
  const rows = page.rows.filter((row) => last === undefined || compareHistoryPlaces(last, row) < 0);
  const all = [...state.rows, ...rows];
  const isComplete = page.rows.length < limit;
  return { ...state, rows: all, total: isComplete ? all.length : Math.max(state.total, all.length), isComplete };
}

export function mergeRows(state: HistoryRowsState, changes: HistoryChanges): HistoryRowsState {
  const gone = new Set(changes.goneIds);
  const rows = gone.size === 0 ? [...state.rows] : state.rows.filter(({ id }) => !gone.has(id));
  const last = state.rows.at(-1);
  for (const row of changes.rows) {
    // Beyond what is known it comes with its page.
    if (!state.isComplete && last !== undefined && compareHistoryPlaces(last, row) < 0) continue;
    const index = findPlace(rows, row);
    rows.splice(index, rows[index]?.id === row.id ? 1 : 0, row);
  }
  return { ...state, rows, total: changes.total, revision: changes.revision };
}

/** Entries were removed after their time, of which no change tells. */
export function isOutdated({ isComplete, rows, total }: HistoryRowsState): boolean {
  return isComplete && rows.length !== total;
}

/** @returns the index of the row at this place, or where it would stand. */
export function findPlace(rows: readonly HistoryPlace[], place: HistoryPlace): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = rows[middle];
    if (row !== undefined && compareHistoryPlaces(row, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
