/** Mail of other programs as the preview shows it. */
import type { MailPattern } from '../../../src-shared/model/mail-pattern.ts';
import type { PatternTrial, TriedMail } from '../../../src-shared/model/mail-pattern-trial.ts';
import type { MailAccessView } from '../../../src-shared/model/mail-source.ts';
import type { RecentMail } from '../../../src-shared/model/recent-mail.ts';

export const previewAccess: MailAccessView = {
  server: 'BACKUP01',
  username: 'backup-notifier',
  password: '4f1d2c3b4a5968778695a4b3c2d1e0f9',
  fingerprint: Array.from({ length: 32 }, (_, at) => (at * 7).toString(16).padStart(2, '0').toUpperCase()).join(':'),
};

const nas = 'NAS Berlin <nas@contoso.local>';

export const previewRecentMail: readonly RecentMail[] = [
  {
    id: 3,
    receivedAtMs: Date.parse('2026-11-22T22:31:00Z'),
    from: nas,
    subject: '[NAS-Berlin] Hyper Backup task completed',
    recognised: {
      pattern: 'Synology',
      result: 'Success',
      job: 'Shares to the second site',
      organization: '',
      host: 'nas@contoso.local',
      message: '',
    },
  },
  {
    id: 2,
    receivedAtMs: Date.parse('2026-11-22T03:04:00Z'),
    from: 'UPS <ups@contoso.local>',
    subject: 'The battery has to be replaced within the next three months, or the UPS will not bridge a power failure',
    recognised: null,
  },
];

export function previewTrialOf({ name, results }: MailPattern, tried: TriedMail | null): PatternTrial {
  if (results.Failed?.text === '(') {
    return { kind: 'invalid', problems: [{ field: 'Failed', problem: { kind: 'group-not-closed', position: null } }] };
  }
  if (tried === null) return { kind: 'no-mail' };
  const mail = { result: 'Success' as const, job: name, organization: 'Contoso', host: 'nas', message: 'Done.' };
  return { kind: 'recognised', mail };
}
