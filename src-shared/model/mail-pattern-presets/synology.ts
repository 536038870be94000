/**
 * Synology Hyper Backup and Active Backup, as DSM mails it in English. The wording could not be confirmed: Synology publishes
 * none, and DSM lets people change it. So only words are asked for that a report has to have.
 */
import { inSubject, regex, type MailPatternPreset } from './mail-pattern-preset.ts';

export const synology: MailPatternPreset = {
  isConfirmed: false,
  pattern: {
    name: 'Synology',
    conditions: {
      from: null,
      subject: regex(String.raw`\b(?:hyper backup|active backup|backup task|(?:data|network) backup)\b`),
      // Holds for every body: the line that names the task, or the end.
      body: regex(String.raw`(?m:^\s*(?:backup )?task(?: name)?: *(?<task>[^\n]+)$)|\z`),
    },
    results: {
      Failed: inSubject(String.raw`\b(?:fail(?:ed|ure)?|errors?|unsuccessful|unable|cannot)\b`),
      Warning: inSubject(String.raw`\b(?:partial(?:ly)?|warnings?|suspended|cancel(?:l)?ed|interrupted)\b`),
      Success: inSubject(String.raw`\b(?:success(?:ful|fully)?|completed?|finished)\b`),
    },
    otherwise: null,
    job: '%task%',
    organization: '',
    host: '%from%',
    message: '%subject%',
    isForwarded: true,
  },
};
