/**
 * UrBackup: the report that `report.lua` of its server writes. Full and incremental backups of a client are one job, images
 * and files are two.
 */
import { inBody, inSubject, regex, type MailPatternPreset } from './mail-pattern-preset.ts';

export const urbackup: MailPatternPreset = {
  isConfirmed: true,
  pattern: {
    name: 'UrBackup',
    conditions: {
      from: null,
      subject: regex(
        String.raw`^urbackup: (?:resumed )?(?:full|incremental) (?<kind>image|file) +backup of "(?<client>[^"]+)"\s*- (?:success|failed)$`,
      ),
      body: null,
    },
    results: {
      Failed: inSubject(String.raw`- failed$`),
      Warning: inBody(String.raw`\d+ infos?, (?:[1-9]\d* warnings?, \d+ errors?|0 warnings, [1-9]\d* errors?)\)`),
      Success: inSubject(String.raw`- success$`),
    },
    otherwise: null,
    job: 'UrBackup %kind% backup',
    organization: '',
    host: '%client%',
    message: '',
    isForwarded: true,
  },
};
