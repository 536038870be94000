import { useEffect, useRef, useState } from 'react';
import { request } from '../../api/backup-notifier-api.ts';
import { logError } from '../../api/log-error.ts';
import { useReportUnexpectedError } from '../../components/unexpected-error.tsx';
import {
  reduceBackupServerDialog,
  requestOf,
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
  /** Ends a test, and has nothing follow from what is being saved. */
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
  onSaved: (id: string, state: BackupServerDialogState) => void,
): BackupServerDialogHandle {
  const [state, setState] = useState(begin);
  const latest = useRef(state);
  const latestOnSaved = useRef(onSaved);
  const hasBegun = useRef(false);
  const reportUnexpectedError = useReportUnexpectedError();

  const tell = (event: BackupServerDialogEvent): void => {
    latest.current = reduceBackupServerDialog(latest.current, event);
    setState(latest.current);
  };
  /** Asks main as long as there is something to ask: a test may lead to saving. */
  const contact = async (): Promise<void> => {
    for (;;) {
      const asked = latest.current.contact;
      if (asked.kind !== 'under-way') return;
      const form = toBackupServerForm(latest.current);
      const outcome = await (asked.request === 'test'
        ? request('backup-servers.test', form)
        : request('backup-servers.save', form));
      // Stopped, edited or left meanwhile.
      if (latest.current.contact !== asked) return;
      tell({ kind: 'answered', outcome });
      if (outcome.kind === 'saved') latestOnSaved.current(outcome.id, latest.current);
    }
  };
  const runContact = (): void => {
    contact().catch((error: unknown) => {
      tell({ kind: 'broke-off' });
      reportUnexpectedError(error);
    });
  };
  const proceed = (event: BackupServerDialogEvent): void => {
    if (latest.current.contact.kind === 'under-way') return;
    tell(event);
    runContact();
  };
  useEffect(() => {
    latestOnSaved.current = onSaved;
    if (!hasBegun.current) runContact();
    hasBegun.current = true;
  });
  const end = (event: BackupServerDialogEvent): void => {
    const wasTesting = requestOf(latest.current) === 'test';
    tell(event);
    if (wasTesting && requestOf(latest.current) !== 'test') cancelTest();
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
