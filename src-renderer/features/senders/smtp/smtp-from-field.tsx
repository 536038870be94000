import { Input, makeStyles } from '@fluentui/react-components';
import { accessKeyProps } from '../../../components/access-key.ts';
import { DialogField } from '../../../components/dialog-field.tsx';
import { optionsText } from '../../../text/options-text.ts';
import { smtpText } from '../../../text/smtp-text.ts';
import { useOptions } from '../../options/options-context.ts';
import { problemsOf } from '../../options/options-form-state.ts';

const useStyles = makeStyles({
  control: { minWidth: '0', width: '100%' },
});

/** The address that messages come from: a mail server knows none of its own. */
export function SmtpFromField() {
  const styles = useStyles();
  const { state, edit } = useOptions();
  const { isEnabled } = state.form.route;
  return (
    <DialogField
      isDisabled={!isEnabled}
      setting="smtp.from"
      label={optionsText.from}
      problems={problemsOf(state, 'smtp.from')}
    >
      <Input
        {...accessKeyProps(optionsText.from)}
        data-field="smtp.from"
        className={styles.control}
        spellCheck={false}
        disabled={!isEnabled}
        placeholder={smtpText.fromExample}
        value={state.form.smtp.from}
        onChange={(_, { value }) => edit({ smtp: { from: value } })}
      />
    </DialogField>
  );
}
