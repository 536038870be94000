import { makeStyles, tokens } from '@fluentui/react-components';
import { backupServerProducts } from '../../../src-shared/model/backup-server-products.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { backupServersText } from '../../text/backup-servers-text.ts';
import type { ListedServer } from './backup-server-drafts.ts';
import { nextStepOf, type NextStep } from './backup-server-list-state.ts';
import { describeListedServer } from './describe-listed-server.ts';

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
  server: ListedServer;
  onStep: (step: NextStep) => void;
}

/** What is to be said of the selected server: why it cannot be read and what to do, else how it is asked. */
export function BackupServerDetails({ server, onStep }: BackupServerDetailsProps) {
  const styles = useStyles();
  const step = nextStepOf(server);
  return (
    <div role="group" aria-label={backupServersText.details(server.host)} className={styles.details}>
      <Paragraph sentences={sentencesOf(server)} className={styles.quiet} />
      {step !== null && <DialogButton label={step.label} size="small" onClick={() => onStep(step)} />}
    </div>
  );
}

function sentencesOf(listed: ListedServer): string[] {
  const { view, draft } = listed;
  const { lines } = describeListedServer(listed, (instant) => instant);
  if (lines.length > 0) return lines;
  if (draft !== null || view === null) return [backupServersText.pending];
  const { server, state } = view;
  const product = backupServersText.isProduct(backupServerProducts[server.product]);
  if (state.kind !== 'off') return [product, backupServersText.asked(server.pollIntervalMinutes, server.username)];
  return [product, server.isEnabled ? backupServersText.cannotBeAsked : backupServersText.switchedOff];
}
