import { useEffect, useState } from 'react';
import { request } from '../../api/backup-notifier-api.ts';
import { logError } from '../../api/log-error.ts';
import { decideFirstRunProgress, type FirstRunProgress } from '../first-run/first-run-steps.ts';
import type { OptionsContextValue } from './options-context.ts';
import { isDirty } from './options-form-state.ts';
import { chosenSenderParts } from './sender-parts.ts';

export interface FirstRunHandle {
  progress: FirstRunProgress;
  dismiss: () => void;
}

/** @returns `null` where there is nothing to lead through: it is over once all is done and saved, or dismissed. */
export function useFirstRun({
  state,
  testMessage,
  snapshot,
}: Pick<OptionsContextValue, 'state' | 'testMessage' | 'snapshot'>): FirstRunHandle | null {
  const [isShown, setIsShown] = useState(snapshot.firstRun.isShown);
  const progress = decideFirstRunProgress({
    isAuthorized: chosenSenderParts(state).isSetUp(state),
    form: state.form.route,
    hasSentTest: snapshot.firstRun.hasSentTest || testMessage.hasBeenAccepted,
  });
  const isOver = isShown && progress.next === null && !isDirty(state);
  const finish = () => {
    setIsShown(false);
    request('first-run.finish', undefined).catch(logError);
  };
  useEffect(() => {
    if (isOver) finish();
  }, [isOver]);
  return isShown && !isOver ? { progress, dismiss: finish } : null;
}
