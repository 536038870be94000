import { describe, expect, test } from 'vitest';
import { HistoryService } from '../../../src-main/application/history-service.ts';
import { HistoryAnnouncer, announceAfterMs } from '../../../src-main/application/history-announcer.ts';
import { notify } from '../../builders/chain-decision.ts';
import { jobSession } from '../../builders/job-session.ts';
import { newOutboxEntry } from '../../builders/mail-message.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';
import { SequentialIdSource } from '../../fakes/sequential-id-source.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const accepted = { kind: 'accepted', atMs: 1, requestId: 'r' } as const;
const parked = { kind: 'parked', failure: { kind: 'not-accepted', status: 400, code: 'x' } } as const;

function prepare({ report }: { report?: { page: string | null; folder: string } } = {}) {
  const { journal } = openInMemoryJournal();
  const opened: string[] = [];
  let changes = 0;
  const service = new HistoryService({
    journal: journal.history,
    reports: { find: (journalId) => (journalId === 1 ? (report ?? null) : null) },
    options: () => ({ recipients: [], sendAs: null, shouldAttachReport: false }),
    clock: new ManualClock(),
    ids: new SequentialIdSource(),
    internetMessageIdOf: ({ source, id }) => `<${source}-${id}@backup-notifier.internal>`,
    openPage: (path) =>
      path.includes('locked') ? Promise.reject(new Error('No program is there for it')) : open(path),
    openFolder: (path) => open(path),
    onOutboxChanged: () => (changes += 1),
    log: () => {},
  });
  const open = (path: string) => Promise.resolve(void opened.push(path));
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
  return { journal, service, opened, parts, changes: () => changes };
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

describe('Open report', () => {
  test('opens the page', async () => {
    const all = prepare({ report: { page: '/reports/1/report.html', folder: '/reports/1' } });
    all.parts(accepted);

    expect([await all.service.openReport(1), all.opened]).toEqual([{ kind: 'opened' }, ['/reports/1/report.html']]);
  });

  test('opens the folder of a report that is too large for a page', async () => {
    const all = prepare({ report: { page: null, folder: '/reports/1' } });
    all.parts(accepted);

    expect([await all.service.openReport(1), all.opened]).toEqual([{ kind: 'opened' }, ['/reports/1']]);
  });

  test('says that a report is gone', async () => {
    const all = prepare();
    all.parts(accepted);

    expect([await all.service.openReport(1), await all.service.openReport(99)]).toEqual([
      { kind: 'gone' },
      { kind: 'gone' },
    ]);
  });

  test('says why a report could not be opened', async () => {
    const all = prepare({ report: { page: '/locked.html', folder: '/' } });
    all.parts(accepted);

    expect(await all.service.openReport(1)).toEqual({
      kind: 'not-opened',
      path: '/locked.html',
      reason: 'No program is there for it',
    });
  });
});

describe('changes', () => {
  test('of a burst are told once, soon', async () => {
    const scheduler = new ManualScheduler(new ManualClock());
    let told = 0;
    let revision = 1;
    const announcer = new HistoryAnnouncer({ scheduler, revision: () => revision, tell: () => (told += 1) });

    for (; revision < 1_000; revision += 1) announcer.announce();
    await scheduler.advance(announceAfterMs);
    expect(told).toBe(1);

    revision += 1;
    announcer.announce();
    await scheduler.advance(announceAfterMs);
    expect(told).toBe(2);

    // Something else was written.
    announcer.announce();
    await scheduler.advance(announceAfterMs);
    expect(told).toBe(2);
  });

  test('are not told after the end', async () => {
    const scheduler = new ManualScheduler(new ManualClock());
    const announcer = new HistoryAnnouncer({ scheduler, revision: () => 1, tell: () => expect.unreachable() });
    announcer.announce();

    announcer.stop();
    announcer.announce();

    await scheduler.advance(10 * announceAfterMs);
    expect(scheduler.delaysMs).toEqual([]);
  });
});
