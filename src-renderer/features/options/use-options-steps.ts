import { useCallback, useEffect, useRef } from 'react';
import type { OptionsStep } from '../../../src-shared/forms/options-window.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { logError } from '../../api/log-error.ts';
import { useAction } from '../../api/use-action.ts';
import { useEvent } from '../../api/use-event.ts';
import type { NoticeSteps } from '../notices/failure-notice.tsx';
import type { Authorization } from './use-authorization.ts';
import type { OptionsFormHandle } from './use-options-form.ts';

/**
 * The next steps that this window can take, for its own banners and for what another window has shown it for.
 *
 * @returns those of its banners
 */
export function useOptionsSteps({ dispatch }: OptionsFormHandle, authorization: Authorization): NoticeSteps {
  const openSessionFolder = useAction(async () => {
    const opened = await request('session-folder.open', undefined);
    // Its own Open says there what the system has against it.
    if (opened.kind === 'not-opened') dispatch({ kind: 'tab-selected', tab: 'job-sources' });
  });
  const openHistory = useAction(() => request('desktop.open', 'history'));
  const steps = {
    authorize: () => {
      // The Application Settings window says first which application it is to be.
      if (authorization.editApplication.progress !== 'idle') return;
      // Where the sign-in is told of, and can be cancelled.
      dispatch({ kind: 'field-shown', field: 'sender.authorization' });
      authorization.authorize.run();
    },
    'open-application-settings': () => authorization.editApplication.run(),
    'open-session-folder': () => openSessionFolder.run(),
    'open-history': () => openHistory.run(),
  };
  useAskedSteps((step) => {
    if (step.kind === 'show') dispatch({ ...step, kind: 'field-shown' });
    else steps[step.kind]();
  });
  return steps;
}

/** What this window was opened for, and what it is shown for later. */
function useAskedSteps(run: (step: OptionsStep) => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const take = useCallback(() => {
    request('options.take-step', undefined).then((step) => step !== null && latest.current(step), logError);
  }, []);
  useEvent('options.step-asked', take);
  useEffect(take, [take]);
}
