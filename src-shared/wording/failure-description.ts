/** What the wording of a failure consists of. */

/** What a person can do about a failure; the window shows it as a button where it has one. */
export type NextStep =
  | { kind: 'authorize'; label: string }
  | { kind: 'open-application-settings'; label: string }
  | { kind: 'open-history'; label: string }
  | { kind: 'open-session-folder'; label: string }
  | { kind: 'advice'; label: string };

export interface FailureDescription {
  /** A few words, without a full stop. */
  title: string;
  /** One or two sentences: what happened and why. */
  detail: string;
  nextStep: NextStep;
}

export const authorize: NextStep = { kind: 'authorize', label: 'Sign in again' };
export const openApplicationSettings: NextStep = {
  kind: 'open-application-settings',
  label: 'Open application settings',
};
export const openHistory: NextStep = { kind: 'open-history', label: 'Open History' };
export const openSessionFolder: NextStep = { kind: 'open-session-folder', label: 'Open folder' };
export const advice = (label: string): NextStep => ({ kind: 'advice', label });

/**
 * `standing`: the program met the failure in its own work, and retries automatically where that can help. `at-hand`: a
 * person has just started it (a sign-in, a test), and only that person can retry it.
 */
export type Occasion = 'standing' | 'at-hand';

/** Where a redirect led, as it follows "was redirected". @param host - empty: not known */
export const toHost = (host: string): string => (host === '' ? '' : ` to ${host}`);
