import { Input, makeStyles } from '@fluentui/react-components';
import { useState, type Dispatch, type SetStateAction } from 'react';
import type { CertificateForm } from '../../../src-shared/forms/certificate-form.ts';
import type { CertificateProblem } from '../../../src-shared/model/application-certificate.ts';
import { describeCertificateProblem } from '../../../src-shared/wording/describe-application-failure.ts';
import { describeFieldProblem } from '../../../src-shared/wording/describe-field-problem.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { applicationSettingsText } from '../../text/application-settings-text.ts';
import { words } from '../../text/words.ts';
import { setStaysInFile, takeCertificate, type ApplicationSettingsState } from './application-settings-state.ts';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'end', gap: '8px' },
  // An error line under the field must not move the button.
  button: { alignSelf: 'start', marginTop: '22px' },
});

interface CertificateFieldProps {
  state: ApplicationSettingsState;
  isDisabled: boolean;
  onChange: Dispatch<SetStateAction<ApplicationSettingsState>>;
}

/** A file that could not be read yet. */
interface UnreadFile {
  path: string;
  problem: CertificateProblem;
}

/** The certificate of the application with its private key: what is known of it, and choosing a file. */
export function CertificateField({ state, isDisabled, onChange }: CertificateFieldProps) {
  const styles = useStyles();
  const [unread, setUnread] = useState<UnreadFile | null>(null);
  const [password, setPassword] = useState('');
  const { certificate, chosenPath } = state;
  const read = async (path: string, withPassword: string) => {
    const staysInFile = certificate !== null && certificate.path !== null;
    const outcome = await request('certificate.read', { path, password: withPassword, staysInFile });
    if (outcome.kind === 'failed') return setUnread({ path, problem: outcome.problem });
    setUnread(null);
    setPassword('');
    onChange((previous) => takeCertificate(previous, outcome.certificate, path));
  };
  const chooseFile = useAction(async () => {
    const path = await request('certificate.choose', undefined);
    if (path !== null) await read(path, '');
  });
  const openFile = useAction(async () => {
    if (unread !== null) await read(unread.path, password);
  });
  const problems = problemsOf(state, unread);
  const needsPassword = unread?.problem === 'password-missing' || unread?.problem === 'wrong-password';
  const { certificate: label, password: passwordLabel } = applicationSettingsText;
  return (
    <>
      <div className={styles.row}>
        <DialogField
          label={label}
          isDisabled={isDisabled}
          problems={problems}
          {...(certificate !== null && !isDisabled && { hint: describeExpiry(certificate) })}
        >
          <Input
            {...accessKeyProps(label)}
            readOnly
            disabled={isDisabled}
            placeholder={applicationSettingsText.noCertificate}
            value={certificate?.facts.subject ?? ''}
          />
        </DialogField>
        <DialogButton
          label={applicationSettingsText.chooseFile}
          data-field="certificate"
          className={styles.button}
          isDisabled={isDisabled}
          isBusy={chooseFile.progress === 'slow'}
          onClick={() => chooseFile.run()}
        />
      </div>
      {needsPassword && !isDisabled && (
        <div className={styles.row}>
          <DialogField label={passwordLabel}>
            <Input
              {...accessKeyProps(passwordLabel)}
              type="password"
              autoComplete="off"
              value={password}
              onChange={(_, { value }) => setPassword(value)}
            />
          </DialogField>
          <DialogButton
            label={applicationSettingsText.openFile}
            className={styles.button}
            isBusy={openFile.progress === 'slow'}
            onClick={() => openFile.run()}
          />
        </div>
      )}
      <DialogCheckBox
        label={applicationSettingsText.staysInFile}
        hint={applicationSettingsText.staysInFileHint}
        isChecked={certificate !== null && certificate.path !== null}
        isDisabled={isDisabled || certificate === null || chosenPath === null}
        onChange={(staysInFile) => onChange((previous) => setStaysInFile(previous, staysInFile))}
      />
    </>
  );
}

function problemsOf({ problems: { certificate } }: ApplicationSettingsState, unread: UnreadFile | null): string[] {
  if (unread !== null) return [describeCertificateProblem(words, unread.problem)];
  return certificate === undefined ? [] : [describeFieldProblem(words, certificate)];
}

function describeExpiry({ facts }: CertificateForm): string {
  return applicationSettingsText.validUntil(new Date(facts.expiresAtMs).toISOString().slice(0, 10));
}
