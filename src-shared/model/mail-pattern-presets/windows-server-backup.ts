/**
 * Windows Server Backup sends no mail itself: a scheduled task does, with the text of the event. The texts are those of the
 * event log Microsoft-Windows-Backup in English. What such a mail says besides, and whose name it bears, is up to the task.
 */
import { inBody, regex, type MailPatternPreset } from './mail-pattern-preset.ts';

export const windowsServerBackup: MailPatternPreset = {
  isConfirmed: true,
  pattern: {
    name: 'Windows Server Backup',
    conditions: {
      from: null,
      subject: null,
      body: regex(String.raw`(?<event>\bthe backup operation (?:has finished|that started at|attempted at)[^\n]*)`),
    },
    results: {
      Failed: inBody(String.raw`\bthe backup operation [^\n]*\bhas failed\b|\bthe backup operation attempted at\b`),
      Warning: inBody(String.raw`\bthe backup operation [^\n]*\bcompleted with errors\b`),
      Success: inBody(String.raw`\bthe backup operation has finished successfully\b`),
    },
    otherwise: null,
    job: 'Windows Server Backup',
    organization: '',
    host: '%from%',
    message: '%event%',
    isForwarded: true,
  },
};
