/**
 * Acronis. The manuals say that mail reports successes, warnings and failures, and not with which words: the wording could
 * not be confirmed. So only words are asked for that a report has to have.
 */
import { inSubject, regex, type MailPatternPreset } from './mail-pattern-preset.ts';

export const acronis: MailPatternPreset = {
  isConfirmed: false,
  pattern: {
    name: 'Acronis',
    conditions: {
      from: regex(String.raw`acronis`),
      subject: regex(String.raw`\bbackup\b`),
      // Holds for every body: what names the plan, or the end.
      body: regex(String.raw`\b(?:plan|task)(?: name)?:? *["'“](?<plan>[^"'”\n]+)["'”]|\z`),
    },
    results: {
      Failed: inSubject(String.raw`\b(?:fail(?:ed|ure)?|errors?|not succeeded)\b`),
      Warning: inSubject(String.raw`\bwarnings?\b`),
      Success: inSubject(String.raw`\b(?:success(?:ful|fully)?|succeeded|completed?)\b`),
    },
    otherwise: null,
    job: '%plan%',
    organization: '',
    host: '',
    message: '%subject%',
    isForwarded: true,
  },
};
