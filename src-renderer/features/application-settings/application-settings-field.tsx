import { Dropdown, Input, makeStyles, Option } from '@fluentui/react-components';
import type { Dispatch, SetStateAction } from 'react';
import type { OptionsValueName } from '../../../src-shared/forms/options-form.ts';
import { describeFieldProblem } from '../../../src-shared/wording/describe-field-problem.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogField } from '../../components/dialog-field.tsx';
import { useAfterPointer } from '../../components/use-after-pointer.ts';
import { applicationSettingsText } from '../../text/application-settings-text.ts';
import { words } from '../../text/words.ts';
import {
  editField,
  leaveField,
  type ApplicationSettingsState,
  type ApplicationSettingsText,
} from './application-settings-state.ts';

const useStyles = makeStyles({ dropdown: { minWidth: '0' } });

interface ApplicationSettingsFieldProps {
  field: ApplicationSettingsText;
  state: ApplicationSettingsState;
  isDisabled: boolean;
  /** What it is a part of. */
  setting: OptionsValueName;
  onChange: Dispatch<SetStateAction<ApplicationSettingsState>>;
}

/** One of the texts. */
export function ApplicationSettingsFieldInput({
  field,
  state,
  isDisabled,
  setting,
  onChange,
}: ApplicationSettingsFieldProps) {
  const afterPointer = useAfterPointer();
  const label = applicationSettingsText[field];
  const problem = state.problems[field];
  return (
    <DialogField
      label={label}
      setting={setting}
      isDisabled={isDisabled}
      problems={problem === undefined ? [] : [describeFieldProblem(words, problem)]}
    >
      <Input
        {...accessKeyProps(label)}
        data-field={field}
        spellCheck={false}
        disabled={isDisabled}
        value={state[field]}
        onChange={(_, { value }) => onChange((previous) => editField(previous, field, value))}
        onBlur={() => afterPointer(() => onChange((previous) => leaveField(previous, field)))}
      />
    </DialogField>
  );
}

interface ApplicationSettingsChoiceProps<Choice extends string> {
  /** With the mark of its access key. */
  label: string;
  /** What it is a part of. */
  setting: OptionsValueName;
  choices: Readonly<Record<Choice, string>>;
  value: Choice;
  onChange: (choice: Choice) => void;
}

/** One of the lists. */
export function ApplicationSettingsChoice<Choice extends string>({
  label,
  setting,
  choices,
  value,
  onChange,
}: ApplicationSettingsChoiceProps<Choice>) {
  const styles = useStyles();
  const all = Object.keys(choices) as Choice[];
  return (
    <DialogField label={label} setting={setting}>
      <Dropdown
        {...accessKeyProps(label)}
        className={styles.dropdown}
        value={choices[value]}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = all.find((each) => each === optionValue);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {all.map((each) => (
          <Option key={each} value={each}>
            {choices[each]}
          </Option>
        ))}
      </Dropdown>
    </DialogField>
  );
}
