/** PagerDuty, by its documentation. Not run here: PagerDuty itself. */
import { describe, expect, test } from 'vitest';
import { signHmac } from '../../../../src-main/adapters/system/sign-hmac.ts';
import { channelKindOf } from '../../../../src-main/channels/channels.ts';
import { gatherFacts, type NotificationFacts } from '../../../../src-main/notifications/facts/notification-facts.ts';
import { noChain } from '../../../../src-shared/model/chain.ts';
import { outcomesOf } from '../../../builders/channel-outcome.ts';
import { alarmFacts } from '../../../builders/alarm.ts';
import { answered, channel, unanswered } from '../../../builders/channel.ts';
import { backupObject, jobSession } from '../../../builders/job-session.ts';
import { missedRunFacts } from '../../../builders/missed-run.ts';
import { renderForChannel } from '../../../fixtures/render-for-channel.ts';

const kind = channelKindOf('pagerduty');
const key = 'R0123456789abcdefghijklmnopqrstu';

const eventOf = (facts: NotificationFacts) =>
  JSON.parse(renderForChannel('pagerduty', facts)?.body ?? '') as Record<string, unknown>;
const session = (changes: Parameters<typeof jobSession>[0]) =>
  gatherFacts({ session: jobSession(changes), objects: changes?.objects ?? [], chain: noChain });

describe('an incident', () => {
  test('is opened by a failure, with what a person needs at night', () => {
    const objects = [backupObject({ result: 'Failed', message: 'No license' })];
    expect(eventOf(session({ result: 'Failed', objects, host: 'FILES01' }))).toEqual({
      event_action: 'trigger',
      dedup_key: 'backup-notifier/job/c556710ccffb23be',
      client: 'Backup Notifier for Microsoft 365',
      payload: {
        summary: 'Failed: Exchange daily: 1 of 1 object failed',
        source: 'FILES01',
        severity: 'error',
        timestamp: '2026-11-22T22:38:33.000Z',
        component: 'Exchange daily',
        group: 'contoso.com',
        class: 'backup job',
        custom_details: {
          where: 'contoso.com · Nov 22, 2026, 10:38 PM UTC',
          objects: ['✖ anna@contoso.com: No license'],
          duration: '0:38:33',
          computer: 'FILES01',
          'reported by': 'BACKUP01',
        },
      },
    });
  });

  test('is resolved by the next success of the same job, and of no other one', () => {
    const failure = eventOf(session({ result: 'Failed', id: 'a' }));
    const success = eventOf(session({ result: 'Success', id: 'b' }));
    expect(success).toEqual({
      event_action: 'resolve',
      dedup_key: failure['dedup_key'],
      client: 'Backup Notifier for Microsoft 365',
    });
    const others = [
      session({ job: { id: 'other' } }),
      session({ source: 'vb365' }),
      session({ organization: 'fabrikam.com' }),
      session({ host: 'FILES02' }),
    ].map((each) => eventOf(each)['dedup_key']);
    expect(new Set([...others, failure['dedup_key']]).size).toBe(5);
  });

  test('of a missed run is the same one as that of the job’s failures', () => {
    const missed = eventOf(missedRunFacts());
    expect(missed).toMatchObject({ event_action: 'trigger', payload: { severity: 'error' } });
    expect(missed['dedup_key']).toBe(eventOf(session({ host: 'FILES01' }))['dedup_key']);
  });

  test('of a warning is less severe', () => {
    expect(eventOf(session({ result: 'Warning' }))).toMatchObject({ payload: { severity: 'warning' } });
  });

  test('of a test is not one of a job', () => {
    const facts = gatherFacts({ session: jobSession({ result: 'Warning' }), objects: [], chain: noChain }, true);
    expect(eventOf(facts)).toMatchObject({
      event_action: 'trigger',
      dedup_key: 'backup-notifier/test/2026-11-22T22:38:33.000Z',
    });
  });

  test('of an alarm is resolved when it is over', () => {
    // Its reason may have changed while it lasted.
    const failure = { area: 'account', kind: 'blocked-by-policy' } as const;
    const endedAtMs = Date.parse('2026-11-22T03:00:00Z');
    const [alarm, over] = [alarmFacts(), alarmFacts({ phase: 'ended', failure, endedAtMs })];
    const { dedup_key: dedupKey, payload } = eventOf(alarm);
    expect(payload).toMatchObject({
      summary: 'Alarm: Sign-in required: Since Nov 22, 2026, 2:00 AM UTC.',
      source: 'BACKUP01',
      severity: 'error',
      timestamp: '2026-11-22T02:00:00.000Z',
      class: 'backup notifier',
    });
    expect(eventOf(over)).toMatchObject({ event_action: 'resolve', dedup_key: dedupKey });
    expect(eventOf(alarmFacts({ subject: 'sender:smtp' }))['dedup_key']).not.toBe(dedupKey);
  });

  test('has a summary of at most 1,024 characters, and a key of at most 255', () => {
    const long = 'x'.repeat(5_000);
    const event = eventOf(session({ result: 'Failed', job: { id: long, name: long }, message: long }));
    const { summary } = event['payload'] as { summary: string };
    expect([summary.length <= 1_024, String(event['dedup_key']).length]).toEqual([true, 36]);
  });
});

test.each([
  ['us', 'https://events.pagerduty.com/v2/enqueue'],
  ['eu', 'https://events.eu.pagerduty.com/v2/enqueue'],
] as const)('in the region %s it goes to %s, with the key that is not stored with the message', (region, url) => {
  const post = {
    kind: 'pagerduty',
    body: '{"event_action":"resolve"}',
    contentType: 'application/json',
    suffix: '',
  } as const;
  const context = { settings: channel('pagerduty', { region }), sign: signHmac };
  expect(kind.toRequest(post, { address: '', token: `${key} ` }, { id: '1', atMs: 0 }, context)).toEqual({
    url,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: `{"routing_key":"${key}","event_action":"resolve"}`,
  });
});

test.each([
  ['', key, null],
  ['', '', { kind: 'token-missing', channel: 'pagerduty' }],
  ['', 'short', { kind: 'not-an-integration-key' }],
  ['http://127.0.0.1:9/', key, { kind: 'private-address', host: '127.0.0.1' }],
])('of the address “%s” with the key “%s”: %o', (address, token, problem) => {
  expect(kind.checkSecret({ address, token }, channel('pagerduty'))).toEqual(problem);
});

const of = outcomesOf('pagerduty');
const invalid = (error: string) =>
  JSON.stringify({ status: 'invalid event', message: 'Event object is invalid', errors: [error] });

test.each([
  ['202', answered(202, '{"status":"success","message":"Event processed","dedup_key":"k"}'), of.accepted('k')],
  ['202 with other words', answered(202, '{"status":"queued"}'), of.portal],
  ['200 with a page', answered(200, '<html>'), of.portal],
  [
    '400 for what is in the event',
    answered(400, invalid("Length of 'summary' is too long")),
    of.refused(400, "Event object is invalid; Length of 'summary' is too long"),
  ],
  [
    '400 for the key, which is not shown',
    answered(400, invalid(`'routing_key' ${key} is invalid`)),
    of.unusable('channel-not-authorized', 400, 'routing_key'),
  ],
  ['413', answered(413), of.tooLarge],
  ['429', answered(429), of.throttled()],
  ['500, which is repeated: the key of the incident is the same', answered(500), of.unavailable(500)],
  ['504', answered(504), of.unavailable(504)],
  ['no connection', unanswered('ECONNREFUSED'), of.notReachable],
  ['a connection that broke', unanswered('ECONNRESET'), of.unknown('connection-lost')],
])('of %s', (_, answer, outcome) => {
  expect(kind.classify(answer, 0)).toEqual(outcome);
});
