import { describe, expect, test, vi } from 'vitest';
import type { HttpClient, HttpRequest } from '../../../../src-main/platform/http-client.ts';
import { channelRetryMs, channelTimeLimitMs } from '../../../../src-main/senders/channel/channel-sender.ts';
import type { ChannelPost } from '../../../../src-shared/model/channel-post.ts';
import { httpAnswer } from '../../../builders/http-answer.ts';
import { channelsUnderTest, webhook } from '../../../fixtures/channel-under-test.ts';

const address = 'https://hooks.contoso.com/Büro/0123456789abcdef';
const secret = { address, token: '' };
const post: ChannelPost = { kind: 'webhook', body: '{"é":1}', contentType: 'application/json', suffix: '' };
const attempt = () => ({ internetMessageId: '<1@backup-notifier.internal>', signal: new AbortController().signal });

function prepare(status = 204) {
  const requests: (HttpRequest & { url: string })[] = [];
  const answers = { status, isSilent: false };
  const httpClient: HttpClient = async (url, request) => {
    requests.push({ url, ...request });
    if (answers.isSilent) {
      const { promise, reject } = Promise.withResolvers<never>();
      request.signal.addEventListener('abort', () => reject(new Error('aborted')));
      return promise;
    }
    return httpAnswer(answers.status);
  };
  return { ...channelsUnderTest(httpClient), requests, answers };
}

describe('a channel', () => {
  test('is sent what its kind says, to the address that is stored for it', async () => {
    const all = prepare();
    await all.save(secret);

    expect(await all.only().send(post, attempt())).toEqual({ kind: 'accepted', requestId: '' });
    expect(all.requests).toMatchObject([{ url: address, method: 'POST', body: post.body }]);
  });

  test('is gone: nothing more is tried, until half an hour has passed', async () => {
    const all = prepare(410);
    await all.save(secret);
    expect(await all.only().send(post, attempt())).toMatchObject({ kind: 'sender-unusable' });
    expect([all.only().readiness, all.only().failure?.kind]).toEqual(['unusable', 'channel-gone']);
    await all.scheduler.advance(channelRetryMs);
    expect([all.only().readiness, all.only().failure?.kind, all.calls]).toEqual([
      'ready',
      'channel-gone',
      ['changed', 'usable'],
    ]);
    all.answers.status = 204;
    await all.only().send(post, attempt());

    expect(all.only().failure).toBe(null);
  });

  test('is tried at once when it is saved, and when the machine wakes', async () => {
    const all = prepare(401);
    const saved = await all.save(secret);
    await all.only().send(post, attempt());
    await all.save({ ...secret, address: `${address}-new` }, saved);
    expect([all.only().readiness, all.only().failure]).toEqual(['ready', null]);
    await all.only().send(post, attempt());
    all.senders.wake();

    expect(all.only().readiness).toBe('ready');
  });

  test('without a stored address says so, and waits for a person', async () => {
    const all = prepare();
    await all.save(secret, { secretId: null });
    await all.only().send(post, attempt());
    await all.scheduler.advance(2 * channelRetryMs);

    expect([all.requests, all.only().readiness, all.only().failure]).toEqual([
      [],
      'unusable',
      { area: 'channel', kind: 'channel-address-missing', service: 'webhook' },
    ]);
  });

  test('with an address that cannot be decrypted says where it is', async () => {
    const all = prepare();
    await all.save(secret);
    all.store.trouble = 'the keyring is locked';
    await all.only().send(post, attempt());

    expect(all.only().failure).toEqual({
      area: 'channel',
      kind: 'channel-address-unreadable',
      service: 'webhook',
      path: '/user-data/accounts/secret-1.bin',
    });
  });

  test.each([
    ['moved with its folder', { secretId: 'secret-1' }, 'channel-address-unreadable'],
    ['imported without its address', { secretId: null }, 'channel-address-missing'],
  ])('that was %s says so before there is a message for it', async (_, changes, kind) => {
    const all = prepare();
    all.store.trouble = 'another key';
    all.saved.channels = [webhook(changes)];
    all.senders.look();
    await vi.waitFor(() => expect([all.only().readiness, all.only().failure?.kind]).toEqual(['unusable', kind]));
    all.store.trouble = null;
    await all.save(secret);

    expect([all.only().readiness, all.only().failure]).toEqual(['ready', null]);
  });

  test.each([
    ['http://127.0.0.1:9/x', false, 'private-address'],
    ['https://[::1]/x', false, 'private-address'],
    ['https://server/x', false, 'private-address'],
    ['http://hooks.contoso.com/x', true, 'not-https'],
  ])('is sent nothing at %s where private addresses are allowed: %s', async (private_, mayBePrivate, problem) => {
    const all = prepare();
    await all.save({ ...secret, address: private_ }, { mayBePrivate });
    await all.only().send(post, attempt());

    expect([all.requests, all.only().failure]).toMatchObject([
      [],
      { kind: 'channel-address-unusable', problem: { kind: problem } },
    ]);
  });

  test('that does not answer in time has an unknown outcome', async () => {
    const all = prepare();
    await all.save(secret);
    all.answers.isSilent = true;
    const outcome = all.only().send(post, attempt());
    await all.scheduler.advance(channelTimeLimitMs);

    expect(await outcome).toMatchObject({ kind: 'outcome-unknown' });
  });
});

describe('the channels of the settings', () => {
  test('have a sender each, as long as they are there and switched on', async () => {
    const all = prepare();
    const first = await all.save(secret, { id: 'a' });
    await all.save(secret, { id: 'b' });
    expect(all.senders.inUse.map(({ id }) => id)).toEqual(['channel:a', 'channel:b']);
    all.saved.channels = [{ ...first, isEnabled: false }];
    expect(all.senders.inUse).toEqual([]);
    all.saved.channels = [];

    expect(all.senders.inUse).toEqual([]);
  });

  test('keep their sender while others change', async () => {
    const all = prepare(410);
    await all.save(secret, { id: 'a' });
    const [sender] = all.senders.inUse;
    await sender?.send(post, attempt());
    all.saved.channels = [...all.saved.channels, webhook({ id: 'b' })];
    all.senders.settingsChanged();

    expect([all.senders.inUse[0] === sender, all.senders.inUse.map(({ readiness }) => readiness)]).toEqual([
      true,
      ['unusable', 'ready'],
    ]);
  });
});
