import { Input, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SmtpField, SmtpForm } from '../../../../src-shared/forms/smtp-form.ts';
import { accessKeyProps } from '../../../components/access-key.ts';
import { AccessText } from '../../../components/access-text.tsx';
import { DialogCheckBox } from '../../../components/dialog-check-box.tsx';
import { DialogField } from '../../../components/dialog-field.tsx';
import { Fingerprint } from '../../../components/fingerprint.tsx';
import { problemTextsOf } from '../../../text/problem-texts.ts';
import { smtpText } from '../../../text/smtp-text.ts';
import {
  AdvancedSettingsFrame,
  DependentFields,
  type AcceptedSettings,
} from '../../application-settings/advanced-settings-frame.tsx';
import { findAdvancedProblems, hasStoredPassword } from './smtp-settings-state.ts';

const useStyles = makeStyles({
  port: { maxWidth: '300px' },
  certificate: { marginTop: '8px', display: 'flex', flexDirection: 'column', gap: '4px' },
  list: { margin: '0' },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** The window Advanced of the SMTP server (product section 11.1). */
export function SmtpSettingsWindow({ form: initial }: { form: SmtpForm }) {
  const styles = useStyles();
  const [form, setForm] = useState(initial);
  const [problems, setProblems] = useState<ReturnType<typeof findAdvancedProblems>>([]);
  const accept = (): AcceptedSettings => {
    const found = findAdvancedProblems(form);
    const [first] = found;
    if (first === undefined) return { kind: 'valid', settings: { sender: 'smtp', form } };
    setProblems(found);
    return { kind: 'invalid', badField: first.field };
  };
  const edit = (changes: Partial<SmtpForm>) => {
    setForm((previous) => ({ ...previous, ...changes }));
    setProblems((previous) => previous.filter(({ field }) => !(field.slice('smtp.'.length) in changes)));
  };
  const problemsOf = (field: SmtpField) => problemTextsOf(problems, field);
  const textProps = (name: 'port' | 'username' | 'password') => ({
    ...accessKeyProps(smtpText[name]),
    'data-field': `smtp.${name}`,
    spellCheck: false,
    autoComplete: 'off',
    value: form[name],
    onChange: (_: unknown, { value }: { value: string }) => edit({ [name]: value }),
  });
  return (
    <AdvancedSettingsFrame title={smtpText.windowTitle} accept={accept}>
      <div className={styles.port}>
        <DialogField
          setting="smtp.port"
          label={smtpText.port}
          problems={problemsOf('smtp.port')}
          hint={smtpText.portHint}
        >
          <Input {...textProps('port')} inputMode="numeric" />
        </DialogField>
      </div>
      <DialogCheckBox
        setting="smtp.usesTls"
        label={smtpText.usesTls}
        isChecked={form.usesTls}
        onChange={(usesTls) => edit({ usesTls })}
      />
      <DialogCheckBox
        label={smtpText.requiresLogin}
        isChecked={form.requiresLogin}
        onChange={(requiresLogin) => {
          edit({ requiresLogin });
          setProblems([]);
        }}
      />
      <DependentFields>
        <DialogField isDisabled={!form.requiresLogin} label={smtpText.username} problems={problemsOf('smtp.username')}>
          <Input {...textProps('username')} disabled={!form.requiresLogin} />
        </DialogField>
        <DialogField
          isDisabled={!form.requiresLogin}
          label={smtpText.password}
          problems={problemsOf('smtp.password')}
          hint={{ className: styles.hint, children: smtpText.passwordHint }}
        >
          <Input
            {...textProps('password')}
            type="password"
            autoComplete="new-password"
            disabled={!form.requiresLogin}
            placeholder={hasStoredPassword(form) ? smtpText.passwordStored : ''}
          />
        </DialogField>
      </DependentFields>
      {form.fingerprint !== null && (
        <div className={styles.certificate}>
          <dl className={styles.list}>
            <Fingerprint label={smtpText.certificateFingerprint} value={form.fingerprint} />
          </dl>
          <Text size={200}>
            <Link {...accessKeyProps(smtpText.forgetCertificate)} onClick={() => edit({ fingerprint: null })}>
              <AccessText label={smtpText.forgetCertificate} />
            </Link>
          </Text>
        </div>
      )}
    </AdvancedSettingsFrame>
  );
}
