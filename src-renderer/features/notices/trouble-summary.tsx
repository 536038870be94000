import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import type { Notice } from '../../../src-shared/model/failures/failure.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { useEvent } from '../../api/use-event.ts';
import { useLoaded } from '../../api/use-loaded.ts';
import { commonText } from '../../text/common-text.ts';
import { words } from '../../text/words.ts';
import { NoticeBar } from './notice-bar.tsx';

const useStyles = makeStyles({ summary: { flexShrink: 0, padding: '12px 24px 0' } });

const load = () => request('notices.load', undefined);

/**
 * The standing troubles in a small window that is about something else (product section 6.7): what is wrong, and the
 * way to Options, where all of it is said. The window does not wait for them.
 */
export function TroubleSummary() {
  const styles = useStyles();
  const loaded = useLoaded(load);
  const [told, setTold] = useState<readonly Notice[] | null>(null);
  useEvent('notices.changed', setTold);
  const openOptions = useAction(() => request('desktop.open', 'options'));
  const notices = told ?? (loaded.kind === 'loaded' ? loaded.value : []);
  const [title, ...others] = notices.map(({ failure }) => describeFailure(words, failure).title);
  if (title === undefined) return null;
  return (
    <div className={styles.summary}>
      <NoticeBar
        title={title}
        lines={others.length === 0 ? [] : [words.health.alsoTroubled(others)]}
        actions={[{ label: commonText.openOptions, run: () => openOptions.run() }]}
      />
    </div>
  );
}
