import { DialogActions, DialogBody, DialogContent, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { BackupServerForm } from '../../../src-shared/forms/backup-server-form.ts';
import type { ImportableSettings } from '../../../src-shared/forms/backup-server-outcome.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { AcceptActions } from '../../components/accept-actions.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useLate } from '../../components/use-late.ts';
import { useReturnedFocus } from '../../components/use-returned-focus.ts';
import { backupServersText } from '../../text/backup-servers-text.ts';
import { beginBackupServerDialog, placeOf, toBackupServerForm } from './backup-server-dialog-state.ts';
import type { ListedServer } from './backup-server-drafts.ts';
import { BackupServerFields } from './backup-server-fields.tsx';
import type { NextStep } from './backup-server-list-state.ts';
import { ConnectionTestButton, ConnectionTestResult } from './connection-test.tsx';
import { TrustQuestion } from './trust-question.tsx';
import { useBackupServerDialog } from './use-backup-server-dialog.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(496px, calc(100vw - 32px))' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  hidden: { display: 'none' },
});

/** What the dialog is opened for. @property server - `null`: a new one */
export interface BackupServerTask {
  server: ListedServer | null;
  step: NextStep | null;
}

/** @property importable - the server's own notification settings, where a new one has any */
export interface AcceptedServer {
  form: BackupServerForm;
  importable: ImportableSettings | null;
}

interface BackupServerDialogProps {
  task: BackupServerTask;
  isOpen: boolean;
  presentation: Presentation;
  /** `null`: cancelled. */
  onClose: (accepted: AcceptedServer | null) => void;
}

/**
 * Adds or edits a backup server; modal to the window, which saves what it accepts. Each task needs a dialog of its own
 * (`key`).
 */
export function BackupServerDialog({ task, isOpen, presentation, onClose }: BackupServerDialogProps) {
  const styles = useStyles();
  const { server, step } = task;
  const draft = server?.draft?.kind === 'save' ? server.draft.form : null;
  const dialog = useBackupServerDialog(
    () => beginBackupServerDialog(server?.view ?? null, step, draft),
    (accepted) => {
      const importable = server === null ? (accepted.found?.importable ?? null) : null;
      onClose({ form: toBackupServerForm(accepted), importable });
    },
  );
  const { state, submit, leave, decideTrust } = dialog;
  const { contact, focus } = state;
  const surface = useRef<HTMLDivElement>(null);
  const idUnderQuestion = useId();
  const isAccepting = contact.kind === 'under-way' && contact.purpose !== 'test';
  const cancel = () => {
    leave();
    onClose(null);
  };
  const asked = contact.kind === 'asking' ? contact : null;
  const escape = () => (asked === null ? cancel() : decideTrust(false));
  const isAsking = asked !== null;
  useReturnedFocus(isAsking);
  useEffect(() => {
    if (isAsking) surface.current?.querySelector<HTMLElement>('[data-default]')?.focus();
  }, [isAsking]);
  return (
    <FormDialog
      isOpen={isOpen}
      className={styles.surface}
      focus={focus}
      onEnter={() => (asked === null ? submit('accept') : decideTrust(false))}
      onEscape={escape}
    >
      <div ref={surface}>
        {/* Stays there under the question, for the focus to come back to. */}
        <div inert={asked !== null} className={asked === null ? undefined : styles.hidden}>
          <DialogBody>
            <DialogTitle {...(asked !== null && { id: idUnderQuestion })}>
              {server === null ? backupServersText.addTitle : backupServersText.editTitle}
            </DialogTitle>
            <DialogContent className={styles.content}>
              <BackupServerFields dialog={dialog} />
              <ConnectionTestResult dialog={dialog} presentation={presentation} />
            </DialogContent>
            <DialogActions position="start">
              <ConnectionTestButton {...dialog} />
            </DialogActions>
            <AcceptActions isBusy={useLate(isAccepting)} onAccept={() => submit('accept')} onCancel={cancel} />
          </DialogBody>
        </div>
        {asked !== null && (
          <TrustQuestion
            product={state.fields.product}
            asked={asked}
            {...placeOf(state.fields)}
            onDecide={decideTrust}
          />
        )}
      </div>
    </FormDialog>
  );
}
