import { describe, expect, test } from 'vitest';
import {
  judgeAgainAfterMs,
  maxBatchChains,
  NotificationPipeline,
} from '../../../src-main/application/notification-pipeline.ts';
import type { StorageFailure } from '../../../src-shared/domain/failure.ts';
import type { Settings } from '../../../src-shared/domain/settings.ts';
import { sampleSession } from '../../../src-shared/domain/sample-session.ts';
import { jobSession } from '../../builders/job-session.ts';
import { presentation } from '../../builders/presentation.ts';
import { settings } from '../../builders/settings.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../fakes/manual-scheduler.ts';
import { openInMemoryJournal, openSessionsOf, statesOf } from '../../fixtures/open-in-memory-journal.ts';

function prepare(initial: Settings = settings({ notifications: { subjectTemplate: '%JobName%' } })) {
  const { journal, database } = openInMemoryJournal();
  const clock = new ManualClock();
  const scheduler = new ManualScheduler(clock);
  const current = { settings: initial, lastReadAtMs: {} as Record<string, number> };
  const told = { onNotification: (): unknown => null, count: 0, failures: [] as (StorageFailure | null)[] };
  const kept: Record<number, string[]> = {};
  const log: string[] = [];
  const pipeline = new NotificationPipeline({
    journal,
    reports: { keep: async (journalId, files) => void (kept[journalId] = files.map(({ name }) => name)) },
    settings: () => current.settings,
    lastReadAtMs: (source) => current.lastReadAtMs[source] ?? null,
    presentation: presentation(),
    clock,
    scheduler,
    internetMessageIdOf: ({ source, id }) => `<${source}.${id}@test>`,
    onNotification: () => {
      told.count += 1;
      told.onNotification();
    },
    onFailure: (failure) => told.failures.push(failure),
    log: (line) => log.push(line),
  });
  const run = async () => {
    pipeline.run();
    await settle();
    await settle();
  };
  const record = (...names: string[]) =>
    names.forEach((name) => journal.recordSession(jobSession({ id: name, job: { name }, result: 'Failed' }), 0));
  return { journal, database, clock, scheduler, current, told, kept, log, pipeline, run, record };
}

describe('a session to be notified', () => {
  test('becomes one entry of the outbox, with the message id of its session', async () => {
    const all = prepare();
    all.record('a');
    await all.run();

    expect(all.journal.due(Number.MAX_SAFE_INTEGER, 10)).toMatchObject([
      {
        kind: 'notification',
        internetMessageId: '<folder.a@test>',
        priority: 'failure',
        message: { subject: 'a', recipients: [{ address: 'noc@contoso.com', name: '' }], importance: 'high' },
        createdAtMs: Date.parse('2026-11-22T22:38:33.000Z'),
      },
    ]);
  });

  test('is judged once, however often the pipeline runs', async () => {
    const all = prepare();
    all.record('a');
    await all.run();
    await all.run();

    expect([statesOf(all.database), all.told.count]).toEqual([{ a: 'waiting' }, 1]);
  });
});

test('a session that is filtered out says by what, and wakes nobody', async () => {
  const all = prepare(
    settings({ notifications: { shouldNotifyOn: { success: true, warning: true, failure: false } } }),
  );
  all.record('a');
  await all.run();

  expect([all.database.query('SELECT judgement FROM session'), statesOf(all.database), all.told.count]).toEqual([
    [{ judgement: 'failure-off' }],
    {},
    0,
  ]);
});

test('all that waits is judged in the order in which it came, and delivery is woken with the first batch', async () => {
  const all = prepare();
  const names = Array.from({ length: 3 * maxBatchChains + 1 }, (_, index) => `n${index}`);
  all.record(...names);
  const judgedWhenWoken: number[] = [];
  all.told.onNotification = () => judgedWhenWoken.push(Object.keys(statesOf(all.database)).length);
  await all.run();

  expect(judgedWhenWoken).toEqual([maxBatchChains, 2 * maxBatchChains, 3 * maxBatchChains, names.length]);
  expect([Object.keys(statesOf(all.database)), openSessionsOf(all.journal)]).toEqual([names, []]);
});

test('a batch is written down with one sync of the disk', async () => {
  const all = prepare();
  all.record('a', 'b', 'c');
  const transactions = { count: 0 };
  const transaction = all.database.transaction.bind(all.database);
  all.database.transaction = (action) => {
    transactions.count += 1;
    return transaction(action);
  };
  await all.run();

  expect([transactions.count, statesOf(all.database)]).toEqual([1, { a: 'waiting', b: 'waiting', c: 'waiting' }]);
});

test('what comes while others are judged is judged right afterwards', async () => {
  const all = prepare();
  all.record('a');
  all.pipeline.run();
  all.record('b');
  all.pipeline.run();
  await all.scheduler.advance(0);

  expect(statesOf(all.database)).toEqual({ a: 'waiting', b: 'waiting' });
});

test('stopping waits until what is being judged is written down, and leaves the rest for the next run', async () => {
  const all = prepare();
  const names = Array.from({ length: maxBatchChains + 1 }, (_, index) => `n${index}`);
  all.record(...names);
  all.pipeline.run();
  await all.pipeline.stop();
  all.pipeline.run();
  await all.scheduler.advance(judgeAgainAfterMs);

  expect([Object.keys(statesOf(all.database)), openSessionsOf(all.journal).map(({ id }) => id)]).toEqual([
    names.slice(0, maxBatchChains),
    names.slice(maxBatchChains),
  ]);
});

test('what cannot be judged holds up nothing else, is told, and is tried again', async () => {
  const all = prepare();
  all.record('a', 'b', 'c');
  all.database.execute(
    `CREATE TRIGGER full BEFORE INSERT ON outbox WHEN NEW.session_id = 2 BEGIN SELECT RAISE(FAIL, 'disk is full'); END`,
  );

  await all.run();
  expect([statesOf(all.database), all.told.count, all.told.failures]).toEqual([
    { a: 'waiting', c: 'waiting' },
    2,
    [{ kind: 'sessions-not-processed', count: 1, reason: 'disk is full' }],
  ]);
  all.database.execute('DROP TRIGGER full');
  await all.scheduler.advance(judgeAgainAfterMs);
  expect([statesOf(all.database), all.told.failures.at(-1)]).toEqual([
    { a: 'waiting', c: 'waiting', b: 'waiting' },
    null,
  ]);
});

test('the log names no job', async () => {
  const all = prepare();
  all.record('secret');
  await all.run();

  expect(all.log.join('\n')).not.toMatch(/secret|@/);
});

describe('a chain with suppression until the last retry', () => {
  const suppressing = settings({
    notifications: { subjectTemplate: '%JobName% %Attempt%', shouldSuppressUntilLastRetry: true },
  });
  const attempt = (number: number, given: { result?: 'Failed' | 'Success'; willBeRetried: boolean }) =>
    jobSession({
      id: `attempt ${number}`,
      job: { id: 'job', name: 'job' },
      result: given.result ?? 'Failed',
      message: `message ${number}`,
      retry: {
        attempt: number,
        limit: 2,
        willBeRetried: given.willBeRetried,
        waitMinutes: 10,
        firstSessionId: 'attempt 0',
      },
    });

  test('yields one message, for its last session, that lists the attempts before it', async () => {
    const all = prepare(suppressing);
    all.journal.recordSession(attempt(0, { willBeRetried: true }), all.clock.nowMs());
    await all.run();
    all.journal.recordSession(attempt(1, { willBeRetried: true }), all.clock.nowMs());
    await all.run();
    expect(statesOf(all.database)).toEqual({});
    all.journal.recordSession(attempt(2, { willBeRetried: false, result: 'Success' }), all.clock.nowMs());
    await all.run();

    const [entry] = all.journal.due(all.clock.nowMs(), 10);
    expect(statesOf(all.database)).toEqual({ 'job 3': 'waiting' });
    expect(entry?.message.html).toMatch(/message 0[^]*message 1/);
    expect(all.database.query('SELECT judgement FROM session ORDER BY id').map((row) => row['judgement'])).toEqual([
      'superseded',
      'superseded',
      'notify',
    ]);
  });

  test('is told by itself when the promised retry does not report in time', async () => {
    const all = prepare(suppressing);
    all.journal.recordSession(attempt(0, { willBeRetried: true }), all.clock.nowMs());
    await all.run();
    await all.scheduler.advance(35 * 60_000 - 1);
    expect(statesOf(all.database)).toEqual({});
    await all.scheduler.advance(1);
    expect(statesOf(all.database)).toEqual({ 'job 1': 'waiting' });
  });

  test('that is held when suppression is turned off is told at once', async () => {
    const all = prepare(suppressing);
    all.journal.recordSession(attempt(0, { willBeRetried: true }), all.clock.nowMs());
    await all.run();
    all.current.settings = settings({
      notifications: { subjectTemplate: '%JobName%', shouldSuppressUntilLastRetry: false },
    });
    all.pipeline.reconsider();
    await all.scheduler.advance(0);
    expect(statesOf(all.database)).toEqual({ job: 'waiting' });
  });
});

test('the full report is kept on this machine, attached or not', async () => {
  const all = prepare();
  all.journal.recordSession({ ...sampleSession('2026-11-22T22:38:33.000Z'), id: 'with objects' }, 0);
  all.journal.recordSession(jobSession({ id: 'without objects', objects: [] }), 0);
  await all.run();

  expect(Object.keys(all.kept)).toEqual(['1']);
  expect(all.kept[1]?.map((name) => name.split('.').at(-1)).sort()).toEqual(['csv', 'html']);
});
