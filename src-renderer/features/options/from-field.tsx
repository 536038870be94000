import { Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AccountViewOf } from '../../../src-shared/model/account-view.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogField } from '../../components/dialog-field.tsx';
import { LaterButton } from '../../components/later-button.tsx';
import { optionsText } from '../../text/options-text.ts';
import { FieldWithButton } from './field-with-button.tsx';
import { useOptions } from './options-context.ts';
import { effectiveAccount, problemsOf } from './options-form-state.ts';
import { SendAsButton } from './send-as-button.tsx';
import { useOverlays } from './use-overlays.ts';

const useStyles = makeStyles({
  // Not a field to type in.
  readOnly: { backgroundColor: tokens.colorNeutralBackground2 },
});

/** The mailbox that messages come from (product section 2.4). */
export function FromField() {
  const { state } = useOptions();
  const { sendAs, signInAs, mailbox } = state.form.microsoft;
  const ofPerson = fromOf(state.account);
  const of =
    signInAs === 'application'
      ? { value: mailbox, placeholder: optionsText.fromApplicationSettings }
      : { ...ofPerson, value: sendAs ?? ofPerson.value };
  return <ReadOnlyFrom {...of} button={<SendAs />} problems={problemsOf(state, 'microsoft.sendAs')} />;
}

function SendAs() {
  const overlays = useOverlays();
  return (
    <LaterButton isRead={overlays !== null}>
      {overlays === null ? <SendAsButton /> : <overlays.SendAsPopover />}
    </LaterButton>
  );
}

/** The account's own address: Gmail sends from no other. */
export function GoogleFromField() {
  const { state } = useOptions();
  return <ReadOnlyFrom {...fromOf(state.googleAccount)} button={null} problems={[]} />;
}

/** Until the browser has answered nobody knows whose mailbox it will be. */
function fromOf(view: AccountViewOf<{ mailbox: string }, unknown>): { value: string; placeholder: string } {
  return view.signIn.kind === 'waiting-for-sign-in'
    ? { value: '', placeholder: optionsText.fromAfterSignIn }
    : { value: effectiveAccount(view)?.mailbox ?? '', placeholder: optionsText.fromPlaceholder };
}

interface ReadOnlyFromProps {
  value: string;
  placeholder: string;
  button: ReactNode;
  problems: string[];
}

function ReadOnlyFrom({ value, placeholder, button, problems }: ReadOnlyFromProps) {
  const styles = useStyles();
  const { isEnabled } = useOptions().state.form.route;
  return (
    <FieldWithButton
      field={
        <DialogField isDisabled={!isEnabled} label={optionsText.from} problems={problems}>
          <Input
            {...accessKeyProps(optionsText.from)}
            readOnly
            className={styles.readOnly}
            disabled={!isEnabled}
            placeholder={placeholder}
            value={value}
          />
        </DialogField>
      }
      button={button}
    />
  );
}
