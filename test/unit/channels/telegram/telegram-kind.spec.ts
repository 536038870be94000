/** Telegram, by the documentation of its Bot API. Not run here: Telegram itself, and how its apps show a message. */
import { describe, expect, test } from 'vitest';
import { signHmac } from '../../../../src-main/adapters/system/sign-hmac.ts';
import { channelKindOf } from '../../../../src-main/channels/channels.ts';
import { gatherFacts, type NotificationFacts } from '../../../../src-main/notifications/facts/notification-facts.ts';
import { noChain } from '../../../../src-shared/model/chain.ts';
import { sampleSession } from '../../../../src-shared/model/sample-session.ts';
import { alarmFacts } from '../../../builders/alarm.ts';
import { outcomesOf } from '../../../builders/channel-outcome.ts';
import { answered, channel, unanswered } from '../../../builders/channel.ts';
import { nightOfJobs } from '../../../builders/digest.ts';
import { backupObject, jobSession } from '../../../builders/job-session.ts';
import { missedRunFacts } from '../../../builders/missed-run.ts';
import { presentation } from '../../../builders/presentation.ts';
import { renderForChannel } from '../../../fixtures/render-for-channel.ts';

const kind = channelKindOf('telegram');
const settings = channel('telegram');
const token = '123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11';

const messageOf = (facts: NotificationFacts, to = presentation()) =>
  JSON.parse(renderForChannel('telegram', facts, { to })?.body ?? '') as { text: string };
const factsOf = (session: ReturnType<typeof jobSession>) =>
  gatherFacts({ session, objects: session.objects, chain: noChain });

describe('the message', () => {
  test('is a result in bold, and a block in which nothing becomes a mention, a command or a link', () => {
    const objects = [backupObject({ name: '@all <b>', result: 'Failed', message: '/stop https://example.com & more' })];
    const session = jobSession({ result: 'Failed', objects, host: 'FILES01' });
    expect(messageOf(factsOf(session))).toEqual({
      text: [
        '<b>✖ Failed</b>',
        '<pre>Exchange daily',
        '1 of 1 object failed',
        'contoso.com · Nov 22, 2026, 10:38 PM UTC',
        'Objects:',
        '✖ @all &lt;b&gt;: /stop https://example.com &amp; more',
        'Duration: 0:38:33',
        'Computer: FILES01',
        'Reported by: BACKUP01</pre>',
      ].join('\n'),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    });
  });

  const sample = sampleSession('2026-11-22T22:38:33.000Z');
  test.each([
    ['a success', factsOf(jobSession()), '<b>✔ Success</b>\n<pre>Exchange daily\n'],
    ['a warning', factsOf(jobSession({ result: 'Warning' })), '<b>▲ Warning</b>\n<pre>Exchange daily\n'],
    ['a missed run', missedRunFacts(), '<b>○ Missed</b>\n<pre>Exchange daily\n'],
    ['a digest', nightOfJobs(), '<b>✖ Digest</b>\n<pre>'],
    ['an alarm', alarmFacts(), '<b>✖ Alarm</b>\n<pre>Sign-in required\n'],
    [
      'a test',
      gatherFacts({ session: sample, objects: sample.objects, chain: noChain }, true),
      '<b>▲ Warning</b>\n<pre>',
    ],
  ])('of %s begins with what it is', (_, facts, beginning) => {
    const { text } = messageOf(facts);
    expect(text.slice(0, beginning.length)).toBe(beginning);
    expect(text.endsWith('</pre>')).toBe(true);
  });

  test.each(['x', '&', '漢', '🔥'])('has at most 4,096 characters without its marks, and uses them (%s)', (unit) => {
    const objects = Array.from({ length: 500 }, (_, at) =>
      backupObject({ name: `${at}`, result: 'Failed', message: unit.repeat(400) }),
    );
    const { text } = messageOf(factsOf(jobSession({ result: 'Failed', objects })));
    const shown = text.replaceAll(/<[^>]*>/g, '').replaceAll(/&(?:amp|lt|gt);/g, '&');
    expect(shown.length).toBeLessThanOrEqual(4_096);
    expect(shown.length).toBeGreaterThan(3_600);
  });
});

const requestFor = (changes: Partial<typeof settings>, address = '') => {
  const post = { kind: 'telegram', body: '{"text":"T"}', contentType: 'application/json', suffix: '' } as const;
  const context = { settings: channel('telegram', changes), sign: signHmac };
  return kind.toRequest(post, { address, token: ` ${token} ` }, { id: '1', atMs: 0 }, context);
};

test('it goes to the chat by the token, and neither is stored with the message', () => {
  expect(requestFor({})).toEqual({
    url: `https://api.telegram.org/bot${token}/sendMessage`,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"chat_id":-1001234567890,"text":"T"}',
  });
});

test('a public chat goes by its name, and a topic by its number', () => {
  expect(requestFor({ chatId: '@backup_noc', topicId: '42' }, 'http://127.0.0.1:9')).toMatchObject({
    url: `http://127.0.0.1:9/bot${token}/sendMessage`,
    body: '{"chat_id":"@backup_noc","message_thread_id":42,"text":"T"}',
  });
});

test.each([
  ['', {}, { kind: 'token-missing', channel: 'telegram' }],
  ['ABC-DEF1234ghIkl-zyx57W2v1u123ew11', {}, { kind: 'not-a-bot-token' }],
  [`bot${token}`, {}, { kind: 'not-a-bot-token' }],
  [`${token}/getMe`, {}, { kind: 'not-a-bot-token' }],
  [token, { chatId: '' }, { kind: 'not-a-telegram-chat' }],
  [token, { chatId: 'https://t.me/backup_noc' }, { kind: 'not-a-telegram-chat' }],
  [token, { chatId: '12345678901234567' }, { kind: 'not-a-telegram-chat' }],
  [token, { topicId: '0' }, { kind: 'not-a-telegram-topic' }],
  [token, { topicId: 'General' }, { kind: 'not-a-telegram-topic' }],
  [token, { chatId: '123456789' }, null],
  [token, { chatId: ' @backup_noc ', topicId: ' 42 ' }, null],
])('of the token “%s” with %o: %o', (typed, changes, problem) => {
  expect(kind.checkSecret({ address: '', token: typed }, channel('telegram', changes))).toEqual(problem);
});

test('another server is one of the local network only where that is allowed', () => {
  const secret = { address: 'http://127.0.0.1:8081', token };
  const problems = [false, true].map((mayBePrivate) => kind.checkSecret(secret, channel('telegram', { mayBePrivate })));
  expect(problems).toEqual([{ kind: 'private-address', host: '127.0.0.1' }, null]);
});

const of = outcomesOf('telegram');
const error = (description: string, parameters?: object) =>
  JSON.stringify({ ok: false, error_code: 0, description, ...(parameters === undefined ? {} : { parameters }) });

test.each([
  ['200 with the message', answered(200, '{"ok":true,"result":{"message_id":7,"date":0}}'), of.accepted('7')],
  ['200 with other JSON', answered(200, '{"ok":true,"result":true}'), of.portal],
  ['200 with a page', answered(200, '<html>'), of.portal],
  ['401', answered(401, error('Unauthorized')), of.unusable('channel-not-authorized', 401, 'Unauthorized')],
  [
    '404 for what is no token',
    answered(404, error('Not Found')),
    of.unusable('channel-not-authorized', 404, 'Not Found'),
  ],
  ['404 of something else', answered(404, '<html>'), of.unusable('channel-gone', 404)],
  [
    'a status of 429 that says in its text how long to wait',
    answered(429, error('Too Many Requests: retry after 9', { retry_after: 9 })),
    of.throttled(9_000),
  ],
  ['429 that says it in a header', answered(429, '', { 'retry-after': '7' }), of.throttled(7_000)],
  ['400 for a message that is too long', answered(400, error('Bad Request: message is too long')), of.tooLarge],
  [
    '400 for marks that it cannot read',
    answered(400, error("Bad Request: can't parse entities: unsupported start tag")),
    of.refused(400, "Bad Request: can't parse entities: unsupported start tag"),
  ],
  [
    '400 for something else',
    answered(400, error('Bad Request: strange')),
    of.unknownRefusal(400, 'Bad Request: strange'),
  ],
  [
    '403 for something else',
    answered(403, error('Forbidden: strange')),
    of.unusable('channel-not-authorized', 403, 'Forbidden: strange'),
  ],
  ['500', answered(500, error('Internal Server Error')), of.unknown('server-error')],
  ['502 with a page', answered(502, '<html>'), of.unknown('server-error')],
  ['no connection', unanswered('ECONNREFUSED'), of.notReachable],
  ['a connection that broke', unanswered('ECONNRESET'), of.unknown('connection-lost')],
])('of %s', (_, answer, outcome) => {
  expect(kind.classify(answer, 0)).toEqual(outcome);
});

test.each([
  [400, 'Bad Request: chat not found', 'telegram-chat-not-found'],
  [403, 'Forbidden: user is deactivated', 'telegram-chat-not-found'],
  [403, 'Forbidden: the group chat was deleted', 'telegram-chat-not-found'],
  [403, 'Forbidden: bot was blocked by the user', 'telegram-bot-not-started'],
  [403, "Forbidden: bot can't initiate conversation with a user", 'telegram-bot-not-started'],
  [403, 'Forbidden: bot is not a member of the channel chat', 'telegram-bot-not-allowed'],
  [403, 'Forbidden: bot was kicked from the supergroup chat', 'telegram-bot-not-allowed'],
  [400, 'Bad Request: not enough rights to send text messages to the chat', 'telegram-bot-not-allowed'],
  [400, 'Bad Request: have no rights to send a message', 'telegram-bot-not-allowed'],
  [400, 'Bad Request: need administrator rights in the channel chat', 'telegram-bot-not-allowed'],
  [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', 'telegram-bot-not-allowed'],
  [400, 'Bad Request: message thread not found', 'telegram-topic-not-found'],
  [400, 'Bad Request: TOPIC_CLOSED', 'telegram-topic-not-found'],
] as const)('%i “%s” asks for what %s says', (status, description, problem) => {
  const outcome = kind.classify(answered(status, error(description)), 0);
  expect(outcome).toEqual(of.refusing({ kind: problem }, status, description));
});

test('a group that was upgraded asks for its new id', () => {
  const description = 'Bad Request: group chat was upgraded to a supergroup chat';
  const answer = answered(400, error(description, { migrate_to_chat_id: -1001234567891 }));
  const problem = { kind: 'telegram-chat-moved', chatId: '-1001234567891' } as const;
  expect(kind.classify(answer, 0)).toEqual(of.refusing(problem, 400, description));
});
