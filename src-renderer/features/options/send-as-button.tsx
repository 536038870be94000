import { DialogButton, type DialogButtonProps } from '../../components/dialog-button.tsx';
import { optionsText } from '../../text/options-text.ts';
import { useOptions } from './options-context.ts';

/** `Change...` beside From. @param props - what a popover gives to its trigger */
export function SendAsButton(props: Partial<DialogButtonProps>) {
  const { route, microsoft } = useOptions().state.form;
  return (
    <DialogButton
      {...props}
      label={optionsText.changeFrom}
      data-field="microsoft.sendAs"
      isDisabled={!route.isEnabled || microsoft.signInAs === 'application'}
    />
  );
}
