import { Input } from '@fluentui/react-components';
import type { ClipboardEvent } from 'react';
import { accessKeyProps } from '../../components/access-key.ts';
import { insertAtCaret } from '../../components/insert-at-caret.ts';
import { DialogField } from '../../components/dialog-field.tsx';
import { useAfterPointer } from '../../components/use-after-pointer.ts';
import { optionsText } from '../../text/options-text.ts';
import { useOptions } from './options-context.ts';
import { problemsOf } from './options-form-state.ts';

/** The recipients (product section 2.5). */
export function RecipientsField() {
  const { state, edit, dispatch } = useOptions();
  const { route } = state.form;
  const afterPointer = useAfterPointer();
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text/plain').trim();
    // A text field drops line breaks, which would glue two addresses together.
    if (!/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    edit({ route: { recipients: insertAtCaret(event.currentTarget, pasted.replace(/[\s;,]*[\r\n]+\s*/g, '; ')) } });
  };
  return (
    <DialogField
      isDisabled={!route.isEnabled}
      setting="route.recipients"
      label={optionsText.recipients}
      problems={problemsOf(state, 'route.recipients')}
    >
      <Input
        {...accessKeyProps(optionsText.recipients)}
        data-field="route.recipients"
        spellCheck={false}
        disabled={!route.isEnabled}
        value={route.recipients}
        onChange={(_, { value }) => edit({ route: { recipients: value } })}
        onPaste={onPaste}
        onBlur={() => afterPointer(() => dispatch({ kind: 'field-left', field: 'route.recipients' }))}
      />
    </DialogField>
  );
}
