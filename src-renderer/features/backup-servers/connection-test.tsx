import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { describeBackupServerFailure } from '../../../src-shared/wording/describe-backup-server-failure.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { DialogButton } from '../../components/dialog-button.tsx';
import { ResultLine } from '../../components/result-line.tsx';
import { longAfterMs, useLate } from '../../components/use-late.ts';
import { backupServersText } from '../../text/backup-servers-text.ts';
import { canAcceptAnyway, isTesting } from './backup-server-dialog-state.ts';
import { describeFoundServer } from './describe-found-server.ts';
import type { BackupServerDialogHandle } from './use-backup-server-dialog.ts';
import { words } from '../../text/words.ts';

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
  const isUnderWay = isTesting(state);
  const isLate = useLate(isUnderWay);
  const isLong = useLate(isUnderWay, longAfterMs);
  return isUnderWay && isLong ? (
    <DialogButton label={backupServersText.stop} className={styles.button} onClick={stop} />
  ) : (
    <DialogButton
      label={backupServersText.test}
      className={styles.button}
      isBusy={isLate && contact.kind === 'under-way' && contact.purpose === 'test'}
      onClick={() => submit('test')}
    />
  );
}

/** How far a contact with the server is, and what came of it (product section 7.3). */
export function ConnectionTestResult({ dialog, presentation }: ConnectionTestResultProps) {
  const styles = useStyles();
  const { state } = dialog;
  const isUnderWay = isTesting(state);
  const isLate = useLate(isUnderWay);
  const isLong = useLate(isUnderWay, longAfterMs);
  const { contacting, waiting } = backupServersText;
  const title = isLong ? waiting(state.fields.address, state.fields.port) : contacting;
  return (
    <div role="status" aria-label={backupServersText.testResult} className={styles.result}>
      {isUnderWay ? (
        isLate && <ResultLine icon="busy" title={title} />
      ) : (
        <ContactResult dialog={dialog} presentation={presentation} />
      )}
    </div>
  );
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
      const { title, detail, advice } = describeBackupServerFailure(
        words,
        contact.failure,
        state.fields.product,
        'at-hand',
      );
      return (
        <ResultLine icon="error" title={title} sentences={[detail, advice]}>
          {canAcceptAnyway(state) && (
            <Text size={200}>
              <Link {...accessKeyProps(backupServersText.acceptAnyway)} onClick={() => submit('accept-anyway')}>
                <AccessText label={backupServersText.acceptAnyway} />
              </Link>
            </Text>
          )}
        </ResultLine>
      );
    }
    default:
      return (
        <Text size={200} block className={styles.hint}>
          {backupServersText.testHint}
        </Text>
      );
  }
}
