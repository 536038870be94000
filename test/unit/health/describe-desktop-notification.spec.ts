import { expect, test } from 'vitest';
import { describeDesktopNotification } from '../../../src-main/health/describe-desktop-notification.ts';
import { english } from '../../../src-shared/languages/en/index.ts';
import type { Failure } from '../../../src-shared/model/failures/failure.ts';

const signInAgain: Failure = { area: 'account', kind: 'sign-in-again' };
const parked: Failure = {
  area: 'notifications',
  kind: 'notifications-parked',
  count: 2,
  cause: { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost', isLast: true },
};

test('one trouble is named with what it means, and opens Options', () => {
  expect(describeDesktopNotification(english, [signInAgain])).toEqual({
    title: 'Sign-in required',
    body: expect.stringMatching(/\.$/) as string,
    opens: 'options',
  });
});

test('further troubles are listed behind the first', () => {
  const { title, body } = describeDesktopNotification(english, [signInAgain, parked]);
  expect([title, body.endsWith(' Also: Notifications need your attention.')]).toEqual(['Sign-in required', true]);
});

test('what can be sent again in History opens History', () => {
  expect(describeDesktopNotification(english, [parked]).opens).toBe('history');
});
