/**
 * Veeam Agent for Microsoft Windows. Its documentation names the variables of the subject, and a public settings file shows
 * them in their usual order: `[%JobResult%] %ComputerName% - %JobName% - %CompletionTime%`.
 */
import { inSubject, regex, type MailPatternPreset } from './mail-pattern-preset.ts';

export const veeamAgent: MailPatternPreset = {
  isConfirmed: true,
  pattern: {
    name: 'Veeam Agent for Microsoft Windows',
    conditions: {
      from: null,
      subject: regex(
        String.raw`^\[(?:success|warning|failed|error)\] (?<computer>\S+) - (?<job>.+) - \d{1,4}[./-]\d{1,2}[./-]\d{1,4}[ T,]*\d{1,2}[:.]\d{2}`,
      ),
      body: null,
    },
    results: {
      Failed: inSubject(String.raw`^\[(?:failed|error)\]`),
      Warning: inSubject(String.raw`^\[warning\]`),
      Success: inSubject(String.raw`^\[success\]`),
    },
    otherwise: null,
    job: '%job%',
    organization: '',
    host: '%computer%',
    message: '',
    isForwarded: true,
  },
};
