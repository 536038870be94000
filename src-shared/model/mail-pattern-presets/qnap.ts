/**
 * QNAP Hybrid Backup Sync (HBS 3), as QTS mails it in English. Public samples show the subject and how a job is named in the
 * body. With which words a job ends could not be confirmed, so that several are taken.
 */
import { inBody, inSubject, regex, type MailPatternPreset } from './mail-pattern-preset.ts';

export const qnap: MailPatternPreset = {
  isConfirmed: false,
  pattern: {
    name: 'QNAP Hybrid Backup Sync',
    conditions: {
      from: null,
      subject: regex(
        String.raw`^\[(?:info(?:rmation)?|warning|error)\]\s*\[[^\]]*hybrid backup sync[^\]]*\] notification from your device: (?<nas>.+)$`,
      ),
      body: regex(
        String.raw`(?m)\[[^\]\n]*hybrid backup sync[^\]\n]*\] *(?<what>[^\n]*\bjob: "(?<job>[^"\n]+)"[^\n]*)$`,
      ),
    },
    results: {
      Failed: inSubject(String.raw`^\[error\]`),
      Warning: inSubject(String.raw`^\[warning\]`),
      Success: inBody(String.raw`hybrid backup sync[^\]\n]*\] *(?:finished|completed|successfully)\b`),
    },
    // Jobs that begin are mailed as well.
    otherwise: null,
    job: '%job%',
    organization: '',
    host: '%nas%',
    message: '%what%',
    isForwarded: true,
  },
};
