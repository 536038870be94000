/** How far a first run has come, from what the Options window shows. Pure. */
import { parseRecipients } from '../../../src-shared/forms/recipients-text.ts';
import type { RouteForm } from '../../../src-shared/forms/route-form.ts';

/** In the order in which they are done. */
export const firstRunSteps = ['authorize', 'recipients', 'test'] as const;
export type FirstRunStep = (typeof firstRunSteps)[number];

export interface FirstRunInputs {
  /** An account can send: in use, or just signed in. */
  isAuthorized: boolean;
  form: Pick<RouteForm, 'isEnabled' | 'recipients'>;
  /** A test message was accepted, now or before. */
  hasSentTest: boolean;
}

export interface FirstRunProgress {
  done: ReadonlySet<FirstRunStep>;
  /** The first that is not done; `null`: all are. */
  next: FirstRunStep | null;
}

export function decideFirstRunProgress({ isAuthorized, form, hasSentTest }: FirstRunInputs): FirstRunProgress {
  const { recipients, problems } = parseRecipients(form.recipients);
  const isDone: Record<FirstRunStep, boolean> = {
    authorize: isAuthorized,
    recipients: form.isEnabled && recipients.length > 0 && problems.length === 0,
    test: hasSentTest,
  };
  return {
    done: new Set(firstRunSteps.filter((step) => isDone[step])),
    next: firstRunSteps.find((step) => !isDone[step]) ?? null,
  };
}
