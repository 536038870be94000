import { Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { parseGmailForm, type GmailField, type GmailForm } from '../../../src-shared/forms/gmail-form.ts';
import { problemsOfForm, type FieldProblem } from '../../../src-shared/forms/parsed-form.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { googleSettingsText } from '../../text/google-settings-text.ts';
import { problemTextsOf } from '../../text/problem-texts.ts';
import { AdvancedSettingsFrame, DependentFields, type AcceptedSettings } from './advanced-settings-frame.tsx';

const fields = ['clientId', 'clientSecret'] as const;
type Field = (typeof fields)[number];

/** The window Google Gmail Application Settings (product section 11.2). */
export function GoogleSettingsWindow({ form: initial }: { form: GmailForm }) {
  const [form, setForm] = useState(initial);
  const [problems, setProblems] = useState<readonly FieldProblem<GmailField>[]>([]);
  const accept = (): AcceptedSettings => {
    const found = problemsOfForm(parseGmailForm(form));
    const [first] = found;
    if (first === undefined) return { kind: 'valid', settings: { sender: 'gmail', form: trimmed(form) } };
    setProblems(found);
    return { kind: 'invalid', badField: first.field };
  };
  const edit = (changes: Partial<GmailForm>) => {
    setForm({ ...form, ...changes });
    setProblems([]);
  };
  return (
    <AdvancedSettingsFrame title={googleSettingsText.windowTitle} accept={accept}>
      <DialogCheckBox
        label={googleSettingsText.isCustom}
        isChecked={form.usesCustomApplication}
        onChange={(usesCustomApplication) => edit({ usesCustomApplication })}
      />
      <DependentFields>
        {fields.map((field) => (
          <SettingsField key={field} field={field} form={form} problems={problems} onChange={edit} />
        ))}
        <Text size={200}>
          {form.usesCustomApplication ? googleSettingsText.testing : googleSettingsText.noPreinstalled}
        </Text>
      </DependentFields>
    </AdvancedSettingsFrame>
  );
}

interface SettingsFieldProps {
  field: Field;
  form: GmailForm;
  problems: readonly FieldProblem<GmailField>[];
  onChange: (changes: Partial<GmailForm>) => void;
}

function SettingsField({ field, form, problems, onChange }: SettingsFieldProps) {
  const name: GmailField = `gmail.${field}`;
  const label = googleSettingsText[field];
  const isStored = field === 'clientSecret' && form.secretIsFor !== '' && form.secretIsFor === form.clientId.trim();
  return (
    <DialogField label={label} isDisabled={!form.usesCustomApplication} problems={problemTextsOf(problems, name)}>
      <Input
        {...accessKeyProps(label)}
        data-field={name}
        type={field === 'clientSecret' ? 'password' : 'text'}
        spellCheck={false}
        disabled={!form.usesCustomApplication}
        placeholder={isStored ? googleSettingsText.storedSecret : ''}
        value={form[field]}
        onChange={(_, { value }) => onChange({ [field]: value })}
      />
    </DialogField>
  );
}

function trimmed(form: GmailForm): GmailForm {
  return { ...form, clientId: form.clientId.trim(), clientSecret: form.clientSecret.trim() };
}
