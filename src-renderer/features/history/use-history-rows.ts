import { useCallback, useEffect, useRef, useState } from 'react';
import { maxHistoryPage, type HistoryFilter } from '../../../src-shared/model/history.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useEvent } from '../../api/use-event.ts';
import { useOneQuestion } from '../../api/use-one-question.ts';
import { useReportUnexpectedError } from '../../components/unexpected-error.tsx';
import { appendRows, beginRows, isOutdated, mergeRows, type HistoryRowsState } from './history-rows-state.ts';

/** So many are seen at once, with room to scroll until the rest is there. */
const firstPage = 200;

export interface HistoryRowsHandle {
  /** `null`: nothing has come yet. */
  state: HistoryRowsState | null;
  /** The rows of another filter are still shown, because those of the present one have not come. */
  isSearching: boolean;
}

/**
 * The rows that fit the filter, live. The first page is shown at once; the rest follows, so that wherever a person
 * scrolls, the rows are there.
 */
export function useHistoryRows(filter: HistoryFilter): HistoryRowsHandle {
  const { latest, state, set } = useLatestState();
  const [round, setRound] = useState(0);
  const reportUnexpectedError = useReportUnexpectedError();
  useEffect(() => {
    const load = { isWanted: true };
    loadRows(filter, load, latest, set).catch(reportUnexpectedError);
    return () => {
      load.isWanted = false;
    };
  }, [filter, round, latest, set, reportUnexpectedError]);
  const reload = useCallback(() => setRound((previous) => previous + 1), []);
  useChanges(latest, set, reload);
  return { state, isSearching: state !== null && state.filter !== filter };
}

interface Latest {
  current: HistoryRowsState | null;
}
type SetState = (state: HistoryRowsState) => void;

/** What is known now, not only at the next drawing: answers come in between, and each builds on the one before. */
function useLatestState(): { latest: Latest; state: HistoryRowsState | null; set: SetState } {
  const [state, setState] = useState<HistoryRowsState | null>(null);
  const latest = useRef<HistoryRowsState | null>(null);
  const set = useCallback((next: HistoryRowsState) => {
    latest.current = next;
    setState(next);
  }, []);
  return { latest, state, set };
}

async function loadRows(
  filter: HistoryFilter,
  load: { isWanted: boolean },
  latest: Latest,
  set: SetState,
): Promise<void> {
  const first = await request('history.page', { filter, after: null, limit: firstPage });
  if (!load.isWanted) return;
  set(beginRows(filter, first, firstPage));
  let isComplete = first.rows.length < firstPage;
  let last = first.rows.at(-1);
  while (!isComplete && last !== undefined) {
    const after = { atMs: last.atMs, id: last.id };
    const page = await request('history.page', { filter, after, limit: maxHistoryPage });
    if (!load.isWanted || latest.current === null) return;
    set(appendRows(latest.current, page, maxHistoryPage));
    isComplete = page.rows.length < maxHistoryPage;
    last = page.rows.at(-1);
  }
}

function useChanges(latest: Latest, set: SetState, reload: () => void): void {
  const ask = useOneQuestion(async () => {
    if (latest.current === null) return;
    const { filter, revision } = latest.current;
    const changes = await request('history.changes', { filter, revision });
    // Where another filter has come meanwhile, its rows are newer than this answer.
    if (latest.current.filter !== filter) return;
    set(mergeRows(latest.current, changes));
    if (isOutdated(latest.current)) reload();
  });
  useEvent('history.changed', ask);
}
