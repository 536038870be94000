import { Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import { isEmailAddress } from '../../../src-shared/forms/recipients-text.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { optionsText } from '../../text/options-text.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', width: '336px', maxWidth: 'calc(100vw - 64px)' },
  title: { margin: '0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  note: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '8px' },
});

interface SendAsFormProps {
  titleId: string;
  /** The other mailbox that is chosen now, or `null` for the account's own. */
  initial: string | null;
  /** The account has yet to grant the permission to send as others. */
  needsSignIn: boolean;
  onChoose: (address: string | null) => void;
}

export function SendAsForm({ titleId, initial, needsSignIn, onChoose }: SendAsFormProps) {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState(initial ?? '');
  const [hasProblem, setHasProblem] = useState(false);
  const submit = () => {
    const trimmed = address.trim();
    if (isEmailAddress(trimmed)) return onChoose(trimmed);
    setHasProblem(true);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') submit();
  };
  return (
    <div className={styles.form}>
      <h2 id={titleId} className={styles.title}>
        {optionsText.sendAsTitle}
      </h2>
      <DialogField label={optionsText.sendAsAddress} problems={hasProblem ? [optionsText.sendAsInvalid] : []}>
        <Input
          input={{ ref: field }}
          type="email"
          spellCheck={false}
          value={address}
          onKeyDown={onKeyDown}
          onChange={(_, { value }) => {
            setAddress(value);
            setHasProblem(false);
          }}
        />
      </DialogField>
      <Text size={200} className={styles.note}>
        {optionsText.sendAsNote} {needsSignIn && optionsText.sendAsSignIn}
      </Text>
      <div className={styles.buttons}>
        {initial !== null && <DialogButton label={optionsText.sendAsOwn} onClick={() => onChoose(null)} />}
        <DialogButton
          label={needsSignIn ? optionsText.sendAsUseAndSignIn : optionsText.sendAsUse}
          isPrimary
          onClick={submit}
        />
      </div>
    </div>
  );
}
