import { expect, test } from 'vitest';
import type { ListedChannel } from '../../../src-renderer/features/channels/channel-drafts.ts';
import { describeChannel, describeEmail } from '../../../src-renderer/features/channels/describe-channel.ts';
import { toChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';
import { changeForm, toOptionsForm } from '../../../src-shared/forms/options-form.ts';
import type { ChannelSettings } from '../../../src-shared/model/channel.ts';
import type { ChannelView } from '../../../src-shared/model/channel-view.ts';
import { defaultSettings } from '../../../src-shared/model/settings.ts';
import { channel } from '../../builders/channel.ts';

function listed(of: ChannelSettings, state: Partial<Omit<ChannelView, 'channel'>> = {}): ListedChannel {
  const view: ChannelView = { channel: of, secret: 'stored', failure: null, waitingCount: 0, ...state };
  const isAddressMissing = view.secret === 'missing';
  return { key: of.id, form: toChannelForm(of), shownAddress: of.shownAddress, view, isDraft: false, isAddressMissing };
}

test.each([
  ['what it is and where it goes', {}, {}, { place: 'Slack · example.com\u00a0…\u2060cret', icon: 'ok', state: 'On' }],
  ['that messages wait', {}, { waitingCount: 2 }, { icon: 'waiting', state: '2 messages wait' }],
  ['that it is off, with what waits', { isEnabled: false }, { waitingCount: 1 }, { state: 'Off, 1 message waits' }],
  ['that its address is missing', {}, { secret: 'missing' }, { icon: 'error', state: 'Address is missing' }],
  ['that it works until the end', {}, { secret: 'in-memory' }, { icon: 'warning', state: 'On until the program ends' }],
  ['why it takes nothing', {}, { failure: gone() }, { icon: 'error', state: 'Slack is gone' }],
] as const)('a channel says %s', (_, changes, state, expected) => {
  expect(describeChannel(listed(channel('slack', changes), state))).toMatchObject(expected);
});

test('a channel says what is sent to it, and only what can be chosen', () => {
  const quietHours = { from: '22:00', to: '06:00', shouldFailuresWait: false };
  const toldOf = (of: ChannelSettings) => describeChannel(listed(of)).told;
  expect(toldOf(channel('teams', { quietHours }))).toBe('Warnings, failures, recoveries, alarms, quiet 22:00 to 06:00');
  expect(toldOf(channel('pagerduty'))).toBe('Warnings, failures, alarms');
  expect(toldOf(channel('healthchecks', { shouldSendAlarms: false }))).toBe('Every run');
});

test('email is the first of the channels', () => {
  const form = changeForm(toOptionsForm(defaultSettings, true), {
    route: { isEnabled: true, recipients: 'noc@contoso.com', shouldNotifyOnSuccess: false },
  });
  expect(describeEmail(form, true)).toMatchObject({
    name: 'Email',
    place: 'noc@contoso.com',
    told: 'Warnings, failures, recoveries, missed runs, alarms',
    state: 'On',
  });
  expect(describeEmail(toOptionsForm(defaultSettings, true), true)).toMatchObject({
    place: 'nobody yet',
    state: 'Off',
  });
  expect(describeEmail(form, false)).toMatchObject({
    icon: 'error',
    state: 'Can’t send yet',
    lines: [
      'Authorize an account or enter a mail server on the Notifications tab first.',
      'Everything else about email is on the Notifications tab.',
    ],
  });
});

test('a test that failed takes the place of On, and of nothing that says more', () => {
  const stateOf = (state: Partial<Omit<ChannelView, 'channel'>>) => {
    const { icon, state: words } = describeChannel(listed(channel('slack'), state), true);
    return [icon, words];
  };
  expect([{}, { failure: gone() }, { waitingCount: 1 }].map(stateOf)).toEqual([
    ['error', 'The test failed'],
    ['error', 'Slack is gone'],
    ['waiting', '1 message waits'],
  ]);
});

function gone() {
  return { area: 'channel', kind: 'channel-gone', service: 'slack', status: 404, reason: 'no_service' } as const;
}
