import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { useState } from 'react';
import { useOptions } from './options-context.ts';
import { effectiveAccount } from './options-form-state.ts';
import { SendAsButton } from './send-as-button.tsx';
import { SendAsForm } from './send-as-form.tsx';

const titleId = 'send-as-title';

/** Sending as a shared mailbox, or as the account's own again. */
export function SendAsPopover() {
  const { state, edit, authorization } = useOptions();
  const [isOpen, setIsOpen] = useState(false);
  const { sendAs } = state.form.microsoft;
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
        <SendAsButton />
      </PopoverTrigger>
      <PopoverSurface aria-labelledby={titleId}>
        <SendAsForm titleId={titleId} initial={sendAs} needsSignIn={needsSignIn} onChoose={choose} />
      </PopoverSurface>
    </Popover>
  );
}
