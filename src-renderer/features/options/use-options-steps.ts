import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { useAskedStep } from '../../api/use-asked-step.ts';
import type { NoticeSteps } from '../notices/failure-notice.tsx';
import { signInOfChosen } from './sign-ins.ts';
import type { Authorization } from './use-authorization.ts';
import type { OptionsFormHandle } from './use-options-form.ts';

const takeStep = () => request('options.take-step', undefined);

/**
 * The next steps that this window can take, for its own banners and for what another window has shown it for.
 *
 * @returns those of its banners
 */
export function useOptionsSteps({ state, dispatch }: OptionsFormHandle, authorization: Authorization): NoticeSteps {
  const openSessionFolder = useAction(async () => {
    const opened = await request('session-folder.open', undefined);
    // Its own Open says there what the system has against it.
    if (opened.kind === 'not-opened') dispatch({ kind: 'tab-selected', tab: 'job-sources' });
  });
  const openHistory = useAction(() => request('desktop.open', 'history'));
  const steps = {
    authorize: () => {
      // The Application Settings window says first which application it is to be.
      if (authorization.editAdvanced.progress !== 'idle') return;
      // Where the sign-in is told of, and can be cancelled.
      const field = signInOfChosen(state)?.field;
      if (field !== undefined) dispatch({ kind: 'field-shown', field });
      authorization.authorize.run();
    },
    'open-application-settings': () => authorization.editAdvanced.run(),
    'open-session-folder': () => openSessionFolder.run(),
    'open-history': () => openHistory.run(),
  };
  useAskedStep('options.step-asked', takeStep, (step) => {
    if (step.kind === 'show') dispatch({ ...step, kind: 'field-shown' });
    else steps[step.kind]();
  });
  return steps;
}
