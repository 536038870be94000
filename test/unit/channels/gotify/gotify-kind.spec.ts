/** Gotify, by its documentation. Not run here: a server of Gotify, which neither Debian nor npm has. */
import { expect, test } from 'vitest';
import { signHmac } from '../../../../src-main/adapters/system/sign-hmac.ts';
import { channelKindOf } from '../../../../src-main/channels/channels.ts';
import { gatherFacts } from '../../../../src-main/notifications/facts/notification-facts.ts';
import { noChain } from '../../../../src-shared/model/chain.ts';
import { outcomesOf } from '../../../builders/channel-outcome.ts';
import { answered, channel, unanswered } from '../../../builders/channel.ts';
import { backupObject, jobSession } from '../../../builders/job-session.ts';
import { renderForChannel } from '../../../fixtures/render-for-channel.ts';

const kind = channelKindOf('gotify');

test('a failure is a message that shows itself, as plain text', () => {
  const objects = [backupObject({ name: '![x](http://y)', result: 'Failed', message: 'No license' })];
  const session = jobSession({ result: 'Failed', objects, host: 'FILES01' });
  const post = renderForChannel('gotify', gatherFacts({ session, objects, chain: noChain }));
  expect(JSON.parse(post?.body ?? '')).toEqual({
    title: 'Failed: Exchange daily',
    message: [
      '1 of 1 object failed',
      'contoso.com · Nov 22, 2026, 10:38 PM UTC',
      'Objects:',
      '✖ ![x](http://y): No license',
      'Duration: 0:38:33',
      'Computer: FILES01',
      'Reported by: BACKUP01',
    ].join('\n'),
    priority: 8,
    extras: { 'client::display': { contentType: 'text/plain' } },
  });
});

test.each(['https://push.example.com/gotify', 'https://push.example.com/gotify/'])(
  '%s is asked with its key',
  (address) => {
    const post = { kind: 'gotify', body: '{}', contentType: 'application/json', suffix: '' } as const;
    const secret = { address, token: ' A1b2 ' };
    const context = { settings: channel('gotify'), sign: signHmac };
    expect(kind.toRequest(post, secret, { id: '1', atMs: 0 }, context)).toEqual({
      url: 'https://push.example.com/gotify/message',
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Gotify-Key': 'A1b2' },
      body: '{}',
    });
  },
);

test.each([
  ['https://push.example.com', 'A1b2', null],
  ['https://push.example.com/message?token=A1b2', '', { kind: 'gotify-message-address' }],
  ['https://push.example.com/message', 'A1b2', { kind: 'gotify-message-address' }],
  ['https://push.example.com', '', { kind: 'token-missing', channel: 'gotify' }],
  ['https://push.example.com', 'ä', { kind: 'token-missing', channel: 'gotify' }],
  ['https://192.168.1.2', 'A1b2', { kind: 'private-address', host: '192.168.1.2' }],
])('of the address “%s” with the token “%s”: %o', (address, token, problem) => {
  expect(kind.checkSecret({ address, token }, channel('gotify'))).toEqual(problem);
});

const of = outcomesOf('gotify');
const error = (text: string, errorDescription = '') =>
  JSON.stringify({ error: text, errorCode: 400, errorDescription });

test.each([
  ['200 with the message', answered(200, '{"id":25,"appid":5}'), of.accepted('25')],
  ['200 with other JSON', answered(200, '{"health":"green"}'), of.portal],
  ['200 with a page', answered(200, '<html>'), of.portal],
  [
    '401',
    answered(401, error('Unauthorized', 'you need to provide a valid access token')),
    of.unusable('channel-not-authorized', 401, 'you need to provide a valid access token'),
  ],
  ['403', answered(403, error('Forbidden')), of.unusable('channel-not-authorized', 403, 'Forbidden')],
  ['400', answered(400, error('Bad Request', 'no message')), of.refused(400, 'no message')],
  ['404', answered(404), of.unusable('channel-gone', 404)],
  ['502 of its proxy', answered(502, '<html>'), of.unknown('server-error')],
  ['a certificate of its own', unanswered('SELF_SIGNED_CERT_IN_CHAIN'), of.notReachable],
])('of %s', (_, answer, outcome) => {
  expect(kind.classify(answer, 0)).toEqual(outcome);
});
