import { expect, test } from 'vitest';
import {
  findAlarmConditions,
  type ConditionInputs,
  type WatchedSender,
} from '../../../src-main/alarms/alarm-conditions.ts';
import type { Failure } from '../../../src-shared/model/failures/failure.ts';

const nowMs = Date.parse('2026-11-22T02:00:00Z');
const minuteMs = 60_000;
const signIn = { area: 'account', kind: 'sign-in-again' } as const;
const unreachable = { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' } as const;
const failing = { count: 2, sinceMs: nowMs - minuteMs, failure: unreachable };
const idle = { count: 3, sinceMs: nowMs - 5 * minuteMs };

function sender(changes: Partial<WatchedSender> = {}): WatchedSender {
  const trouble = { failing: null, idle: null };
  return { id: 'microsoft-365', name: 'Microsoft 365', failure: null, notSetUp: null, trouble, ...changes };
}

const find = (inputs: Partial<ConditionInputs>) =>
  findAlarmConditions({ senders: [], isPaused: false, troubles: [], nowMs, ...inputs });

test('a sender that sends is no trouble', () => {
  expect(find({ senders: [sender()] })).toEqual([]);
});

test('a sender that needs a person is an alarm at once, and its waiting messages are none beside it', () => {
  const dead = sender({ failure: signIn, trouble: { failing, idle } });
  expect(find({ senders: [dead] })).toEqual([
    {
      subject: 'sender:microsoft-365',
      failure: signIn,
      about: 'Microsoft 365',
      senderId: 'microsoft-365',
      sinceMs: nowMs,
      dueFromMs: nowMs,
    },
  ]);
});

test('messages that cannot be sent are an alarm after 15 minutes, each sender by itself', () => {
  const mail = sender({ trouble: { failing, idle } });
  const webhook = sender({ id: 'channel:1', trouble: { failing: null, idle } });
  const found = find({ senders: [mail, webhook] });
  expect(
    found.map(({ subject, failure, sinceMs, dueFromMs }) => [subject, failure, nowMs - sinceMs, dueFromMs - sinceMs]),
  ).toEqual([
    [
      'delivery:microsoft-365',
      { area: 'notifications', kind: 'notifications-delayed', count: 5, cause: unreachable },
      5 * minuteMs,
      15 * minuteMs,
    ],
    [
      'delivery:channel:1',
      { area: 'notifications', kind: 'notifications-delayed', count: 3, cause: null },
      5 * minuteMs,
      15 * minuteMs,
    ],
  ]);
});

test('where nobody has set up the sender, that is the cause', () => {
  const notSetUp = { area: 'account', kind: 'not-authorized' } as const;
  const [condition] = find({ senders: [sender({ notSetUp, trouble: { failing: null, idle } })] });
  expect(condition?.failure).toMatchObject({ cause: { kind: 'sender', failure: notSetUp } });
});

test('while a person has paused notifications, that they wait is no alarm; a dead account is', () => {
  const senders = [sender({ id: 'a', trouble: { failing, idle } }), sender({ id: 'b', failure: signIn })];
  expect(find({ senders, isPaused: true }).map(({ subject }) => subject)).toEqual(['sender:b']);
});

test('of the other troubles, those are alarms that keep jobs from being seen', () => {
  const folder = { area: 'session-folder', path: '/sessions', reason: 'gone' } as const;
  const failures: Failure[] = [
    { area: 'storage', kind: 'disk-nearly-full', path: '/data', limitBytes: 1 },
    { ...folder, kind: 'session-folder-unusable' },
    { area: 'session-folder', kind: 'session-files-rejected', path: '/sessions', count: 1 },
    { area: 'system', kind: 'metrics-not-written', path: '/metrics', reason: 'gone' },
  ];
  const troubles = failures.map((failure) => ({ notice: { id: failure.kind, failure }, sinceMs: nowMs }));
  expect(find({ troubles }).map(({ subject, senderId, dueFromMs }) => [subject, senderId, dueFromMs - nowMs])).toEqual([
    ['trouble:disk-nearly-full', null, 0],
    ['trouble:session-folder-unusable', null, 15 * minuteMs],
  ]);
});
