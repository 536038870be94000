import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OptionsForm } from '../../../src-shared/domain/settings.ts';
import type { SettingsImportOutcome } from '../../../src-shared/domain/settings-import.ts';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import { optionsText } from '../../text/options-text.ts';
import { describeImport } from './describe-import.ts';
import { useOptions } from './options-context.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '8px', overflowWrap: 'anywhere' },
  changes: { margin: '0', maxHeight: '40vh', overflowY: 'auto' },
  value: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
});

interface ImportSettingsDialogProps {
  /** `null`: nothing to ask. */
  read: Extract<SettingsImportOutcome, { kind: 'read' }> | null;
  onAccept: (form: OptionsForm) => void;
  onClose: () => void;
}

/** Shows what a file would change before it is put into the window. */
export function ImportSettingsDialog({ read, onAccept, onClose }: ImportSettingsDialogProps) {
  const styles = useStyles();
  const { form } = useOptions().state;
  const [shown, setShown] = useState(read);
  // While the dialog fades away it still says what it has said.
  if (read !== null && read !== shown) setShown(read);
  if (shown === null) return null;
  const changes = describeImport(form, shown.form);
  return (
    <QuestionDialog
      isOpen={read !== null}
      title={optionsText.importTitle}
      confirm={optionsText.importConfirm}
      onConfirm={() => onAccept(shown.form)}
      onClose={onClose}
    >
      <div className={styles.content}>
        <Text>
          {changes.length === 0 ? optionsText.importNothing(shown.path) : optionsText.importDetail(shown.path)}
        </Text>
        {changes.length > 0 && (
          <dl className={styles.changes} tabIndex={0} aria-label={optionsText.importChanges}>
            {changes.map(({ label, from, to }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className={styles.value}>{optionsText.importChange(from, to)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </QuestionDialog>
  );
}
