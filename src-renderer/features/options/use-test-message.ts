import { useState } from 'react';
import { parseTestForm } from '../../../src-shared/forms/options-form.ts';
import type { TestMessageOutcome } from '../../../src-shared/model/test-message-outcome.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction, type Action } from '../../api/use-action.ts';
import type { OptionsFormHandle } from './use-options-form.ts';

/** What the line beside the button tells. */
export type TestMessageResult = Exclude<TestMessageOutcome, { kind: 'invalid' }>;

export interface TestMessage {
  send: Action<[]>;
  cancel: Action<[]>;
  result: TestMessageResult | null;
  /** At least once since the window was opened. */
  hasBeenAccepted: boolean;
}

/** Sends with what the form says now, and saves nothing (product section 2.7). */
export function useTestMessage({ state, dispatch }: OptionsFormHandle): TestMessage {
  const [result, setResult] = useState<TestMessageResult | null>(null);
  const [hasBeenAccepted, setHasBeenAccepted] = useState(false);
  const send = useAction(async () => {
    setResult(null);
    const checked = parseTestForm(state.form);
    const outcome = checked.kind === 'invalid' ? checked : await request('test-message.send', state.form);
    if (outcome.kind === 'invalid') dispatch({ kind: 'refused', problems: outcome.problems });
    else setResult(outcome);
    if (outcome.kind === 'accepted') setHasBeenAccepted(true);
  });
  const cancel = useAction(() => request('test-message.cancel', undefined));
  return { send, cancel, result, hasBeenAccepted };
}
