import { describeUpdate } from '../../../src-shared/wording/describe-update.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { commonText } from '../../text/common-text.ts';
import { words } from '../../text/words.ts';
import { NoticeBar } from './notice-bar.tsx';
import type { ShownUpdate } from './use-update.ts';

/** A new version, and what the person can do about it. */
export function UpdateNotice({ update, dismiss }: ShownUpdate) {
  const restart = useAction(() => request('update.restart', undefined));
  const description = describeUpdate(words, update);
  if (description === null) return null;
  return (
    <NoticeBar
      intent={update.kind === 'refused' ? 'warning' : 'info'}
      {...description}
      {...(update.kind === 'ready' && { actions: [{ label: commonText.restartAndInstall, run: restart.run }] })}
      onDismiss={dismiss}
    />
  );
}
