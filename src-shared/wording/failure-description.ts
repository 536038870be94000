/** What the wording of a failure consists of, and how it comes from the texts of a language. */
import type { Words } from '../languages/texts.ts';

/** What a person can do about a failure; the window shows it as a button where it has one. */
export type NextStep = { kind: ButtonStep; label: string } | { kind: 'advice'; label: string };

/** A step that one click takes. */
export type ButtonStep = 'authorize' | 'open-application-settings' | 'open-history' | 'open-session-folder';

export interface FailureDescription {
  /** A few words, without a full stop. */
  title: string;
  /** One or two sentences: what happened and why. */
  detail: string;
  nextStep: NextStep;
}

/**
 * `standing`: the program met the failure in its own work, and retries automatically where that can help. `at-hand`: a
 * person has just started it (a sign-in, a test), and only that person can retry it.
 */
export type Occasion = 'standing' | 'at-hand';

/** What a language says of a failure with these facts: always the same, or by the facts, or by the occasion. */
type Saying<Facts> =
  string | ((facts: Facts) => Saying<Facts>) | { readonly atHand: Saying<Facts>; readonly standing: Saying<Facts> };

interface FailureText<Facts> {
  readonly title: Saying<Facts>;
  readonly detail: Saying<Facts>;
  /** What a person can do; missing where that is a button. */
  readonly advice?: Saying<Facts>;
}

/** A text for each kind, each with what it may name. */
export type FailureTexts<Facts extends { kind: string }> = {
  readonly [Kind in Facts['kind']]: FailureText<Extract<Facts, { kind: Kind }>>;
};

/** @param step - of a failure that a click can end: its text has no advice */
export function describeBy<const Facts extends { kind: string }>(
  words: Words,
  texts: FailureTexts<Facts>,
  facts: Facts,
  occasion: Occasion,
  step: ButtonStep = 'authorize',
): FailureDescription {
  // The type of `texts` says that the text of a kind takes the facts of that kind.
  const text = texts[facts.kind as Facts['kind']] as FailureText<Facts>;
  return {
    title: say(text.title, facts, occasion),
    detail: say(text.detail, facts, occasion),
    nextStep: text.advice === undefined ? button(words, step) : advice(say(text.advice, facts, occasion)),
  };
}

function say<Facts>(saying: Saying<Facts>, facts: Facts, occasion: Occasion): string {
  if (typeof saying === 'string') return saying;
  if (typeof saying === 'function') return say(saying(facts), facts, occasion);
  return say(occasion === 'at-hand' ? saying.atHand : saying.standing, facts, occasion);
}

export const button = ({ failures }: Words, kind: ButtonStep): NextStep => ({ kind, label: failures.steps[kind] });
export const advice = (label: string): NextStep => ({ kind: 'advice', label });
