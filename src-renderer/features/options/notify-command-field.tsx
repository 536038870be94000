import { Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useAction } from '../../api/use-action.ts';
import { writeToClipboard } from '../../api/write-to-clipboard.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { optionsText } from '../../text/options-text.ts';
import { FieldWithButton } from './field-with-button.tsx';
import { useOptions } from './options-context.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '4px' },
  readOnly: { backgroundColor: tokens.colorNeutralBackground2 },
  command: { fontFamily: tokens.fontFamilyMonospace },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** The command with which scripts report a job on this machine (product section 7.2), to be copied. */
export function NotifyCommandField() {
  const styles = useStyles();
  const { notifyCommand } = useOptions().snapshot;
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState({ text: '', times: 0 });
  const copy = useAction(async () => {
    field.current?.select();
    // Where the system refused, the text is selected, so a person can copy it.
    const text = (await writeToClipboard(notifyCommand)) ? optionsText.copied : optionsText.copyByHand;
    setSaid(({ times }) => ({ text, times: times + 1 }));
  });
  return (
    <div className={styles.part}>
      <FieldWithButton
        field={
          <DialogField label={optionsText.notifyCommand}>
            <Input
              {...accessKeyProps(optionsText.notifyCommand)}
              input={{ ref: field, className: styles.command }}
              readOnly
              className={styles.readOnly}
              value={notifyCommand}
              title={notifyCommand}
            />
          </DialogField>
        }
        button={<DialogButton label={optionsText.copy} onClick={() => copy.run()} />}
      />
      <Text size={200} className={styles.hint}>
        {optionsText.notifyCommandHint}{' '}
        <span role="status">
          {/* A new element each time, so that the same words are said again. */}
          <span key={said.times}>{said.text}</span>
        </span>
      </Text>
    </div>
  );
}
