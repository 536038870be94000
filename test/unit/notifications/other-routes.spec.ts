import { expect, test } from 'vitest';
import { channelKindOf } from '../../../src-main/channels/channels.ts';
import { otherRoutesOf } from '../../../src-main/notifications/other-routes.ts';
import { channel } from '../../builders/channel.ts';
import { settings } from '../../builders/settings.ts';

const routesOf = (changes: Parameters<typeof channel<'webhook'>>[1], shouldReplaceSuccesses = false) => {
  const channels = [channel('webhook', { id: 'büro', ...changes })];
  return otherRoutesOf(settings({ channels, digest: { isEnabled: true, shouldReplaceSuccesses } }), channelKindOf);
};

test('a channel that is switched on is a route with a sender of its own', () => {
  expect(routesOf({ name: 'NOC', shouldSendAlarms: false })).toMatchObject([
    {
      id: 'channel:büro',
      senderId: 'channel:büro',
      channel: 'webhook',
      target: { shownAs: 'NOC (example.com …cret)' },
      shouldNotifyOn: { success: false, warning: true, failure: true, recovery: true, missed: false },
      quietHours: null,
    },
  ]);
  expect(routesOf({ isEnabled: false })).toEqual([]);
});

test.each([
  [true, true, true],
  [false, true, false],
  [true, false, false],
])(
  'successes are left to the digest where the channel gets it (%s) and it replaces them (%s): %s',
  (gets, replaces, expected) => {
    expect(routesOf({ shouldSendDigest: gets }, replaces).map((route) => route.areSuccessesInDigest)).toEqual([
      expected,
    ]);
  },
);
