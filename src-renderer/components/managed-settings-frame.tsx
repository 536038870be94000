import { useEffect, useState, type ReactNode } from 'react';
import type { PolicyView } from '../../src-shared/model/policy.ts';
import { request } from '../api/backup-notifier-api.ts';
import { logError } from '../api/log-error.ts';
import { ManagedSettings, managedNoteId } from '../api/managed-settings.ts';
import { useEvent } from '../api/use-event.ts';
import { commonText } from '../text/common-text.ts';

/** Around a window with settings: its controls know which of them the organization has set (product section 18.1). */
export function ManagedSettingsFrame({ children }: { children: ReactNode }) {
  const [managed, setManaged] = useState<ReadonlySet<string>>(new Set());
  const take = (policy: PolicyView) => setManaged(new Set(policy.managed));
  useEvent('policy.changed', take);
  useEffect(() => {
    request('policy.load', undefined).then(take, logError);
  }, []);
  return (
    <ManagedSettings value={managed}>
      <span id={managedNoteId} hidden>
        {commonText.managed}
      </span>
      {children}
    </ManagedSettings>
  );
}
