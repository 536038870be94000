import { describe, expect, test } from 'vitest';
import { runNotificationPipeline } from '../../../src-main/application/notification-pipeline.ts';
import type { Settings } from '../../../src-shared/domain/settings.ts';
import { jobSession } from '../../builders/job-session.ts';
import { presentation } from '../../builders/presentation.ts';
import { settings } from '../../builders/settings.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { openInMemoryJournal, statesOf } from '../../fixtures/open-in-memory-journal.ts';

function prepare(current: Settings = settings({ notifications: { subjectTemplate: '%JobName%' } })) {
  const { journal, database } = openInMemoryJournal();
  const told = { count: 0 };
  const log: string[] = [];
  const run = () =>
    runNotificationPipeline({
      journal,
      settings: () => current,
      presentation: presentation(),
      clock: new ManualClock(),
      internetMessageIdOf: ({ source, id }) => `<${source}.${id}@test>`,
      onNotification: () => (told.count += 1),
      log: (line) => log.push(line),
    });
  const record = (...names: string[]) =>
    names.forEach((name) => journal.recordSession(jobSession({ id: name, job: { name }, result: 'Failed' }), 0));
  return { journal, database, told, log, run, record };
}

describe('a session to be notified', () => {
  test('becomes one entry of the outbox, with the message id of its session', () => {
    const all = prepare();
    all.record('a');
    all.run();

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

  test('is judged once, however often the pipeline runs', () => {
    const all = prepare();
    all.record('a');
    all.run();
    all.run();

    expect([statesOf(all.database), all.told.count]).toEqual([{ a: 'waiting' }, 1]);
  });
});

test('a session that is filtered out says by what, and wakes nobody', () => {
  const all = prepare(
    settings({ notifications: { shouldNotifyOn: { success: true, warning: true, failure: false } } }),
  );
  all.record('a');
  all.run();

  expect([all.database.query('SELECT judgement FROM session'), statesOf(all.database), all.told.count]).toEqual([
    [{ judgement: 'failure-off' }],
    {},
    0,
  ]);
});

test('all that waits is judged in one go, in the order in which it came, and delivery is woken once', () => {
  const all = prepare();
  const names = Array.from({ length: 120 }, (_, index) => `n${index}`);
  all.record(...names);
  all.run();

  expect([Object.keys(statesOf(all.database)), all.told.count, all.journal.sessionsToJudge(1)]).toEqual([names, 1, []]);
});

test('what was judged before something failed is delivered all the same', () => {
  const all = prepare();
  all.record('a', 'b');
  all.database.execute(
    `CREATE TRIGGER full BEFORE INSERT ON outbox WHEN NEW.session_id = 2 BEGIN SELECT RAISE(FAIL, 'disk is full'); END`,
  );

  expect(all.run).toThrow('disk is full');
  expect([statesOf(all.database), all.told.count]).toEqual([{ a: 'waiting' }, 1]);
  all.database.execute('DROP TRIGGER full');
  all.run();
  expect(statesOf(all.database)).toEqual({ a: 'waiting', b: 'waiting' });
});

test('the log names no job', () => {
  const all = prepare();
  all.record('secret');
  all.run();

  expect(all.log.join('\n')).not.toMatch(/secret|@/);
});
