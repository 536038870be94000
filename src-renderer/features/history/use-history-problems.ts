import { useEffect, useState } from 'react';
import type { HistoryProblem } from '../../../src-shared/model/history.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useReportUnexpectedError } from '../../components/unexpected-error.tsx';

/** What needs attention, one for each reason, live. The last answer stands until the next one. */
export function useHistoryProblems(revision: number | null): readonly HistoryProblem[] {
  const [problems, setProblems] = useState<readonly HistoryProblem[]>([]);
  const reportUnexpectedError = useReportUnexpectedError();
  useEffect(() => {
    if (revision === null) return;
    let isWanted = true;
    request('history.problems', undefined).then(
      (answer) => isWanted && setProblems(answer),
      (error: unknown) => isWanted && reportUnexpectedError(error),
    );
    return () => {
      isWanted = false;
    };
  }, [revision, reportUnexpectedError]);
  return problems;
}
