import { makeStyles } from '@fluentui/react-components';
import type { ImportableSettings } from '../../../src-shared/forms/backup-server-outcome.ts';
import type { OptionsForm } from '../../../src-shared/forms/options-form.ts';
import { BackupServersSection, type SettingsOffer } from '../backup-servers/backup-servers-section.tsx';
import { MailSourceSection } from '../mail-source/mail-source-section.tsx';
import { backupServersText } from '../../text/backup-servers-text.ts';
import { describeImport } from './describe-import.ts';
import { ImportSettingsDialog, type ImportedSettings } from './import-settings-dialog.tsx';
import { NotifyCommandField } from './notify-command-field.tsx';
import { useOptions } from './options-context.ts';
import { problemsOf } from './options-form-state.ts';
import { putServerSettings } from './server-settings-offer.ts';
import { SessionFolderField } from './session-folder-field.tsx';

const useStyles = makeStyles({
  tab: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '16px' },
});

/** Where sessions come from: the session folder, the command line, which stores them there, mail and backup servers. */
export function JobSourcesTab() {
  const styles = useStyles();
  const { state, dispatch, snapshot, holdOpen } = useOptions();
  return (
    <div className={styles.tab}>
      <SessionFolderField />
      <NotifyCommandField />
      <MailSourceSection
        form={state.form.mail}
        areOthersSaved={state.saved.mail.isOn && state.saved.mail.otherComputers !== ''}
        presentation={snapshot.presentation}
        problemsOf={(field) => problemsOf(state, field)}
        onEdit={(mail) => dispatch({ kind: 'edited', changes: { mail } })}
        onModalChange={holdOpen}
      />
      <BackupServersSection
        presentation={snapshot.presentation}
        drafts={state.servers}
        onDraft={(event) => dispatch({ kind: 'servers-changed', event })}
        onModalChange={holdOpen}
        hasNews={(settings) => changesBy(settings, state.form).length > 0}
        renderOffer={(offer, { onAccept, onClose }) => (
          <ImportSettingsDialog
            imported={offer === null ? null : toImported(offer, state.form)}
            onAccept={(form) => {
              dispatch({ kind: 'imported', form });
              onAccept();
            }}
            onClose={onClose}
          />
        )}
      />
    </div>
  );
}

function changesBy(settings: ImportableSettings, present: OptionsForm) {
  return describeImport(present, putServerSettings(present, settings));
}

function toImported({ host, settings }: SettingsOffer, present: OptionsForm): ImportedSettings {
  const { importTitle: title, importConfirm: confirm, importRefuse: refuse, importDetail } = backupServersText;
  const form = putServerSettings(present, settings);
  return { form, changes: changesBy(settings, present), title, confirm, refuse, detail: importDetail(host) };
}
