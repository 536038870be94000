import { expect, test } from 'vitest';
import { channelKindOf } from '../../../../src-main/channels/channels.ts';
import type { HttpAnswer, HttpRequest } from '../../../../src-main/platform/http-client.ts';
import { AlivePings } from '../../../../src-main/senders/channel/alive-pings.ts';
import type { ChannelSettings } from '../../../../src-shared/model/channel.ts';
import { channel } from '../../../builders/channel.ts';
import { httpAnswer } from '../../../builders/http-answer.ts';
import { presentation } from '../../../builders/presentation.ts';
import { ManualClock } from '../../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../../fakes/manual-scheduler.ts';

const minuteMs = 60_000;
const byKey = 'https://hc-ping.com/fqOOd6-F4MMNuCEnzTU01w';
const byUuid = 'https://hc-ping.com/5bf66975-d4c7-4bf5-bcc8-b8d8a82ea278';

function pingsUnderTest(address = byKey) {
  const clock = new ManualClock();
  const scheduler = new ManualScheduler(clock);
  const now: { channels: ChannelSettings[]; troubles: string[]; answer: HttpAnswer | 'none'; secret: string } = {
    secret: JSON.stringify({ address, token: '' }),
    channels: [channel('healthchecks', { name: 'Büro' })],
    troubles: [],
    answer: httpAnswer(200, 'OK'),
  };
  const sent: { url: string; body: HttpRequest['body'] }[] = [];
  const notices: unknown[] = [];
  const logged: string[] = [];
  const pings = new AlivePings({
    channels: () => now.channels,
    kindOf: channelKindOf,
    readSecret: () => Promise.resolve({ kind: 'read', text: now.secret }),
    httpClient: (url, { body, signal }) => {
      sent.push({ url, body });
      if (now.answer !== 'none') return Promise.resolve(now.answer);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
    },
    troubles: () => now.troubles,
    presentation: () => presentation(),
    showNotice: (subject, failure) => notices.push([subject, failure]),
    clock,
    scheduler,
    log: (message) => logged.push(message),
  });
  const urls = () => sent.map(({ url }) => url);
  return { pings, now, sent, urls, notices, logged, scheduler };
}

test('the program is told to be running at its start, and every five minutes', async () => {
  const { pings, sent, scheduler } = pingsUnderTest();
  pings.start();
  await scheduler.advance(11 * minuteMs);
  const one = { url: `${byKey}/backup-notifier-backup01?create=1`, body: 'Running on BACKUP01' };
  expect(sent).toEqual([one, one, one]);
  await pings.stop();
  await scheduler.advance(60 * minuteMs);
  expect(sent).toHaveLength(3);
});

test('at once when the machine wakes', async () => {
  const { pings, urls, scheduler } = pingsUnderTest();
  pings.start();
  await scheduler.advance(minuteMs);
  pings.wake();
  await scheduler.advance(0);
  expect(urls()).toHaveLength(2);
  await scheduler.advance(5 * minuteMs - 1);
  expect(urls()).toHaveLength(2);
  await pings.stop();
});

test('while notifications cannot be sent, the ping says so, and why', async () => {
  const { pings, now, sent } = pingsUnderTest(byUuid);
  now.channels = [channel('healthchecks', { use: 'program' })];
  now.troubles = ['Sign-in required', 'Notifications are delayed'];
  pings.start();
  await settle();
  expect(sent).toEqual([
    { url: `${byUuid}/fail`, body: 'Running on BACKUP01\nSign-in required\nNotifications are delayed' },
  ]);
  await pings.stop();
});

test.each([
  ['that are switched off', channel('healthchecks', { isEnabled: false })],
  ['that are for the jobs alone', channel('healthchecks', { use: 'jobs' })],
  ['of other kinds', channel('slack')],
])('channels %s are not told', async (_, only) => {
  const { pings, now, sent, scheduler } = pingsUnderTest();
  now.channels = [only];
  pings.start();
  await scheduler.advance(20 * minuteMs);
  expect(sent).toEqual([]);
  await pings.stop();
});

test('that none was accepted for 15 minutes is a notice with the name of the channel, until one is', async () => {
  const { pings, now, notices, scheduler } = pingsUnderTest();
  now.answer = httpAnswer(404, 'not found');
  pings.start();
  await scheduler.advance(14 * minuteMs);
  expect(notices).toEqual([]);
  await scheduler.advance(minuteMs);
  const failure = { area: 'channel', kind: 'channel-not-pinged', service: 'healthchecks', name: 'Büro', status: 404 };
  expect(notices).toEqual([['alive-ping:healthchecks-1', failure]]);
  now.answer = httpAnswer(200, 'OK');
  await scheduler.advance(5 * minuteMs);
  expect(notices.slice(1)).toEqual([['alive-ping:healthchecks-1', null]]);
  await pings.stop();
});

test('a round that fails is logged, and is not the last', async () => {
  const { pings, now, urls, logged, scheduler } = pingsUnderTest();
  const [only] = now.channels;
  now.channels = [{ ...channel('healthchecks'), kind: 'no kind' } as unknown as ChannelSettings];
  pings.start();
  await settle();
  now.channels = only === undefined ? [] : [only];
  await scheduler.advance(5 * minuteMs);
  expect(urls()).toHaveLength(1);
  expect(logged).toEqual([expect.stringMatching(/^A round of pings failed: /)]);
  await pings.stop();
});

test('however often it is asked for while one is under way, one more round follows', async () => {
  const { pings, now, urls, scheduler } = pingsUnderTest();
  now.answer = 'none';
  pings.start();
  await settle();
  for (let asked = 0; asked < 10; asked += 1) pings.pingNow();
  now.answer = httpAnswer(200, 'OK');
  await scheduler.advance(minuteMs);
  expect(urls()).toHaveLength(2);
  await pings.stop();
});

test('an address that cannot be read stops no round', async () => {
  const { pings, now, urls, scheduler } = pingsUnderTest();
  now.secret = '{ damaged';
  pings.start();
  await scheduler.advance(5 * minuteMs);
  expect(urls()).toEqual([]);
  now.secret = JSON.stringify({ address: byKey, token: '' });
  await scheduler.advance(5 * minuteMs);
  expect(urls()).toHaveLength(1);
  await pings.stop();
});

test('a notice goes with its channel', async () => {
  const { pings, now, notices, scheduler } = pingsUnderTest();
  now.answer = 'none';
  pings.start();
  await scheduler.advance(16 * minuteMs);
  expect(notices).toEqual([['alive-ping:healthchecks-1', expect.objectContaining({ status: null })]]);
  now.channels = [];
  pings.pingNow();
  await settle();
  expect(notices.slice(1)).toEqual([['alive-ping:healthchecks-1', null]]);
  await pings.stop();
});

test('a ping that is not answered is given up, and does not keep the program from ending', async () => {
  const { pings, now, urls } = pingsUnderTest();
  now.answer = 'none';
  pings.start();
  await settle();
  await pings.stop();
  expect(urls()).toHaveLength(1);
});
