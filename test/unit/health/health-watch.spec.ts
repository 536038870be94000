import { describe, expect, test } from 'vitest';
import {
  patienceMs,
  repeatAfterMs,
  type ChannelState,
  type DeliveryTrouble,
} from '../../../src-main/health/decide-health.ts';
import { HealthWatch, type HealthWatchOptions } from '../../../src-main/health/health-watch.ts';
import { NoticeBoard } from '../../../src-main/health/notice-board.ts';
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import type { SenderState } from '../../../src-shared/model/sender-state.ts';
import { readySender, senderToSignInAgain } from '../../builders/sender-state.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const folderGone = {
  area: 'session-folder',
  kind: 'session-folder-unusable',
  path: '/sessions',
  reason: 'the share is gone',
} as const;

/** A watch over states that a spec sets; what a restart leaves may be shared. */
function watch(shared: { clock?: ManualClock; journal?: ReturnType<typeof openInMemoryJournal>['journal'] } = {}) {
  const { clock = new ManualClock(), journal = openInMemoryJournal().journal } = shared;
  const scheduler = new ManualScheduler(clock);
  const told: string[] = [];
  const log: string[] = [];
  const states: ReturnType<HealthWatchOptions['look']> & { delivery: DeliveryTrouble; channels: ChannelState[] } = {
    sender: readySender,
    isEnabled: true,
    isPaused: false,
    delivery: { failing: null, idle: null, parked: null },
    channels: [],
  };
  let changes = 0;
  const notices = new NoticeBoard(() => void health.recheck());
  const health: HealthWatch = new HealthWatch({
    look: () => states,
    notices,
    memory: journal,
    clock,
    scheduler,
    notifyUser: ([first]) => told.push(describeFailure(english.words, first).title),
    onChanged: () => (changes += 1),
    log: (line) => log.push(line),
  });
  const fail = (sinceMs = clock.nowMs()) => {
    states.delivery.failing = {
      count: 1,
      sinceMs,
      failure: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
    };
    health.recheck();
  };
  const become = (state: SenderState) => {
    states.sender = state;
    health.recheck();
  };
  const banners = () => notices.notices.map(({ id }) => id);
  return {
    clock,
    journal,
    scheduler,
    told,
    log,
    states,
    notices,
    health,
    fail,
    become,
    banners,
    changes: () => changes,
  };
}

test('a sender that needs attention is told once at once, and once a day while it lasts', async () => {
  const all = watch();
  all.health.start();
  all.become(senderToSignInAgain);
  all.health.recheck();
  expect([all.told, all.banners()]).toEqual([['Sign-in required'], ['sender']]);
  await all.scheduler.advance(repeatAfterMs - 1);
  expect(all.told).toHaveLength(1);
  await all.scheduler.advance(1 + repeatAfterMs);

  expect(all.told).toEqual(['Sign-in required', 'Sign-in required', 'Sign-in required']);
});

test('what cannot be sent is told after 15 minutes, without anything else happening', async () => {
  const all = watch();
  all.health.start();
  all.fail();
  await all.scheduler.advance(patienceMs - 1);
  expect([all.told, all.banners(), all.health.health.level]).toEqual([[], [], 'normal']);
  await all.scheduler.advance(1);

  expect([all.told, all.banners(), all.health.health.level]).toEqual([
    ['Notifications cannot be sent'],
    ['delivery'],
    'attention',
  ]);
});

test('a trouble that is over takes its banner along, and is told at once when it comes again', () => {
  const all = watch();
  all.health.start();
  all.become(senderToSignInAgain);
  all.become(readySender);
  expect(all.banners()).toEqual([]);
  all.become(senderToSignInAgain);

  expect([all.told.length, all.banners()]).toEqual([2, ['sender']]);
});

test('troubles that come together are told in one notification', () => {
  const all = watch();
  all.states.sender = senderToSignInAgain;
  all.states.delivery.parked = { count: 1, failure: { area: 'delivery', kind: 'send-as-denied' } };
  all.health.start();

  expect([all.told, all.banners()]).toEqual([['Sign-in required'], ['sender', 'parked']]);
});

describe('a banner that a person has dismissed', () => {
  test('stays away while the trouble is the same, also when more notifications meet it', () => {
    const all = watch();
    all.health.start();
    all.fail(0);
    all.notices.clear('delivery');
    all.states.delivery.idle = { count: 3, sinceMs: 0 };
    all.health.recheck();

    expect(all.banners()).toEqual([]);
  });

  test('comes back with the daily notification', async () => {
    const all = watch();
    all.health.start();
    all.fail(0);
    all.notices.clear('delivery');
    await all.scheduler.advance(repeatAfterMs);

    expect([all.told.length, all.banners()]).toEqual([2, ['delivery']]);
  });

  test('comes back for another cause', () => {
    const all = watch();
    all.health.start();
    all.fail(0);
    all.notices.clear('delivery');
    all.states.delivery.failing = {
      count: 1,
      sinceMs: 0,
      failure: { area: 'delivery', kind: 'throttled', service: 'microsoft-365' },
    };
    all.health.recheck();

    expect(all.banners()).toEqual(['delivery']);
  });
});

test('a restart does not tell again what was told within the day, but shows it', async () => {
  const before = watch();
  before.health.start();
  before.become(senderToSignInAgain);
  before.health.stop();
  const after = watch({ clock: before.clock, journal: before.journal });
  after.states.sender = senderToSignInAgain;
  after.health.start();
  expect([after.told, after.banners()]).toEqual([[], ['sender']]);
  await after.scheduler.advance(repeatAfterMs);

  expect(after.told).toEqual(['Sign-in required']);
});

test('a memory that is not one is taken for empty', () => {
  const all = watch();
  all.journal.remember('health-notified', ['nonsense']);
  all.states.sender = senderToSignInAgain;
  all.health.start();

  expect(all.told).toEqual(['Sign-in required']);
});

test('a memory that cannot be written does not make the person be told again and again', () => {
  const all = watch();
  all.health.start();
  all.journal.remember = () => {
    throw new Error('disk is full');
  };
  all.become(senderToSignInAgain);
  all.health.recheck();

  expect([all.told, all.log.at(-1)]).toEqual([['Sign-in required'], 'Health could not be checked: disk is full']);
});

test('a trouble of this machine is told when it has stood for 15 minutes, whatever else is looked at meanwhile', async () => {
  const all = watch();
  all.health.start();
  all.notices.raise('session-folder', folderGone);
  await all.scheduler.advance(patienceMs - 1);
  all.health.recheck();
  expect(all.told).toEqual([]);
  await all.scheduler.advance(1);

  expect([all.told, all.banners()]).toEqual([['The session folder cannot be used'], ['session-folder']]);
});

test('after its end nothing is told any more, and no timer is left', async () => {
  const all = watch();
  all.health.start();
  all.fail();
  all.health.stop();
  all.become(senderToSignInAgain);
  await all.scheduler.advance(2 * repeatAfterMs);

  expect([all.told, all.scheduler.delaysMs]).toEqual([[], []]);
});

test('each look is told once, also where it puts up a banner', () => {
  const all = watch();
  all.health.start();
  all.become(senderToSignInAgain);

  expect(all.changes()).toBe(2);
});

test('each channel that cannot send has a banner of its own, which goes when it sends again or is removed', () => {
  const all = watch();
  all.health.start();
  const failure = { area: 'channel', kind: 'channel-gone', service: 'webhook', status: 410, reason: '' } as const;
  const [a, b] = ['a', 'é'].map((id) => ({ id: `channel:${id}`, name: id, failure, failing: null }));
  if (a === undefined || b === undefined) throw new Error('There are two channels.');
  const have = (...channels: ChannelState[]) => {
    all.states.channels = channels;
    all.health.recheck();
    return all.banners();
  };

  expect(have(a, b)).toEqual(['channel:a', 'channel:é']);
  expect(have({ ...a, failure: null }, b)).toEqual(['channel:é']);
  expect(have({ ...a, failure: null })).toEqual([]);
  expect(have(a)).toEqual(['channel:a']);
});
