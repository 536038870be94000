import { useCallback, useEffect, useState } from 'react';
import type { UpdateState } from '../../../src-shared/model/update.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { logError } from '../../api/log-error.ts';
import { useEvent } from '../../api/use-event.ts';

const none: UpdateState = { kind: 'none' };

export interface ShownUpdate {
  update: UpdateState;
  /** This window says no more of it, until there is another. */
  dismiss: () => void;
}

/** What there is to tell of a new version, live. */
export function useUpdate(): ShownUpdate {
  const [update, setUpdate] = useState(none);
  useEvent('update.changed', setUpdate);
  useEffect(() => {
    request('update.load', undefined).then(setUpdate, logError);
  }, []);
  return { update, dismiss: useCallback(() => setUpdate(none), []) };
}
