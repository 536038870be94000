import { Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MailSourceField, MailSourceForm } from '../../../src-shared/forms/mail-source-form.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { mailSourceText } from '../../text/mail-source-text.ts';
import { mailPatternsText } from '../../text/mail-patterns-text.ts';
import { MailAccess } from './mail-access.tsx';
import { MailPatternsDialog } from './mail-patterns-dialog.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '4px' },
  // Beside each other: the window has no room to spare.
  details: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '4px', paddingLeft: '24px' },
  port: { flexBasis: '120px' },
  others: { flexGrow: 1, flexBasis: '240px', minWidth: '0' },
  patterns: { flexBasis: '100%', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  hint: { flexBasis: '100%', color: tokens.colorNeutralForeground3 },
});

interface MailSourceSectionProps {
  form: MailSourceForm;
  /** Whether other computers may send by what is saved. */
  areOthersSaved: boolean;
  presentation: Presentation;
  problemsOf: (field: MailSourceField) => string[];
  onEdit: (changes: Partial<MailSourceForm>) => void;
  /** A dialog is open that the window must not be closed under. */
  onModalChange: (isOpen: boolean) => void;
}

/** Mail from other programs (product section 16.1). A change is saved with everything else in the window. */
export function MailSourceSection(props: MailSourceSectionProps) {
  const { form, areOthersSaved, presentation, problemsOf, onEdit, onModalChange } = props;
  const styles = useStyles();
  const [arePatternsOpen, setPatternsOpen] = useState(false);
  const openPatterns = (isOpen: boolean) => {
    setPatternsOpen(isOpen);
    onModalChange(isOpen);
  };
  const textProps = (name: 'port' | 'otherComputers') => ({
    ...accessKeyProps(mailSourceText[name]),
    'data-field': `mail.${name}`,
    spellCheck: false,
    autoComplete: 'off',
    value: form[name],
    onChange: (_: unknown, { value }: { value: string }) => onEdit({ [name]: value }),
  });
  return (
    <div className={styles.part}>
      <DialogCheckBox
        setting="mail.isOn"
        label={mailSourceText.isOn}
        isChecked={form.isOn}
        onChange={(isOn) => onEdit({ isOn })}
      />
      {form.isOn && (
        <div className={styles.details}>
          <div className={styles.port}>
            <DialogField label={mailSourceText.port} problems={problemsOf('mail.port')}>
              <Input {...textProps('port')} inputMode="numeric" />
            </DialogField>
          </div>
          <div className={styles.others}>
            <DialogField label={mailSourceText.otherComputers} problems={problemsOf('mail.otherComputers')}>
              <Input {...textProps('otherComputers')} placeholder={mailSourceText.otherComputersPlaceholder} />
            </DialogField>
          </div>
          <Text size={200} block className={styles.hint}>
            {mailSourceText.hint(form.port)}
          </Text>
          {areOthersSaved && <MailAccess port={form.port} />}
          <div className={styles.patterns}>
            <DialogButton label={mailPatternsText.open} onClick={() => openPatterns(true)} />
            <Text size={200}>{mailPatternsText.count(form.patterns.length)}</Text>
          </div>
        </div>
      )}
      <MailPatternsDialog
        isOpen={arePatternsOpen}
        patterns={form.patterns}
        presentation={presentation}
        onChange={(patterns) => onEdit({ patterns })}
        onClose={() => openPatterns(false)}
      />
    </div>
  );
}
