import { describe, expect, test } from 'vitest';
import {
  decideHealth,
  patienceMs,
  repeatAfterMs,
  type Health,
  type HealthInputs,
} from '../../../src-main/health/decide-health.ts';
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import type { SenderState } from '../../../src-shared/model/sender-state.ts';
import { readySender, senderNotSetUp, senderToSignInAgain, senderUntilExit } from '../../builders/sender-state.ts';

const nowMs = Date.parse('2026-11-22T22:38:33.000Z');
const nothing = { failing: null, idle: null, parked: null };
const failure = { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' } as const;
const lateMs = nowMs - patienceMs;

function healthOf(changes: Partial<HealthInputs>): Health {
  return decideHealth({
    sender: readySender,
    isEnabled: true,
    isPaused: false,
    notices: [],
    delivery: nothing,
    channels: [],
    notifiedAtMs: {},
    nowMs,
    ...changes,
  });
}

function summaryOf({ level, reasons, shouldNotifyDesktop }: Health) {
  return [
    level,
    reasons.map(({ failure }) => describeFailure(english.words, failure).title),
    shouldNotifyDesktop ? 'tells' : 'silent',
  ];
}

test('where all is well, nothing is said and nothing is waited for', () => {
  expect(healthOf({})).toEqual({ level: 'normal', reasons: [], shouldNotifyDesktop: false, nextChangeMs: null });
});

describe('the sender', () => {
  test.each([
    [senderToSignInAgain, true, ['attention', ['Sign-in required'], 'tells']],
    [senderToSignInAgain, false, ['attention', ['Sign-in required'], 'tells']],
    [senderUntilExit, true, ['attention', ['The sign-in cannot be stored'], 'silent']],
    [senderNotSetUp, true, ['attention', ['Not authorized'], 'silent']],
    [senderNotSetUp, false, ['normal', [], 'silent']],
  ] as [SenderState, boolean, unknown[]][])('%j, notifications on: %s', (state, isEnabled, expected) => {
    expect(summaryOf(healthOf({ sender: state, isEnabled }))).toEqual(expected);
  });
});

describe('what cannot be sent', () => {
  test('is no trouble before 15 minutes, and is looked at again when they are over', () => {
    const sinceMs = lateMs + 1;
    expect(healthOf({ delivery: { ...nothing, failing: { count: 1, sinceMs, failure } } })).toEqual({
      level: 'normal',
      reasons: [],
      shouldNotifyDesktop: false,
      nextChangeMs: nowMs + 1,
    });
  });

  test('is told from the fifteenth minute on, with its cause and all that wait behind it', () => {
    const failing = { count: 2, sinceMs: lateMs, failure };
    const health = healthOf({ delivery: { ...nothing, failing, idle: { count: 3, sinceMs: nowMs } } });

    expect(summaryOf(health)).toEqual(['attention', ['Notifications cannot be sent'], 'tells']);
    expect(health.reasons[0]).toMatchObject({
      subject: 'delivery',
      hasBanner: true,
      failure: { area: 'notifications', kind: 'notifications-delayed', count: 5, cause: failure },
    });
  });

  test.each([
    ['without any refusal', readySender, null],
    [
      'for want of an account',
      senderNotSetUp,
      { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'not-authorized' } },
    ],
  ] as [string, SenderState, unknown][])('is told too where it waits %s', (_, state, cause) => {
    const health = healthOf({ sender: state, delivery: { ...nothing, idle: { count: 1, sinceMs: lateMs } } });

    expect(health.reasons.at(-1)?.failure).toEqual({
      area: 'notifications',
      kind: 'notifications-delayed',
      count: 1,
      cause,
    });
  });

  test('is not told twice where the sender is the reason', () => {
    const health = healthOf({
      sender: senderToSignInAgain,
      delivery: { ...nothing, idle: { count: 1, sinceMs: lateMs } },
    });

    expect(health.reasons.map(({ subject }) => subject)).toEqual(['sender']);
  });

  test('is no trouble while a person has paused notifications', () => {
    const delivery = {
      ...nothing,
      failing: { count: 1, sinceMs: lateMs, failure },
      idle: { count: 1, sinceMs: lateMs },
    };

    expect(healthOf({ isPaused: true, delivery }).level).toBe('normal');
  });

  test('and waits for a person is told at once, paused or not', () => {
    const parked = { count: 1, failure: { area: 'delivery', kind: 'send-as-denied' } as const };

    expect(summaryOf(healthOf({ isPaused: true, delivery: { ...nothing, parked } }))).toEqual([
      'attention',
      ['Notifications need your attention'],
      'tells',
    ]);
  });
});

describe('trouble on this machine', () => {
  const folder = {
    id: 'session-folder',
    failure: {
      area: 'session-folder',
      kind: 'session-folder-unusable',
      path: '/sessions',
      reason: 'the share is gone',
    },
  } as const;

  test('needs attention at once, and the person is called when it has lasted 15 minutes', () => {
    const health = healthOf({ notices: [{ notice: folder, sinceMs: nowMs }] });

    expect(summaryOf(health)).toEqual(['attention', ['The session folder cannot be used'], 'silent']);
    expect(health.nextChangeMs).toBe(nowMs + patienceMs);
    expect(healthOf({ notices: [{ notice: folder, sinceMs: lateMs }] }).shouldNotifyDesktop).toBe(true);
  });

  test('that will not go by itself is told at once', () => {
    const notice = {
      id: 'rejected-session-files',
      failure: { area: 'session-folder', kind: 'session-files-rejected', path: '/sessions', count: 1 },
    } as const;

    expect(summaryOf(healthOf({ notices: [{ notice, sinceMs: nowMs }] }))).toEqual([
      'attention',
      ['Session files were rejected'],
      'tells',
    ]);
  });

  test('that keeps no notification back calls nobody', () => {
    const notice = {
      id: 'settings',
      failure: { area: 'storage', kind: 'settings-not-saved', path: '/settings.json', reason: 'disk is full' },
    } as const;

    expect(summaryOf(healthOf({ notices: [{ notice, sinceMs: lateMs }] }))).toEqual([
      'attention',
      ['The settings could not be saved'],
      'silent',
    ]);
  });
});

describe('a trouble that was told', () => {
  test.each([
    ['is told again a day later', repeatAfterMs, true],
    ['is not told again before', repeatAfterMs - 1, false],
    ['is told again where the clock was set back', -1, true],
  ])('%s', (_, agoMs, shouldNotifyDesktop) => {
    const health = healthOf({ sender: senderToSignInAgain, notifiedAtMs: { sender: nowMs - agoMs } });

    expect(health.shouldNotifyDesktop).toBe(shouldNotifyDesktop);
  });

  test('does not keep another one silent', () => {
    const parked = { count: 1, failure: { area: 'delivery', kind: 'send-as-denied' } as const };
    const health = healthOf({
      sender: senderToSignInAgain,
      delivery: { ...nothing, parked },
      notifiedAtMs: { sender: nowMs },
    });

    expect(health.shouldNotifyDesktop).toBe(true);
  });
});

describe('a channel beside email', () => {
  const dead = { area: 'channel', kind: 'channel-gone', service: 'webhook', status: 410, reason: '' } as const;
  const state = (changes: Partial<HealthInputs['channels'][number]> = {}) => [
    { id: 'channel:a', name: 'NOC', failure: null, failing: null, ...changes },
  ];

  test('that works is not spoken of', () => {
    expect(healthOf({ channels: state() }).level).toBe('normal');
  });

  test('that cannot send is named at once, whatever email does', () => {
    const health = healthOf({ channels: state({ failure: dead }) });

    expect(summaryOf(health)).toEqual(['attention', ['The channel “NOC” gets nothing'], 'tells']);
    expect(health.reasons[0]).toMatchObject({ subject: 'channel:a', hasBanner: true });
  });

  test('that fails is named after 15 minutes, and is looked at again then', () => {
    const failing = { count: 2, sinceMs: lateMs + 1, failure };
    expect(healthOf({ channels: state({ failing }) })).toMatchObject({ level: 'normal', nextChangeMs: nowMs + 1 });
    const late = { ...failing, sinceMs: lateMs };
    expect(summaryOf(healthOf({ channels: state({ failing: late }) }))[1]).toEqual(['The channel “NOC” gets nothing']);
    expect(healthOf({ channels: state({ failing: late }), isPaused: true }).level).toBe('normal');
  });
});
