import { Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { request } from '../../api/backup-notifier-api.ts';
import { useIsManaged } from '../../api/managed-settings.ts';
import { useAction } from '../../api/use-action.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { ResultLine } from '../../components/result-line.tsx';
import { optionsText } from '../../text/options-text.ts';
import { useOptions } from './options-context.ts';
import { problemsOf } from './options-form-state.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  readOnly: { backgroundColor: tokens.colorNeutralBackground2 },
  hint: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '8px' },
});

/** The watched folder (product section 7.1). A change is saved with everything else in the window. */
export function SessionFolderField() {
  const styles = useStyles();
  const { state, dispatch, snapshot } = useOptions();
  const { sessionFolder } = state.form.sources;
  const shown = sessionFolder ?? snapshot.usualSessionFolder;
  const isManaged = useIsManaged('sources.sessionFolder');
  const isSaved = sessionFolder === state.saved.sources.sessionFolder;
  const [openTrouble, setOpenTrouble] = useState<string | null>(null);
  const open = useAction(async () => {
    setOpenTrouble(null);
    const opened = await request('session-folder.open', undefined);
    if (opened.kind === 'not-opened') setOpenTrouble(optionsText.folderNotOpened(opened.reason));
  });
  const change = useAction(async () => {
    const chosen = await request('session-folder.choose', { startingAt: shown });
    if (chosen.kind === 'chosen') dispatch({ ...chosen, kind: 'session-folder-chosen' });
  });
  const hint = isSaved ? optionsText.sessionFolderHint : optionsText.folderNotSaved;
  return (
    <div className={styles.part}>
      <DialogField
        setting="sources.sessionFolder"
        label={optionsText.sessionFolder}
        problems={problemsOf(state, 'sources.sessionFolder')}
      >
        <Input
          {...accessKeyProps(optionsText.sessionFolder)}
          data-field="sources.sessionFolder"
          readOnly
          className={styles.readOnly}
          value={shown}
          title={shown}
        />
      </DialogField>
      <div className={styles.buttons}>
        {sessionFolder !== null && !isManaged && (
          <DialogButton
            label={optionsText.usualFolder}
            onClick={() => dispatch({ kind: 'session-folder-chosen', path: null, problem: null })}
          />
        )}
        <DialogButton
          label={optionsText.changeFolder}
          isDisabled={isManaged}
          isBusy={change.progress !== 'idle'}
          onClick={() => change.run()}
        />
        <DialogButton
          label={optionsText.open}
          // It opens the folder in use, which is another one then.
          isDisabled={!isSaved}
          isBusy={open.progress === 'slow'}
          onClick={() => open.run()}
        />
      </div>
      <div role="status">
        {openTrouble === null ? (
          <Text size={200} block className={styles.hint}>
            {open.isLong ? optionsText.folderOpens : hint}
          </Text>
        ) : (
          <ResultLine icon="error" title={openTrouble} />
        )}
      </div>
    </div>
  );
}
