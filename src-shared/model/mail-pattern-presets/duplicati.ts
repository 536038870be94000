/**
 * Duplicati, with its own subject (`Duplicati %OPERATIONNAME% report for %backup-name%`) or the popular one that has the
 * result in it, and its own body, as text or JSON: all as the program's source and documentation have them.
 */
import { inBody, regex, type MailPatternPreset } from './mail-pattern-preset.ts';

export const duplicati: MailPatternPreset = {
  isConfirmed: true,
  pattern: {
    name: 'Duplicati',
    conditions: {
      from: null,
      subject: regex(String.raw`^duplicati (?:\w+, )?backup report for (?<job>.+)$`),
      body: null,
    },
    results: {
      Failed: inBody(String.raw`(?m)"?\bparsedresult"?: *"?(?:error|fatal)\b|^failed: *(?<reason>[^\n]+)$`),
      Warning: inBody(String.raw`\bparsedresult"?: *"?warning\b`),
      Success: inBody(String.raw`\bparsedresult"?: *"?success\b`),
    },
    otherwise: null,
    job: '%job%',
    organization: '',
    host: '%from%',
    message: '%reason%',
    isForwarded: true,
  },
};
