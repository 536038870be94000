/** Slack, by its documentation. Not run here: Slack itself. */
import { describe, expect, test } from 'vitest';
import { channelKindOf } from '../../../../src-main/channels/channels.ts';
import { gatherFacts } from '../../../../src-main/notifications/facts/notification-facts.ts';
import { noChain } from '../../../../src-shared/model/chain.ts';
import { outcomesOf } from '../../../builders/channel-outcome.ts';
import { answered, channel, unanswered } from '../../../builders/channel.ts';
import { backupObject, jobSession } from '../../../builders/job-session.ts';
import { renderForChannel } from '../../../fixtures/render-for-channel.ts';

const kind = channelKindOf('slack');
const settings = channel('slack');
const address = 'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX';

interface Message {
  text: string;
  mrkdwn: boolean;
  blocks: { type: string; text?: { type: string; text: string; emoji: boolean } }[];
}

function messageOf(name: string, count: number, text = 'No license'): Message {
  const objects = Array.from({ length: count }, (_, at) =>
    backupObject({ name: `${name} ${at}`, result: 'Failed', message: `${text} ${at}` }),
  );
  const session = jobSession({ result: 'Failed', objects, job: { name } });
  return JSON.parse(
    renderForChannel('slack', gatherFacts({ session, objects, chain: noChain }))?.body ?? '',
  ) as Message;
}

describe('the message', () => {
  test('is plain text with what Slack reads as a mention, a link or a channel escaped', () => {
    expect(messageOf('<!channel> & *all* <http://x|y>', 1)).toEqual({
      text: '✖ Failed: &lt;!channel&gt; &amp; *all* &lt;http://x|y&gt;. 1 of 1 object failed',
      mrkdwn: false,
      blocks: [
        {
          type: 'header',
          text: {
            type: 'plain_text',
            text: '✖ Failed: &lt;!channel&gt; &amp; *all* &lt;http://x|y&gt;',
            emoji: false,
          },
        },
        {
          type: 'section',
          text: {
            type: 'plain_text',
            text: '1 of 1 object failed\ncontoso.com · Nov 22, 2026, 10:38 PM UTC',
            emoji: false,
          },
        },
        {
          type: 'section',
          text: {
            type: 'plain_text',
            text: 'Objects:\n✖ &lt;!channel&gt; &amp; *all* &lt;http://x|y&gt; 0: No license 0',
            emoji: false,
          },
        },
        {
          type: 'context',
          elements: [{ type: 'plain_text', text: 'Duration: 0:38:33 · Reported by: BACKUP01', emoji: false }],
        },
      ],
    });
  });

  test.each(['x', '&', '漢'])('keeps the limits of its blocks, whatever is in them (%s)', (unit) => {
    const { blocks } = messageOf(unit.repeat(1_000), 500, unit.repeat(1_000));
    expect(blocks.length).toBeLessThanOrEqual(50);
    for (const { type, text } of blocks) {
      expect(text?.text.length ?? 1).toBeGreaterThan(0);
      expect(text?.text.length ?? 0).toBeLessThanOrEqual(type === 'header' ? 150 : 3_000);
      expect(text?.text ?? '').not.toMatch(/&(?!amp;|lt;|gt;)/);
    }
  });
});

test.each([
  [address, null],
  ['https://hooks.slack-gov.com/services/T0/B0/x', null],
  ['https://hooks.slack.com/workflows/T0/A0/1/x', { kind: 'slack-not-a-webhook' }],
  ['https://app.slack.com/client/T0/C0', { kind: 'slack-not-a-webhook' }],
  ['https://hooks.slack.com/services/T0', { kind: 'slack-not-a-webhook' }],
  ['http://hooks.slack.com/services/T0/B0/x', { kind: 'not-https' }],
  ['', { kind: 'address-missing', channel: 'slack' }],
])('of the address “%s”: %o', (typed, problem) => {
  expect(kind.checkSecret({ address: typed, token: '' }, settings)).toEqual(problem);
});

test('another chat in Slack’s form is a doubt', () => {
  const doubts = [address, 'https://chat.example.com/hooks/x'].map((typed) =>
    kind.doubtSecret?.({ address: typed, token: '' }),
  );
  expect(doubts).toEqual([null, { kind: 'slack-other-host', host: 'chat.example.com' }]);
});

const of = outcomesOf('slack');

test.each([
  ['200 ok', answered(200, 'ok'), of.accepted()],
  ['200 with something else', answered(200, 'hello'), of.portal],
  ['200 with the page of a network', answered(200, '<html>'), of.portal],
  [
    '200 whose text did not come',
    answered(200, '', {}, { body: { kind: 'broken-off', error: new Error('reset') } }),
    of.unknown('connection-lost'),
  ],
  ['a redirect', answered(301, '', {}, { redirectHost: 'slack.com' }), of.redirected('slack.com')],
  ['400 invalid_payload', answered(400, 'invalid_payload'), of.refused(400, 'invalid_payload')],
  ['400 no_text', answered(400, 'no_text'), of.refused(400, 'no_text')],
  [
    '403 action_prohibited',
    answered(403, 'action_prohibited'),
    of.unusable('channel-switched-off', 403, 'action_prohibited'),
  ],
  ['403 invalid_token', answered(403, 'invalid_token'), of.unusable('channel-not-authorized', 403, 'invalid_token')],
  ['404 no_service', answered(404, 'no_service'), of.unusable('channel-gone', 404, 'no_service')],
  ['404 channel_not_found', answered(404, 'channel_not_found'), of.unusable('channel-gone', 404, 'channel_not_found')],
  [
    '410 channel_is_archived',
    answered(410, 'channel_is_archived'),
    of.unusable('channel-gone', 410, 'channel_is_archived'),
  ],
  ['429', answered(429, '', { 'retry-after': '30' }), of.throttled(30_000)],
  ['500 rollup_error', answered(500, 'rollup_error'), of.unknown('server-error')],
  ['503', answered(503), of.unavailable(503)],
  ['504', answered(504), of.unknown('gateway-timeout')],
  ['a word that is not known', answered(400, 'strange_error'), of.unknownRefusal(400, 'strange_error')],
  ['a page of a proxy', answered(400, '<h1>Blocked /services/T0</h1>'), of.unknownRefusal(400)],
  ['no connection', unanswered('ECONNREFUSED'), of.notReachable],
])('of %s', (_, answer, outcome) => {
  expect(kind.classify(answer, 0)).toEqual(outcome);
});
