import { describe, expect, test } from 'vitest';
import { describeTray, type HealthInputs } from '../../../src-main/health/describe-tray.ts';
import type { AccountState } from '../../../src-shared/domain/account.ts';
import { trayMenuSchema } from '../../../src-shared/domain/tray-menu.ts';
import { authorizedAccount } from '../../builders/settings.ts';

const account = authorizedAccount();
const valid: AccountState = { kind: 'valid', account };
const healthy: HealthInputs = { account: valid, isEnabled: true, notices: [], waitingCount: 0, parkedCount: 0 };
const notice = {
  id: 'journal',
  failure: { kind: 'journal-in-memory', path: '/user-data/journal.sqlite', reason: 'disk is full' },
} as const;

describe('the status line', () => {
  test.each([
    [{}, 'admin@contoso.com: Token is valid'],
    [{ waitingCount: 3 }, 'admin@contoso.com: Token is valid · 3 waiting'],
    [{ parkedCount: 1 }, 'admin@contoso.com: Token is valid · 1 not accepted'],
    [{ isEnabled: false }, 'admin@contoso.com: Token is valid · Email notifications are off'],
    [{ account: { kind: 'not-authorized' } }, 'Not authorized'],
    [{ account: { kind: 'cannot-be-stored', account } }, 'The sign-in cannot be stored'],
    [
      { account: { kind: 'needs-attention', account, failure: { kind: 'sign-in-again' } }, waitingCount: 12 },
      'Sign-in required · 12 waiting',
    ],
    [{ notices: [notice] }, 'admin@contoso.com: Token is valid · The journal cannot be written'],
  ] as [Partial<HealthInputs>, string][])('%j: %s', (changes, status) => {
    expect(describeTray({ ...healthy, ...changes }).status).toBe(status);
  });
});

describe('the icon', () => {
  test.each([
    ['all is well', {}, 'normal'],
    ['something merely waits', { waitingCount: 5 }, 'normal'],
    [
      'notifications are off and nobody is authorized',
      { isEnabled: false, account: { kind: 'not-authorized' } },
      'normal',
    ],
    ['notifications are on and nobody is authorized', { account: { kind: 'not-authorized' } }, 'attention'],
    ['something waits for a person', { parkedCount: 1 }, 'attention'],
    ['the sign-in cannot be stored', { account: { kind: 'cannot-be-stored', account } }, 'attention'],
    [
      'the account needs attention, also while notifications are off',
      { isEnabled: false, account: { kind: 'needs-attention', account, failure: { kind: 'offline' } } },
      'attention',
    ],
    ['there is trouble on this machine', { notices: [notice] }, 'attention'],
  ] as [string, Partial<HealthInputs>, string][])('where %s', (_, changes, icon) => {
    expect(describeTray({ ...healthy, ...changes }).icon).toBe(icon);
  });
});

describe('the menu', () => {
  test('has its items in order, and fits the contract', () => {
    const menu = describeTray(healthy);

    expect(menu.items).toEqual([
      { command: 'send-test-message', label: 'Send test message', isEnabled: true },
      { command: 'open-options', label: 'General Options...', isEnabled: true },
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
