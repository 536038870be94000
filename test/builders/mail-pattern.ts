/** A mail pattern with nothing special about it, and what differs. */
import type { MailPattern } from '../../src-shared/model/mail-pattern.ts';

export function mailPattern(changes: Partial<MailPattern> = {}): MailPattern {
  return {
    id: 'nas',
    name: 'NAS',
    conditions: { from: null, subject: { kind: 'contains', text: 'backup' }, body: null },
    results: {
      Failed: { part: 'subject', kind: 'contains', text: 'failed' },
      Warning: null,
      Success: { part: 'subject', kind: 'contains', text: 'done' },
    },
    otherwise: null,
    job: 'Nightly',
    organization: '',
    host: '',
    message: '%subject%',
    isForwarded: true,
    ...changes,
  };
}
