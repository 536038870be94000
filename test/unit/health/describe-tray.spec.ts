import { describe, expect, test } from 'vitest';
import { describeTray, type TrayInputs } from '../../../src-main/health/describe-tray.ts';
import type { SenderState } from '../../../src-shared/model/sender-state.ts';
import type { Failure } from '../../../src-shared/model/failures/failure.ts';
import type { TrayCommand, TrayItem } from '../../../src-shared/model/tray-menu.ts';
import { presentation } from '../../builders/presentation.ts';
import { readySender, senderNotSetUp, senderToSignInAgain, senderUntilExit } from '../../builders/sender-state.ts';

const normal: TrayInputs['health'] = { level: 'normal', reasons: [] };
const healthy: TrayInputs = {
  sender: readySender,
  isEnabled: true,
  pause: { kind: 'not-paused' },
  health: normal,
  waitingCount: 0,
  parkedCount: 0,
  startsAtSignIn: false,
  isStartManaged: false,
};
const describeFrom = (changes: Partial<TrayInputs> = {}) => describeTray({ ...healthy, ...changes }, presentation());

/** Health that has these reasons, by their subjects. */
function attention(...reasons: [subject: string, failure: Failure][]): TrayInputs['health'] {
  return {
    level: 'attention',
    reasons: reasons.map(([subject, failure]) => ({ subject, failure, hasBanner: true, tellFromMs: null })),
  };
}
const signInAgain: Failure = { area: 'account', kind: 'sign-in-again' };
const passing: Failure = { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' };
const delayed: Failure = { area: 'notifications', kind: 'notifications-delayed', count: 2, cause: null };
const parked: Failure = {
  area: 'notifications',
  kind: 'notifications-parked',
  count: 2,
  cause: { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' },
};

describe('the status line', () => {
  test.each([
    [{}, 'admin@contoso.com: Token is valid'],
    [{ waitingCount: 3 }, 'admin@contoso.com: Token is valid · 3 waiting'],
    [{ waitingCount: 12_345 }, 'admin@contoso.com: Token is valid · 12,345 waiting'],
    [
      { parkedCount: 1, health: attention(['parked', parked]) },
      'admin@contoso.com: Token is valid · 1 needs your attention',
    ],
    [{ isEnabled: false }, 'admin@contoso.com: Token is valid · Email notifications are off'],
    [{ sender: senderNotSetUp }, 'Not authorized'],
    [{ sender: senderUntilExit }, 'The sign-in cannot be stored'],
    [
      {
        sender: senderToSignInAgain,
        waitingCount: 12,
        health: attention(['sender', signInAgain]),
      },
      'Sign-in required · 12 waiting',
    ],
    [
      {
        waitingCount: 2,
        health: attention(['delivery', delayed], ['journal', passing]),
      },
      'admin@contoso.com: Token is valid · Notifications cannot be sent · 2 waiting',
    ],
  ] as [Partial<TrayInputs>, string][])('%j: %s', (changes, status) => {
    expect(describeFrom(changes).status).toBe(status);
  });
});

test('the icon says how the whole is', () => {
  expect([
    describeFrom().icon,
    describeFrom({ health: attention(['sender', signInAgain]) }).icon,
    describeFrom({ pause: { kind: 'until-resumed' } }).icon,
    // What needs a person is not hidden by a pause.
    describeFrom({ pause: { kind: 'until-resumed' }, health: attention(['sender', signInAgain]) }).icon,
  ]).toEqual(['normal', 'attention', 'paused', 'attention']);
});

function action(command: TrayCommand, label: string, isEnabled = true): TrayItem {
  return { kind: 'action', command, label, isEnabled };
}

describe('the menu', () => {
  test('offers to resume where notifications are paused, and says so', () => {
    const menu = describeFrom({ pause: { kind: 'until-resumed' } });

    expect(menu.status).toBe('admin@contoso.com: Token is valid · Notifications paused');
    expect(menu.items).toContainEqual(action('resume', 'Resume notifications'));
    expect(menu.items.filter(({ kind }) => kind === 'submenu')).toEqual([]);
  });

  test('says where the organization has set Start at sign-in, which nobody can choose then', () => {
    const { items } = describeFrom({ startsAtSignIn: true, isStartManaged: true });

    expect(items.find(({ kind }) => kind === 'check')).toEqual({
      kind: 'check',
      command: 'do-not-start-at-sign-in',
      label: 'Start at sign-in (managed by your organization)',
      isChecked: true,
      isEnabled: false,
    });
  });

  test('ticks Start at sign-in where the system does it, and offers the other', () => {
    const item = (startsAtSignIn: boolean) =>
      describeFrom({ startsAtSignIn }).items.find(({ kind }) => kind === 'check');

    expect([item(false), item(true)]).toEqual([
      { kind: 'check', command: 'start-at-sign-in', label: 'Start at sign-in', isChecked: false, isEnabled: true },
      {
        kind: 'check',
        command: 'do-not-start-at-sign-in',
        label: 'Start at sign-in',
        isChecked: true,
        isEnabled: true,
      },
    ]);
  });

  test('has its items in order, and fits the contract', () => {
    const menu = describeFrom();

    expect(menu.items).toEqual([
      action('send-test-message', 'Send test message'),
      { kind: 'separator' },
      action('open-options', 'General Options...'),
      action('open-history', 'History...'),
      action('open-jobs', 'Jobs...'),
      { kind: 'separator' },
      {
        kind: 'submenu',
        label: 'Pause notifications',
        items: [
          action('pause-for-an-hour', 'For 1 hour'),
          action('pause-until-tomorrow', 'Until tomorrow'),
          action('pause-until-resumed', 'Until resumed'),
        ],
      },
      { kind: 'check', command: 'start-at-sign-in', label: 'Start at sign-in', isChecked: false, isEnabled: true },
      { kind: 'separator' },
      action('open-about', 'About'),
      action('quit', 'Quit'),
    ]);
  });

  test.each([
    [senderNotSetUp, action('send-test-message', 'Send test message (Not authorized)', false)],
    [readySender, action('send-test-message', 'Send test message')],
    [senderUntilExit, action('send-test-message', 'Send test message')],
    [senderToSignInAgain, action('send-test-message', 'Send test message (Sign-in required)', false)],
  ] as [SenderState, TrayItem][])(
    'offers a test message only where it can be sent, else says why: %j',
    (state, item) => {
      expect(describeFrom({ sender: state }).items[0]).toEqual(item);
    },
  );

  test.each([
    [attention(['sender', signInAgain]), 3, 0, action('authorize', 'Sign in again... (3 waiting)')],
    [attention(['sender', signInAgain]), 0, 0, action('authorize', 'Sign in again...')],
    [
      attention(['sender', { area: 'account', kind: 'not-authorized' }]),
      1,
      0,
      action('authorize', 'Authorize now... (1 waiting)'),
    ],
    [
      attention(['sender', { area: 'account', kind: 'tenant-not-found' }]),
      0,
      0,
      action('open-application-settings', 'Open application settings...'),
    ],
    [attention(['parked', parked]), 1, 2, action('open-history', 'Open History... (2 need your attention)')],
    [
      // What a person cannot end with a click is passed over.
      attention(
        ['delivery', passing],
        ['files', { area: 'session-folder', kind: 'session-files-rejected', path: '/s', count: 1 }],
      ),
      0,
      0,
      action('open-session-folder', 'Open session folder...'),
    ],
  ] as [TrayInputs['health'], number, number, TrayItem][])(
    'has what ends the most urgent trouble as its first item: %j',
    (health, waitingCount, parkedCount, cure) => {
      const { items } = describeFrom({ health, waitingCount, parkedCount });
      expect(items.slice(0, 2)).toEqual([cure, { kind: 'separator' }]);
    },
  );
});

test('what shows how grave it is goes by the gravest trouble', () => {
  expect([
    describeFrom().severity,
    describeFrom({ pause: { kind: 'until-resumed' } }).severity,
    describeFrom({ health: attention(['sender', { area: 'account', kind: 'sign-in-not-stored' }]) }).severity,
    describeFrom({ health: attention(['delivery', passing], ['sender', signInAgain]) }).severity,
  ]).toEqual(['ok', 'info', 'warning', 'error']);
});
