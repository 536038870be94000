import { useEffect, useState } from 'react';
import type { RecentMail } from '../../../src-shared/model/recent-mail.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { logError } from '../../api/log-error.ts';

export interface RecentMailState {
  /** The newest first; `null`: not known yet. */
  mails: readonly RecentMail[] | null;
  hasFailed: boolean;
}

/** The last mails as they are when the dialog opens. */
export function useRecentMail(isOpen: boolean): RecentMailState {
  const [state, setState] = useState<RecentMailState>({ mails: null, hasFailed: false });
  useEffect(() => {
    if (!isOpen) return;
    let isWanted = true;
    request('mail-source.recent', undefined).then(
      (mails) => isWanted && setState({ mails, hasFailed: false }),
      (error: unknown) => {
        logError(error);
        if (isWanted) setState({ mails: [], hasFailed: true });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [isOpen]);
  return state;
}
