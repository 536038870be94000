import { expect, test } from 'vitest';
import { showAddress } from '../../../src-main/channels/check-address.ts';
import { parseSettings } from '../../../src-main/settings/parse-settings.ts';
import {
  channelKinds,
  channelRouteId,
  channelToAnotherComputer,
  channelTraits,
} from '../../../src-shared/model/channel.ts';
import { channel } from '../../builders/channel.ts';
import { settings } from '../../builders/settings.ts';

test('settings hold channels of every kind, and read back what was stored', () => {
  const channels = channelKinds.map((kind) => channel(kind));
  const stored: unknown = JSON.parse(JSON.stringify({ ...settings(), channels }));
  expect(parseSettings(stored)).toEqual({ kind: 'settings', settings: { ...settings(), channels } });
});

test('settings of before there were channels have none', () => {
  const { channels: _, ...before } = settings();
  expect(parseSettings(before)).toEqual({ kind: 'settings', settings: settings() });
});

test('two channels of one id are not usable', () => {
  const channels = [channel('slack', { id: 'a' }), channel('teams', { id: 'a' })];
  expect(parseSettings({ ...settings(), channels })).toEqual({
    kind: 'damaged',
    reason: 'channels: an id is used twice',
  });
});

test('the address of a channel stays on its computer', () => {
  const stored = channel('slack', { secretId: 'secret-1' });
  expect(channelToAnotherComputer(stored)).toEqual({ ...stored, secretId: null });
});

test('the route of a channel is told from every other route', () => {
  expect(channelRouteId('default')).toBe('channel:default');
});

test('only what reports silence, or closes incidents, is told what its settings leave out', () => {
  const told = channelKinds.filter((kind) => channelTraits[kind].alwaysTold.length > 0);
  expect(told).toEqual(['pagerduty', 'healthchecks']);
});

test.each([
  ['https://hooks.slack.com/services/T0/B0/abcdefghWXYZ', '', 'hooks.slack.com …WXYZ'],
  ['https://gotify.example.com:8443/', 'A1b2C3d4E5f6G7h8', 'gotify.example.com:8443 …G7h8'],
  ['', 'R0123456789abcdefghijklmnopqrstu', 'events.pagerduty.com …rstu'],
  ['https://n.io/t', '', 'n.io'],
])('of “%s” with the token “%s” people are shown %s', (address, token, shown) => {
  expect(showAddress({ address, token }, 'events.pagerduty.com')).toBe(shown);
});
