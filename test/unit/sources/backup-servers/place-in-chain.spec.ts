import { describe, expect, test } from 'vitest';
import type { SourceSession } from '../../../../src-main/sources/backup-servers/backup-source.ts';
import { needsSiblings, placeInChain } from '../../../../src-main/sources/backup-servers/place-in-chain.ts';
import { sourceJob, sourceSession } from '../../../builders/source-session.ts';

const at = (time: string) => `2026-11-22T${time}:00.000Z`;

/** An attempt that says nothing of its chain. */
function unsaid(id: string, began: string, ended: string, changes: Partial<SourceSession> = {}): SourceSession {
  const times = { createdAt: at(began), endedAt: at(ended) };
  return sourceSession({ id, ...times, attempt: null, willBeRetried: null, result: 'Failed', ...changes });
}

describe('a server that says nothing of retries', () => {
  const first = unsaid('first', '20:00', '20:05');
  const job = sourceJob({ retry: { isEnabled: true, limit: 2, waitMinutes: 10 } });
  const placeOf = (session: SourceSession, siblings: SourceSession[], ofJob = job) =>
    placeInChain(session, siblings, ofJob);

  test('what begins while a retry is due is that retry, as often as the job allows', () => {
    const all = [
      first,
      unsaid('second', '20:15', '20:20'),
      unsaid('third', '20:30', '20:35'),
      unsaid('fourth', '20:45', '20:50'),
      unsaid('fifth', '21:00', '21:05', { result: 'Success' }),
    ];
    const places = all.map((session) => placeOf(session, all.toReversed()));
    expect(places).toEqual([
      { attempt: 0, firstSessionId: 'first' },
      { attempt: 1, firstSessionId: 'first' },
      { attempt: 2, firstSessionId: 'first' },
      // Two retries were allowed: this is the next run.
      { attempt: 0, firstSessionId: 'fourth' },
      { attempt: 1, firstSessionId: 'fourth' },
    ]);
  });

  test.each([
    ['the attempt before went well', [{ ...first, result: 'Success' as const }], job],
    [
      'the attempt before ended with warnings, which nothing is tried again for',
      [{ ...first, willBeRetried: false }],
      job,
    ],
    ['the attempt before has not ended', [{ ...first, endedAt: null, result: null }], job],
    ['it begins long after a retry was due', [unsaid('first', '18:00', '18:05')], job],
    ['it is another job’s', [{ ...first, jobId: 'another' }], job],
    ['the job has no retries', [first], sourceJob({ retry: { isEnabled: false, limit: 3, waitMinutes: 10 } })],
    ['the job says nothing of them', [first], sourceJob({ retry: null })],
  ])('it is a first attempt where %s', (_, siblings, ofJob) => {
    const session = unsaid('next', '20:15', '20:20');
    expect(placeOf(session, siblings, ofJob)).toEqual({ attempt: 0, firstSessionId: 'next' });
  });

  test('siblings are asked for only where the job has retries', () => {
    const without = sourceJob({ retry: { isEnabled: false, limit: 3, waitMinutes: 10 } });
    expect([needsSiblings(first, job), needsSiblings(first, without), needsSiblings(first, null)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

test('a retry that names its first attempt and has no number comes after those of its chain', () => {
  const session = unsaid('third', '21:00', '21:10', { firstSessionId: 'first' });
  const siblings = [
    unsaid('first', '20:00', '20:10', { attempt: 0 }),
    unsaid('second', '20:30', '20:40', { firstSessionId: 'first', attempt: 1 }),
    unsaid('other', '20:45', '20:50', { attempt: 0 }),
    unsaid('later', '22:00', '22:10', { firstSessionId: 'first' }),
  ];
  expect([needsSiblings(session, null), placeInChain(session, siblings, null)]).toEqual([
    true,
    { attempt: 2, firstSessionId: 'first' },
  ]);
  expect(placeInChain(session, [], null)).toEqual({ attempt: 1, firstSessionId: 'first' });
});

test('what the server says is taken as it is', () => {
  const first = sourceSession({ id: 'first' });
  const retry = sourceSession({ id: 'retry', attempt: 2, firstSessionId: 'first' });
  expect([first, retry].map((session) => [needsSiblings(session, null), placeInChain(session, [], null)])).toEqual([
    [false, { attempt: 0, firstSessionId: 'first' }],
    [false, { attempt: 2, firstSessionId: 'first' }],
  ]);
});
