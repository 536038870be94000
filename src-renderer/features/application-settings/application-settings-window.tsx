import { Link, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type {
  ApplicationRegistration,
  ApplicationRegistrationField,
} from '../../../src-shared/model/application-registration.ts';
import type { ApplicationSettingsOutcome } from '../../../src-shared/contract/account.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { DialogButton } from '../../components/dialog-button.tsx';
import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { DialogFrame } from '../../components/dialog-frame.tsx';
import { applicationSettingsText } from '../../text/application-settings-text.ts';
import { commonText } from '../../text/common-text.ts';
import { NoticeStack } from '../notices/notice-stack.tsx';
import { ApplicationSettingsFieldInput } from './application-settings-field.tsx';
import {
  applicationSettingsFields,
  beginApplicationSettings,
  setCustom,
  submitApplicationSettings,
} from './application-settings-state.ts';

const useStyles = makeStyles({
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '16px 24px',
  },
  fields: { display: 'flex', flexDirection: 'column', gap: '8px', paddingLeft: '24px' },
  link: { alignSelf: 'flex-start', marginLeft: '24px', marginTop: '4px' },
});

/** The window Microsoft 365 Application Settings (product section 2.11). */
export function ApplicationSettingsWindow({ application }: { application: ApplicationRegistration }) {
  const styles = useStyles();
  const [state, setState] = useState(() => beginApplicationSettings(application));
  const [focus, setFocus] = useState<{ field: ApplicationRegistrationField } | null>(null);
  useEffect(() => {
    if (focus !== null) document.querySelector<HTMLElement>(`[data-field="${focus.field}"]`)?.focus();
  }, [focus]);
  const finish = useAction(async (outcome: ApplicationSettingsOutcome) => {
    await request('application-settings.finish', outcome);
    await request('window.close', undefined);
  });
  const openGuide = useAction(() => request('desktop.open', 'registration-guide'));
  const cancel = () => finish.run({ kind: 'cancelled' });
  const accept = () => {
    const submitted = submitApplicationSettings(state);
    if (submitted.kind === 'valid') return finish.run({ kind: 'accepted', application: submitted.application });
    setState(submitted.state);
    setFocus({ field: submitted.firstBadField });
  };
  return (
    <DialogFrame
      title={applicationSettingsText.windowTitle}
      size="small"
      onEnter={accept}
      onEscape={cancel}
      footer={
        <>
          <DialogButton label={commonText.ok} isPrimary isBusy={finish.progress === 'slow'} onClick={accept} />
          <DialogButton label={commonText.cancel} onClick={cancel} />
        </>
      }
    >
      {/* Standing troubles are told around it: it is modal to Options, whose banners stay in sight. */}
      <NoticeStack notices={[]} steps={{}} />
      <div className={styles.content}>
        <DialogCheckBox
          label={applicationSettingsText.isCustom}
          isChecked={state.isCustom}
          onChange={(isCustom) => setState((previous) => setCustom(previous, isCustom))}
        />
        <div className={styles.fields}>
          {applicationSettingsFields.map((field) => (
            <ApplicationSettingsFieldInput key={field} field={field} state={state} onChange={setState} />
          ))}
        </div>
        <Link
          {...accessKeyProps(applicationSettingsText.guide)}
          className={styles.link}
          onClick={() => openGuide.run()}
        >
          <AccessText label={applicationSettingsText.guide} />
        </Link>
      </div>
    </DialogFrame>
  );
}
