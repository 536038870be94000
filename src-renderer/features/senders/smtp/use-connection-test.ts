import { useState } from 'react';
import type { SmtpForm } from '../../../../src-shared/forms/smtp-form.ts';
import type { SmtpTestOutcome } from '../../../../src-shared/forms/smtp-outcome.ts';
import { request } from '../../../api/backup-notifier-api.ts';
import { logError } from '../../../api/log-error.ts';
import { useAction } from '../../../api/use-action.ts';

type Untrusted = Extract<SmtpTestOutcome, { kind: 'untrusted' }>;

export interface ConnectionTest {
  /** What it came to, while the form is as it was tested; `null`: it was not tested, or has not ended. */
  outcome: Exclude<SmtpTestOutcome, { kind: 'untrusted' | 'cancelled' }> | { kind: 'not-trusted' } | null;
  /** A certificate that a person has to decide about. */
  asked: Untrusted | null;
  isUnderWay: boolean;
  isSlow: boolean;
  isLong: boolean;
  run: () => void;
  stop: () => void;
  decide: (isTrusted: boolean) => void;
}

/**
 * Tests the connection with what the form says, and asks about a certificate that nobody vouches for.
 *
 * @param onTrusted - puts the fingerprint into the form
 */
export function useConnectionTest(
  form: SmtpForm,
  handlers: {
    onInvalid: (outcome: Extract<SmtpTestOutcome, { kind: 'invalid' }>) => void;
    onTrusted: (fingerprint: string) => void;
  },
): ConnectionTest {
  const [ended, setEnded] = useState<{ about: string; outcome: SmtpTestOutcome | { kind: 'not-trusted' } } | null>(
    null,
  );
  const test = useAction(async (tested: SmtpForm) => {
    setEnded(null);
    const outcome = await request('smtp.test', tested);
    setEnded({ about: nameOf(tested), outcome });
    if (outcome.kind === 'invalid') handlers.onInvalid(outcome);
  });
  const current = ended !== null && ended.about === nameOf(form) && test.progress === 'idle' ? ended.outcome : null;
  return {
    outcome: current === null || current.kind === 'untrusted' || current.kind === 'cancelled' ? null : current,
    asked: current?.kind === 'untrusted' ? current : null,
    isUnderWay: test.progress !== 'idle',
    isSlow: test.progress === 'slow',
    isLong: test.isLong,
    run: () => test.run(form),
    stop: () => void request('smtp.cancel-test', undefined).catch(logError),
    decide: (isTrusted) => {
      if (current?.kind !== 'untrusted') return;
      if (!isTrusted) return setEnded({ about: nameOf(form), outcome: { kind: 'not-trusted' } });
      const { fingerprint } = current;
      handlers.onTrusted(fingerprint);
      test.run({ ...form, fingerprint });
    },
  };
}

/** What a test is about: where messages come from does not matter, nor what it has led to trust. */
function nameOf({ host, port, usesTls, requiresLogin, username, password }: SmtpForm): string {
  return JSON.stringify([host, port, usesTls, requiresLogin, username, password]);
}
