import { Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { request } from '../../api/backup-notifier-api.ts';
import { useIsManaged } from '../../api/managed-settings.ts';
import { useAction } from '../../api/use-action.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { optionsText } from '../../text/options-text.ts';
import { FieldWithButton } from './field-with-button.tsx';
import { useOptions } from './options-context.ts';
import { problemsOf } from './options-form-state.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '4px' },
  readOnly: { backgroundColor: tokens.colorNeutralBackground2 },
  hint: { color: tokens.colorNeutralForeground3 },
  // One is as wide as the column of buttons.
  buttons: { display: 'grid', gridAutoFlow: 'column', gap: '8px' },
});

/** Where the metrics file goes (product section 17.5). A change is saved with everything else in the window. */
export function MetricsFolderField() {
  const styles = useStyles();
  const { state, dispatch } = useOptions();
  const { metricsFolder } = state.form.general;
  const isManaged = useIsManaged('general.metricsFolder');
  const choose = useAction(async () => {
    const chosen = await request('metrics-folder.choose', { startingAt: metricsFolder ?? '' });
    if (chosen.kind === 'chosen') dispatch({ ...chosen, kind: 'metrics-folder-chosen' });
  });
  const field = (
    <DialogField
      setting="general.metricsFolder"
      label={optionsText.metricsFolder}
      problems={problemsOf(state, 'general.metricsFolder')}
    >
      <Input
        {...accessKeyProps(optionsText.metricsFolder)}
        data-field="general.metricsFolder"
        readOnly
        className={styles.readOnly}
        value={metricsFolder ?? optionsText.metricsOff}
        title={metricsFolder ?? undefined}
      />
    </DialogField>
  );
  const buttons = (
    <div className={styles.buttons}>
      {metricsFolder !== null && !isManaged && (
        <DialogButton
          label={optionsText.turnMetricsOff}
          onClick={() => dispatch({ kind: 'metrics-folder-chosen', path: null, problem: null })}
        />
      )}
      <DialogButton
        label={optionsText.browseForMetrics}
        isDisabled={isManaged}
        isBusy={choose.progress !== 'idle'}
        onClick={() => choose.run()}
      />
    </div>
  );
  return (
    <div className={styles.part}>
      <FieldWithButton field={field} button={buttons} />
      <Text size={200} block className={styles.hint}>
        {optionsText.metricsHint}
      </Text>
    </div>
  );
}
