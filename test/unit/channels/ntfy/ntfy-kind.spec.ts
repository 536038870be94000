/** ntfy, by its documentation. Not run here: a server of ntfy, which neither Debian nor npm has. */
import { expect, test } from 'vitest';
import { signHmac } from '../../../../src-main/adapters/system/sign-hmac.ts';
import { channelKindOf } from '../../../../src-main/channels/channels.ts';
import { gatherFacts } from '../../../../src-main/notifications/facts/notification-facts.ts';
import { noChain } from '../../../../src-shared/model/chain.ts';
import { outcomesOf } from '../../../builders/channel-outcome.ts';
import { answered, channel, unanswered } from '../../../builders/channel.ts';
import { backupObject, jobSession } from '../../../builders/job-session.ts';
import { missedRunFacts } from '../../../builders/missed-run.ts';
import { renderForChannel } from '../../../fixtures/render-for-channel.ts';

const kind = channelKindOf('ntfy');
const settings = channel('ntfy');

test('a failure is a message of high priority, in words alone', () => {
  const objects = [backupObject({ name: '**anna**', result: 'Failed', message: 'Kein Zugriff: Ärger' })];
  const session = jobSession({ result: 'Failed', objects });
  const post = renderForChannel('ntfy', gatherFacts({ session, objects, chain: noChain }));
  expect(JSON.parse(post?.body ?? '')).toEqual({
    title: 'Failed: Exchange daily',
    message: [
      '1 of 1 object failed',
      'contoso.com · Nov 22, 2026, 10:38 PM UTC',
      'Objects:',
      '✖ **anna**: Kein Zugriff: Ärger',
    ].join('\n'),
    priority: 4,
    tags: ['x'],
  });
});

test('how urgent it is and its picture go with the result', () => {
  const facts = (['Success', 'Warning'] as const).map((result) =>
    gatherFacts({ session: jobSession({ result }), objects: [], chain: noChain }),
  );
  const told = [...facts, missedRunFacts()].map((each) => {
    const { priority, tags } = JSON.parse(renderForChannel('ntfy', each)?.body ?? '') as {
      priority: number;
      tags: string[];
    };
    return [priority, ...tags];
  });
  expect(told).toEqual([
    [3, 'heavy_check_mark'],
    [3, 'warning'],
    [4, 'o'],
  ]);
});

const request = (address: string, token: string) => {
  const post = { kind: 'ntfy', body: '{"title":"T"}', contentType: 'application/json', suffix: '' } as const;
  return kind.toRequest(post, { address, token }, { id: '1', atMs: 0 }, { settings, sign: signHmac });
};

test.each([
  ['https://ntfy.sh/topic', '', 'https://ntfy.sh/', undefined],
  ['https://ntfy.sh/topic/', 'tk_abc', 'https://ntfy.sh/', 'Bearer tk_abc'],
  ['https://example.com:8443/push/topic', 'ärger:wört', 'https://example.com:8443/push/', 'Basic w6RyZ2VyOnfDtnJ0'],
])('the topic of %s goes into the body, the token into a header', (address, token, url, authorization) => {
  expect(request(address, token)).toEqual({
    url,
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(authorization === undefined ? {} : { Authorization: authorization }),
    },
    body: '{"topic":"topic","title":"T"}',
  });
});

test.each([
  ['https://ntfy.sh/topic', '', null],
  ['https://ntfy.sh/topic', 'tk_abc', null],
  ['https://ntfy.sh/topic', 'user:word', null],
  ['https://ntfy.sh/topic', 'a word', { kind: 'not-an-ntfy-token' }],
  ['https://ntfy.sh/', '', { kind: 'ntfy-without-topic' }],
  ['https://ntfy.sh/a,b', '', { kind: 'ntfy-without-topic' }],
  ['https://ntfy.sh/topic?auth=x', '', { kind: 'ntfy-without-topic' }],
  ['http://nas.local/topic', '', { kind: 'private-address', host: 'nas.local' }],
])('of the address “%s” with the token “%s”: %o', (address, token, problem) => {
  expect(kind.checkSecret({ address, token }, settings)).toEqual(problem);
});

const of = outcomesOf('ntfy');
const error = (code: number, text: string) => JSON.stringify({ code, http: 400, error: text, link: 'https://ntfy.sh' });

test.each([
  ['200 with the message', answered(200, '{"id":"hwQ2YpKdmg","event":"message"}'), of.accepted('hwQ2YpKdmg')],
  ['200 with other JSON', answered(200, '{"healthy":true}'), of.portal],
  ['200 with a page', answered(200, '<!doctype html>'), of.portal],
  ['a redirect', answered(308, '', {}, { redirectHost: 'ntfy.example.com' }), of.redirected('ntfy.example.com')],
  ['401', answered(401, error(40101, 'unauthorized')), of.unusable('channel-not-authorized', 401, 'unauthorized')],
  ['403', answered(403, error(40301, 'forbidden')), of.unusable('channel-not-authorized', 403, 'forbidden')],
  ['404', answered(404), of.unusable('channel-gone', 404)],
  ['413', answered(413, error(41301, 'too large')), of.tooLarge],
  ['429 of the daily limit', answered(429, error(42908, 'limit reached: daily message quota reached')), of.throttled()],
  ['507, no room left', answered(507, error(50701, 'no space left')), of.unavailable(507)],
  ['400', answered(400, error(40009, 'invalid topic')), of.unknownRefusal(400, 'invalid topic')],
  ['500', answered(500), of.unknown('server-error')],
  ['no name', unanswered('ENOTFOUND'), of.notReachable],
])('of %s', (_, answer, outcome) => {
  expect(kind.classify(answer, 0)).toEqual(outcome);
});
