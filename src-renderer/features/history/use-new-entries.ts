import { useEffect, useState, type RefObject } from 'react';
import type { HistoryPlace } from '../../../src-shared/model/history.ts';
import { findPlace, type HistoryRowsState } from './history-rows-state.ts';

/** Entries that came while the person looks further down, and how to get to them. */
export function useNewEntries(
  scroller: RefObject<HTMLDivElement | null>,
  state: HistoryRowsState | null,
): { count: number; show: () => void } {
  const [newestSeen, setNewestSeen] = useState<HistoryPlace | null>(null);
  const rows = state?.rows;
  const isThere = rows !== undefined;
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      if (element.scrollTop === 0) setNewestSeen(rows?.[0] ?? null);
    };
    look();
    element.addEventListener('scroll', look);
    return () => element.removeEventListener('scroll', look);
  }, [scroller, rows, isThere]);
  return {
    count: rows === undefined || newestSeen === null ? 0 : findPlace(rows, newestSeen),
    show: () => {
      scroller.current?.scrollTo({ top: 0 });
      scroller.current?.focus();
    },
  };
}
