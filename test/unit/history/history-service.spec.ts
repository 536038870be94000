import { describe, expect, test } from 'vitest';
import { channelOf } from '../../../src-main/channels/channels.ts';
import { openReport } from '../../../src-main/history/open-report.ts';
import { HistoryService } from '../../../src-main/history/history-service.ts';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { notify } from '../../builders/chain-decision.ts';
import { jobSession } from '../../builders/job-session.ts';
import { newOutboxEntry } from '../../builders/mail-message.ts';
import { emailTarget } from '../../builders/settings.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';
import { SequentialIdSource } from '../../fakes/sequential-id-source.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const accepted = { kind: 'accepted', atMs: 1, requestId: 'r' } as const;
const parked = {
  kind: 'parked',
  failure: { area: 'delivery', kind: 'not-accepted', service: 'microsoft-365', status: 400, code: 'x' },
} as const;

function prepare({ report }: { report?: { page: string | null; folder: string } } = {}) {
  const { journal } = openInMemoryJournal();
  const opened: string[] = [];
  let changes = 0;
  const service = new HistoryService({
    journal: journal.history,
    reports: { find: (journalId) => (journalId === 1 ? (report ?? null) : null) },
    routes: { routeOf: () => ({ channel: 'email', target: emailTarget({ recipients: [] }) }), channelOf },
    clock: new ManualClock(),
    scheduler: new ManualScheduler(new ManualClock()),
    ids: new SequentialIdSource(),
    internetMessageIdOf: ({ source, id }) => `<${source}-${id}@backup-notifier.internal>`,
    onOutboxChanged: () => (changes += 1),
    log: () => {},
  });
  const open = (path: string) => Promise.resolve(void opened.push(path));
  const viewer = {
    openPage: (path: string) =>
      path.includes('locked') ? Promise.reject(new Error('No program is there for it')) : open(path),
    openFolder: open,
  };
  const show = (id: number) => openReport(service.findReport(id), viewer);
  const parts = (...states: (typeof accepted | typeof parked)[]) => {
    journal.recordSession(jobSession(), 0);
    journal.recordDecisions(
      [notify(1)],
      states.map((_, index) => ({ journalId: 1, entry: newOutboxEntry(`part ${index + 1}`) })),
    );
    for (const [index, state] of states.entries()) {
      journal.beginAttempt(index + 1, 0);
      journal.endAttempt(index + 1, 0, state);
    }
  };
  return { journal, service, opened, show, parts, changes: () => changes };
}

const messagesOf = ({ journal }: ReturnType<typeof prepare>) =>
  journal.history.details(1)?.messages.map(({ internetMessageId, state }) => [internetMessageId, state.kind]);

describe('Send again', () => {
  test('of an accepted notification is a second mail, every part under a new message id', () => {
    const all = prepare();
    all.parts(accepted, accepted);

    all.service.sendAgain(1, 'repeat');

    expect(messagesOf(all)).toEqual([
      ['<part 1@backup-notifier.internal>', 'accepted'],
      ['<part 2@backup-notifier.internal>', 'accepted'],
      ['<again-id-1@backup-notifier.internal>', 'waiting'],
      ['<again-id-1.2@backup-notifier.internal>', 'waiting'],
    ]);
    expect(all.changes()).toBe(1);
  });

  test('of a parked one sends the same message', () => {
    const all = prepare();
    all.parts(accepted, parked);

    all.service.sendAgain(1, 'stuck');

    expect(messagesOf(all)).toEqual([
      ['<part 1@backup-notifier.internal>', 'accepted'],
      ['<part 2@backup-notifier.internal>', 'waiting'],
    ]);
  });

  test('does nothing where the entry is not any more what the person was told', () => {
    const all = prepare();
    all.parts(accepted);

    all.service.sendAgain(1, 'stuck');
    all.service.sendAgain(99, 'repeat');

    expect([messagesOf(all)?.length, all.changes()]).toEqual([1, 0]);
  });

  test('of a test message does nothing', () => {
    const all = prepare();
    const { id } = all.journal.add(newOutboxEntry('test', { kind: 'test' }));
    all.journal.beginAttempt(id, 0);
    all.journal.endAttempt(id, 0, { kind: 'discarded', failure: parked.failure });

    all.service.sendAgain(1, 'stuck');

    expect(messagesOf(all)).toEqual([['<test@backup-notifier.internal>', 'discarded']]);
  });
});

test('Discard takes what is not sent yet, and tells delivery', () => {
  const all = prepare();
  all.parts(accepted, parked);

  all.service.discard(1);
  all.service.discard(1);

  expect([messagesOf(all)?.map(([, state]) => state), all.changes()]).toEqual([['accepted', 'discarded'], 1]);
});

describe('a problem that many notifications share', () => {
  const refused = {
    kind: 'parked',
    failure: { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' },
  } as const;
  const stateCounts = ({ journal }: ReturnType<typeof prepare>) =>
    Object.groupBy(journal.history.page(wholeHistory, null, 1_000).rows, ({ state }) => state.kind);
  const counts = (all: ReturnType<typeof prepare>) =>
    Object.fromEntries(Object.entries(stateCounts(all)).map(([kind, rows]) => [kind, rows.length]));

  /** A session each, with one message in this state. */
  function record(all: ReturnType<typeof prepare>, count: number, state: typeof refused | typeof parked): void {
    for (let index = 0; index < count; index += 1) {
      const name = `${state.failure.kind} ${index}`;
      all.journal.recordSession(jobSession({ id: name }), 0);
      const journalId = all.journal.sessionIds().at(-1) ?? 0;
      all.journal.recordDecisions([notify(journalId)], [{ journalId, entry: newOutboxEntry(name) }]);
      const [due] = all.journal.due(Number.MAX_SAFE_INTEGER, 1);
      all.journal.beginAttempt(due?.id ?? 0, 0);
      all.journal.endAttempt(due?.id ?? 0, 0, state);
    }
  }

  test('is one thing to look at, the most frequent first', () => {
    const all = prepare();
    record(all, 1, parked);
    record(all, 3, refused);

    expect(all.journal.history.problems().map(({ failure, count }) => [failure, count])).toEqual([
      [refused.failure, 3],
      [parked.failure, 1],
    ]);
  });

  test('is solved for all of them at once, and for no others', async () => {
    const all = prepare();
    record(all, 60, refused);
    record(all, 2, parked);
    const [problem] = all.journal.history.problems();
    if (problem === undefined) throw new Error('There is no problem.');

    await all.service.sendAllAgain(problem);

    expect(counts(all)).toEqual({ waiting: 60, parked: 2 });
    expect(all.changes()).toBe(1);
  });

  test('can be discarded as a whole, each part of each notification', async () => {
    const all = prepare();
    all.parts(parked, parked, accepted);
    const [problem] = all.journal.history.problems();
    if (problem === undefined) throw new Error('There is no problem.');

    await all.service.discardAll(problem);

    expect(messagesOf(all)?.map(([, state]) => state)).toEqual(['discarded', 'discarded', 'accepted']);
  });

  test('takes nothing with it that the person has not been shown', async () => {
    const all = prepare();
    record(all, 2, refused);
    const [shown] = all.journal.history.problems();
    if (shown === undefined) throw new Error('There is no problem.');
    all.journal.recordSession(jobSession({ id: 'later' }), 0);
    const journalId = all.journal.sessionIds().at(-1) ?? 0;
    all.journal.recordDecisions([notify(journalId)], [{ journalId, entry: newOutboxEntry('later') }]);
    const [due] = all.journal.due(Number.MAX_SAFE_INTEGER, 1);
    all.journal.beginAttempt(due?.id ?? 0, 0);
    all.journal.endAttempt(due?.id ?? 0, 0, refused);

    await all.service.discardAll(shown);

    expect(counts(all)).toEqual({ discarded: 2, parked: 1 });
    expect(all.journal.history.problems()).toMatchObject([{ count: 1 }]);
  });

  test('does nothing where it was solved meanwhile', async () => {
    const all = prepare();
    record(all, 1, refused);
    const [problem] = all.journal.history.problems();
    if (problem === undefined) throw new Error('There is no problem.');
    await all.service.sendAllAgain(problem);

    await all.service.discardAll(problem);

    expect(counts(all)).toEqual({ waiting: 1 });
  });

  test('can be listed alone', () => {
    const all = prepare();
    record(all, 2, refused);
    record(all, 1, parked);
    const [problem] = all.journal.history.problems();

    const { rows, total } = all.journal.history.page({ ...wholeHistory, problem: problem?.name ?? '' }, null, 10);

    expect([rows.map(({ subject }) => subject), total]).toEqual([['recipients-refused 1', 'recipients-refused 0'], 2]);
  });
});

describe('Open report', () => {
  test('opens the page', async () => {
    const all = prepare({ report: { page: '/reports/1/report.html', folder: '/reports/1' } });
    all.parts(accepted);

    expect([await all.show(1), all.opened]).toEqual([{ kind: 'opened' }, ['/reports/1/report.html']]);
  });

  test('opens the folder of a report that is too large for a page', async () => {
    const all = prepare({ report: { page: null, folder: '/reports/1' } });
    all.parts(accepted);

    expect([await all.show(1), all.opened]).toEqual([{ kind: 'opened' }, ['/reports/1']]);
  });

  test('says that a report is gone', async () => {
    const all = prepare();
    all.parts(accepted);

    expect([await all.show(1), await all.show(99)]).toEqual([{ kind: 'gone' }, { kind: 'gone' }]);
  });

  test('says why a report could not be opened', async () => {
    const all = prepare({ report: { page: '/locked.html', folder: '/' } });
    all.parts(accepted);

    expect(await all.show(1)).toEqual({
      kind: 'not-opened',
      path: '/locked.html',
      reason: 'No program is there for it',
    });
  });
});
