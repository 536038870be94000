import { Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { writeToClipboard } from '../../api/write-to-clipboard.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { optionsText } from '../../text/options-text.ts';
import { useOptions } from './options-context.ts';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '8px' },
  readOnly: { backgroundColor: tokens.colorNeutralBackground2 },
  hint: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-end', gap: '8px' },
  status: { flexGrow: 1, color: tokens.colorNeutralForeground3 },
});

type CopyState = 'none' | 'copied' | 'selected';

/** Where sessions come from. So far: the session folder. */
export function JobSourcesTab() {
  const styles = useStyles();
  const { sessionFolder } = useOptions().snapshot;
  const field = useRef<HTMLInputElement>(null);
  const [copyState, setCopyState] = useState<CopyState>('none');
  const copy = useAction(async () => {
    field.current?.select();
    // Where the system refused, the text is selected, so a person can copy it.
    setCopyState((await writeToClipboard(sessionFolder)) ? 'copied' : 'selected');
  });
  const open = useAction(() => request('desktop.open', 'session-folder'));
  return (
    <div className={styles.tab}>
      <DialogField label={optionsText.sessionFolder}>
        <Input
          {...accessKeyProps(optionsText.sessionFolder)}
          input={{ ref: field }}
          readOnly
          className={styles.readOnly}
          value={sessionFolder}
        />
      </DialogField>
      <div className={styles.buttons}>
        <Text size={200} role="status" className={styles.status}>
          {copyStateText[copyState]}
        </Text>
        <DialogButton label={optionsText.copy} onClick={() => copy.run()} />
        <DialogButton label={optionsText.open} isBusy={open.progress === 'slow'} onClick={() => open.run()} />
      </div>
      <Text size={200} className={styles.hint}>
        {optionsText.sessionFolderHint}
      </Text>
    </div>
  );
}

const copyStateText: Readonly<Record<CopyState, string>> = {
  none: '',
  copied: optionsText.copied,
  selected: optionsText.copyByHand,
};
