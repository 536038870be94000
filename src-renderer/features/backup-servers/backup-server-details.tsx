import { makeStyles, tokens } from '@fluentui/react-components';
import type { BackupServerView } from '../../../src-shared/model/backup-server.ts';
import { describeBackupServerState } from '../../../src-shared/wording/describe-backup-server-state.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { backupServersText } from '../../text/backup-servers-text.ts';
import { nextStepOf, type NextStep } from './backup-server-list-state.ts';

const useStyles = makeStyles({
  details: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface BackupServerDetailsProps {
  view: BackupServerView;
  onStep: (step: NextStep) => void;
}

/** What is to be said of the selected server: why it cannot be read and what to do, else how it is asked. */
export function BackupServerDetails({ view, onStep }: BackupServerDetailsProps) {
  const styles = useStyles();
  const step = nextStepOf(view);
  return (
    <div role="group" aria-label={backupServersText.details(view.server.host)} className={styles.details}>
      <Paragraph sentences={sentencesOf(view)} className={styles.quiet} />
      {step !== null && <DialogButton label={step.label} size="small" onClick={() => onStep(step)} />}
    </div>
  );
}

function sentencesOf(view: BackupServerView): string[] {
  const { server, state } = view;
  const { lines } = describeBackupServerState(view, (instant) => instant);
  if (lines.length > 0) return lines;
  if (state.kind !== 'off') return [backupServersText.asked(server.pollIntervalMinutes, server.username)];
  return [server.isEnabled ? backupServersText.cannotBeAsked : backupServersText.switchedOff];
}
