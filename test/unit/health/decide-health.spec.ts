import { describe, expect, test } from 'vitest';
import {
  decideHealth,
  patienceMs,
  repeatAfterMs,
  type Health,
  type HealthInputs,
} from '../../../src-main/health/decide-health.ts';
import type { AccountState } from '../../../src-shared/model/account.ts';
import { authorizedAccount } from '../../builders/settings.ts';

const nowMs = Date.parse('2026-11-22T22:38:33.000Z');
const account = authorizedAccount();
const unusable: AccountState = {
  kind: 'needs-attention',
  account,
  failure: { area: 'account', kind: 'sign-in-again' },
};
const nothing = { failing: null, idle: null, parked: null };
const failure = { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' } as const;
const lateMs = nowMs - patienceMs;

function healthOf(changes: Partial<HealthInputs>): Health {
  return decideHealth({
    account: { kind: 'valid', account },
    isEnabled: true,
    isPaused: false,
    notices: [],
    delivery: nothing,
    notifiedAtMs: {},
    nowMs,
    ...changes,
  });
}

function summaryOf({ level, reasons, shouldNotifyDesktop }: Health) {
  return [level, reasons.map(({ title }) => title), shouldNotifyDesktop ? 'tells' : 'silent'];
}

test('where all is well, nothing is said and nothing is waited for', () => {
  expect(healthOf({})).toEqual({ level: 'normal', reasons: [], shouldNotifyDesktop: false, nextChangeMs: null });
});

describe('the account', () => {
  test.each([
    [unusable, true, ['attention', ['Sign-in required'], 'tells']],
    [unusable, false, ['attention', ['Sign-in required'], 'tells']],
    [{ kind: 'cannot-be-stored', account }, true, ['attention', ['The sign-in cannot be stored'], 'silent']],
    [{ kind: 'not-authorized' }, true, ['attention', ['Not authorized'], 'silent']],
    [{ kind: 'not-authorized' }, false, ['normal', [], 'silent']],
  ] as [AccountState, boolean, unknown[]][])('%j, notifications on: %s', (state, isEnabled, expected) => {
    expect(summaryOf(healthOf({ account: state, isEnabled }))).toEqual(expected);
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
    ['without any refusal', { kind: 'valid', account }, null],
    [
      'for want of an account',
      { kind: 'not-authorized' },
      { area: 'delivery', kind: 'account', failure: { area: 'account', kind: 'not-authorized' } },
    ],
  ] as [string, AccountState, unknown][])('is told too where it waits %s', (_, state, cause) => {
    const health = healthOf({ account: state, delivery: { ...nothing, idle: { count: 1, sinceMs: lateMs } } });

    expect(health.reasons.at(-1)?.failure).toEqual({
      area: 'notifications',
      kind: 'notifications-delayed',
      count: 1,
      cause,
    });
  });

  test('is not told twice where the account is the reason', () => {
    const health = healthOf({ account: unusable, delivery: { ...nothing, idle: { count: 1, sinceMs: lateMs } } });

    expect(health.reasons.map(({ subject }) => subject)).toEqual(['account']);
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
    const health = healthOf({ account: unusable, notifiedAtMs: { account: nowMs - agoMs } });

    expect(health.shouldNotifyDesktop).toBe(shouldNotifyDesktop);
  });

  test('does not keep another one silent', () => {
    const parked = { count: 1, failure: { area: 'delivery', kind: 'send-as-denied' } as const };
    const health = healthOf({
      account: unusable,
      delivery: { ...nothing, parked },
      notifiedAtMs: { account: nowMs },
    });

    expect(health.shouldNotifyDesktop).toBe(true);
  });
});
