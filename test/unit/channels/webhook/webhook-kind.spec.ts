import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { createWebhookSecret, signHmac } from '../../../../src-main/adapters/system/sign-hmac.ts';
import { channelKindOf } from '../../../../src-main/channels/channels.ts';
import { webhookEventSchema, type WebhookEvent } from '../../../../src-main/channels/webhook/webhook-event.ts';
import { gatherFacts, type NotificationFacts } from '../../../../src-main/notifications/facts/notification-facts.ts';
import { channelPostSchema } from '../../../../src-shared/model/channel-post.ts';
import { noChain } from '../../../../src-shared/model/chain.ts';
import { outcomesOf } from '../../../builders/channel-outcome.ts';
import { answered, channel, unanswered } from '../../../builders/channel.ts';
import { digestFacts, manyJobs } from '../../../builders/digest.ts';
import { backupObject, backupObjects, jobSession } from '../../../builders/job-session.ts';
import { alarmFacts } from '../../../builders/alarm.ts';
import { missedRunFacts } from '../../../builders/missed-run.ts';
import { presentation } from '../../../builders/presentation.ts';

const kind = channelKindOf('webhook');
const settings = channel('webhook');
const to = presentation({ locale: 'de-AT', timeZone: 'Europe/Vienna', computerName: 'SICHERUNG-Ä' });

function render(facts: NotificationFacts) {
  const { messages, report } = kind.channel.render(facts, kind.targetOf(settings), { to, limits: kind.limits });
  expect(report).toEqual([]);
  return messages;
}

function eventOf(facts: NotificationFacts): WebhookEvent {
  const [message] = render(facts);
  const post = kind.channel.asSentNow({ ...message?.content, attachments: [] }, 0);
  return webhookEventSchema.parse(JSON.parse(channelPostSchema.parse(post).body));
}

describe('what is sent', () => {
  const objects = [
    backupObject({ name: 'ben@contoso.com', result: 'Warning', message: 'Skipped 2 items' }),
    backupObject({ name: 'Änne “<b>” \u202e', result: 'Failed', message: 'No\tlicense' }),
    backupObject({ name: 'carla@contoso.com' }),
  ];
  const session = jobSession({ result: 'Failed', objects, message: 'Line 1\nLine 2' });
  const facts = gatherFacts({ session, objects, chain: noChain });

  test('a session that failed, with what failed before what has a warning', () => {
    expect(eventOf(facts)).toEqual({
      type: 'job_session.failed',
      timestamp: '2026-11-22T22:38:33.000Z',
      data: {
        summary: '1 of 3 objects failed, 1 with a warning',
        job: {
          id: 'Exchange daily',
          name: 'Exchange daily',
          type: 'backup',
          organization: 'contoso.com',
          host: '',
          source: 'folder',
        },
        session: {
          id: 'session-1',
          result: 'failed',
          startedAt: '2026-11-22T22:00:00.000Z',
          endedAt: '2026-11-22T22:38:33.000Z',
          durationSeconds: 2313,
          message: 'Line 1\nLine 2',
          attempt: 1,
          transferredBytes: null,
          processedItems: null,
        },
        objects: { total: 3, successful: 1, withWarning: 1, failed: 1 },
        reasons: [
          { result: 'failed', count: 1, message: 'No license' },
          { result: 'warning', count: 1, message: 'Skipped 2 items' },
        ],
        reasonsLeftOut: 0,
        issues: [
          { name: 'Änne “<b>”  ', type: 'Mailbox', result: 'failed', message: 'No license' },
          { name: 'ben@contoso.com', type: 'Mailbox', result: 'warning', message: 'Skipped 2 items' },
        ],
        issuesLeftOut: 0,
        isRetryMissing: false,
        recovery: null,
        reporter: { computer: 'SICHERUNG-Ä' },
      },
    });
  });

  test('History lists it by its subject and the name of the channel', () => {
    const [{ title, target } = { title: '', target: '' }] = render(facts);
    expect({ title, target }).toEqual({
      title: '[Failed] contoso.com - Exchange daily (3 objects), 2 issues',
      target: 'NOC (example.com …cret)',
    });
  });

  test('each thing that is told has its event', () => {
    const withResult = (result: 'Success' | 'Warning') =>
      gatherFacts({ session: jobSession({ result }), objects: [], chain: noChain });
    const test = gatherFacts({ session, objects, chain: noChain }, true);
    const all = [
      withResult('Success'),
      withResult('Warning'),
      facts,
      missedRunFacts(),
      digestFacts(),
      alarmFacts(),
      alarmFacts({ phase: 'ended', endedAtMs: 0 }),
      test,
    ];
    expect(all.map((each) => eventOf(each).type)).toEqual([
      'job_session.succeeded',
      'job_session.warning',
      'job_session.failed',
      'job_session.missed',
      'digest.sent',
      'notifier.alarm',
      'notifier.all_clear',
      'notifier.test',
    ]);
  });

  test('an alarm says what is wrong, for people and for machines, and its end says when that was', () => {
    const ended = { phase: 'ended', endedAtMs: Date.parse('2026-11-22T06:00:00Z') } as const;
    expect([alarmFacts(), alarmFacts(ended)].map((each) => eventOf(each).data)).toMatchObject([
      {
        summary: '[Alarm] Sign-in required (Microsoft 365, backup@contoso.com) - SICHERUNG-Ä',
        phase: 'begins',
        reason: 'sign-in-again',
        nextStep: 'Open Backup Notifier on SICHERUNG-Ä: Sign in again.',
        since: '2026-11-22T02:00:00.000Z',
        endedAt: null,
      },
      { phase: 'ended', detail: '', nextStep: '', endedAt: '2026-11-22T06:00:00.000Z' },
    ]);
  });

  test('that a job succeeds again says since when it failed', () => {
    const recovery = { failedSinceMs: Date.parse('2026-11-20T22:00:00Z'), failedRunCount: 3 };
    const event = eventOf(gatherFacts({ session: jobSession(), objects: [], chain: { ...noChain, recovery } }));
    expect(event).toMatchObject({ data: { recovery: { failedSince: '2026-11-20T22:00:00.000Z', failedRuns: 3 } } });
  });

  test('of 100,000 objects that failed, as many as fit, and how many are left out', () => {
    const many = Array.from({ length: 100_000 }, (_, index) =>
      backupObject({ name: `${'ü'.repeat(299)}${index}`, result: 'Failed', message: 'x'.repeat(500) }),
    );
    const session = jobSession({ result: 'Failed', objectCount: many.length, issueCount: many.length });
    const [message] = render(gatherFacts({ session, objects: many, chain: noChain }));
    const { body } = kind.channel.asSentNow({ ...message?.content, attachments: [] }, 0);
    expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(kind.limits.maxMessageBytes);
    const event = webhookEventSchema.parse(JSON.parse(body));
    const { issues, issuesLeftOut } = event.data as { issues: unknown[]; issuesLeftOut: number };
    expect(issues.length).toBeGreaterThan(100);
    expect(issues.length + issuesLeftOut).toBe(100_000);
  });

  test('a digest of 10,000 jobs fits too', () => {
    const [message] = render(manyJobs(10_000));
    const { body } = kind.channel.asSentNow({ ...message?.content, attachments: [] }, 0);
    const event = webhookEventSchema.parse(JSON.parse(body));
    expect(event).toMatchObject({ type: 'digest.sent', data: { jobsLeftOut: 9_500 } });
  });

  test('the worst session without its lists fits', () => {
    const objects = backupObjects({ Failed: 1 });
    const long = '\u0001\u2028"\\ü'.repeat(5_000);
    const session = jobSession({ id: long, message: long, job: { id: long, name: long }, organization: long, objects });
    const [message] = render(gatherFacts({ session, objects, chain: noChain }));
    const { body } = kind.channel.asSentNow({ ...message?.content, attachments: [] }, 0);
    expect(new TextEncoder().encode(body).length).toBeLessThan(64 * 1024);
  });
});

describe('the request', () => {
  const post = { kind: 'webhook', body: '{"a":"ü"}', contentType: 'application/json', suffix: '' } as const;
  const attempt = { id: 'msg.1/2', atMs: 1_764_000_000_900 };
  const address = 'https://example.com/hook?sig=a%2Fb%20c';

  test('is signed over its id, the time of the attempt and the body', () => {
    const token = createWebhookSecret();
    const request = kind.toRequest(post, { address, token }, attempt, { settings, sign: signHmac });
    const key = Buffer.from(token.slice('whsec_'.length), 'base64');
    const code = createHmac('sha256', key).update('msg_1_2.1764000000.{"a":"ü"}').digest('base64');
    expect(request).toEqual({
      url: address,
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'webhook-id': 'msg_1_2',
        'webhook-timestamp': '1764000000',
        'webhook-signature': `v1,${code}`,
      },
      body: post.body,
    });
  });

  test('has no signature where there is no secret', () => {
    const { headers } = kind.toRequest(post, { address, token: '' }, attempt, { settings, sign: signHmac });
    expect(Object.keys(headers)).toEqual(['Content-Type', 'webhook-id', 'webhook-timestamp']);
  });

  test('each new secret is another one, and one that is accepted', () => {
    const [first, second] = [createWebhookSecret(), createWebhookSecret()];
    expect(first).not.toBe(second);
    expect(kind.checkSecret({ address, token: first }, settings)).toBeNull();
  });
});

test.each([
  ['https://example.com/hook', '', null],
  [' https://example.com:8443/hook?x=%20 ', 'whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX', null],
  ['https://example.com/hook', 'whsec_AAEC', { kind: 'not-a-webhook-secret' }],
  ['https://example.com/hook', 'secret', { kind: 'not-a-webhook-secret' }],
  ['', '', { kind: 'address-missing', channel: 'webhook' }],
  ['example.com/hook', '', { kind: 'not-an-address' }],
  ['ftp://example.com/hook', '', { kind: 'not-an-address' }],
  ['https://user:word@example.com/', '', { kind: 'login-in-address' }],
  ['http://example.com/hook', '', { kind: 'not-https' }],
  ['https://localhost/hook', '', { kind: 'private-address', host: 'localhost' }],
  ['https://nas/hook', '', { kind: 'private-address', host: 'nas' }],
  ['https://nas.local./hook', '', { kind: 'private-address', host: 'nas.local.' }],
  ['https://0x7f.1/hook', '', { kind: 'private-address', host: '127.0.0.1' }],
  ['https://169.254.169.254/latest', '', { kind: 'private-address', host: '169.254.169.254' }],
  ['https://172.31.0.1/', '', { kind: 'private-address', host: '172.31.0.1' }],
  ['https://172.32.0.1/', '', null],
  ['https://[::1]/', '', { kind: 'private-address', host: '[::1]' }],
  ['https://[::ffff:192.168.0.7]/', '', { kind: 'private-address', host: '[::ffff:c0a8:7]' }],
  ['https://[fd00::1]/', '', { kind: 'private-address', host: '[fd00::1]' }],
  ['https://[2001:db8::1]/', '', null],
])('of the address “%s” with the secret “%s”: %o', (address, token, problem) => {
  expect(kind.checkSecret({ address, token }, settings)).toEqual(problem);
});

test('where local addresses are allowed, they need no TLS, and others still do', () => {
  const allowed = channel('webhook', { mayBePrivate: true });
  const check = (address: string) => kind.checkSecret({ address, token: '' }, allowed);
  expect(['http://127.0.0.1:8080/', 'http://nas.local/', 'http://example.com/'].map(check)).toEqual([
    null,
    null,
    { kind: 'not-https' },
  ]);
});

const of = outcomesOf('webhook');

test.each([
  ['200', answered(200, '{}'), of.accepted()],
  ['204 without a body', answered(204), of.accepted()],
  ['200 with the page of a network', answered(200, '<html>Sign in'), of.portal],
  ['200 that says it is HTML', answered(200, 'x', { 'content-type': 'text/html; charset=utf-8' }), of.portal],
  [
    'a redirect, which is not followed',
    answered(302, '', {}, { redirectHost: 'login.example.com' }),
    of.redirected('login.example.com'),
  ],
  ['401', answered(401), of.unusable('channel-not-authorized', 401)],
  [
    '403, whose words may hold the address',
    answered(403, 'No POST /secret'),
    of.unusable('channel-not-authorized', 403),
  ],
  ['404', answered(404), of.unusable('channel-gone', 404)],
  ['410', answered(410), of.unusable('channel-gone', 410)],
  ['407 of a proxy', answered(407), of.portal],
  ['511 of a network', answered(511), of.portal],
  ['408', answered(408), of.unavailable(408)],
  ['400', answered(400, 'no'), of.unknownRefusal(400)],
  ['413', answered(413), of.tooLarge],
  ['425', answered(425), of.unavailable(425)],
  ['429 with Retry-After', answered(429, '', { 'retry-after': '90' }), of.throttled(90_000)],
  ['429 with a date', answered(429, '', { 'retry-after': 'Thu, 01 Jan 1970 00:02:00 GMT' }), of.throttled(60_000)],
  ['500, which is repeated: the receiver knows the id', answered(500), of.unavailable(500)],
  ['502', answered(502), of.unavailable(502)],
  ['503 with Retry-After', answered(503, '', { 'retry-after': '5' }), of.unavailable(503, 5_000)],
  ['504', answered(504), of.unavailable(504)],
  ['no name', unanswered('ENOTFOUND'), of.notReachable],
  ['no connection', unanswered('ECONNREFUSED'), of.notReachable],
  ['a connection that broke', unanswered('ECONNRESET'), of.unknown('connection-lost')],
])('of %s', (_, answer, outcome) => {
  expect(kind.classify(answer, 60_000)).toEqual(outcome);
});

test('the signature is one that the library of Standard Webhooks verifies', () => {
  const token = createWebhookSecret();
  const body = '{"type":"notifier.test","text":"Zürich 🔔"}';
  const post = { kind: 'webhook', body, contentType: 'application/json', suffix: '' } as const;
  const secret = { address: 'https://example.com/', token };
  const { headers } = kind.toRequest(post, secret, { id: 'a.b', atMs: Date.now() }, { settings, sign: signHmac });
  expect(new Webhook(token).verify(body, headers)).toEqual(JSON.parse(body));
  expect(() => new Webhook(token).verify(body.replace('test', 'tost'), headers)).toThrow('No matching signature found');
});
