import { Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { MicrosoftForm } from '../../../src-shared/forms/microsoft-form.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { applicationSettingsText } from '../../text/application-settings-text.ts';
import { words } from '../../text/words.ts';
import { AdvancedSettingsFrame, DependentFields, type AcceptedSettings } from './advanced-settings-frame.tsx';
import { ApplicationSettingsChoice, ApplicationSettingsFieldInput } from './application-settings-field.tsx';
import {
  beginApplicationSettings,
  choose,
  mustBeCustom,
  setCustom,
  submitApplicationSettings,
  usesCustom,
} from './application-settings-state.ts';
import { CertificateField } from './certificate-field.tsx';

const useStyles = makeStyles({ link: { alignSelf: 'flex-start', marginTop: '4px' } });

/** The window Microsoft 365 Application Settings (product sections 2.11, 11.3 and 11.4). */
export function ApplicationSettingsWindow({ form }: { form: MicrosoftForm }) {
  const styles = useStyles();
  const [state, setState] = useState(() => beginApplicationSettings(form));
  const openGuide = useAction(() => request('desktop.open', 'registration-guide'));
  const accept = (): AcceptedSettings => {
    const submitted = submitApplicationSettings(state);
    if (submitted.kind === 'valid') {
      return { kind: 'valid', settings: { sender: 'microsoft-365', form: { ...form, ...submitted.form } } };
    }
    setState(submitted.state);
    return { kind: 'invalid', badField: submitted.firstBadField };
  };
  return (
    <AdvancedSettingsFrame title={applicationSettingsText.windowTitle} accept={accept}>
      <ApplicationSettingsChoice
        setting="microsoft.application"
        label={applicationSettingsText.cloud}
        choices={words.clouds.names}
        value={state.cloud}
        onChange={(cloud) => setState((previous) => choose(previous, { cloud }))}
      />
      <DialogCheckBox
        setting="microsoft.application"
        label={applicationSettingsText.isCustom}
        isChecked={usesCustom(state)}
        isDisabled={mustBeCustom(state)}
        onChange={(isCustom) => setState((previous) => setCustom(previous, isCustom))}
      />
      <DependentFields>
        {(['clientId', 'tenantId'] as const).map((field) => (
          <ApplicationSettingsFieldInput
            key={field}
            field={field}
            state={state}
            isDisabled={!usesCustom(state)}
            setting="microsoft.application"
            onChange={setState}
          />
        ))}
      </DependentFields>
      <ApplicationSettingsChoice
        setting="microsoft.signInAs"
        label={applicationSettingsText.signInAs}
        choices={applicationSettingsText.signInChoices}
        value={state.signInAs}
        onChange={(signInAs) => setState((previous) => choose(previous, { signInAs }))}
      />
      <DependentFields>
        <ApplicationSettingsFieldInput
          field="mailbox"
          setting="microsoft.mailbox"
          state={state}
          isDisabled={state.signInAs === 'person'}
          onChange={setState}
        />
        <CertificateField state={state} isDisabled={state.signInAs === 'person'} onChange={setState} />
      </DependentFields>
      <Link {...accessKeyProps(applicationSettingsText.guide)} className={styles.link} onClick={() => openGuide.run()}>
        <AccessText label={applicationSettingsText.guide} />
      </Link>
    </AdvancedSettingsFrame>
  );
}
