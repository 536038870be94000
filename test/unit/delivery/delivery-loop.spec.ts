import { describe, expect, test } from 'vitest';
import { DeliveryLoop } from '../../../src-main/delivery/delivery-loop.ts';
import { fromPayload } from '../../../src-main/journal/message-rows.ts';
import type { SendOutcome } from '../../../src-main/senders/sender.ts';
import { mailMessageSchema } from '../../../src-shared/model/mail-message.ts';
import { mailMessage, newOutboxEntry } from '../../builders/mail-message.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../fakes/manual-scheduler.ts';
import { RecordingSender } from '../../fakes/recording-sender.ts';
import { SequentialIdSource } from '../../fakes/sequential-id-source.ts';
import { openInMemoryJournal, statesOf } from '../../fixtures/open-in-memory-journal.ts';

function prepare(opened = openInMemoryJournal()) {
  const { journal, database } = opened;
  const clock = new ManualClock();
  const scheduler = new ManualScheduler(clock);
  const sender = new RecordingSender();
  const other = new RecordingSender('other');
  const senders: RecordingSender[] = [sender, other];
  const channels: { kept: string[] | null } = { kept: [] };
  const log: string[] = [];
  const pause = { isPaused: false };
  const routes: { id: string; senderId: string }[] = [];
  const loop = new DeliveryLoop({
    outbox: journal,
    senders: () => senders,
    channelSenders: () => channels.kept,
    routes: () => routes,
    readerOf: () => ({
      asSentNow: (stored, nowMs) => {
        const message = mailMessageSchema.parse(stored);
        return { ...message, html: message.html.replace('NOW', String(nowMs)) };
      },
    }),
    isPaused: () => pause.isPaused,
    clock,
    scheduler,
    ids: new SequentialIdSource(),
    onChanged: () => {},
    log: (line) => log.push(line),
  });
  const add = (...names: string[]) => names.forEach((name) => journal.add(newOutboxEntry(name)));
  const states = () => statesOf(database);
  return {
    journal,
    database,
    clock,
    scheduler,
    sender,
    other,
    senders,
    channels,
    requests: sender.requests,
    log,
    pause,
    routes,
    loop,
    add,
    states,
  };
}

/** Thirty messages, four at a time, take some turns. */
async function settleBurst(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await settle();
}

const unknown: SendOutcome = {
  kind: 'outcome-unknown',
  failure: { area: 'delivery', kind: 'outcome-unknown', service: 'microsoft-365', cause: 'gateway-timeout' },
};

describe('sending', () => {
  test('everything that waits goes out once and is accepted', async () => {
    const all = prepare();
    all.add('a', 'b');
    all.loop.start();
    await all.scheduler.advance(600_000);

    expect([all.sender.subjects, all.states()]).toEqual([['a', 'b'], { a: 'accepted', b: 'accepted' }]);
  });

  test('what is sent says when it is sent, at each attempt anew, and what is stored stays as it was', async () => {
    const all = prepare();
    all.journal.add(newOutboxEntry('a', { message: mailMessage({ html: 'NOW' }) }));
    all.requests.script({
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'throttled', service: 'microsoft-365' },
      retryAfterMs: 1000,
    });
    const startMs = all.clock.nowMs();
    all.loop.start();
    await all.scheduler.advance(1000);

    expect(all.requests.list.map(({ message }) => message.html)).toEqual([`${startMs}`, `${startMs + 1000}`]);
    expect(fromPayload(all.database.query('SELECT payload FROM message')[0]?.['payload'])['html']).toBe('NOW');
  });

  test('a message that its channel cannot read waits for a person, and holds up no other', async () => {
    const all = prepare();
    all.journal.add({ ...newOutboxEntry('unreadable'), message: { html: 7 } });
    all.add('b');
    all.loop.start();
    await settle();

    expect([all.sender.subjects, all.states()]).toEqual([['b'], { unreadable: 'parked', b: 'accepted' }]);
    expect(all.log.join('\n')).toContain('Notification 1 could not be read');
  });

  test('an entry is written down as being sent before the request leaves', async () => {
    const all = prepare();
    all.requests.hold();
    all.add('a');
    all.loop.start();

    expect([all.sender.subjects, all.states()]).toEqual([['a'], { a: 'sending' }]);
  });

  test('failures overtake warnings, warnings overtake successes, and equals keep their order', async () => {
    const all = prepare();
    for (const [name, priority] of [
      ['s1', 'success'],
      ['w1', 'warning'],
      ['f1', 'failure'],
      ['s2', 'success'],
      ['f2', 'failure'],
    ] as const) {
      all.journal.add(newOutboxEntry(name, { priority }));
    }
    all.loop.start();
    await all.scheduler.advance(0);

    expect(all.sender.subjects).toEqual(['f1', 'f2', 'w1', 's1', 's2']);
  });

  test('a failure that comes later overtakes what still waits', async () => {
    const all = prepare();
    all.requests.hold();
    all.add('a', 'b', 'c', 'd', 'e');
    all.loop.start();
    await settle();
    all.journal.add(newOutboxEntry('failure', { priority: 'failure' }));
    all.requests.answerNext();
    await settle();

    expect(all.sender.subjects).toEqual(['a', 'b', 'c', 'd', 'failure']);
  });

  test('what is begun together and what ended before is written down with one sync of the disk', async () => {
    const all = prepare();
    all.add('a', 'b', 'c', 'd', 'e');
    const transactions = { count: 0 };
    const transaction = all.database.transaction.bind(all.database);
    all.database.transaction = (action) => {
      transactions.count += 1;
      return transaction(action);
    };
    all.requests.hold();
    all.loop.start();
    await settle();
    expect([transactions.count, all.requests.heldCount]).toEqual([1, 4]);
    all.requests.answerNext();
    await settle();

    expect([transactions.count, all.states()]).toMatchObject([2, { a: 'accepted', e: 'sending' }]);
  });

  test('there are at most 4 requests at a time', async () => {
    const all = prepare();
    all.requests.hold();
    all.add('a', 'b', 'c', 'd', 'e', 'f');
    all.loop.start();
    await settle();
    expect(all.requests.heldCount).toBe(4);
    all.requests.answerNext();
    await settle();

    expect([all.requests.heldCount, all.sender.subjects]).toEqual([4, ['a', 'b', 'c', 'd', 'e']]);
  });

  test('the first 30 of a burst go at once, the others when the minute is over', async () => {
    const all = prepare();
    all.add(...Array.from({ length: 45 }, (_, index) => `n${index}`));
    all.loop.start();
    await settleBurst();
    await all.scheduler.advance(59_999);
    expect(all.requests.list).toHaveLength(30);
    await all.scheduler.advance(1);
    await settleBurst();

    expect(all.requests.list).toHaveLength(45);
  });

  test('a restart does not forget the pace', async () => {
    const before = prepare();
    before.add(...Array.from({ length: 45 }, (_, index) => `n${index}`));
    before.loop.start();
    await settleBurst();
    await before.loop.stop();
    const after = prepare(before);
    after.clock.setMs(before.clock.nowMs());
    after.loop.start();
    await settle();

    expect(after.requests.list).toEqual([]);
  });

  test('a test message is not sent by the loop: whoever made it sends it', async () => {
    const all = prepare();
    all.journal.add(newOutboxEntry('test', { kind: 'test' }));
    all.loop.start();
    await all.scheduler.advance(600_000);

    expect([all.sender.subjects, all.states()]).toEqual([[], { test: 'waiting' }]);
  });

  test('a new entry is sent when the loop is woken', async () => {
    const all = prepare();
    all.loop.start();
    await settle();
    all.add('a');
    all.loop.wake();
    await settle();

    expect(all.states()).toEqual({ a: 'accepted' });
  });

  test('an idle loop plans nothing', async () => {
    const all = prepare();
    all.loop.start();
    await settle();

    expect(all.scheduler.delaysMs).toEqual([]);
  });
});

describe('what was certainly not sent', () => {
  test('goes out again when Retry-After is over, and others do not wait for it', async () => {
    const all = prepare();
    all.requests.script({
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'throttled', service: 'microsoft-365' },
      retryAfterMs: 90_000,
    });
    all.add('a', 'b');
    all.loop.start();
    await all.scheduler.advance(89_999);
    expect([all.sender.subjects, all.states()]).toEqual([['a', 'b'], { a: 'retry-at', b: 'accepted' }]);
    await all.scheduler.advance(1);

    expect([all.sender.subjects, all.states()]).toEqual([['a', 'b', 'a'], { a: 'accepted', b: 'accepted' }]);
  });

  test('is tried until it is accepted, however long the network is away', async () => {
    const all = prepare();
    const away: SendOutcome = {
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
      retryAfterMs: null,
    };
    all.requests.script(...Array.from({ length: 100 }, () => away));
    all.add('a');
    all.loop.start();
    await all.scheduler.advance(3 * 86_400_000);

    expect([all.requests.list.length, all.states()]).toEqual([101, { a: 'accepted' }]);
  });
});

describe('an unknown outcome', () => {
  test('is sent again after one minute with the same message id', async () => {
    const all = prepare();
    all.requests.script(unknown);
    all.add('a');
    all.loop.start();
    await all.scheduler.advance(59_999);
    expect([all.requests.list.length, all.states()]).toEqual([1, { a: 'outcome-unknown' }]);
    await all.scheduler.advance(1);

    expect(all.requests.list.map(({ internetMessageId }) => internetMessageId)).toEqual([
      '<a@backup-notifier.internal>',
      '<a@backup-notifier.internal>',
    ]);
    expect(all.states()).toEqual({ a: 'accepted' });
  });

  test('that stays unknown is sent again further apart each time, and waits for a person after the fifth', async () => {
    const all = prepare();
    all.requests.script(unknown, unknown, unknown, unknown);
    all.add('a');
    all.loop.start();
    const counts: number[] = [];
    for (const minutes of [0, 1, 15, 60]) {
      await all.scheduler.advance(minutes * 60_000);
      counts.push(all.requests.list.length);
    }
    // Meanwhile another one is accepted: it is this message.
    all.add('b');
    all.loop.wake();
    await settle();
    all.requests.script(unknown);
    await all.scheduler.advance(7 * 24 * 60 * 60_000);
    const ofA = all.requests.list.filter(({ internetMessageId }) => internetMessageId.startsWith('<a@'));

    expect([counts, ofA.length, all.states(), all.journal.counts()]).toEqual([
      [1, 2, 3, 4],
      5,
      { a: 'parked', b: 'accepted' },
      { waiting: 0, parked: 1 },
    ]);
  });

  test('of everything that is sent in a night needs no person in the morning', async () => {
    const all = prepare();
    const outage = Array.from({ length: 12 }, () => unknown);
    all.requests.script(...outage);
    all.add('a', 'b');
    all.loop.start();
    await all.scheduler.advance(9 * 60 * 60_000);
    expect([all.requests.list.length, all.states()]).toEqual([10, { a: 'outcome-unknown', b: 'outcome-unknown' }]);
    await all.scheduler.advance(5 * 60 * 60_000);

    expect([all.requests.list.length, all.states()]).toEqual([14, { a: 'accepted', b: 'accepted' }]);
  });

  test('is not given up because it cannot be read whether others were accepted', async () => {
    const all = prepare();
    all.requests.script(...Array.from({ length: 5 }, () => unknown));
    all.add('a');
    all.journal.hasAcceptedSinceLastTry = () => {
      throw new Error('disk I/O error');
    };
    all.loop.start();
    await all.scheduler.advance(6 * 60 * 60_000);

    expect([all.requests.list.length, all.states()]).toEqual([5, { a: 'outcome-unknown' }]);
  });

  test('that is followed by throttling is still known to have been unknown once', async () => {
    const all = prepare();
    all.requests.script(
      unknown,
      {
        kind: 'try-again',
        failure: { area: 'delivery', kind: 'throttled', service: 'microsoft-365' },
        retryAfterMs: 1000,
      },
      unknown,
    );
    all.add('a');
    all.loop.start();
    await all.scheduler.advance(62_000 + 15 * 60_000 - 2_000);
    expect([all.requests.list.length, all.states()]).toEqual([3, { a: 'outcome-unknown' }]);
    await all.scheduler.advance(2_000);

    expect([all.requests.list.length, all.states()]).toEqual([4, { a: 'accepted' }]);
  });
});

test('refused content waits for a person and does not hold up the others', async () => {
  const all = prepare();
  all.requests.script({
    kind: 'refused',
    failure: { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' },
  });
  all.add('a', 'b');
  all.loop.start();
  await all.scheduler.advance(86_400_000);

  expect([all.sender.subjects, all.states()]).toEqual([['a', 'b'], { a: 'parked', b: 'accepted' }]);
});

describe('a sender that cannot be used', () => {
  const unusable: SendOutcome = {
    kind: 'sender-unusable',
    failure: { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'sign-in-again' } },
  };

  test('keeps the entries waiting; nothing more is tried', async () => {
    const all = prepare();
    all.requests.script(unusable, unusable, unusable, unusable);
    all.add(...Array.from({ length: 20 }, (_, index) => `n${index}`));
    all.loop.start();
    await all.scheduler.advance(7 * 86_400_000);

    // What was under way when the first answer came.
    expect(all.requests.list.length).toBeLessThanOrEqual(4);
    expect(all.journal.counts()).toEqual({ waiting: 20, parked: 0 });
  });

  test('is given nothing by a new entry either', async () => {
    const all = prepare();
    all.sender.readiness = 'unusable';
    all.loop.start();
    all.add('a');
    all.loop.wake();
    await all.scheduler.advance(86_400_000);

    expect([all.sender.subjects, all.states()]).toEqual([[], { a: 'waiting' }]);
  });

  test.each(['unusable', 'starting'] as const)(
    'and was %s lets everything go out, failures first, when it is ready and the loop is woken',
    async (state) => {
      const all = prepare();
      all.sender.readiness = state;
      all.add('a', 'b');
      all.loop.start();
      await settle();
      all.journal.add(newOutboxEntry('failure', { priority: 'failure' }));
      all.sender.readiness = 'ready';
      all.loop.wake();
      await settle();

      expect([all.sender.subjects, all.states()]).toEqual([
        ['failure', 'a', 'b'],
        { a: 'accepted', b: 'accepted', failure: 'accepted' },
      ]);
    },
  );

  test('does not use up a resending of an unknown outcome', async () => {
    const all = prepare();
    all.requests.script(unknown, unusable);
    all.add('a');
    all.loop.start();
    await all.scheduler.advance(120_000);
    expect(all.states()).toEqual({ a: 'waiting' });
    all.sender.readiness = 'ready';
    all.loop.wake();
    await settle();

    expect([all.requests.list.length, all.states()]).toEqual([3, { a: 'accepted' }]);
  });
});

describe('several senders', () => {
  const through = (all: ReturnType<typeof prepare>, senderId: string, ...names: string[]) =>
    names.forEach((name) => all.journal.add(newOutboxEntry(name, { senderId })));

  test('each send their own messages, and one that cannot be used holds up no other', async () => {
    const all = prepare();
    all.sender.readiness = 'unusable';
    all.add('a');
    through(all, 'other', 'b', 'c');
    all.loop.start();
    await all.scheduler.advance(60_000);

    expect([all.sender.subjects, all.other.subjects, all.states()]).toEqual([
      [],
      ['b', 'c'],
      { a: 'waiting', b: 'accepted', c: 'accepted' },
    ]);
  });

  test('each keep a pace of their own', async () => {
    const all = prepare();
    const names = Array.from({ length: 45 }, (_, index) => `n${index}`);
    all.add(...names);
    through(all, 'other', ...names.map((name) => `other-${name}`));
    all.loop.start();
    await settleBurst();
    expect([all.sender.subjects.length, all.other.subjects.length]).toEqual([30, 30]);
    await all.scheduler.advance(60_000);
    await settleBurst();

    expect([all.sender.subjects.length, all.other.subjects.length]).toEqual([45, 45]);
  });

  test('that are all busy take no requests from each other', async () => {
    const all = prepare();
    all.requests.hold();
    all.add('a', 'b', 'c', 'd', 'e');
    through(all, 'other', 'f');
    all.loop.start();
    await settle();

    expect([all.requests.heldCount, all.other.subjects]).toEqual([4, ['f']]);
  });

  test('are waited for each until their time: an earlier one of the second is not missed', async () => {
    const all = prepare();
    const throttled = (retryAfterMs: number): SendOutcome => ({
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'throttled', service: 'microsoft-365' },
      retryAfterMs,
    });
    all.requests.script(throttled(90_000));
    all.other.requests.script(throttled(30_000));
    all.add('a');
    through(all, 'other', 'b');
    all.loop.start();
    await all.scheduler.advance(30_000);
    expect(all.states()).toEqual({ a: 'retry-at', b: 'accepted' });
    await all.scheduler.advance(60_000);

    expect(all.states()).toEqual({ a: 'accepted', b: 'accepted' });
  });

  test('what waits goes through the sender that its route has now, also what was to be tried later or was being sent', async () => {
    const all = prepare();
    all.routes.push({ id: 'default', senderId: 'microsoft-365' });
    const unreachable: SendOutcome = {
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
      retryAfterMs: 3_600_000,
    };
    all.requests.script(unreachable);
    all.add('later');
    all.loop.start();
    await settle();
    all.requests.hold();
    all.add('being sent', 'a', 'b', 'c');
    all.loop.wake();
    await settle();
    all.add('waiting');
    all.routes[0] = { id: 'default', senderId: 'other' };
    all.loop.routesChanged();
    await settle();
    expect(all.other.subjects).toEqual(['later', 'waiting']);
    for (let held = 0; held < 4; held += 1) all.requests.answerNext(unreachable);
    await settle();

    expect([all.other.subjects.toSorted(), all.sender.subjects]).toEqual([
      ['a', 'b', 'being sent', 'c', 'later', 'waiting'],
      ['later', 'being sent', 'a', 'b', 'c'],
    ]);
  });

  test('come and go: what waits for one that is not there yet goes out when it comes', async () => {
    const all = prepare();
    const late = new RecordingSender('late');
    through(all, 'late', 'a', 'b');
    all.add('c');
    all.loop.start();
    await all.scheduler.advance(60_000);
    expect([late.subjects, all.states()]).toEqual([[], { a: 'waiting', b: 'waiting', c: 'accepted' }]);
    all.senders.push(late);
    all.loop.routesChanged();
    await settle();

    expect(late.subjects).toEqual(['a', 'b']);
  });

  test('may go while they send: what is under way ends, and nothing more is given to them', async () => {
    const all = prepare();
    all.other.requests.hold();
    through(all, 'other', 'a', 'b', 'c', 'd', 'e');
    all.loop.start();
    await settle();
    all.senders.pop();
    all.loop.routesChanged();
    while (all.other.requests.heldCount > 0) all.other.requests.answerNext();
    await all.scheduler.advance(60_000);

    expect([all.other.subjects, all.states()]).toEqual([
      ['a', 'b', 'c', 'd'],
      { a: 'accepted', b: 'accepted', c: 'accepted', d: 'accepted', e: 'waiting' },
    ]);
  });

  test('may be replaced under the same id: the new one gets what comes, within the pace of both', async () => {
    const all = prepare();
    all.other.requests.hold();
    through(all, 'other', 'a', 'b', 'c');
    all.loop.start();
    await settle();
    const next = new RecordingSender('other');
    all.senders[1] = next;
    through(all, 'other', 'd', 'e');
    all.loop.routesChanged();
    await settle();

    expect([all.other.subjects, next.subjects]).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  describe('of a channel', () => {
    const toChannel = (all: ReturnType<typeof prepare>, ...names: string[]) =>
      names.forEach((name) =>
        all.journal.add(newOutboxEntry(name, { senderId: 'channel:é', routeId: 'channel:é', channel: 'webhook' })),
      );
    const failuresOf = ({ database }: ReturnType<typeof prepare>) =>
      database.query('SELECT DISTINCT failure FROM message WHERE state = :state', { state: 'discarded' });

    test('that was removed get nothing: what waits for them, or for a person, is discarded with the reason', async () => {
      const all = prepare();
      all.channels.kept = ['channel:é'];
      toChannel(all, 'parked', 'waiting');
      all.add('mail');
      all.database.execute(`UPDATE message SET state = 'parked' WHERE title = 'parked'`);
      all.loop.start();
      await settle();
      expect(all.states()).toEqual({ parked: 'parked', waiting: 'waiting', mail: 'accepted' });
      all.channels.kept = ['channel:e', 'channel:éé'];
      all.loop.routesChanged();
      await settle();

      expect(all.states()).toEqual({ parked: 'discarded', waiting: 'discarded', mail: 'accepted' });
      expect(failuresOf(all)).toEqual([{ failure: '{"area":"delivery","kind":"channel-removed"}' }]);
    });

    test('that is switched off get nothing, and what waits for them waits', async () => {
      const all = prepare();
      all.channels.kept = ['channel:é'];
      toChannel(all, 'a');
      all.loop.start();
      await all.scheduler.advance(86_400_000);

      expect(all.states()).toEqual({ a: 'waiting' });
    });

    test('are not taken for removed while the settings cannot be read', async () => {
      const all = prepare();
      all.channels.kept = null;
      toChannel(all, 'a');
      all.loop.start();
      await settle();
      expect(all.states()).toEqual({ a: 'waiting' });
    });

    test('may be removed while they send: what comes of that is written down, and nothing is tried again', async () => {
      const all = prepare();
      const sender = new RecordingSender('channel:é');
      sender.requests.hold();
      all.senders.push(sender);
      all.channels.kept = ['channel:é'];
      toChannel(all, 'accepted', 'throttled');
      all.loop.start();
      await settle();
      all.senders.pop();
      all.channels.kept = [];
      all.loop.routesChanged();
      expect(all.states()).toEqual({ accepted: 'sending', throttled: 'sending' });
      sender.requests.answerNext();
      sender.requests.answerNext({
        kind: 'try-again',
        failure: { area: 'delivery', kind: 'throttled', service: 'webhook' },
        retryAfterMs: null,
      });
      await all.scheduler.advance(86_400_000);

      expect([sender.subjects.length, all.states()]).toEqual([2, { accepted: 'accepted', throttled: 'discarded' }]);
    });
  });

  test('that one is reached says nothing about the network of another', async () => {
    const all = prepare();
    all.requests.script({
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
      retryAfterMs: 1_800_000,
    });
    all.add('a');
    all.loop.start();
    await settle();
    through(all, 'other', 'b');
    all.loop.wake();
    await settle();

    expect([all.sender.subjects, all.states()]).toEqual([['a'], { a: 'retry-at', b: 'accepted' }]);
  });

  test('that one accepts does not mean that another is up: its unknown outcomes go on', async () => {
    const all = prepare();
    all.requests.script(...Array.from({ length: 5 }, () => unknown));
    all.add('a');
    all.loop.start();
    await all.scheduler.advance(2 * 60 * 60_000);
    through(all, 'other', 'b');
    all.loop.wake();
    await all.scheduler.advance(4 * 60 * 60_000);

    expect([all.requests.list.length, all.states()]).toEqual([5, { a: 'outcome-unknown', b: 'accepted' }]);
  });

  test('and a message whose sender is not there waits', async () => {
    const all = prepare();
    through(all, 'removed', 'a');
    all.loop.start();
    await all.scheduler.advance(86_400_000);

    expect(all.states()).toEqual({ a: 'waiting' });
  });
});

describe('a restart', () => {
  /** What a crash leaves behind while `names` are being sent. */
  function crashed(...names: string[]) {
    const opened = openInMemoryJournal();
    for (const name of names) {
      const { id } = opened.journal.add(newOutboxEntry(name));
      opened.journal.beginAttempt(id, Date.parse('2026-11-22T22:38:00.000Z'));
    }
    return opened;
  }

  test('sends once more, at once and under the same id, what was being sent', async () => {
    const all = prepare(crashed('a'));
    all.loop.start();
    await settle();

    expect([all.requests.list.map(({ internetMessageId }) => internetMessageId), all.states()]).toEqual([
      ['<a@backup-notifier.internal>'],
      { a: 'accepted' },
    ]);
  });

  test('in the middle of the resending waits a while: the message itself may be what ends the program', async () => {
    const opened = crashed('a');
    const first = prepare(opened);
    first.requests.hold();
    first.loop.start();
    await settle();
    // The second run of the program ends here, without a word.
    const second = prepare(opened);
    second.loop.start();
    await second.scheduler.advance(15 * 60_000 - 1);
    expect([second.sender.subjects, second.states()]).toEqual([[], { a: 'outcome-unknown' }]);
    await second.scheduler.advance(1);

    expect([second.sender.subjects, second.states()]).toEqual([['a'], { a: 'accepted' }]);
  });

  test('does not send a test message that was under way', async () => {
    const opened = openInMemoryJournal();
    const { id } = opened.journal.add(newOutboxEntry('test', { kind: 'test' }));
    opened.journal.beginAttempt(id, 0);
    const all = prepare(opened);
    all.loop.start();
    await settle();

    expect([all.sender.subjects, all.states()]).toEqual([[], { test: 'discarded' }]);
  });

  test('goes on with what waited for its time', async () => {
    const before = prepare();
    before.requests.script({
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'throttled', service: 'microsoft-365' },
      retryAfterMs: 300_000,
    });
    before.add('a');
    before.loop.start();
    await settle();
    await before.loop.stop();
    const after = prepare(before);
    after.loop.start();
    await after.scheduler.advance(299_999);
    expect(after.requests.list).toEqual([]);
    await after.scheduler.advance(1);

    expect(after.states()).toEqual({ a: 'accepted' });
  });
});

describe('stopping', () => {
  test('aborts what is under way and resolves when its outcome is written down', async () => {
    const all = prepare();
    all.requests.hold();
    all.add('a', 'b');
    all.loop.start();
    await settle();
    await all.loop.stop();

    expect([all.states(), all.requests.heldCount, all.scheduler.delaysMs]).toEqual([
      { a: 'outcome-unknown', b: 'outcome-unknown' },
      0,
      [],
    ]);
  });

  test('lets what is under way end by itself within a grace, and does not wait for the rest of it', async () => {
    const all = prepare();
    all.requests.hold();
    all.add('a');
    all.loop.start();
    await settle();
    const stopped = all.loop.stop(5_000);
    all.add('b');
    all.loop.wake();
    await all.scheduler.advance(4_999);
    all.requests.answerNext();
    await stopped;

    expect([all.states(), all.sender.subjects, all.scheduler.delaysMs]).toEqual([
      { a: 'accepted', b: 'waiting' },
      ['a'],
      [],
    ]);
  });

  test('aborts what is still under way when the grace is over', async () => {
    const all = prepare();
    all.requests.hold();
    all.add('a');
    all.loop.start();
    await settle();
    const stopped = all.loop.stop(5_000);
    await all.scheduler.advance(5_000);
    await stopped;

    expect([all.states(), all.scheduler.delaysMs]).toEqual([{ a: 'outcome-unknown' }, []]);
  });

  test('an entry whose request had not left yet is not called unknown', async () => {
    const all = prepare();
    all.requests.whenAborted = {
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
      retryAfterMs: 0,
    };
    all.requests.hold();
    all.add('a');
    all.loop.start();
    await all.loop.stop();

    expect(all.states()).toEqual({ a: 'retry-at' });
  });

  test('lets what is under way end by itself where nobody is in a hurry, and begins nothing more', async () => {
    const all = prepare();
    all.requests.hold();
    all.add('a');
    all.loop.start();
    await settle();
    const finished = all.loop.finish();
    all.add('b');
    all.loop.wake();
    await settle();
    const meanwhile = all.states();
    all.requests.answerNext();
    await finished;

    expect(meanwhile).toEqual({ a: 'sending', b: 'waiting' });
    expect([all.states(), all.sender.subjects]).toEqual([{ a: 'accepted', b: 'waiting' }, ['a']]);
  });

  test('is final: neither time nor waking sends anything', async () => {
    const all = prepare();
    all.loop.start();
    await all.loop.stop();
    all.add('a');
    all.loop.wake();
    await all.scheduler.advance(600_000);

    expect(all.requests.list).toEqual([]);
  });

  test('twice, or before the start, does nothing', async () => {
    const all = prepare();
    await all.loop.stop();
    await all.loop.stop();

    expect(all.scheduler.delaysMs).toEqual([]);
  });
});

describe('a disk that is full', () => {
  function withTrouble({ database }: ReturnType<typeof prepare>, when: 'INSERT' | 'UPDATE') {
    database.execute(
      `CREATE TRIGGER full BEFORE ${when} ON attempt BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END`,
    );
    return { end: () => database.execute('DROP TRIGGER full') };
  }

  test('before a request sends nothing that could not be written down, and goes on when there is room', async () => {
    const all = prepare();
    const trouble = withTrouble(all, 'INSERT');
    all.add('a');
    all.loop.start();
    await all.scheduler.advance(120_000);
    expect([all.requests.list, all.log.join('\n')]).toEqual([[], expect.stringContaining('disk is full')]);
    trouble.end();
    await all.scheduler.advance(60_000);

    expect(all.states()).toEqual({ a: 'accepted' });
  });

  test('after a request does not send it again, and writes its outcome down when there is room', async () => {
    const all = prepare();
    const trouble = withTrouble(all, 'UPDATE');
    all.add('a');
    all.loop.start();
    await all.scheduler.advance(120_000);
    expect(all.states()).toEqual({ a: 'sending' });
    trouble.end();
    await all.scheduler.advance(60_000);

    expect([all.sender.subjects, all.states()]).toEqual([['a'], { a: 'accepted' }]);
  });

  test('after a request keeps those from being sent that could not be written down either', async () => {
    const all = prepare();
    all.requests.hold();
    all.add('a', 'b', 'c', 'd', 'e');
    all.loop.start();
    await settle();
    const trouble = withTrouble(all, 'UPDATE');
    all.requests.answerNext();
    await settle();
    expect(all.sender.subjects).toEqual(['a', 'b', 'c', 'd']);
    trouble.end();
    await all.scheduler.advance(60_000);

    expect([all.sender.subjects.at(-1), all.states()]).toMatchObject(['e', { a: 'accepted', e: 'sending' }]);
  });

  test('does not keep the program from stopping', async () => {
    const all = prepare();
    withTrouble(all, 'UPDATE');
    all.add('a');
    all.loop.start();
    await settle();
    await all.loop.stop();

    expect(all.states()).toEqual({ a: 'sending' });
  });
});

test('the log names no recipient, no subject and no address', async () => {
  const all = prepare();
  all.requests.script(unknown, {
    kind: 'refused',
    failure: { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' },
  });
  all.add('secret-subject', 'secret-other');
  all.loop.start();
  await all.scheduler.advance(600_000);

  expect(all.log.join('\n')).not.toMatch(/secret|@/);
});

test('while notifications are paused nothing is sent, and what waited goes out afterwards', async () => {
  const all = prepare();
  all.pause.isPaused = true;
  all.add('a');
  all.loop.start();
  await all.scheduler.advance(24 * 60 * 60_000);
  expect([all.sender.subjects, all.states()]).toEqual([[], { a: 'waiting' }]);
  all.pause.isPaused = false;
  all.loop.wake();
  await settle();

  expect(all.states()).toEqual({ a: 'accepted' });
});

describe('when the network comes back', () => {
  test.each([
    ['not-reachable', 'accepted'],
    ['captive-portal', 'accepted'],
    ['throttled', 'retry-at'],
  ] as const)('what was %s is %s at once', async (kind, state) => {
    const all = prepare();
    all.requests.script({
      kind: 'try-again',
      failure: { area: 'delivery', kind, service: 'microsoft-365' },
      retryAfterMs: 600_000,
    });
    all.add('a');
    all.loop.start();
    await all.scheduler.advance(1000);
    all.loop.endNetworkBackOff();
    await settle();

    expect(all.states()).toEqual({ a: state });
  });

  const away: SendOutcome = {
    kind: 'try-again',
    failure: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
    retryAfterMs: 1_800_000,
  };

  test('and nobody says so, the first message that is accepted takes along at once what waits for the network', async () => {
    const all = prepare();
    all.requests.script(away, away, {
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'throttled', service: 'microsoft-365' },
      retryAfterMs: 1_800_000,
    });
    all.add('a', 'b', 'throttled');
    all.loop.start();
    await all.scheduler.advance(60_000);
    expect(all.states()).toEqual({ a: 'retry-at', b: 'retry-at', throttled: 'retry-at' });
    all.add('new');
    all.loop.wake();
    await settle();

    expect([all.sender.subjects.slice(3), all.states()]).toEqual([
      ['new', 'a', 'b'],
      { a: 'accepted', b: 'accepted', new: 'accepted', throttled: 'retry-at' },
    ]);
  });

  test('between two runs of the program, the first message takes along what waited before', async () => {
    const before = prepare();
    before.requests.script(away);
    before.add('a');
    before.loop.start();
    await settle();
    await before.loop.stop();
    const after = prepare(before);
    after.loop.start();
    after.add('new');
    after.loop.wake();
    await settle();

    expect([after.sender.subjects, after.states()]).toEqual([['new', 'a'], { a: 'accepted', new: 'accepted' }]);
  });

  test('what fails again waits again, and is not tried in a circle', async () => {
    const all = prepare();
    all.requests.script(away);
    all.add('a');
    all.loop.start();
    await settle();
    all.requests.script({ kind: 'accepted', requestId: 'request' }, away);
    all.add('new');
    all.loop.wake();
    await settle();

    expect([all.sender.subjects, all.states()]).toEqual([['a', 'new', 'a'], { a: 'retry-at', new: 'accepted' }]);
  });

  test('an outbox that cannot be written ends nothing, and says so', async () => {
    const all = prepare();
    all.loop.start();
    all.journal.endNetworkBackOff = () => {
      throw new Error('disk is full');
    };
    all.loop.endNetworkBackOff();

    expect(all.log).toContain('The back-off could not be ended: disk is full');
  });
});
