import { Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { Loaded } from '../../api/use-loaded.ts';
import { longAfterMs, useLate } from '../../components/use-late.ts';
import { backupServersText } from '../../text/backup-servers-text.ts';
import { commonText } from '../../text/common-text.ts';

const useStyles = makeStyles({
  text: {
    margin: 'auto',
    padding: '16px 24px',
    textAlign: 'center',
    textWrap: 'balance',
    color: tokens.colorNeutralForeground3,
  },
});

/** In place of the list where no server can be listed: because there is none, or because they are not known yet. */
export function NoServers({ loaded }: { loaded: Loaded<unknown> }) {
  const styles = useStyles();
  switch (loaded.kind) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return (
        <Text className={styles.text}>
          {backupServersText.loadFailed} <Link onClick={loaded.retry}>{commonText.retry}</Link>
        </Text>
      );
    case 'loaded':
      return <Text className={styles.text}>{backupServersText.empty}</Text>;
  }
}

/** There is nothing to cancel: it keeps nobody from the rest of the window, nor from closing it. */
function Loading() {
  const styles = useStyles();
  const isLong = useLate(true, longAfterMs);
  if (!useLate(true)) return null;
  return (
    <div role="status" className={styles.text}>
      <Spinner
        size="tiny"
        labelPosition="below"
        label={isLong ? backupServersText.loadingWaits : backupServersText.loading}
      />
    </div>
  );
}
