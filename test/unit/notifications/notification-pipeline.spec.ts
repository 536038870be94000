import { describe, expect, test } from 'vitest';
import { compileTextCondition } from '../../../src-main/adapters/text-conditions/compile-text-condition.ts';
import { judgingRules } from '../../fixtures/judging-rules.ts';
import { channelOf } from '../../../src-main/channels/channels.ts';
import { InThreadComposer } from '../../../src-main/notifications/composer.ts';
import type { OtherRoute } from '../../../src-main/notifications/judge-chain.ts';
import { maxBatchChains, NotificationPipeline } from '../../../src-main/notifications/notification-pipeline.ts';
import { judgeAgainAfterMs } from '../../../src-main/notifications/pipeline-troubles.ts';
import type { ChainSource } from '../../../src-main/rules/decide-chain.ts';
import type { NotificationsFailure } from '../../../src-shared/model/failures/notifications-failure.ts';
import type { Settings } from '../../../src-shared/model/settings.ts';
import { sampleSession } from '../../../src-shared/model/sample-session.ts';
import { jobSession } from '../../builders/job-session.ts';
import { graphMessageLimits } from '../../../src-main/senders/microsoft/graph/graph-message.ts';
import { manyObjects } from '../../builders/many-objects.ts';
import { presentation } from '../../builders/presentation.ts';
import { settings } from '../../builders/settings.ts';
import { HeldComposer } from '../../fakes/held-composer.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../fakes/manual-scheduler.ts';
import { openInMemoryJournal, openSessionsOf, statesOf } from '../../fixtures/open-in-memory-journal.ts';

function prepare(initial: Settings = settings({ route: { subjectTemplate: '%JobName%' } })) {
  const { journal, database } = openInMemoryJournal();
  const clock = new ManualClock();
  const scheduler = new ManualScheduler(clock);
  const current = {
    settings: initial,
    chainSource: { lastReadAtMs: null, isRetryRunning: false } as ChainSource,
    otherRoutes: [] as OtherRoute[],
  };
  const told = { onNotification: (): unknown => null, count: 0, failures: [] as (NotificationsFailure | null)[] };
  const kept: Record<number, string[]> = {};
  const log: string[] = [];
  const composer = new InThreadComposer({
    journal,
    reports: { keep: async (journalId, files) => void (kept[journalId] = files.map(({ name }) => name)) },
    rendererOf: channelOf,
    compile: compileTextCondition,
  });
  const large = new HeldComposer(composer);
  const pipeline = new NotificationPipeline({
    ...judgingRules(journal, scheduler),
    journal,
    composer,
    largeComposer: large,
    settings: () => current.settings,
    chainSourceOf: () => current.chainSource,
    sourceNameOf: (key) => key,
    channelOf,
    otherRoutesOf: () => current.otherRoutes,
    limitsOf: () => graphMessageLimits,
    expectedAtOf: () => null,
    presentation: () => presentation(),
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
  return { journal, database, clock, scheduler, current, told, kept, log, large, pipeline, run, record };
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
    settings({
      route: { shouldNotifyOn: { success: true, warning: true, failure: false, recovery: true, missed: true } },
    }),
  );
  all.record('a');
  await all.run();

  expect([
    all.database.query('SELECT coalesce(filtered_by, kind) AS judgement FROM decision'),
    statesOf(all.database),
    all.told.count,
  ]).toEqual([[{ judgement: 'failure-off' }], {}, 0]);
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
    `CREATE TRIGGER full BEFORE INSERT ON message_session WHEN NEW.session_id = 2 BEGIN SELECT RAISE(FAIL, 'disk is full'); END`,
  );

  await all.run();
  expect([statesOf(all.database), all.told.count, all.told.failures]).toEqual([
    { a: 'waiting', c: 'waiting' },
    2,
    [{ area: 'notifications', kind: 'sessions-not-processed', count: 1, reason: 'disk is full' }],
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
    route: { subjectTemplate: '%JobName% %Attempt%', shouldSuppressUntilLastRetry: true },
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
    expect(entry?.message['html']).toMatch(/message 0[^]*message 1/);
    expect(
      all.database
        .query('SELECT coalesce(filtered_by, kind) AS judgement FROM decision ORDER BY session_id')
        .map((row) => row['judgement']),
    ).toEqual(['superseded', 'superseded', 'notify']);
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

  const runsForTwoHours = async (all: ReturnType<typeof prepare>) => {
    for (let minutes = 0; minutes < 130; minutes += 1) await all.scheduler.advance(60_000);
  };

  test('whose retry reports after two hours is told of again, and the message says why', async () => {
    const all = prepare(suppressing);
    all.journal.recordSession(attempt(0, { willBeRetried: true }), all.clock.nowMs());
    await all.run();
    await runsForTwoHours(all);
    all.journal.recordSession(attempt(1, { willBeRetried: false }), all.clock.nowMs());
    await all.run();

    expect(statesOf(all.database)).toEqual({ 'job 1': 'waiting', 'job 2': 'waiting' });
    const [missing, late] = all.journal.due(all.clock.nowMs(), 10).map(({ message }) => String(message['html']));
    const sentence = 'An earlier message said that a retry of this job had not reported. It has now.';
    expect([missing?.includes('has not reported'), missing?.includes(sentence)]).toEqual([true, false]);
    expect([late?.includes('has not reported'), late?.includes(sentence)]).toEqual([false, true]);
    expect(late).toMatch(/Attempt 2 of 3[^]*message 0/i);
  });

  test('whose first attempt was filtered out for want of its retry is told of when the retry fails after two hours', async () => {
    const all = prepare(
      settings({
        route: {
          subjectTemplate: '%JobName% %Attempt%',
          shouldSuppressUntilLastRetry: true,
          shouldNotifyOn: { success: true, warning: false, failure: true, recovery: true, missed: true },
        },
      }),
    );
    const first = { ...attempt(0, { willBeRetried: true }), result: 'Warning' as const };
    all.journal.recordSession(first, all.clock.nowMs());
    await all.run();
    await runsForTwoHours(all);
    expect(all.database.query('SELECT coalesce(filtered_by, kind) AS judgement FROM decision')).toEqual([
      { judgement: 'warning-off' },
    ]);
    all.journal.recordSession(attempt(1, { willBeRetried: false }), all.clock.nowMs());
    await all.run();

    expect(statesOf(all.database)).toEqual({ 'job 2': 'waiting' });
    expect(all.journal.due(all.clock.nowMs(), 10)[0]?.message['html']).not.toContain('An earlier message');
  });

  test('whose retry is known to run for two hours is told of once, when it has ended', async () => {
    const all = prepare(suppressing);
    all.journal.recordSession(attempt(0, { willBeRetried: true }), all.clock.nowMs());
    await all.run();
    for (let minutes = 0; minutes < 130; minutes += 1) {
      all.current.chainSource = { lastReadAtMs: all.clock.nowMs(), isRetryRunning: minutes > 10 };
      await all.scheduler.advance(60_000);
    }
    expect(statesOf(all.database)).toEqual({});
    all.journal.recordSession(attempt(1, { willBeRetried: false }), all.clock.nowMs());
    await all.run();
    expect(statesOf(all.database)).toEqual({ 'job 2': 'waiting' });
  });

  test('that succeeds after a run that failed is told of although successes are not, also where both are judged at once', async () => {
    const onFailure = { success: false, warning: false, failure: true, recovery: true, missed: true };
    const all = prepare(settings({ route: { subjectTemplate: '%JobResult%', shouldNotifyOn: onFailure } }));
    for (const [id, result] of [
      ['a', 'Success'],
      ['b', 'Failed'],
      ['c', 'Success'],
      ['d', 'Success'],
    ] as const) {
      all.journal.recordSession(jobSession({ id, result, endedAt: `2026-11-22T2${'abcd'.indexOf(id)}:00:00.000Z` }), 0);
    }
    await all.run();
    const sent = all.journal.due(all.clock.nowMs(), 10);
    expect(sent.map(({ title, message }) => [title, String(message['html']).includes('succeeds again')])).toEqual([
      ['Failed', false],
      ['Success', true],
    ]);
  });

  test('that is held when suppression is turned off is told at once', async () => {
    const all = prepare(suppressing);
    all.journal.recordSession(attempt(0, { willBeRetried: true }), all.clock.nowMs());
    await all.run();
    all.current.settings = settings({
      route: { subjectTemplate: '%JobName%', shouldSuppressUntilLastRetry: false },
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

describe('a large session', () => {
  const objects = [...manyObjects(4_000)];
  const recordLarge = ({ journal, clock }: ReturnType<typeof prepare>, changes: Parameters<typeof jobSession>[0]) =>
    journal.recordSession(jobSession({ result: 'Failed', objects, ...changes }), clock.nowMs());
  const suppressing = settings({
    route: { subjectTemplate: '%JobName% %Attempt%', shouldSuppressUntilLastRetry: true },
  });
  const chain = (attempt: number, willBeRetried: boolean) => ({
    id: `attempt ${attempt}`,
    job: { id: 'job', name: 'job' },
    retry: { attempt, limit: 1, willBeRetried, waitMinutes: 10, firstSessionId: 'attempt 0' },
  });

  test('holds up no other: those that come before, with and after it are told while it is being composed', async () => {
    const all = prepare();
    all.record('before');
    recordLarge(all, { id: 'large', job: { name: 'large' } });
    all.record('with');
    await all.run();
    all.record('after');
    await all.run();

    expect(statesOf(all.database)).toEqual({ before: 'waiting', with: 'waiting', after: 'waiting' });
    all.large.held[0]?.release();
    await settle();
    expect([statesOf(all.database), openSessionsOf(all.journal), all.kept[2]?.length]).toEqual([
      { before: 'waiting', with: 'waiting', after: 'waiting', large: 'waiting' },
      [],
      2,
    ]);
  });

  test('is composed once, however often the pipeline runs, and one is composed at a time', async () => {
    const all = prepare();
    for (const name of ['a', 'b']) recordLarge(all, { id: name, job: { name } });
    await all.run();
    await all.run();
    all.pipeline.reconsider();
    await settle();

    expect(all.large.begun).toEqual(['a']);
    all.large.held[0]?.release();
    await settle();
    expect(all.large.begun).toEqual(['a', 'b']);
    all.large.held[0]?.release();
    await settle();
    expect([statesOf(all.database), all.large.begun]).toEqual([{ a: 'waiting', b: 'waiting' }, ['a', 'b']]);
  });

  test('is decided on again when it is composed: a retry that has reported meanwhile is the one that is told of', async () => {
    const all = prepare(suppressing);
    recordLarge(all, chain(0, true));
    await all.run();
    await all.scheduler.advance(35 * 60_000);
    expect(all.large.held.map(({ order }) => order.chain.isRetryMissing)).toEqual([true]);
    all.journal.recordSession(jobSession({ ...chain(1, false), result: 'Success' }), all.clock.nowMs());
    await all.run();
    all.large.held[0]?.release();
    await settle();

    expect([statesOf(all.database), all.large.begun]).toEqual([{ 'job 2': 'waiting' }, ['attempt 0']]);
    expect(
      all.database
        .query('SELECT coalesce(filtered_by, kind) AS judgement FROM decision ORDER BY session_id')
        .map((row) => row['judgement']),
    ).toEqual(['superseded', 'notify']);
  });

  test('that is joined by another of its job is not composed a second time for that', async () => {
    const all = prepare(settings({ route: { subjectTemplate: '%JobName% %Attempt%' } }));
    recordLarge(all, chain(0, true));
    await all.run();
    all.journal.recordSession(jobSession(chain(1, false)), all.clock.nowMs());
    await all.run();
    all.large.held[0]?.release();
    await settle();

    expect([statesOf(all.database), all.large.begun]).toEqual([
      { 'job 1': 'waiting', 'job 2': 'waiting' },
      ['attempt 0'],
    ]);
  });

  test('is composed again where the settings say something else by then', async () => {
    const all = prepare();
    recordLarge(all, { id: 'a' });
    await all.run();
    all.current.settings = settings({ route: { subjectTemplate: 'new' } });
    all.pipeline.reconsider();
    await settle();
    all.large.held[0]?.release();
    await settle();
    all.large.held[0]?.release();
    await settle();

    expect([statesOf(all.database), all.large.begun]).toEqual([{ new: 'waiting' }, ['a', 'a']]);
  });

  test('that nobody wants to know of any more is filtered out, not sent', async () => {
    const all = prepare();
    recordLarge(all, { id: 'a' });
    await all.run();
    all.current.settings = settings({ route: { isEnabled: false } });
    all.large.held[0]?.release();
    await settle();

    expect([
      statesOf(all.database),
      all.database.query('SELECT coalesce(filtered_by, kind) AS judgement FROM decision'),
    ]).toEqual([{}, [{ judgement: 'notifications-off' }]]);
  });

  test('that cannot be composed is told, is tried again after a minute, and is not lost', async () => {
    const all = prepare();
    recordLarge(all, { id: 'a', job: { name: 'large' } });
    await all.run();
    all.large.held[0]?.fail(new Error('too little memory'));
    await settle();
    expect(all.told.failures.at(-1)).toEqual({
      area: 'notifications',
      kind: 'sessions-not-processed',
      count: 1,
      reason: 'too little memory',
    });

    all.record('small');
    await all.scheduler.advance(judgeAgainAfterMs - 1);
    await all.run();
    expect([statesOf(all.database), all.large.begun, all.told.failures.at(-1)?.kind]).toEqual([
      { small: 'waiting' },
      ['a'],
      'sessions-not-processed',
    ]);
    await all.scheduler.advance(1);
    expect([all.large.begun, all.scheduler.delaysMs]).toEqual([['a', 'a'], []]);
    all.large.held[0]?.release();
    await settle();
    expect([statesOf(all.database), all.told.failures.at(-1)]).toEqual([{ small: 'waiting', large: 'waiting' }, null]);
  });

  test('whose messages cannot be stored is told, and composed again', async () => {
    const all = prepare();
    recordLarge(all, { id: 'a', job: { name: 'large' } });
    all.database.execute(`CREATE TRIGGER full BEFORE INSERT ON message BEGIN SELECT RAISE(FAIL, 'disk is full'); END`);
    await all.run();
    all.large.held[0]?.release();
    await settle();
    expect(all.told.failures.at(-1)).toEqual({
      area: 'notifications',
      kind: 'sessions-not-processed',
      count: 1,
      reason: 'disk is full',
    });

    all.database.execute('DROP TRIGGER full');
    await all.scheduler.advance(judgeAgainAfterMs);
    all.large.held[0]?.release();
    await settle();
    expect([statesOf(all.database), all.told.failures.at(-1)]).toEqual([{ large: 'waiting' }, null]);
  });

  test('is left to the next run where the program ends', async () => {
    const all = prepare();
    for (const name of ['a', 'b']) recordLarge(all, { id: name, job: { name } });
    await all.run();
    const failures = all.told.failures.length;
    await all.pipeline.stop();
    await all.scheduler.advance(judgeAgainAfterMs);

    expect([all.large.held, all.large.begun, statesOf(all.database), all.told.failures.length]).toEqual([
      [],
      ['a'],
      {},
      failures,
    ]);
    expect(openSessionsOf(all.journal).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('does not keep a hold that ends later from ending', async () => {
    const all = prepare(suppressing);
    recordLarge(all, chain(0, true));
    await all.run();
    all.journal.recordSession(
      jobSession({
        id: 'other',
        job: { id: 'other', name: 'other' },
        retry: { attempt: 0, limit: 1, willBeRetried: true, waitMinutes: 20, firstSessionId: 'other' },
      }),
      all.clock.nowMs(),
    );
    await all.run();
    await all.scheduler.advance(35 * 60_000);
    all.large.held[0]?.release();
    await settle();
    await all.scheduler.advance(20 * 60_000);

    expect(statesOf(all.database)).toEqual({ 'job 1': 'waiting', 'other 1': 'waiting' });
  });
});

test('a retry that reports while the attempt before it is being composed is the one that is told of', async () => {
  const suppressing = settings({
    route: { subjectTemplate: '%JobName% %Attempt%', shouldSuppressUntilLastRetry: true },
  });
  const all = prepare(suppressing);
  const retry = { limit: 1, waitMinutes: 10, firstSessionId: 'attempt 0' };
  const objects = [...manyObjects(3)];
  all.journal.recordSession(
    jobSession({ id: 'attempt 0', objects, retry: { ...retry, attempt: 0, willBeRetried: true } }),
    0,
  );
  all.clock.setMs(all.clock.nowMs() + 60 * 60_000);
  all.pipeline.run();
  // It waits for its report to be kept; the other one comes in just then.
  all.journal.recordSession(
    jobSession({ id: 'attempt 1', retry: { ...retry, attempt: 1, willBeRetried: false } }),
    all.clock.nowMs(),
  );
  await all.scheduler.advance(0);

  expect(statesOf(all.database)).toEqual({ 'Exchange daily 2': 'waiting' });
});
