import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import type { Failure } from '../../../src-shared/model/failures/failure.ts';
import type { FileSaveOutcome } from '../../../src-shared/model/file-save-outcome.ts';
import type { OptionsForm } from '../../../src-shared/forms/options-form.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { ResultLine } from '../../components/result-line.tsx';
import { optionsText } from '../../text/options-text.ts';
import { listChannels, type ListedChannel, type SavedChannelDraft } from '../channels/channel-drafts.ts';
import { draftImportedChannels } from '../channels/draft-imported-channels.ts';
import { describeImport, describeImportedChannels, describeMissingAddresses } from './describe-import.ts';
import { ImportSettingsDialog, type ImportedSettings } from './import-settings-dialog.tsx';
import { useOptions } from './options-context.ts';
import { words } from '../../text/words.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px' },
  group: { display: 'flex', flexDirection: 'column', gap: '4px' },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: { minWidth: '160px' },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** What was read, and how it differs from the channels of the window. */
interface ReadSettings {
  path: string;
  form: OptionsForm;
  listed: readonly ListedChannel[];
  channels: readonly SavedChannelDraft[];
}

/** The log, diagnostics, and settings as a file. */
export function GeneralFiles() {
  const styles = useStyles();
  const { state, dispatch } = useOptions();
  const [said, setSaid] = useState<Said | null>(null);
  const [read, setRead] = useState<ReadSettings | null>(null);
  const openLog = useAction(() => request('desktop.open', 'log-folder'));
  const saveDiagnostics = useAction(async () => setSaid(describeSaved(await request('diagnostics.save', undefined))));
  const exportSettings = useAction(async () => setSaid(describeSaved(await request('settings.export', undefined))));
  const importSettings = useAction(async () => {
    const outcome = await request('settings.import', undefined);
    if (outcome.kind === 'failed') setSaid({ failure: outcome.failure });
    if (outcome.kind === 'read') {
      const listed = listChannels(await request('channels.load', undefined), state.channels);
      setSaid(null);
      setRead({ ...outcome, listed, channels: draftImportedChannels(outcome.channels, listed, state.channels) });
    }
  });
  const button = (label: string, { run, progress }: typeof openLog) => (
    <DialogButton label={label} className={styles.button} isBusy={progress === 'slow'} onClick={() => run()} />
  );
  return (
    <div className={styles.root}>
      <div className={styles.group}>
        <h2 className={styles.title}>{optionsText.logAndDiagnostics}</h2>
        <div className={styles.buttons}>
          {button(optionsText.openLogFolder, openLog)}
          {button(optionsText.saveDiagnostics, saveDiagnostics)}
        </div>
        <Text size={200} className={styles.hint}>
          {optionsText.diagnosticsHint}
        </Text>
      </div>
      <div className={styles.group}>
        <h2 className={styles.title}>{optionsText.settingsFile}</h2>
        <div className={styles.buttons}>
          {button(optionsText.exportSettings, exportSettings)}
          {button(optionsText.importSettings, importSettings)}
        </div>
        <Text size={200} className={styles.hint}>
          {optionsText.settingsFileHint}
        </Text>
      </div>
      <div role="status">{said !== null && <SaidLine said={said} />}</div>
      <ImportSettingsDialog
        imported={read === null ? null : toImported(read, state.form)}
        onAccept={(form) => {
          const drafts = read?.channels ?? [];
          dispatch({ kind: 'imported', form });
          dispatch({ kind: 'channels-changed', event: { kind: 'imported', drafts } });
          setSaid({ icon: 'info', text: optionsText.imported, lines: describeMissingAddresses(drafts) });
        }}
        onClose={() => setRead(null)}
      />
    </div>
  );
}

function toImported({ path, form, listed, channels }: ReadSettings, present: OptionsForm): ImportedSettings {
  const { importTitle: title, importConfirm: confirm, importDetail, importNothing } = optionsText;
  const changes = [...describeImport(present, form), ...describeImportedChannels(listed, channels)];
  const detail = changes.length === 0 ? importNothing(path) : importDetail(path);
  return { form, changes, title, confirm, detail: [detail, ...describeMissingAddresses(channels)].join(' ') };
}

/** What came of a button. */
type Said = { icon: 'ok' | 'info'; text: string; lines?: readonly string[] } | { failure: Failure };

function describeSaved(outcome: FileSaveOutcome): Said | null {
  switch (outcome.kind) {
    case 'saved':
      return { icon: 'ok', text: optionsText.savedAs(outcome.path) };
    case 'cancelled':
      return null;
    case 'failed':
      return { failure: outcome.failure };
  }
}

function SaidLine({ said }: { said: Said }) {
  if ('text' in said) return <ResultLine icon={said.icon} title={said.text} sentences={said.lines ?? []} />;
  const { title, detail, nextStep } = describeFailure(words, said.failure, 'at-hand');
  return <ResultLine icon="error" title={title} sentences={[detail, nextStep.label]} />;
}
