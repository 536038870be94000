import { Input } from '@fluentui/react-components';
import type { Dispatch, SetStateAction } from 'react';
import type { ApplicationRegistrationField } from '../../../src-shared/model/application-registration.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogField } from '../../components/dialog-field.tsx';
import { useAfterPointer } from '../../components/use-after-pointer.ts';
import { applicationSettingsText } from '../../text/application-settings-text.ts';
import { editField, leaveField, type ApplicationSettingsState } from './application-settings-state.ts';

interface ApplicationSettingsFieldProps {
  field: ApplicationRegistrationField;
  state: ApplicationSettingsState;
  onChange: Dispatch<SetStateAction<ApplicationSettingsState>>;
}

/** One of the two IDs. */
export function ApplicationSettingsFieldInput({ field, state, onChange }: ApplicationSettingsFieldProps) {
  const afterPointer = useAfterPointer();
  const label = applicationSettingsText[field];
  const problem = state.problems[field];
  return (
    <DialogField label={label} problems={problem === undefined ? [] : [problem]}>
      <Input
        {...accessKeyProps(label)}
        data-field={field}
        spellCheck={false}
        disabled={!state.isCustom}
        value={state[field]}
        onChange={(_, { value }) => onChange((previous) => editField(previous, field, value))}
        onBlur={() => afterPointer(() => onChange((previous) => leaveField(previous, field)))}
      />
    </DialogField>
  );
}
