import { useState } from 'react';
import { parsePreviewedDigest } from '../../../src-shared/forms/digest-form.ts';
import { parseTestedDigestForm } from '../../../src-shared/forms/options-form.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction, type Action } from '../../api/use-action.ts';
import type { OptionsFormHandle } from './use-options-form.ts';
import type { TestMessageResult } from './use-test-message.ts';

/** What the line beside the buttons tells. */
export type DigestResult =
  | { kind: 'previewed' }
  | { kind: 'preview-not-opened'; path: string; reason: string }
  | { kind: 'sent'; outcome: TestMessageResult };

export interface DigestActions {
  preview: Action<[]>;
  send: Action<[]>;
  cancel: Action<[]>;
  result: DigestResult | null;
}

/** `Preview` and `Send now`, with what the form says now; nothing is saved (product section 14.5). */
export function useDigest({ state: { form }, dispatch }: OptionsFormHandle): DigestActions {
  const [result, setResult] = useState<DigestResult | null>(null);
  const preview = useAction(async () => {
    setResult(null);
    const checked = parsePreviewedDigest(form.digest);
    const outcome = checked.kind === 'invalid' ? checked : await request('digest.preview', form);
    if (outcome.kind === 'invalid') dispatch({ kind: 'refused', problems: outcome.problems });
    else if (outcome.kind === 'opened') setResult({ kind: 'previewed' });
    else setResult({ kind: 'preview-not-opened', path: outcome.path, reason: outcome.reason });
  });
  const send = useAction(async () => {
    setResult(null);
    const checked = parseTestedDigestForm(form);
    const outcome = checked.kind === 'invalid' ? checked : await request('digest.send', form);
    if (outcome.kind === 'invalid') dispatch({ kind: 'refused', problems: outcome.problems });
    else setResult({ kind: 'sent', outcome });
  });
  const cancel = useAction(() => request('test-message.cancel', undefined));
  return { preview, send, cancel, result };
}
