import { makeStyles } from '@fluentui/react-components';
import { NotifyCommandField } from './notify-command-field.tsx';
import { SessionFolderField } from './session-folder-field.tsx';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

/** Where sessions come from: the session folder, and the command line, which stores them there. */
export function JobSourcesTab() {
  const styles = useStyles();
  return (
    <div className={styles.tab}>
      <SessionFolderField />
      <NotifyCommandField />
    </div>
  );
}
