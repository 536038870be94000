import { useEffect, useState } from 'react';
import type { ShownHistoryDetails } from '../../../src-shared/model/history.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useReportUnexpectedError } from '../../components/unexpected-error.tsx';

/** What is known of an entry, live: `null` where it was deleted. The last answer is shown until the next one. */
export function useHistoryDetails(id: number, revision: number): ShownHistoryDetails | null | 'loading' {
  const [known, setKnown] = useState<{ id: number; details: ShownHistoryDetails | null } | null>(null);
  const reportUnexpectedError = useReportUnexpectedError();
  useEffect(() => {
    let isWanted = true;
    request('history.details', { id }).then(
      (details) => isWanted && setKnown({ id, details }),
      (error: unknown) => isWanted && reportUnexpectedError(error),
    );
    return () => {
      isWanted = false;
    };
  }, [id, revision, reportUnexpectedError]);
  return known?.id === id ? known.details : 'loading';
}
