import { describe, expect, test } from 'vitest';
import type { JobSession } from '../../../../src-shared/model/job-session.ts';
import type { BackupServerState } from '../../../../src-shared/model/backup-server.ts';
import { BackupServerWatch } from '../../../../src-main/sources/backup-servers/backup-server-watch.ts';
import { countUnclear, dismissUnclear } from '../../../../src-main/sources/backup-servers/server-memory.ts';
import type { SourceFailure } from '../../../../src-main/sources/backup-servers/backup-source.ts';
import { openInMemoryJournal } from '../../../fixtures/open-in-memory-journal.ts';
import { sourceJob, sourceSession } from '../../../builders/source-session.ts';

import { ManualClock } from '../../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../../fakes/manual-scheduler.ts';
import { ScriptedBackupSource } from '../../../fakes/scripted-backup-source.ts';
import { SequentialIdSource } from '../../../fakes/sequential-id-source.ts';

const minute = 60_000;
const unreachable = { kind: 'server-not-reachable', host: 'vb365', port: 4443, reason: 'refused' } as const;

function watching() {
  const clock = new ManualClock('2026-11-22T22:45:00.000Z');
  const scheduler = new ManualScheduler(clock);
  const source = new ScriptedBackupSource();
  source.jobs = [sourceJob()];
  const memory = openInMemoryJournal().journal;
  const recorded: JobSession[] = [];
  const states: BackupServerState[] = [];
  const journal = {
    trouble: null as string | null,
    isKnown: (_: string, id: string) => recorded.some((session) => session.id === id),
    recordSession: (session: JobSession) => {
      if (journal.trouble !== null) throw new Error(journal.trouble);
      if (journal.isKnown('', session.id)) return 'known' as const;
      recorded.push(session);
      return 'recorded' as const;
    },
  };
  const opening = { failure: null as SourceFailure | null };
  let news = 0;
  const unclearCounts: number[] = [];
  const start = () => {
    const watch = new BackupServerWatch({
      server: { product: 'vb365', id: 'server' },
      pollIntervalMs: minute,
      open: () => Promise.resolve(opening.failure ?? { kind: 'read', source }),
      journal,
      memory,
      clock,
      scheduler,
      ids: new SequentialIdSource(),
      onRecorded: () => void (news += 1),
      onUnclear: () => void unclearCounts.push(countUnclear(memory, 'server')),
      onChanged: (state) => states.push(state),
      log: () => undefined,
    });
    watch.start();
    return watch;
  };
  return {
    clock,
    scheduler,
    source,
    memory,
    journal,
    opening,
    states,
    start,
    recordedIds: () => recorded.map(({ id }) => id),
    recorded,
    newsCount: () => news,
    unclearCounts,
  };
}

test('the first connection notifies nothing that had ended before, and all that ends from then on', async () => {
  const fixture = watching();
  fixture.source.sessions = [
    sourceSession({ id: 'old', endedAt: '2026-11-22T22:44:59.000Z' }),
    sourceSession({ id: 'runs', result: null, endedAt: null }),
  ];
  fixture.start();
  await fixture.scheduler.advance(6 * minute);
  fixture.source.sessions = [
    ...fixture.source.sessions.slice(0, 1),
    sourceSession({ id: 'runs', endedAt: '2026-11-22T22:50:00.000Z' }),
    sourceSession({ id: 'new', createdAt: '2026-11-22T22:46:00.000Z', endedAt: '2026-11-22T22:49:00.000Z' }),
  ];
  await fixture.scheduler.advance(minute);
  expect([fixture.recordedIds(), fixture.newsCount()]).toEqual([['new', 'runs'], 2]);
});

test('a session that a server lists by its beginning is found at its end, however long it ran', async () => {
  const fixture = watching();
  fixture.source.filtersByBeginning = true;
  fixture.source.sessions = [sourceSession({ id: 'long', result: null, endedAt: null })];
  fixture.start();
  await fixture.scheduler.advance(30 * 60 * minute);
  fixture.source.sessions = [sourceSession({ id: 'long', endedAt: '2026-11-24T04:00:00.000Z' })];
  await fixture.scheduler.advance(minute);
  expect(fixture.recordedIds()).toEqual(['long']);
});

test('a session that began long before the first contact is found at its end where a server lists by beginnings', async () => {
  const fixture = watching();
  fixture.source.filtersByBeginning = true;
  const createdAt = '2026-10-01T22:00:00.000Z';
  fixture.source.sessions = [sourceSession({ id: 'first full', createdAt, result: null, endedAt: null })];
  fixture.start();
  await settle();
  fixture.source.sessions = [sourceSession({ id: 'first full', createdAt, endedAt: '2026-11-22T22:45:30.000Z' })];
  await fixture.scheduler.advance(minute);
  expect(fixture.recordedIds()).toEqual(['first full']);
  expect(fixture.source.calls.filter((call) => call === 'listRunning')).toHaveLength(1);
});

test('a first contact that could not ask what runs is made again, so that nothing of it is passed over', async () => {
  const fixture = watching();
  fixture.source.filtersByBeginning = true;
  const createdAt = '2026-10-01T22:00:00.000Z';
  fixture.source.sessions = [sourceSession({ id: 'first full', createdAt, result: null, endedAt: null })];
  fixture.source.fail('listRunning', unreachable, { count: 1 });
  fixture.start();
  await fixture.scheduler.advance(minute);
  fixture.source.sessions = [sourceSession({ id: 'first full', createdAt, endedAt: '2026-11-22T22:46:30.000Z' })];
  await fixture.scheduler.advance(minute);
  expect(fixture.recordedIds()).toEqual(['first full']);
});

test('a restart goes on where the program stopped: what ended meanwhile is taken in, once', async () => {
  const fixture = watching();
  const first = fixture.start();
  await settle();
  fixture.source.sessions = [sourceSession({ id: 'a', endedAt: '2026-11-22T22:46:00.000Z' })];
  await fixture.scheduler.advance(2 * minute);
  await first.stop();
  fixture.source.sessions.push(sourceSession({ id: 'b', endedAt: '2026-11-23T03:00:00.000Z' }));
  await fixture.scheduler.advance(3 * 24 * 60 * minute);
  fixture.start();
  await settle();
  expect(fixture.recordedIds()).toEqual(['a', 'b']);
});

test('a session that was found but not read when the program ended is read after the restart', async () => {
  const fixture = watching();
  const first = fixture.start();
  await settle();
  fixture.source.sessions = [sourceSession({ id: 'a', endedAt: '2026-11-22T22:46:00.000Z' })];
  fixture.source.fail('readDetails', unreachable);
  await fixture.scheduler.advance(minute);
  await first.stop();
  // Far beyond what a listing would hold.
  await fixture.scheduler.advance(3 * 24 * 60 * minute);
  fixture.source.recover();
  fixture.source.filtersByBeginning = true;
  fixture.start();
  await settle();
  expect(fixture.recordedIds()).toEqual(['a']);
});

test('an outage is a state with its beginning and the last contact, and nothing that ends in it is lost', async () => {
  const fixture = watching();
  fixture.start();
  await settle();
  fixture.source.fail('identify', unreachable);
  fixture.source.fail('readChanges', unreachable);
  fixture.source.fail('listSessions', unreachable);
  await fixture.scheduler.advance(40 * minute);
  expect(fixture.states.at(-1)).toEqual({
    kind: 'failed',
    failure: unreachable,
    since: '2026-11-22T22:46:00.000Z',
    lastContactAt: '2026-11-22T22:45:00.000Z',
  });
  fixture.source.sessions = [sourceSession({ endedAt: '2026-11-22T22:50:00.000Z' })];
  fixture.source.recover();
  await fixture.scheduler.advance(6 * minute);
  expect(fixture.states.at(-1)?.kind).toBe('connected');
  expect(fixture.recordedIds()).toEqual(['session-1']);
});

test('a log that cannot be read holds up its own session only, and after three tries that one is told without it', async () => {
  const fixture = watching();
  fixture.start();
  await settle();
  fixture.source.sessions = [
    sourceSession({ id: 'broken', endedAt: '2026-11-22T22:45:10.000Z' }),
    sourceSession({ id: 'fine', endedAt: '2026-11-22T22:45:20.000Z' }),
  ];
  fixture.source.fail('readDetails', { kind: 'server-error', status: 500, message: '' }, { count: 1 });
  await fixture.scheduler.advance(minute);
  expect(fixture.recordedIds()).toEqual(['fine']);
  fixture.source.fail('readDetails', { kind: 'server-error', status: 500, message: '' });
  await fixture.scheduler.advance(10 * minute);
  expect(fixture.recordedIds()).toEqual(['fine', 'broken']);
  expect(fixture.recorded[1]?.message).toBe('The server did not give the log of this session.');
});

test('a chain that cannot be read costs a session neither its log nor the others their turn', async () => {
  const fixture = watching();
  fixture.start();
  await settle();
  const retry = { attempt: 1, firstSessionId: null };
  fixture.source.sessions = [
    sourceSession({ id: 'retry', endedAt: '2026-11-22T22:45:10.000Z', ...retry }),
    sourceSession({ id: 'fine', endedAt: '2026-11-22T22:45:20.000Z' }),
  ];
  const unknown = { startedAt: null, endedAt: null, items: null, transferredBytes: null };
  const anna = { ...unknown, name: 'anna@contoso.com', type: 'mailbox', result: 'Success', message: '' } as const;
  fixture.source.details.set('retry', { objects: [anna], issues: [] });
  fixture.source.fail('listSessionsOfJob', { kind: 'server-access-denied', username: 'svc' });
  await fixture.scheduler.advance(minute);
  expect(fixture.recordedIds()).toEqual(['fine']);
  await fixture.scheduler.advance(20 * minute);
  expect(fixture.recordedIds()).toEqual(['fine', 'retry']);
  expect(fixture.recorded[1]?.objects.map(({ name }) => name)).toEqual(['anna@contoso.com']);
  expect(fixture.states.at(-1)?.kind).toBe('connected');
});

describe('a running session that the server cannot show', () => {
  const hidden = async () => {
    const fixture = watching();
    fixture.source.filtersByBeginning = true;
    fixture.source.sessions = [sourceSession({ id: 'hidden', result: null, endedAt: null })];
    fixture.start();
    await fixture.scheduler.advance(13 * 60 * minute);
    fixture.source.broken.add('hidden');
    fixture.source.sessions.push(
      sourceSession({ id: 'fine', createdAt: '2026-11-23T11:45:30.000Z', endedAt: '2026-11-23T11:45:50.000Z' }),
    );
    return fixture;
  };

  test('holds up no other one, and is taken in where it can be shown again', async () => {
    const fixture = await hidden();
    await fixture.scheduler.advance(minute);
    expect(fixture.recordedIds()).toEqual(['fine']);
    expect(fixture.states.at(-1)).toMatchObject({ kind: 'failed', failure: { kind: 'server-error' } });
    fixture.source.broken.clear();
    fixture.source.sessions[0] = sourceSession({ id: 'hidden', endedAt: '2026-11-23T11:47:00.000Z' });
    await fixture.scheduler.advance(minute);
    expect([fixture.recordedIds(), fixture.unclearCounts]).toEqual([['fine', 'hidden'], []]);
  });

  test('is asked for three times; then the person hears of it, and the server is read on', async () => {
    const fixture = await hidden();
    await fixture.scheduler.advance(10 * minute);
    expect(fixture.states.at(-1)?.kind).toBe('connected');
    expect(fixture.unclearCounts).toEqual([1]);
  });
});

test('a feed that knows of no news spares the listing, for five minutes at most', async () => {
  const fixture = watching();
  fixture.source.changes = { news: 'none', nextToken: '1' };
  fixture.start();
  await fixture.scheduler.advance(10 * minute);
  const listings = fixture.source.calls.filter((call) => call === 'listSessions').length;
  // At once, with the first token, and five minutes later.
  expect(listings).toBe(3);
  fixture.source.changes = { news: 'some', nextToken: '2' };
  await fixture.scheduler.advance(minute);
  expect(fixture.source.calls.filter((call) => call === 'listSessions')).toHaveLength(listings + 1);
});

test('a feed that fails costs nothing but the listing', async () => {
  const fixture = watching();
  fixture.source.fail('readChanges', { kind: 'server-error', status: 500, message: '' });
  fixture.start();
  await fixture.scheduler.advance(3 * minute);
  expect(fixture.states.every(({ kind }) => kind === 'connected')).toBe(true);
  expect(fixture.source.calls.filter((call) => call === 'listSessions')).toHaveLength(4);
});

test('a server that asks to wait for a moment is asked again then, without a word', async () => {
  const fixture = watching();
  fixture.start();
  await settle();
  fixture.source.fail('listSessions', { kind: 'server-throttled' }, { count: 1, retryAfterMs: 1_100 });
  await fixture.scheduler.advance(minute + 1_100);
  expect(fixture.states.map(({ kind }) => kind)).toEqual(['connected', 'connected']);
});

test.each([
  ['asks to wait for a moment again and again', { kind: 'server-throttled' }, 1_000],
  ['fails in another way after it', unreachable, null],
] as const)('a server that %s is shown as failed from the second time on', async (_, second, retryAfterMs) => {
  const fixture = watching();
  fixture.source.fail('identify', { kind: 'server-throttled' }, { retryAfterMs: 1_000 });
  fixture.start();
  await settle();
  expect(fixture.states).toEqual([]);
  fixture.source.fail('identify', second, { retryAfterMs });
  await fixture.scheduler.advance(1_000);
  expect(fixture.states).toEqual([
    { kind: 'failed', failure: second, since: '2026-11-22T22:45:00.000Z', lastContactAt: null },
  ]);
});

test('a token that is refused in the middle of the work ends the look, so that nobody signs in once more', async () => {
  const fixture = watching();
  fixture.start();
  await settle();
  const before = fixture.source.calls.length;
  fixture.source.fail('readChanges', { kind: 'token-refused', username: 'svc' });
  await fixture.scheduler.advance(minute);
  expect(fixture.source.calls.slice(before)).toEqual(['readChanges']);
  expect(fixture.states.at(-1)).toMatchObject({ kind: 'failed', failure: { kind: 'token-refused' } });
});

test('clocks that are apart are remarked on, and nothing is lost', async () => {
  const fixture = watching();
  const aheadMs = 3 * 60 * minute;
  fixture.source.serverTimeMs = fixture.clock.nowMs() + aheadMs;
  fixture.start();
  await settle();
  expect(fixture.states).toMatchObject([{ kind: 'connected', remark: { kind: 'server-clock-off', aheadMs } }]);
  fixture.source.sessions = [sourceSession({ endedAt: '2026-11-23T01:45:30.000Z' })];
  fixture.source.serverTimeMs += minute;
  await fixture.scheduler.advance(minute);
  expect(fixture.recordedIds()).toEqual(['session-1']);
});

test('a session that ends after the server’s clock was set back is not lost', async () => {
  const fixture = watching();
  fixture.source.serverTimeMs = Date.parse('2026-11-23T01:45:00.000Z');
  fixture.start();
  await settle();
  fixture.source.serverTimeMs = Date.parse('2026-11-22T22:46:00.000Z');
  fixture.source.sessions = [sourceSession({ endedAt: '2026-11-22T22:45:50.000Z' })];
  await fixture.scheduler.advance(2 * minute);
  expect(fixture.recordedIds()).toEqual(['session-1']);
});

test('sessions that are not understood are remarked on', async () => {
  const fixture = watching();
  fixture.source.notUnderstood = ['a', 'b'];
  fixture.start();
  await settle();
  expect(fixture.states).toMatchObject([{ remark: { kind: 'sessions-not-understood', count: 2 } }]);
});

describe('sessions that are not understood', () => {
  test('are told of when they are found, and once for all the times they are listed', async () => {
    const fixture = watching();
    fixture.source.notUnderstood = ['a'];
    fixture.start();
    await fixture.scheduler.advance(2 * minute);
    fixture.source.notUnderstood = ['a', 'b'];
    await fixture.scheduler.advance(2 * minute);
    fixture.source.notUnderstood = [];
    await fixture.scheduler.advance(2 * minute);
    expect(fixture.unclearCounts).toEqual([1, 2]);
  });

  test('are told of until a person has read of them, also after a restart; later ones are told of anew', async () => {
    const fixture = watching();
    fixture.source.notUnderstood = ['a'];
    const first = fixture.start();
    await settle();
    await first.stop();
    const second = fixture.start();
    dismissUnclear(fixture.memory, 'server');
    await settle();
    await second.stop();
    fixture.start();
    await settle();
    expect(fixture.unclearCounts).toEqual([1, 1]);
    fixture.source.notUnderstood = ['a', 'b'];
    await fixture.scheduler.advance(minute);
    expect(fixture.unclearCounts).toEqual([1, 1, 1]);
  });

  test('are told of no more once they are understood', async () => {
    const fixture = watching();
    fixture.source.notUnderstood = ['session-1'];
    fixture.start();
    await settle();
    fixture.source.notUnderstood = [];
    fixture.source.sessions = [sourceSession({ endedAt: '2026-11-22T22:45:50.000Z' })];
    await fixture.scheduler.advance(minute);
    expect([fixture.unclearCounts, fixture.recordedIds()]).toEqual([[1, 0], ['session-1']]);
  });
});

test('a disk that is full is a state, and the session is taken in when it is not', async () => {
  const fixture = watching();
  fixture.start();
  await settle();
  fixture.journal.trouble = 'database or disk is full';
  fixture.source.sessions = [sourceSession({ endedAt: '2026-11-22T22:45:50.000Z' })];
  await fixture.scheduler.advance(minute);
  expect(fixture.states.at(-1)).toMatchObject({
    kind: 'failed',
    failure: { kind: 'sessions-not-stored', reason: 'database or disk is full' },
  });
  fixture.journal.trouble = null;
  await fixture.scheduler.advance(minute);
  expect(fixture.recordedIds()).toEqual(['session-1']);
});

test('a password that cannot be read is a state, and is looked for again, at once when the machine is unlocked', async () => {
  const fixture = watching();
  const failure = { kind: 'password-unreadable', path: '/p' } as const;
  fixture.opening.failure = { kind: 'failed', failure, retryAfterMs: null };
  const watch = fixture.start();
  await settle();
  expect(fixture.states).toMatchObject([{ kind: 'failed', failure, lastContactAt: null }]);
  await fixture.scheduler.advance(15 * minute);
  expect(fixture.states).toHaveLength(2);
  fixture.opening.failure = null;
  watch.wake();
  await settle();
  expect(fixture.states.at(-1)?.kind).toBe('connected');
});

test('after stop, nothing is asked and nothing is told', async () => {
  const fixture = watching();
  const watch = fixture.start();
  await settle();
  await watch.stop();
  const calls = fixture.source.calls.length;
  watch.wake();
  await fixture.scheduler.advance(60 * minute);
  expect([fixture.source.calls.length, fixture.scheduler.delaysMs]).toEqual([calls, []]);
});

describe('a sign-in that was refused', () => {
  const refused = { kind: 'password-refused', username: 'svc' } as const;
  const refuse = ({ source }: ReturnType<typeof watching>) => {
    source.fail('identify', refused);
    source.fail('readChanges', refused);
  };

  test.each(['password-refused', 'mfa-required'] as const)(
    'is not tried again when the machine wakes up or the network is back, but after an hour (%s)',
    async (kind) => {
      const fixture = watching();
      fixture.source.fail('identify', { kind, username: 'svc' });
      const watch = fixture.start();
      await settle();
      for (let minutes = 0; minutes < 59; minutes += 1) {
        await fixture.scheduler.advance(minute);
        watch.wake();
      }
      expect(fixture.source.calls).toEqual(['identify']);
      await fixture.scheduler.advance(minute);
      expect(fixture.source.calls).toEqual(['identify', 'identify']);
    },
  );

  test('is one try where it is refused in the middle of the work: nothing else is asked in the same look', async () => {
    const fixture = watching();
    fixture.start();
    await settle();
    const before = fixture.source.calls.length;
    refuse(fixture);
    await fixture.scheduler.advance(30 * minute);
    expect(fixture.source.calls.slice(before)).toEqual(['readChanges']);
  });

  test('is tried at once when the machine wakes up after the hour, however long timers stood still', async () => {
    const fixture = watching();
    refuse(fixture);
    const watch = fixture.start();
    await settle();
    fixture.source.recover();
    fixture.clock.setMs(fixture.clock.nowMs() + 60 * minute);
    watch.wake();
    await settle();
    expect(fixture.states.at(-1)?.kind).toBe('connected');
  });

  test('is tried once by a start of the program, and not by each of a program that is started again and again', async () => {
    const fixture = watching();
    const first = fixture.start();
    await settle();
    refuse(fixture);
    await fixture.scheduler.advance(minute);
    await first.stop();
    const before = fixture.source.calls.length;
    for (let starts = 0; starts < 5; starts += 1) {
      const watch = fixture.start();
      await fixture.scheduler.advance(minute);
      watch.wake();
      await settle();
      await watch.stop();
    }
    expect(fixture.source.calls.slice(before)).toEqual(['identify']);
    expect(fixture.states.at(-1)).toEqual({
      kind: 'failed',
      failure: refused,
      since: '2026-11-22T22:46:00.000Z',
      lastContactAt: null,
    });
    fixture.source.recover();
    fixture.start();
    await fixture.scheduler.advance(60 * minute);
    expect(fixture.states.at(-1)?.kind).toBe('connected');
  });

  test('is forgotten once it is accepted', async () => {
    const fixture = watching();
    refuse(fixture);
    const first = fixture.start();
    await settle();
    fixture.source.recover();
    first.lookNow();
    await settle();
    await first.stop();
    const before = fixture.source.calls.length;
    fixture.start();
    await settle();
    expect(fixture.source.calls[before]).toBe('identify');
  });
});

test('a server that has named the time is not asked before it, whatever wakes the program', async () => {
  const fixture = watching();
  fixture.source.fail('identify', { kind: 'server-throttled' }, { count: 1, retryAfterMs: 90_000 });
  const watch = fixture.start();
  await fixture.scheduler.advance(89_000);
  watch.wake();
  await settle();
  expect(fixture.source.calls).toEqual(['identify']);
  await fixture.scheduler.advance(1_000);
  expect(fixture.states.at(-1)?.kind).toBe('connected');
});

test('a server that cannot be reached is asked at once when the network is back', async () => {
  const fixture = watching();
  fixture.source.fail('identify', unreachable, { count: 1 });
  const watch = fixture.start();
  await settle();
  watch.wake();
  await settle();
  expect(fixture.states.at(-1)?.kind).toBe('connected');
});

describe('the runs that are expected', () => {
  const [tonight, tomorrow] = ['2026-11-23T01:00:00.000Z', '2026-11-24T01:00:00.000Z'];
  const expected = (nextRunAt: string | null) => ({
    job: { id: 'job-1', name: 'Exchange daily' },
    organization: 'contoso.onmicrosoft.com',
    nextRunAt,
    isEnabled: true,
    isRunning: false,
  });

  test('are read with the first contact, and then every 15 minutes', async () => {
    const fixture = watching();
    fixture.source.jobs = [sourceJob({ nextRunAt: tonight })];
    const watch = fixture.start();
    expect(watch.expectedRuns).toEqual({ canBeRead: false, readAtMs: null, jobs: [] });
    await settle();
    const readAtMs = fixture.clock.nowMs();
    expect(watch.expectedRuns).toEqual({ canBeRead: true, readAtMs, jobs: [expected(tonight)] });
    fixture.source.jobs = [sourceJob({ nextRunAt: tomorrow })];
    await fixture.scheduler.advance(14 * minute);
    expect(watch.expectedRuns).toEqual({ canBeRead: true, readAtMs, jobs: [expected(tonight)] });
    await fixture.scheduler.advance(minute);
    const laterMs = readAtMs + 15 * minute;
    expect(watch.expectedRuns).toEqual({ canBeRead: true, readAtMs: laterMs, jobs: [expected(tomorrow)] });
  });

  test('stay as the server said last while it cannot be read, and while it cannot list its jobs', async () => {
    const fixture = watching();
    fixture.source.jobs = [sourceJob({ nextRunAt: tonight })];
    const watch = fixture.start();
    await settle();
    const readAtMs = fixture.clock.nowMs();
    fixture.source.fail('listJobs', { kind: 'server-error', status: 500, message: '' });
    await fixture.scheduler.advance(20 * minute);
    expect(watch.expectedRuns).toEqual({ canBeRead: true, readAtMs, jobs: [expected(tonight)] });
    fixture.source.fail('listSessions', unreachable);
    await fixture.scheduler.advance(20 * minute);
    expect(watch.expectedRuns).toEqual({ canBeRead: false, readAtMs, jobs: [expected(tonight)] });
  });
});
