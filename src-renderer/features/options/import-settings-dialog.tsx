import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OptionsForm } from '../../../src-shared/forms/options-form.ts';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import { optionsText } from '../../text/options-text.ts';
import type { ImportChange } from './describe-import.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '8px', overflowWrap: 'anywhere' },
  changes: { margin: '0', maxHeight: '40vh', overflowY: 'auto' },
  value: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
});

export interface ImportedSettings {
  form: OptionsForm;
  /** What it makes different in the window. */
  changes: readonly ImportChange[];
  title: string;
  confirm: string;
  refuse?: string;
  /** Says whose settings they are; above the changes, where there are any. */
  detail: string;
}

interface ImportSettingsDialogProps {
  /** `null`: nothing to ask. */
  imported: ImportedSettings | null;
  onAccept: (form: OptionsForm) => void;
  onClose: () => void;
}

/** Shows what settings from elsewhere would change before they are put into the window. */
export function ImportSettingsDialog({ imported, onAccept, onClose }: ImportSettingsDialogProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(imported);
  // While the dialog fades away it still says what it has said.
  if (imported !== null && imported !== shown) setShown(imported);
  if (shown === null) return null;
  const { changes } = shown;
  return (
    <QuestionDialog
      isOpen={imported !== null}
      title={shown.title}
      confirm={shown.confirm}
      {...(shown.refuse !== undefined && { refuse: shown.refuse })}
      onConfirm={() => onAccept(shown.form)}
      onClose={onClose}
    >
      <div className={styles.content}>
        <Text>{shown.detail}</Text>
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
