import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { EngineView } from '../../../src-shared/model/engine-view.ts';
import { describeMissingEngine } from '../../../src-shared/wording/describe-engine.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { EngineViewContext } from '../../api/engine-view.ts';
import { logError } from '../../api/log-error.ts';
import { useEvent } from '../../api/use-event.ts';
import { NoticeBar } from '../notices/notice-bar.tsx';
import { words } from '../../text/words.ts';

const useStyles = makeStyles({
  frame: { height: '100%', display: 'flex', flexDirection: 'column' },
  missing: { flexShrink: 0, padding: '12px 24px 8px', backgroundColor: tokens.colorNeutralBackground1 },
  page: { flexGrow: 1, minHeight: '0' },
});

/** Around the page of every window: says above it that the engine is away, until it is back (product section 12.4). */
export function EngineFrame({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const [view, setView] = useState<EngineView>({ kind: 'own' });
  useEvent('engine.changed', setView);
  useEffect(() => {
    request('engine.load', undefined).then(setView, logError);
  }, []);
  const missing = describeMissingEngine(words, view);
  return (
    <EngineViewContext value={view}>
      <div className={styles.frame}>
        <div role="status">
          {missing !== null && (
            <div className={styles.missing}>
              <NoticeBar intent="error" title={missing.title} lines={[missing.detail, missing.nextStep]} />
            </div>
          )}
        </div>
        <div className={styles.page}>{children}</div>
      </div>
    </EngineViewContext>
  );
}
