/** What a preset is: a pattern to begin with, and how much is known of the mail that it is for. */
import type { MailPattern, ResultCondition } from '../mail-pattern.ts';
import type { TextCondition } from '../text-condition.ts';

export interface MailPatternPreset {
  /** Whether the wording of the mail is known from the program's documentation or source. If not, it has to be tried. */
  isConfirmed: boolean;
  pattern: Omit<MailPattern, 'id'>;
}

export function regex(text: string): TextCondition {
  return { kind: 'regex', text };
}

export function inSubject(text: string): ResultCondition {
  return { part: 'subject', kind: 'regex', text };
}

export function inBody(text: string): ResultCondition {
  return { part: 'body', kind: 'regex', text };
}
