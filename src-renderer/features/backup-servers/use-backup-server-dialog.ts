import { useEffect, useRef, useState } from 'react';
import { request } from '../../api/backup-notifier-api.ts';
import { logError } from '../../api/log-error.ts';
import { useReportUnexpectedError } from '../../components/unexpected-error.tsx';
import {
  isTesting,
  reduceBackupServerDialog,
  toBackupServerForm,
  type BackupServerDialogEvent,
  type BackupServerDialogState,
  type BackupServerFields,
  type ContactPurpose,
} from './backup-server-dialog-state.ts';

export interface BackupServerDialogHandle {
  state: BackupServerDialogState;
  edit: (changes: Partial<BackupServerFields>) => void;
  leaveAddress: () => void;
  submit: (purpose: ContactPurpose) => void;
  /** Ends a test that is under way. */
  stop: () => void;
  /** The dialog is left: ends a test. */
  leave: () => void;
  /** The person's answer about a certificate. */
  decideTrust: (isTrusted: boolean) => void;
}

/**
 * Carries out what the dialog's state asks for, from its beginning on.
 *
 * @param begin - what to begin with; later ones are not looked at
 */
export function useBackupServerDialog(
  begin: () => BackupServerDialogState,
  onAccepted: (state: BackupServerDialogState) => void,
): BackupServerDialogHandle {
  const [state, setState] = useState(begin);
  const latest = useRef(state);
  const latestOnAccepted = useRef(onAccepted);
  const hasBegun = useRef(false);
  const reportUnexpectedError = useReportUnexpectedError();

  const tell = (event: BackupServerDialogEvent): void => {
    latest.current = reduceBackupServerDialog(latest.current, event);
    setState(latest.current);
  };
  /** Asks main while there is something to ask: a certificate that is trusted leads to another test. */
  const contact = async (): Promise<void> => {
    for (;;) {
      const asked = latest.current.contact;
      if (asked.kind === 'accepted') latestOnAccepted.current(latest.current);
      if (asked.kind !== 'under-way') return;
      const outcome = await request('backup-servers.test', toBackupServerForm(latest.current));
      // Stopped, edited or left meanwhile.
      if (latest.current.contact !== asked) return;
      tell({ kind: 'answered', outcome });
    }
  };
  const runContact = (): void => {
    contact().catch((error: unknown) => {
      tell({ kind: 'broke-off' });
      reportUnexpectedError(error);
    });
  };
  const proceed = (event: BackupServerDialogEvent): void => {
    const { kind } = latest.current.contact;
    // Once it is accepted, the dialog only fades away.
    if (kind === 'under-way' || kind === 'accepted') return;
    tell(event);
    runContact();
  };
  useEffect(() => {
    latestOnAccepted.current = onAccepted;
    if (!hasBegun.current) runContact();
    hasBegun.current = true;
  });
  const end = (event: BackupServerDialogEvent): void => {
    const wasTesting = isTesting(latest.current);
    tell(event);
    if (wasTesting && !isTesting(latest.current)) cancelTest();
  };

  return {
    state,
    edit: (changes) => end({ kind: 'edited', changes }),
    leaveAddress: () => tell({ kind: 'address-left' }),
    submit: (purpose) => proceed({ kind: 'submitted', purpose }),
    stop: () => end({ kind: 'stopped' }),
    leave: () => end({ kind: 'left' }),
    decideTrust: (isTrusted) => proceed({ kind: isTrusted ? 'trusted' : 'distrusted' }),
  };
}

function cancelTest(): void {
  request('backup-servers.cancel-test', undefined).catch(logError);
}
