/**
 * Proxmox VE: the report of vzdump. Its subject is that of the program's source and of public samples, with and without a
 * blank before the colon, as its versions differ. It does not name the job.
 */
import { inSubject, regex, type MailPatternPreset } from './mail-pattern-preset.ts';

export const proxmoxVe: MailPatternPreset = {
  isConfirmed: true,
  pattern: {
    name: 'Proxmox VE (vzdump)',
    conditions: {
      from: null,
      subject: regex(
        String.raw`^vzdump backup status \((?<node>[^)]+)\) ?: backup (?:successful|failed(?:: (?<reason>.+))?)`,
      ),
      body: null,
    },
    results: {
      Failed: inSubject(String.raw`\) ?: backup failed`),
      Warning: null,
      Success: inSubject(String.raw`\) ?: backup successful`),
    },
    otherwise: null,
    job: 'vzdump',
    organization: '',
    host: '%node%',
    message: '%reason%',
    isForwarded: true,
  },
};
