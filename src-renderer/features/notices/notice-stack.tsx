import { makeStyles, tokens } from '@fluentui/react-components';
import { useUnexpectedErrors } from '../../components/unexpected-error.tsx';
import { commonText } from '../../text/common-text.ts';
import { NoticeBar } from './notice-bar.tsx';
import { FailureNotice } from './failure-notice.tsx';
import type { ShownNotice } from './use-notices.ts';

const useStyles = makeStyles({
  // Many notices must leave room for the form: they scroll by themselves.
  stack: {
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 24px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface NoticeStackProps {
  notices: readonly ShownNotice[];
  onAuthorize: () => void;
  onOpenApplicationSettings: () => void;
}

/** What is wrong now, on top of the window. */
export function NoticeStack({ notices, ...actions }: NoticeStackProps) {
  const styles = useStyles();
  const { hasError, dismiss } = useUnexpectedErrors();
  if (notices.length === 0 && !hasError) return null;
  return (
    <div className={styles.stack}>
      {hasError && (
        <NoticeBar
          title={commonText.unexpectedErrorTitle}
          lines={[commonText.unexpectedErrorDetail]}
          onDismiss={dismiss}
        />
      )}
      {notices.map((notice) => (
        <FailureNotice key={notice.id ?? 'own'} notice={notice} {...actions} />
      ))}
    </div>
  );
}
