import { expect, test } from 'vitest';
import {
  calmMs,
  decideAlarms,
  repeatAlarmAfterMs,
  settleMs,
  type AlarmCondition,
  type AlarmInputs,
  type AlarmsState,
} from '../../../src-main/alarms/decide-alarms.ts';

const startMs = Date.parse('2026-11-22T02:00:00Z');
const hourMs = 60 * 60_000;
const mail = { id: 'default', senderId: 'microsoft-365' };
const webhook = { id: 'channel:1', senderId: 'channel:1' };
const mailDead: AlarmCondition = {
  subject: 'sender:microsoft-365',
  failure: { area: 'account', kind: 'sign-in-again' },
  about: 'Microsoft 365',
  senderId: 'microsoft-365',
  sinceMs: startMs,
  dueFromMs: startMs,
};
const diskFull: AlarmCondition = {
  subject: 'trouble:disk',
  failure: { area: 'storage', kind: 'disk-nearly-full', path: '/data', limitBytes: 500_000_000 },
  about: '',
  senderId: null,
  sinceMs: startMs,
  dueFromMs: startMs,
};

/** Looks at one moment after another, as the watch does. */
function watching(changes: Partial<AlarmInputs> = {}) {
  let state: AlarmsState = {};
  const look = (nowMs: number, now: Partial<AlarmInputs> = {}) => {
    const inputs = { conditions: [mailDead], routes: [mail, webhook], isUnsure: () => false, ...changes, ...now };
    const decision = decideAlarms({ ...inputs, state, nowMs });
    ({ state } = decision);
    return decision;
  };
  const told = (nowMs: number, now: Partial<AlarmInputs> = {}) =>
    look(nowMs, now).orders.map(({ routeId, day, facts }) => `${routeId} ${facts.phase} ${day ?? 'end'}`);
  return { look, told, stateNow: () => state };
}

test('what passes within a minute is told to nobody', () => {
  const { told, look } = watching();
  expect(look(startMs).nextChangeMs).toBe(startMs + settleMs);
  expect(told(startMs + settleMs - 1)).toEqual([]);
  expect(told(startMs + settleMs, { conditions: [] })).toEqual([]);
  expect(look(startMs + hourMs, { conditions: [] })).toEqual({ state: {}, orders: [], nextChangeMs: null });
});

test('what is due later is told later', () => {
  const conditions = [{ ...mailDead, dueFromMs: startMs + hourMs }];
  const { told, look } = watching({ conditions });
  expect(look(startMs).nextChangeMs).toBe(startMs + hourMs);
  expect([told(startMs + hourMs - 1), told(startMs + hourMs)]).toEqual([[], ['channel:1 begins 0']]);
});

test('a dead mail account is told once, by the other way, and once more each day while it lasts', () => {
  const { told, look } = watching();
  look(startMs);
  const beganMs = startMs + settleMs;
  expect(told(beganMs)).toEqual(['channel:1 begins 0']);
  expect(told(beganMs + hourMs)).toEqual([]);
  expect(told(beganMs + repeatAlarmAfterMs - 1)).toEqual([]);
  expect(look(beganMs + hourMs).nextChangeMs).toBe(beganMs + repeatAlarmAfterMs);
  expect(told(beganMs + repeatAlarmAfterMs)).toEqual(['channel:1 lasts 1']);
  expect(told(beganMs + repeatAlarmAfterMs)).toEqual([]);
  // A machine that was off for two days tells it once.
  expect(told(beganMs + 3.5 * repeatAlarmAfterMs)).toEqual(['channel:1 lasts 3']);
});

test('a dead channel is told by mail; what concerns no sender is told by both', () => {
  const webhookDead = { ...mailDead, subject: 'sender:channel:1', senderId: 'channel:1' };
  const { told, look } = watching({ conditions: [webhookDead, diskFull] });
  look(startMs);
  expect(told(startMs + settleMs)).toEqual(['default begins 0', 'default begins 0', 'channel:1 begins 0']);
});

test('the all-clear goes to those who were told, when it has been over for a while', () => {
  const { told, look, stateNow } = watching({ conditions: [diskFull], routes: [webhook] });
  look(startMs);
  look(startMs + settleMs);
  const overMs = startMs + hourMs;
  const gone = { conditions: [], routes: [mail, webhook] };
  expect(look(overMs, gone).nextChangeMs).toBe(overMs + calmMs);
  expect(told(overMs + calmMs - 1, gone)).toEqual([]);
  const { orders } = look(overMs + calmMs, gone);
  expect(orders.map(({ routeId, facts }) => [routeId, facts.phase, facts.sinceMs, facts.endedAtMs])).toEqual([
    ['channel:1', 'ended', startMs, overMs],
  ]);
  expect(stateNow()).toEqual({});
});

test('a dead account that is alive again does not get the all-clear itself', () => {
  const { told, look } = watching();
  look(startMs);
  look(startMs + settleMs);
  look(startMs + hourMs, { conditions: [] });
  expect(told(startMs + hourMs + calmMs, { conditions: [] })).toEqual(['channel:1 ended end']);
});

test('what comes back soon was not over, and is not told again', () => {
  const { told, look } = watching();
  look(startMs);
  look(startMs + settleMs);
  look(startMs + hourMs, { conditions: [] });
  expect(told(startMs + hourMs + calmMs - 1)).toEqual([]);
  expect(told(startMs + hourMs + calmMs + 1, { conditions: [] })).toEqual([]);
});

test('where it is not known yet whether it is over, nothing is said', () => {
  const { told, look } = watching({ conditions: [diskFull], routes: [mail] });
  look(startMs);
  look(startMs + settleMs);
  const gone = { conditions: [] };
  for (const hour of [1, 2, 3]) expect(told(startMs + hour * hourMs, { ...gone, isUnsure: () => true })).toEqual([]);
  expect(told(startMs + 4 * hourMs, gone)).toEqual([]);
  expect(told(startMs + 4 * hourMs + calmMs, gone)).toEqual(['default ended end']);
});

test('a way that is added while an alarm lasts is told of it at once', () => {
  const { told, look } = watching({ routes: [mail] });
  look(startMs);
  expect(told(startMs + settleMs)).toEqual([]);
  expect(told(startMs + hourMs, { routes: [mail, webhook] })).toEqual(['channel:1 begins 0']);
  expect(told(startMs + 2 * hourMs, { routes: [mail, webhook] })).toEqual([]);
});

test('a clock that was set back silences nothing, and repeats nothing at once', () => {
  const { told, look } = watching();
  look(startMs);
  look(startMs + settleMs);
  const backMs = startMs - 400 * 24 * hourMs;
  expect(told(backMs)).toEqual([]);
  expect(told(backMs + repeatAlarmAfterMs)).toEqual(['channel:1 lasts 1']);
});

test('each alarm has a beginning of its own, so that its messages differ from those of the one before', () => {
  const { look } = watching();
  look(startMs);
  const first = look(startMs + settleMs).orders[0]?.beganAtMs;
  look(startMs + hourMs, { conditions: [] });
  look(startMs + hourMs + calmMs, { conditions: [] });
  look(startMs + 2 * hourMs);
  const second = look(startMs + 2 * hourMs + settleMs).orders[0]?.beganAtMs;
  expect([first, second]).toEqual([startMs + settleMs, startMs + 2 * hourMs + settleMs]);
});

test('that the words of a trouble change is no new alarm', () => {
  const { told, look } = watching();
  look(startMs);
  look(startMs + settleMs);
  const blocked = { ...mailDead, failure: { area: 'account', kind: 'blocked-by-policy' } as const };
  expect(told(startMs + hourMs, { conditions: [blocked] })).toEqual([]);
  const { orders } = look(startMs + 2 * repeatAlarmAfterMs, { conditions: [blocked] });
  expect(orders.map(({ facts }) => facts.failure.kind)).toEqual(['blocked-by-policy']);
});
