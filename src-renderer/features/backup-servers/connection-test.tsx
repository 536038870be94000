import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { describeBackupServerFailure } from '../../../src-shared/wording/describe-backup-server-failure.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { DialogButton } from '../../components/dialog-button.tsx';
import { ResultLine } from '../../components/result-line.tsx';
import { longAfterMs, useLate } from '../../components/use-late.ts';
import { backupServersText } from '../../text/backup-servers-text.ts';
import { canSaveAnyway, requestOf, type BackupServerDialogState } from './backup-server-dialog-state.ts';
import { describeFoundServer } from './describe-found-server.ts';
import type { BackupServerDialogHandle } from './use-backup-server-dialog.ts';

const useStyles = makeStyles({
  // Room for most results, so that the dialog does not move under the pointer.
  result: { minHeight: '64px' },
  hint: { color: tokens.colorNeutralForeground3 },
  button: { minWidth: '128px' },
});

/** Starts a test; ends one that takes long. */
export function ConnectionTestButton({ state, submit, stop }: BackupServerDialogHandle) {
  const styles = useStyles();
  const { contact } = state;
  const isTesting = requestOf(state) === 'test';
  const isLate = useLate(isTesting);
  const isLong = useLate(isTesting, longAfterMs);
  return isTesting && isLong ? (
    <DialogButton label={backupServersText.stop} className={styles.button} onClick={stop} />
  ) : (
    <DialogButton
      label={backupServersText.test}
      className={styles.button}
      isDisabled={requestOf(state) === 'save'}
      isBusy={isLate && contact.kind === 'under-way' && contact.purpose === 'test'}
      onClick={() => submit('test')}
    />
  );
}

/** How far a contact with the server is, and what came of it (product section 7.3). */
export function ConnectionTestResult({ dialog, presentation }: ConnectionTestResultProps) {
  const styles = useStyles();
  const { state } = dialog;
  const request = requestOf(state);
  const isLate = useLate(request !== null);
  const isTestLong = useLate(request === 'test', longAfterMs);
  const isSaveLong = useLate(request === 'save', longAfterMs);
  const title = describeProgress(state, request === 'test' ? isTestLong : isSaveLong);
  return (
    <div role="status" aria-label={backupServersText.testResult} className={styles.result}>
      {title !== null ? (
        isLate && <ResultLine icon="busy" title={title} />
      ) : (
        <ContactResult dialog={dialog} presentation={presentation} />
      )}
    </div>
  );
}

/** What is being done; `null` where nothing is. */
function describeProgress(state: BackupServerDialogState, isLong: boolean): string | null {
  const { contacting, waiting, saving, savingWaits } = backupServersText;
  switch (requestOf(state)) {
    case 'test':
      return isLong ? waiting(state.fields.address, state.fields.port) : contacting;
    case 'save':
      return isLong ? savingWaits : saving;
    case null:
      return null;
  }
}

interface ConnectionTestResultProps {
  dialog: BackupServerDialogHandle;
  presentation: Presentation;
}

function ContactResult({ dialog, presentation }: ConnectionTestResultProps) {
  const styles = useStyles();
  const { state, submit } = dialog;
  const { contact, found } = state;
  switch (contact.kind) {
    case 'connected':
      return (
        <ResultLine
          icon="ok"
          title={backupServersText.connected}
          sentences={found === null ? [] : [describeFoundServer(state.fields.product, found, presentation)]}
        />
      );
    case 'failed': {
      const { title, detail, advice } = describeBackupServerFailure(contact.failure, state.fields.product, 'at-hand');
      return (
        <ResultLine icon="error" title={title} sentences={[detail, advice]}>
          {canSaveAnyway(state) && (
            <Text size={200}>
              <Link {...accessKeyProps(backupServersText.saveAnyway)} onClick={() => submit('save-anyway')}>
                <AccessText label={backupServersText.saveAnyway} />
              </Link>
            </Text>
          )}
        </ResultLine>
      );
    }
    case 'not-saved': {
      const { title, detail, nextStep } = describeFailure(contact.failure);
      return <ResultLine icon="error" title={title} sentences={[detail, nextStep.label]} />;
    }
    default:
      return (
        <Text size={200} block className={styles.hint}>
          {backupServersText.testHint}
        </Text>
      );
  }
}
