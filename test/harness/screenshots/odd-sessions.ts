import { noChain, type ChainContext } from '../../../src-shared/model/chain.ts';
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import { backupObject, backupObjects, jobSession } from '../../builders/job-session.ts';

interface OddSession {
  session: JobSession;
  chain?: ChainContext;
}

/** The last of four attempts; the chain also misses one that was announced, to show the sentence. */
export function chainScene(): OddSession {
  const message =
    'Failed to write to repository “archive-eu”: the remote server returned an error (503) Server Unavailable';
  const objects = [
    ...['Engineering', 'Board'].map((name) => backupObject({ name, type: 'Team', result: 'Failed', message })),
    backupObject({ name: 'Sales', type: 'Team', items: 310, transferredBytes: 102_400_000 }),
  ];
  const session = jobSession({
    job: { name: 'Teams to object storage', type: 'backup-copy' },
    result: 'Failed',
    message: 'The object storage repository did not answer.',
    retry: { attempt: 2, limit: 3 },
    statistics: { transferredBytes: 102_400_000, processedItems: 310, bottleneck: 'Target' },
    objects,
  });
  const attempt = (number: number, startedAt: string, endedAt: string, text: string) => ({
    attempt: number,
    result: 'Failed' as const,
    startedAt,
    endedAt,
    message: text,
  });
  const earlierAttempts = [
    attempt(0, '2026-11-22T21:00:00.000Z', '2026-11-22T21:12:00.000Z', session.message),
    attempt(1, '2026-11-22T21:22:00.000Z', '2026-11-22T21:30:30.000Z', ''),
  ];
  return { session, chain: { ...noChain, earlierAttempts, isRetryMissing: true, isRetryLate: false } };
}

export function manyReasonsScene(): OddSession {
  const word = (index: number) =>
    ['Access', 'License', 'Timeout', 'Quota', 'Network', 'Archive', 'Throttling'][index % 7] ?? '';
  const other = (index: number) => ['denied', 'missing', 'exceeded', 'unreachable'][index % 4] ?? '';
  const objects = Array.from({ length: 300 }, (_, index) =>
    backupObject({
      name: `person${index}@contoso.com`,
      result: index % 3 === 0 ? 'Warning' : 'Failed',
      message: `${word(index)} ${other(Math.floor(index / 7))} while processing person${index}@contoso.com`,
    }),
  );
  return { session: jobSession({ result: 'Failed', objects: [...objects, ...backupObjects({ Success: 50 })] }) };
}

/** What must not break the page: markup, endless words, marks that turn the direction, other scripts. */
export function hostileScene(): OddSession {
  const text = '<img src=x onerror=alert(1)> "\'&amp; </td></table><h1>Success</h1> \u202egnp.exe';
  const endless = 'ThisIsAnEndlessWordWithoutAnyBlankInIt'.repeat(12);
  const objects = [
    backupObject({ name: text, type: text, result: 'Failed', message: text }),
    backupObject({ name: endless, type: endless, result: 'Failed', message: endless }),
    backupObject({
      name: 'מיכל כהן – حساب البريد – 株式会社',
      type: 'Mailbox',
      result: 'Warning',
      message: 'תיבת הדואר נעולה',
    }),
    backupObject({ name: '=HYPERLINK("https://example.com")', message: '😀👩‍👩‍👧 fine' }),
  ];
  return {
    session: jobSession({
      job: { name: `${text} ${endless}` },
      organization: endless,
      result: 'Failed',
      message: endless,
      objects,
    }),
  };
}
