import { Dropdown, makeStyles, Option } from '@fluentui/react-components';
import { senderIds, senderIdSchema } from '../../../src-shared/model/sender.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { optionsText } from '../../text/options-text.ts';
import { FieldWithButton } from './field-with-button.tsx';
import { useOptions } from './options-context.ts';
import { problemsOf } from './options-form-state.ts';
import { chosenSenderParts } from './sender-parts.ts';

const useStyles = makeStyles({
  dropdown: { minWidth: '0', width: '100%' },
});

/** The mail server that is chosen, and `Advanced...` with what else it needs (product sections 2.2 and 2.11). */
export function MailServerField() {
  const styles = useStyles();
  const { state, edit, authorization } = useOptions();
  const { isEnabled, senderId } = state.form.route;
  const { advancedField } = chosenSenderParts(state);
  return (
    <FieldWithButton
      field={
        <DialogField
          isDisabled={!isEnabled}
          setting="route.senderId"
          label={optionsText.mailServer}
          problems={problemsOf(state, advancedField)}
        >
          <Dropdown
            {...accessKeyProps(optionsText.mailServer)}
            className={styles.dropdown}
            disabled={!isEnabled}
            value={optionsText.mailServers[senderId]}
            selectedOptions={[senderId]}
            onOptionSelect={(_, { optionValue }) => edit({ route: { senderId: senderIdSchema.parse(optionValue) } })}
          >
            {senderIds.map((id) => (
              <Option key={id} value={id}>
                {optionsText.mailServers[id]}
              </Option>
            ))}
          </Dropdown>
        </DialogField>
      }
      button={
        <DialogButton
          label={optionsText.advanced}
          data-field={advancedField}
          onClick={() => authorization.editAdvanced.run()}
        />
      }
    />
  );
}
