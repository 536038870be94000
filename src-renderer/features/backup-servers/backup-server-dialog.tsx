import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { ImportableSettings } from '../../../src-shared/forms/backup-server-outcome.ts';
import type { BackupServerView } from '../../../src-shared/model/backup-server.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { useDialogKeys } from '../../components/use-dialog-keys.ts';
import { longAfterMs, useLate } from '../../components/use-late.ts';
import { leavingProps, useReturnedFocus } from '../../components/use-returned-focus.ts';
import { backupServersText } from '../../text/backup-servers-text.ts';
import { commonText } from '../../text/common-text.ts';
import { beginBackupServerDialog, placeOf, requestOf } from './backup-server-dialog-state.ts';
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

/** What the dialog is opened for. @property edited - `null`: a new server */
export interface BackupServerTask {
  edited: BackupServerView | null;
  step: NextStep | null;
}

/** @property importable - the server's own notification settings, where a new one has any */
export interface SavedServer {
  id: string;
  host: string;
  importable: ImportableSettings | null;
}

interface BackupServerDialogProps {
  task: BackupServerTask;
  isOpen: boolean;
  presentation: Presentation;
  /** `null`: cancelled. */
  onClose: (saved: SavedServer | null) => void;
}

/** Adds or edits a backup server; modal to the window. Each task needs a dialog of its own (`key`). */
export function BackupServerDialog({ task, isOpen, presentation, onClose }: BackupServerDialogProps) {
  const styles = useStyles();
  const { edited, step } = task;
  const dialog = useBackupServerDialog(
    () => beginBackupServerDialog(edited, step),
    (id, { fields, found }) => {
      const importable = edited === null ? (found?.importable ?? null) : null;
      onClose({ id, host: placeOf(fields).host, importable });
    },
  );
  const { state, submit, leave, decideTrust } = dialog;
  const { contact, focus } = state;
  const surface = useRef<HTMLDivElement>(null);
  const idUnderQuestion = useId();
  const isSaving = contact.kind === 'under-way' && contact.purpose !== 'test';
  const isWriting = requestOf(state) === 'save';
  // Writing is over in a moment; where it is not, the person is told what leaving means then.
  const mayLeave = useLate(isWriting, longAfterMs) || !isWriting;
  const cancel = () => {
    if (!mayLeave) return;
    leave();
    onClose(null);
  };
  const asked = contact.kind === 'asking' ? contact : null;
  const escape = () => (asked === null ? cancel() : decideTrust(false));
  useDialogKeys(surface, { onEnter: () => (asked === null ? submit('save') : decideTrust(false)), onEscape: escape });
  const isAsking = asked !== null;
  useReturnedFocus(isAsking);
  useEffect(() => {
    if (isAsking) surface.current?.querySelector<HTMLElement>('[data-default]')?.focus();
  }, [isAsking]);
  useEffect(() => {
    if (focus !== null) surface.current?.querySelector<HTMLElement>(`[data-field="${focus.field}"]`)?.focus();
  }, [focus]);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, data) => {
        // A click beside it must not lose what was typed.
        if (data.type === 'escapeKeyDown') escape();
      }}
    >
      <DialogSurface {...leavingProps(isOpen)} className={styles.surface}>
        <div ref={surface}>
          {/* Stays there under the question, for the focus to come back to. */}
          <div inert={asked !== null} className={asked === null ? undefined : styles.hidden}>
            <DialogBody>
              <DialogTitle {...(asked !== null && { id: idUnderQuestion })}>
                {edited === null ? backupServersText.addTitle : backupServersText.editTitle}
              </DialogTitle>
              <DialogContent className={styles.content}>
                <BackupServerFields dialog={dialog} />
                <ConnectionTestResult dialog={dialog} presentation={presentation} />
              </DialogContent>
              <DialogActions position="start">
                <ConnectionTestButton {...dialog} />
              </DialogActions>
              <DialogActions>
                <DialogButton
                  label={commonText.ok}
                  isPrimary
                  isBusy={useLate(isSaving)}
                  onClick={() => submit('save')}
                />
                <DialogButton label={commonText.cancel} isDisabled={!mayLeave} onClick={cancel} />
              </DialogActions>
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
      </DialogSurface>
    </Dialog>
  );
}
