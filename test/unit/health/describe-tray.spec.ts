import { describe, expect, test } from 'vitest';
import { describeTray, type TrayInputs } from '../../../src-main/health/describe-tray.ts';
import type { AccountState } from '../../../src-shared/domain/account.ts';
import { trayMenuSchema } from '../../../src-shared/domain/tray-menu.ts';
import { authorizedAccount } from '../../builders/settings.ts';

const account = authorizedAccount();
const valid: AccountState = { kind: 'valid', account };
const normal: TrayInputs['health'] = { level: 'normal', reasons: [] };
const healthy: TrayInputs = {
  account: valid,
  isEnabled: true,
  pause: null,
  health: normal,
  waitingCount: 0,
  parkedCount: 0,
};

/** Health that has these reasons, by their subjects. */
function attention(...reasons: [subject: string, title: string][]): TrayInputs['health'] {
  const failure = { kind: 'not-reachable' } as const;
  return {
    level: 'attention',
    reasons: reasons.map(([subject, title]) => ({ subject, title, failure, hasBanner: true, tellFromMs: null })),
  };
}

describe('the status line', () => {
  test.each([
    [{}, 'admin@contoso.com: Token is valid'],
    [{ waitingCount: 3 }, 'admin@contoso.com: Token is valid · 3 waiting'],
    [
      { parkedCount: 1, health: attention(['parked', 'Notifications were not accepted']) },
      'admin@contoso.com: Token is valid · 1 not accepted',
    ],
    [{ isEnabled: false }, 'admin@contoso.com: Token is valid · Email notifications are off'],
    [{ account: { kind: 'not-authorized' } }, 'Not authorized'],
    [{ account: { kind: 'cannot-be-stored', account } }, 'The sign-in cannot be stored'],
    [
      {
        account: { kind: 'needs-attention', account, failure: { kind: 'sign-in-again' } },
        waitingCount: 12,
        health: attention(['account', 'Sign-in required']),
      },
      'Sign-in required · 12 waiting',
    ],
    [
      {
        waitingCount: 2,
        health: attention(['delivery', 'Notifications cannot be sent'], ['journal', 'The journal cannot be written']),
      },
      'admin@contoso.com: Token is valid · 2 waiting · Notifications cannot be sent',
    ],
  ] as [Partial<TrayInputs>, string][])('%j: %s', (changes, status) => {
    expect(describeTray({ ...healthy, ...changes }).status).toBe(status);
  });
});

test('the icon says how the whole is', () => {
  expect([
    describeTray(healthy).icon,
    describeTray({ ...healthy, health: attention(['account', 'Sign-in required']) }).icon,
  ]).toEqual(['normal', 'attention']);
});

describe('the menu', () => {
  test('offers to resume where notifications are paused, and says so', () => {
    const menu = describeTray({ ...healthy, pause: 'Notifications paused' });

    expect([menu.status, menu.items.map(({ command }) => command)]).toEqual([
      'admin@contoso.com: Token is valid · Notifications paused',
      ['send-test-message', 'open-options', 'open-history', 'resume', 'quit'],
    ]);
  });

  test('has its items in order, and fits the contract', () => {
    const menu = describeTray(healthy);

    expect(menu.items).toEqual([
      { command: 'send-test-message', label: 'Send test message', isEnabled: true },
      { command: 'open-options', label: 'General Options...', isEnabled: true },
      { command: 'open-history', label: 'History...', isEnabled: true },
      { command: 'pause-for-an-hour', label: 'Pause notifications for 1 hour', isEnabled: true },
      { command: 'pause-until-tomorrow', label: 'Pause notifications until tomorrow', isEnabled: true },
      { command: 'pause-until-resumed', label: 'Pause notifications until resumed', isEnabled: true },
      { command: 'quit', label: 'Quit', isEnabled: true },
    ]);
    expect(trayMenuSchema.parse(menu)).toEqual(menu);
  });

  test.each([
    [{ kind: 'not-authorized' }, false],
    [valid, true],
    [{ kind: 'cannot-be-stored', account }, true],
    [{ kind: 'needs-attention', account, failure: { kind: 'sign-in-again' } }, false],
  ] as [AccountState, boolean][])('offers a test message only where it can be sent: %j', (state, isEnabled) => {
    expect(describeTray({ ...healthy, account: state }).items[0]?.isEnabled).toBe(isEnabled);
  });
});
