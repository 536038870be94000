import { Dropdown, makeStyles, Option } from '@fluentui/react-components';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { optionsText } from '../../text/options-text.ts';
import { FieldWithButton } from './field-with-button.tsx';
import { useOptions } from './options-context.ts';
import { problemsOf } from './options-form-state.ts';

const useStyles = makeStyles({
  dropdown: { minWidth: '0', width: '100%' },
});

/** The kind of mail server, and `Advanced...` with its application settings (product sections 2.2 and 2.11). */
export function MailServerField() {
  const styles = useStyles();
  const { state, authorization } = useOptions();
  const { isEnabled } = state.form.route;
  const mailServer = 'microsoft-365';
  return (
    <FieldWithButton
      field={
        <DialogField
          isDisabled={!isEnabled}
          label={optionsText.mailServer}
          problems={problemsOf(state, 'sender.application')}
        >
          <Dropdown
            {...accessKeyProps(optionsText.mailServer)}
            className={styles.dropdown}
            disabled={!isEnabled}
            value={optionsText.mailServers[mailServer]}
            selectedOptions={[mailServer]}
          >
            <Option value={mailServer}>{optionsText.mailServers[mailServer]}</Option>
          </Dropdown>
        </DialogField>
      }
      button={
        <DialogButton
          label={optionsText.advanced}
          data-field="sender.application"
          onClick={() => authorization.editApplication.run()}
        />
      }
    />
  );
}
