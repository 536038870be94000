import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { useState } from 'react';
import { DialogButton } from '../../components/dialog-button.tsx';
import { optionsText } from '../../text/options-text.ts';
import { useOptions } from './options-context.ts';
import { effectiveAccount } from './options-form-state.ts';
import { SendAsForm } from './send-as-form.tsx';

const titleId = 'send-as-title';

/** `Change...` beside From: sending as a shared mailbox, or as the account's own again. */
export function SendAsPopover() {
  const { state, edit, authorization } = useOptions();
  const [isOpen, setIsOpen] = useState(false);
  const { sendAs, signInAs } = state.form.microsoft;
  const { isEnabled } = state.form.route;
  const account = effectiveAccount(state.account);
  const needsSignIn = account !== null && !account.canSendAsOthers;
  const choose = (address: string | null) => {
    edit({ microsoft: { sendAs: address } });
    setIsOpen(false);
    if (address !== null && needsSignIn) authorization.authorize.run({ shouldSendAsOthers: true });
  };
  return (
    <Popover trapFocus open={isOpen} onOpenChange={(_, data) => setIsOpen(data.open)} positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <DialogButton
          label={optionsText.changeFrom}
          data-field="microsoft.sendAs"
          isDisabled={!isEnabled || signInAs === 'application'}
        />
      </PopoverTrigger>
      <PopoverSurface aria-labelledby={titleId}>
        <SendAsForm titleId={titleId} initial={sendAs} needsSignIn={needsSignIn} onChoose={choose} />
      </PopoverSurface>
    </Popover>
  );
}
