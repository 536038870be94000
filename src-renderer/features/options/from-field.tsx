import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogField } from '../../components/dialog-field.tsx';
import { optionsText } from '../../text/options-text.ts';
import { FieldWithButton } from './field-with-button.tsx';
import { useOptions } from './options-context.ts';
import { effectiveAccount, problemsOf } from './options-form-state.ts';
import { SendAsPopover } from './send-as-popover.tsx';

const useStyles = makeStyles({
  // Not a field to type in.
  readOnly: { backgroundColor: tokens.colorNeutralBackground2 },
});

/** The mailbox that messages come from (product section 2.4). */
export function FromField() {
  const styles = useStyles();
  const { state } = useOptions();
  const { sendAs } = state.form.sender;
  const { isEnabled } = state.form.route;
  // Until the browser has answered nobody knows whose mailbox it will be.
  const isSigningIn = state.account.signIn.kind === 'waiting-for-sign-in';
  const mailbox = isSigningIn ? null : effectiveAccount(state.account)?.mailbox;
  return (
    <FieldWithButton
      field={
        <DialogField isDisabled={!isEnabled} label={optionsText.from} problems={problemsOf(state, 'sender.sendAs')}>
          <Input
            {...accessKeyProps(optionsText.from)}
            readOnly
            className={styles.readOnly}
            disabled={!isEnabled}
            placeholder={isSigningIn ? optionsText.fromAfterSignIn : optionsText.fromPlaceholder}
            value={sendAs ?? mailbox ?? ''}
          />
        </DialogField>
      }
      button={<SendAsPopover />}
    />
  );
}
