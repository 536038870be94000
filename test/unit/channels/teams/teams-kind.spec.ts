/**
 * Teams, as far as it can be told without it. Not run here: Power Automate and Teams themselves. The card is parsed by
 * Microsoft's own library, which renders it in other hosts.
 */
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { describe, expect, test } from 'vitest';
import { signHmac } from '../../../../src-main/adapters/system/sign-hmac.ts';
import { channelKindOf } from '../../../../src-main/channels/channels.ts';
import { gatherFacts, type NotificationFacts } from '../../../../src-main/notifications/facts/notification-facts.ts';
import { noChain } from '../../../../src-shared/model/chain.ts';
import { outcomesOf } from '../../../builders/channel-outcome.ts';
import { answered, channel, unanswered } from '../../../builders/channel.ts';
import { nightOfJobs } from '../../../builders/digest.ts';
import { backupObject, jobSession } from '../../../builders/job-session.ts';
import { missedRunFacts } from '../../../builders/missed-run.ts';
import { renderForChannel } from '../../../fixtures/render-for-channel.ts';

const kind = channelKindOf('teams');
const settings = channel('teams');
const address =
  'https://0123456789abcdef0123456789abcd.ef.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/0123456789abcdef0123456789abcdef/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=AbC-dEf_0123456789AbC-dEf_0123456789AbC-dEf';

const objects = [
  backupObject({ name: '*anna* [x](http://y) `z` #1', result: 'Failed', message: '_No_ license' }),
  backupObject({ name: 'ben@contoso.com', result: 'Warning', message: '_No_ license' }),
  backupObject({ name: 'carla@contoso.com' }),
];
const failed = gatherFacts({ session: jobSession({ result: 'Failed', objects }), objects, chain: noChain });

interface Run {
  text: string;
}
interface Block {
  type: string;
  items?: Block[];
  inlines?: Run[];
}
interface Message {
  type: string;
  summary: string;
  attachments: { contentType: string; contentUrl: null; content: { body: Block[] } & Record<string, unknown> }[];
}

function messageOf(facts: NotificationFacts): Message {
  return JSON.parse(renderForChannel('teams', facts)?.body ?? '') as Message;
}

const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(({ items, inlines }) =>
    items === undefined ? [(inlines ?? []).map(({ text }) => text).join('')] : linesOf(items),
  );

const cardOf = (facts: NotificationFacts) => messageOf(facts).attachments[0]?.content ?? { body: [] };

describe('the card', () => {
  test('is in a message as the trigger of a workflow takes it, with a text for the toast', () => {
    const { type, summary, attachments } = messageOf(failed);
    const [{ contentType, contentUrl, content } = { content: { body: [] } }] = attachments as Partial<
      Message['attachments'][number]
    >[];
    const { body: _, ...head } = content ?? { body: [] };
    expect({ type, summary, count: attachments.length, contentType, contentUrl, head }).toEqual({
      type: 'message',
      summary: '✖ Failed: Exchange daily. 1 of 3 objects failed, 1 with a warning',
      count: 1,
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      head: {
        type: 'AdaptiveCard',
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        version: '1.2',
        fallbackText: 'Failed: Exchange daily. 1 of 3 objects failed, 1 with a warning',
        msteams: { width: 'Full' },
      },
    });
  });

  test('tells the worst first, with names as they are', () => {
    expect(linesOf(cardOf(failed).body)).toEqual([
      '✖ Failed',
      'Exchange daily',
      'contoso.com · Nov 22, 2026, 10:38 PM UTC',
      '1 of 3 objects failed, 1 with a warning',
      'Objects',
      '✖ *anna* [x](http://y) `z` #1: _No_ license',
      '▲ ben@contoso.com: _No_ license',
      'Duration: 0:38:33',
      'Reported by: BACKUP01',
    ]);
  });

  test('has reasons once where several objects have the same one', () => {
    const same = Array.from({ length: 9 }, (_, at) =>
      backupObject({ name: `box ${at}`, result: 'Failed', message: 'No license' }),
    );
    const facts = gatherFacts({
      session: jobSession({ result: 'Failed', objects: same }),
      objects: same,
      chain: noChain,
    });
    expect(linesOf(cardOf(facts).body).slice(4, 8)).toEqual([
      'Reasons',
      '✖ 9 objects: No license',
      'Objects',
      '✖ box 0: No license',
    ]);
  });

  test('holds text runs only: nothing in it is read as Markdown', () => {
    const types = (blocks: readonly Block[]): string[] =>
      blocks.flatMap(({ type, items, inlines }) => [type, ...types(items ?? []), ...types((inlines ?? []) as never)]);
    expect(new Set(types(cardOf(failed).body))).toEqual(new Set(['Container', 'RichTextBlock', 'TextRun']));
  });

  test.each([
    ['a session', failed],
    ['a test', gatherFacts({ session: jobSession(), objects: [], chain: noChain }, true)],
    ['a missed run', missedRunFacts()],
    ['a digest', nightOfJobs()],
  ])('of %s is one that the library for Adaptive Cards takes without a remark', (_, facts) => {
    const context = new SerializationContext(Versions.v1_2);
    const card = new AdaptiveCard();
    card.parse(cardOf(facts), context);
    expect(Array.from({ length: context.eventCount }, (_each, at) => context.getEventAt(at).message)).toEqual([]);
    expect(card.getItemCount()).toBe(cardOf(facts).body.length);
  });
});

test('the address is asked as it was pasted', () => {
  const post = { kind: 'teams', body: '{}', contentType: 'application/json', suffix: '' } as const;
  const request = kind.toRequest(
    post,
    { address: ` ${address}\n`, token: '' },
    { id: '1', atMs: 0 },
    { settings, sign: signHmac },
  );
  expect(request).toEqual({
    url: address,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
});

test.each([
  ['as Workflows show it', address, null],
  ['without its signature', address.replace(/&sig=.*/, ''), { kind: 'teams-without-signature' }],
  [
    'of an Office 365 connector',
    'https://contoso.webhook.office.com/webhookb2/1@2/IncomingWebhook/3/4',
    { kind: 'teams-connector-retired' },
  ],
  [
    'of an old connector',
    'https://outlook.office.com/webhook/1@2/IncomingWebhook/3/4',
    { kind: 'teams-connector-retired' },
  ],
  [
    'of Logic Apps',
    'https://prod-12.westeurope.logic.azure.com:443/workflows/1/triggers/manual/paths/invoke?api-version=2016-06-01&sig=x',
    { kind: 'teams-address-stopped' },
  ],
  ['of the channel itself', 'https://teams.microsoft.com/l/channel/19%3a1', { kind: 'teams-not-a-workflow' }],
  ['without TLS', address.replace('https', 'http'), { kind: 'not-https' }],
  ['that is none', 'workflow', { kind: 'not-an-address' }],
  ['that is missing', '', { kind: 'address-missing', channel: 'teams' }],
])('an address %s', (_, typed, problem) => {
  expect(kind.checkSecret({ address: typed, token: '' }, settings)).toEqual(problem);
});

test('another host is a doubt, because clouds of states have hosts of their own', () => {
  const elsewhere = address.replace('api.powerplatform.com', 'api.powerplatform.us');
  const doubts = [address, elsewhere].map((typed) => kind.doubtSecret?.({ address: typed, token: '' }));
  expect(doubts).toEqual([
    null,
    { kind: 'teams-other-host', host: '0123456789abcdef0123456789abcd.ef.environment.api.powerplatform.us' },
  ]);
});

const error = (code: string, message = '') => JSON.stringify({ error: { code, message } });
const of = outcomesOf('teams');

test.each([
  ['202', answered(202, '', { 'x-ms-workflow-run-id': '0858' }), of.accepted('0858')],
  ['202 without an id', answered(202), of.accepted()],
  ['200 of a flow with its own answer', answered(200, 'done'), of.accepted()],
  ['200 with the page of a network', answered(200, '<!DOCTYPE html>'), of.portal],
  ['204, which no trigger answers', answered(204), of.portal],
  ['a redirect', answered(307, '', {}, { redirectHost: 'login.contoso.com' }), of.redirected('login.contoso.com')],
  [
    'a flow that is turned off',
    answered(400, error('WorkflowTriggerIsNotEnabled', 'The workflow trigger is in state ‘Disabled’.')),
    of.unusable('channel-switched-off', 400, 'WorkflowTriggerIsNotEnabled'),
  ],
  [
    'a flow that is deleted',
    answered(400, error('WorkflowTriggerIsNotEnabled', "Could not execute: state is 'Deleted'.")),
    of.unusable('channel-gone', 400, 'WorkflowTriggerIsNotEnabled'),
  ],
  [
    'a flow that was never there',
    answered(404, error('WorkflowNotFound')),
    of.unusable('channel-gone', 404, 'WorkflowNotFound'),
  ],
  [
    'a wrong signature',
    answered(401, error('DirectApiAuthorizationRequired', 'sig=secret')),
    of.unusable('channel-not-authorized', 401, 'DirectApiAuthorizationRequired'),
  ],
  [
    'another form than the trigger takes',
    answered(400, error('TriggerInputSchemaMismatch')),
    of.refused(400, 'TriggerInputSchemaMismatch'),
  ],
  ['a card that is too large', answered(400, error('MessageSizeExceeded')), of.tooLarge],
  ['413', answered(413), of.tooLarge],
  ['a code that is not known', answered(400, error('Strange')), of.unknownRefusal(400, 'Strange')],
  ['429', answered(429, error('TooManyRequests'), { 'retry-after': '10' }), of.throttled(10_000)],
  ['500', answered(500), of.unknown('server-error')],
  ['502', answered(502), of.unknown('server-error')],
  ['502 that says when to come again', answered(502, '', { 'retry-after': '20' }), of.unavailable(502, 20_000)],
  ['503', answered(503), of.unavailable(503)],
  ['504', answered(504), of.unknown('gateway-timeout')],
  ['no name', unanswered('ENOTFOUND'), of.notReachable],
  ['a connection that broke', unanswered('ECONNRESET'), of.unknown('connection-lost')],
])('of %s', (_, answer, outcome) => {
  expect(kind.classify(answer, 0)).toEqual(outcome);
});
