import { useEffect, useRef, useState } from 'react';
import { parseOptionsForm } from '../../../src-shared/forms/options-form.ts';
import type { Failure } from '../../../src-shared/model/failures/failure.ts';
import { isElectron, request } from '../../api/backup-notifier-api.ts';
import { setMayLose } from '../../api/load-anew.ts';
import { logError } from '../../api/log-error.ts';
import { useAction, type ActionProgress } from '../../api/use-action.ts';
import { useEvent } from '../../api/use-event.ts';
import { saveBackupServerDraft } from '../backup-servers/save-backup-server-draft.ts';
import { saveChannelDrafts } from '../channels/save-channel-drafts.ts';
import { isDirty, toSubmittedForm } from './options-form-state.ts';
import { signInOfChosen, signInsOf } from './sign-ins.ts';
import type { OptionsFormHandle } from './use-options-form.ts';

type SubmissionButton = 'ok' | 'apply' | 'cancel';

export interface Submission {
  press: (button: SubmissionButton) => void;
  /** The button that is being worked on. */
  pressed: SubmissionButton | null;
  progress: ActionProgress;
  /** Saving takes so long that the window should say what it waits for. Cancel ends it. */
  isWaiting: boolean;
  canApply: boolean;
  /** Why the last saving failed. */
  failure: Failure | null;
  isAskingToSave: boolean;
  /** The answer to that question is neither to save nor to lose. */
  keepOpen: () => void;
  /** The window was closed; only a browser tab can still show anything then. */
  isClosed: boolean;
}

/**
 * OK, Cancel and Apply, and closing with unsaved changes (product sections 2.8 and 2.9).
 *
 * @param isHeldOpen - a dialog is open that has to be answered first, so closing does nothing.
 */
export function useSubmission({ state, dispatch }: OptionsFormHandle, isHeldOpen: boolean): Submission {
  const [pressed, setPressed] = useState<SubmissionButton | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** The person does not want to wait: servers that are not saved yet stay as they are in the window. */
  const isStopped = useRef(false);
  /** OK or Cancel, pressed while Apply saved: done behind it, so that whoever is quick presses it once. */
  const next = useRef<SubmissionButton | null>(null);
  const [appliedCount, setAppliedCount] = useState(0);
  const hasUnsaved = isDirty(state);
  const closing = useClosing(hasUnsaved, isHeldOpen);

  const save = async (): Promise<boolean> => {
    if (signInOfChosen(state)?.view.signIn.kind === 'waiting-for-sign-in') {
      dispatch({ kind: 'refused-during-sign-in' });
      return false;
    }
    // One of another mail server is not seen, and cannot be finished here.
    await cancelWaiting();
    const submitted = toSubmittedForm(state);
    const checked = parseOptionsForm(submitted);
    const outcome = checked.kind === 'invalid' ? checked : await request('options.save', submitted);
    setFailure(outcome.kind === 'not-saved' ? outcome.failure : null);
    if (outcome.kind === 'invalid') dispatch({ kind: 'refused', problems: outcome.problems });
    if (outcome.kind === 'saved') dispatch({ kind: 'saved', submitted, form: outcome.form });
    if (outcome.kind !== 'saved') return false;
    const areServersSaved = await saveServers();
    return (await saveChannels()) && areServersSaved;
  };
  /** One after the other, so that one that fails keeps the others from nothing. @returns whether all are saved */
  const saveServers = async (): Promise<boolean> => {
    let isAllSaved = true;
    for (const draft of state.servers) {
      if (isStopped.current) return false;
      dispatch({ kind: 'servers-changed', event: { kind: 'saving', draft } });
      const event = await saveBackupServerDraft(draft);
      dispatch({ kind: 'servers-changed', event });
      isAllSaved &&= event.kind === 'saved';
    }
    return isAllSaved;
  };
  /** @returns whether they are saved */
  const saveChannels = async (): Promise<boolean> => {
    const { drafts } = state.channels;
    if (isStopped.current) return false;
    if (drafts.length === 0) return true;
    dispatch({ kind: 'channels-changed', event: { kind: 'saving', submitted: drafts } });
    const event = await saveChannelDrafts(drafts);
    dispatch({ kind: 'channels-changed', event });
    return event.kind === 'saved';
  };
  const cancelWaiting = async () => {
    for (const { view, requests } of signInsOf(state)) {
      if (view.signIn.kind === 'waiting-for-sign-in') await request(requests.cancel, undefined);
    }
  };
  const discard = async () => {
    await cancelWaiting();
    for (const { requests } of signInsOf(state)) await request(requests.discard, undefined);
  };
  const action = useAction(async (button: SubmissionButton) => {
    setPressed(button);
    isStopped.current = false;
    closing.stopAsking();
    if (button === 'cancel') await discard();
    const isDone = button === 'cancel' || (await save());
    if (!isDone) closing.keepOpen();
    else if (button !== 'apply') await closing.close();
    else setAppliedCount((count) => count + 1);
  });
  const { run } = action;
  const press = (button: SubmissionButton) => {
    const hasBegun = run(button);
    if (hasBegun) next.current = null;
    else if (button !== 'apply') next.current = button;
  };
  // With what the window shows by then.
  useEffect(() => {
    if (next.current !== null) run(next.current);
    next.current = null;
  }, [appliedCount, run]);

  const cancelSave = useAction(async () => {
    isStopped.current = true;
    await request('options.cancel-save', undefined);
  });
  const isSaving = action.progress === 'slow' && pressed !== 'cancel';

  return {
    press: (button) => (isSaving && button === 'cancel' ? void cancelSave.run() : press(button)),
    isWaiting: action.isLong && isSaving,
    pressed: action.progress === 'idle' ? null : pressed,
    progress: action.progress,
    canApply: hasUnsaved,
    failure,
    isAskingToSave: closing.isAsking,
    keepOpen: closing.keepOpen,
    isClosed: closing.isClosed,
  };
}

/** Closing the window, and what happens when a person closes it with unsaved changes. */
function useClosing(hasUnsaved: boolean, isHeldOpen: boolean) {
  const mayLose = hasUnsaved || isHeldOpen;
  const [isAsking, setIsAsking] = useState(false);
  const [isClosed, setIsClosed] = useState(false);
  const isClosing = useRef(false);
  const report = useRef(Promise.resolve());

  useEffect(() => {
    if (isClosing.current) return;
    setMayLose(mayLose);
    // One after the other, so that the last word is the true one.
    report.current = report.current.then(() => request('window.set-unsaved', mayLose)).catch(logError);
  }, [mayLose]);

  useEffect(() => {
    if (!mayLose || isElectron()) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (!isClosing.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [mayLose]);

  useEvent('window.close-requested', () => {
    if (isHeldOpen) keepOpen();
    else setIsAsking(true);
  });

  /** Whatever closed the window, such as quitting the program, is called off. */
  const keepOpen = () => {
    setIsAsking(false);
    request('window.keep-open', undefined).catch(logError);
  };
  const close = async () => {
    isClosing.current = true;
    await report.current;
    await request('window.set-unsaved', false);
    await request('window.close', undefined);
    setTimeout(() => setIsClosed(true), closedPageDelayMs);
  };
  return { isAsking, isClosed, close, keepOpen, stopAsking: () => setIsAsking(false) };
}

/** A window that does close is gone by then, without a glimpse of the page behind. */
const closedPageDelayMs = 1000;
