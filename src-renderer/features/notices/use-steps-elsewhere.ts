import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import type { NoticeSteps } from './failure-notice.tsx';

/** The next steps of banners in windows that take none themselves: each leads to the window where it is taken. */
export function useStepsElsewhere(): NoticeSteps {
  const ask = useAction((kind: 'authorize' | 'open-application-settings') => request('options.ask-step', { kind }));
  const openHistory = useAction(() => request('desktop.open', 'history'));
  const openSessionFolder = useAction(async () => {
    const opened = await request('session-folder.open', undefined);
    // Options says there what the system has against it.
    if (opened.kind === 'not-opened') await request('options.ask-step', { kind: 'open-session-folder' });
  });
  return {
    authorize: () => ask.run('authorize'),
    'open-application-settings': () => ask.run('open-application-settings'),
    'open-history': () => openHistory.run(),
    'open-session-folder': () => openSessionFolder.run(),
  };
}
