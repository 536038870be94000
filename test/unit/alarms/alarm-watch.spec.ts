/** Alarms on a simulated clock, with the real journal, through two ways (product section 17.3). */
import { expect, test } from 'vitest';
import type { AlarmCondition } from '../../../src-main/alarms/decide-alarms.ts';
import { composeAlarmMessages, type ToldRoute } from '../../../src-main/alarms/alarm-messages.ts';
import { AlarmWatch } from '../../../src-main/alarms/alarm-watch.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

function route(id: string, senderId: string, channel: string): ToldRoute {
  return {
    id,
    senderId,
    channel,
    quietHours: null,
    render: ({ phase, failure }) => [
      { title: `${channel}: ${failure.kind} ${phase}`, target: channel, content: {}, attachments: [] },
    ],
  };
}

function prepare() {
  const clock = new ManualClock();
  const scheduler = new ManualScheduler(clock);
  const { journal, database } = openInMemoryJournal();
  const world = { dead: [] as string[], isDiskBroken: false, sent: 0 };
  const routes = [route('default', 'microsoft-365', 'email'), route('channel:1', 'channel:1', 'webhook')];
  const conditions = (): AlarmCondition[] =>
    world.dead.map((senderId) => ({
      subject: `sender:${senderId}`,
      failure: { area: 'account', kind: 'sign-in-again' },
      about: senderId,
      senderId,
      sinceMs: clock.nowMs(),
      dueFromMs: clock.nowMs(),
    }));
  const create = () =>
    new AlarmWatch({
      journal: {
        recall: (name) => journal.recall(name),
        addAndRemember: (...all) => {
          if (world.isDiskBroken) throw new Error('disk is full');
          journal.addAndRemember(...all);
        },
      },
      conditions,
      routes: () => routes,
      isUnsure: () => false,
      compose: (order) =>
        composeAlarmMessages(order, {
          routes,
          internetMessageIdOf: ({ source, id }) => `<${source} ${id}@test>`,
          timeZone: 'Europe/Vienna',
        }),
      clock,
      scheduler,
      onMessages: () => (world.sent += 1),
      log: () => {},
    });
  let watch = create();
  watch.start();
  const turn = async (dead: string[], ms: number) => {
    world.dead = dead;
    watch.request();
    await scheduler.advance(ms);
  };
  const restart = () => {
    watch.stop();
    watch = create();
    watch.start();
  };
  const told = () => database.query('SELECT title FROM message ORDER BY id').map(({ title }) => title);
  return { world, journal, database, scheduler, turn, restart, told };
}

test.each([
  ['mail', 'microsoft-365', 'webhook'],
  ['the webhook', 'channel:1', 'email'],
])('while %s is dead, the other way tells of it: once, each day, and when it is over', async (_, dead, way) => {
  const { turn, restart, told } = prepare();
  await turn([dead], 2 * minuteMs);
  const expected = [`${way}: sign-in-again begins`];
  expect(told()).toEqual(expected);
  restart();
  await turn([dead], 60 * minuteMs);
  expect(told()).toEqual(expected);
  await turn([dead], dayMs);
  restart();
  expected.push(`${way}: sign-in-again lasts`);
  await turn([dead], minuteMs);
  expect(told()).toEqual(expected);
  await turn([], 2 * minuteMs);
  restart();
  await turn([], 10 * minuteMs);
  expected.push(`${way}: sign-in-again ended`);
  expect(told()).toEqual(expected);
  restart();
  await turn([], 2 * dayMs);
  expect(told()).toEqual(expected);
});

test('with both ways dead, each has an alarm on the other that waits for it', async () => {
  const { turn, told } = prepare();
  await turn(['microsoft-365', 'channel:1'], 2 * minuteMs);
  expect(told()).toEqual(['webhook: sign-in-again begins', 'email: sign-in-again begins']);
});

test('its messages are listed in History, go out first, and are sent at once', async () => {
  const { turn, journal, database, world } = prepare();
  await turn(['microsoft-365'], 2 * minuteMs);
  expect(database.query('SELECT about, kind, priority, sender_id, channel FROM message')).toEqual([
    { about: 'alarm', kind: 'notification', priority: 0, sender_id: 'channel:1', channel: 'webhook' },
  ]);
  expect(database.query('SELECT kind, title FROM history')).toEqual([
    { kind: 'alarm', title: 'webhook: sign-in-again begins' },
  ]);
  expect([world.sent, journal.counts().waiting]).toEqual([1, 1]);
});

test('a disk that refuses the message is tried again: nothing is told twice, and nothing is lost', async () => {
  const { turn, told, world } = prepare();
  world.isDiskBroken = true;
  await turn(['microsoft-365'], 5 * minuteMs);
  expect(told()).toEqual([]);
  world.isDiskBroken = false;
  await turn(['microsoft-365'], 2 * minuteMs);
  expect(told()).toEqual(['webhook: sign-in-again begins']);
});

test('what is remembered and cannot be read is left aside, and the watch goes on', async () => {
  const { turn, restart, told, journal } = prepare();
  journal.remember('alarms', { 'sender:x': 'damaged' });
  restart();
  await turn(['microsoft-365'], 2 * minuteMs);
  expect(told()).toEqual(['webhook: sign-in-again begins']);
});

test('while nothing is wrong, nothing is planned and nothing is written', async () => {
  const { scheduler, turn, database } = prepare();
  await turn([], minuteMs);
  expect([scheduler.delaysMs, database.query('SELECT name FROM remembered')]).toEqual([[], []]);
});
