import { describe, expect, test } from 'vitest';
import {
  fieldOfProblem,
  isToldNothing,
  newChannelForm,
  parseChannelForm,
  toChannelForm,
  type ChannelForm,
} from '../../../src-shared/forms/channels/channel-form.ts';
import { problemsOfForm } from '../../../src-shared/forms/parsed-form.ts';
import { channelKinds } from '../../../src-shared/model/channel.ts';
import { channel } from '../../builders/channel.ts';

const kept = { id: 'teams-1', secretId: 'secret-1', shownAddress: 'example.com …cret' };
const form = (changes: Partial<ChannelForm> = {}): ChannelForm => ({ ...newChannelForm('teams', 'NOC'), ...changes });
const fieldsOf = (changes: Partial<ChannelForm>) =>
  problemsOfForm(parseChannelForm(form(changes), kept)).map(({ field }) => field);

describe('the form of a channel', () => {
  test.each(channelKinds)('gives back what is stored of %s', (kind) => {
    const stored = channel(kind, { quietHours: { from: '21:30', to: '05:00', shouldFailuresWait: true } });
    const { id, secretId, shownAddress } = stored;
    expect(parseChannelForm(toChannelForm(stored), { id, secretId, shownAddress })).toEqual({
      kind: 'valid',
      value: stored,
    });
  });

  test('of a stored channel has no address and no token', () => {
    expect(toChannelForm(channel('webhook', { secretId: 'secret-1' }))).toMatchObject({ address: '', token: '' });
  });

  test('needs a name that is not too long', () => {
    expect(fieldsOf({ name: '  ' })).toEqual(['name']);
    expect(fieldsOf({ name: 'Ü'.repeat(101) })).toEqual(['name']);
    expect(parseChannelForm(form({ name: ' Büro ' }), kept)).toMatchObject({ value: { name: 'Büro' } });
  });

  test('needs two times that differ, where it has quiet hours', () => {
    expect(fieldsOf({ hasQuietHours: true, quietFrom: '7', quietTo: '24:00' })).toEqual(['quietFrom', 'quietTo']);
    expect(fieldsOf({ hasQuietHours: true, quietFrom: '07:00', quietTo: ' 07:00 ' })).toEqual(['quietTo']);
    expect(fieldsOf({ hasQuietHours: false, quietFrom: '7' })).toEqual([]);
  });

  test('asks for no digest where the kind cannot show one', () => {
    const parsed = parseChannelForm(form({ kind: 'pagerduty', shouldSendDigest: true }), kept);
    expect(parsed).toMatchObject({ value: { shouldSendDigest: false, region: 'us' } });
  });

  test('of which nothing is selected is noticed, but not of a kind that is told of every run', () => {
    const nothing = { success: false, warning: false, failure: false, recovery: false };
    const changes = { shouldNotifyOn: nothing, shouldSendAlarms: false, shouldSendDigest: false };
    expect(isToldNothing(form(changes))).toBe(true);
    expect(isToldNothing(form({ ...changes, shouldSendDigest: true }))).toBe(false);
    expect(isToldNothing(form({ ...changes, kind: 'healthchecks' }))).toBe(false);
  });
});

test('a problem is shown at the field that it is about', () => {
  expect(fieldOfProblem({ kind: 'not-https' })).toBe('address');
  expect(fieldOfProblem({ kind: 'token-missing', channel: 'gotify' })).toBe('token');
  expect(fieldOfProblem({ kind: 'not-a-webhook-secret' })).toBe('token');
  expect(fieldOfProblem({ kind: 'not-a-telegram-chat' })).toBe('chatId');
});
