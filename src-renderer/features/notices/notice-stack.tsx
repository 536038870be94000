import { makeStyles, tokens } from '@fluentui/react-components';
import { Children, useEffect, type ReactNode } from 'react';
import { describeMissingEngine } from '../../../src-shared/wording/describe-engine.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useEngineView } from '../../api/engine-view.ts';
import { useAction } from '../../api/use-action.ts';
import { useUnexpectedErrors } from '../../components/unexpected-error.tsx';
import { commonText } from '../../text/common-text.ts';
import { words } from '../../text/words.ts';
import { NoticeBar } from './notice-bar.tsx';
import { FailureNotice, type NoticeSteps } from './failure-notice.tsx';
import { UpdateNotice } from './update-notice.tsx';
import type { ShownNotice } from './use-notices.ts';
import type { ShownUpdate } from './use-update.ts';

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
  update?: ShownUpdate;
  steps: NoticeSteps;
  /** Notices that only this window has; they come before the others. */
  children?: ReactNode;
}

/** What is wrong now, on top of the window, and below it what is new. */
export function NoticeStack({ notices, update, steps, children }: NoticeStackProps) {
  const styles = useStyles();
  const { hasError, dismiss } = useErrorsOfOwn();
  const openLog = useAction(() => request('desktop.open', 'log-folder'));
  const hasUpdate = update !== undefined && update.update.kind !== 'none';
  if (notices.length === 0 && !hasError && !hasUpdate && Children.count(children) === 0) return null;
  return (
    <div className={styles.stack}>
      {hasError && (
        <NoticeBar
          title={commonText.unexpectedErrorTitle}
          lines={[commonText.unexpectedErrorDetail]}
          actions={[{ label: commonText.openLogFolder, run: () => openLog.run() }]}
          onDismiss={dismiss}
        />
      )}
      {children}
      {notices.map((notice) => (
        <FailureNotice key={notice.id ?? 'own'} notice={notice} steps={steps} />
      ))}
      {hasUpdate && <UpdateNotice {...update} />}
    </div>
  );
}

/** While the engine is away, every request fails, and the bar above the window says why. */
function useErrorsOfOwn(): { hasError: boolean; dismiss: () => void } {
  const isAway = describeMissingEngine(words, useEngineView()) !== null;
  const { hasError, dismiss } = useUnexpectedErrors();
  useEffect(() => {
    if (isAway && hasError) dismiss();
  }, [isAway, hasError, dismiss]);
  return { hasError: hasError && !isAway, dismiss };
}
