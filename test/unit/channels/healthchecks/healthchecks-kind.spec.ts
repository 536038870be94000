/** healthchecks, by its documentation and source. Not run here: healthchecks.io, nor a server of one's own. */
import { describe, expect, test } from 'vitest';
import { signHmac } from '../../../../src-main/adapters/system/sign-hmac.ts';
import { channelKindOf } from '../../../../src-main/channels/channels.ts';
import { slugOfJob, slugOfProgram } from '../../../../src-main/channels/healthchecks/check-slug.ts';
import { gatherFacts, type NotificationFacts } from '../../../../src-main/notifications/facts/notification-facts.ts';
import { noChain } from '../../../../src-shared/model/chain.ts';
import type { ChannelSettings } from '../../../../src-shared/model/channel.ts';
import { outcomesOf } from '../../../builders/channel-outcome.ts';
import { alarmFacts } from '../../../builders/alarm.ts';
import { answered, channel, unanswered } from '../../../builders/channel.ts';
import { backupObject, jobSession } from '../../../builders/job-session.ts';
import { missedRunFacts } from '../../../builders/missed-run.ts';
import { renderForChannel } from '../../../fixtures/render-for-channel.ts';

const kind = channelKindOf('healthchecks');
const settings = channel('healthchecks');
const byKey = 'https://hc-ping.com/fqOOd6-F4MMNuCEnzTU01w';
const byUuid = 'https://hc-ping.com/5bf66975-d4c7-4bf5-bcc8-b8d8a82ea278';

function requestFor(facts: NotificationFacts, address: string, of: ChannelSettings = settings) {
  const post = renderForChannel('healthchecks', facts, { settings: of });
  if (post === null) return null;
  return kind.toRequest(post, { address, token: '' }, { id: '1', atMs: 0 }, { settings: of, sign: signHmac });
}

const session = (changes: Parameters<typeof jobSession>[0]) =>
  gatherFacts({ session: jobSession(changes), objects: changes?.objects ?? [], chain: noChain });

describe('a ping', () => {
  test('of a job that failed says so, and how, in its body', () => {
    const objects = [backupObject({ result: 'Failed', message: 'No license' })];
    expect(requestFor(session({ result: 'Failed', objects }), byKey)).toEqual({
      url: `${byKey}/exchange-daily-45c40f56/fail?create=1`,
      method: 'POST',
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      body: [
        'Failed: Exchange daily',
        '1 of 1 object failed',
        'contoso.com · Nov 22, 2026, 10:38 PM UTC',
        'Objects:',
        '✖ anna@contoso.com: No license',
        'Duration: 0:38:33',
        'Reported by: BACKUP01',
      ].join('\n'),
    });
  });

  test('goes to the check of the job, which is made with the first one', () => {
    const [success, missed] = [requestFor(session({ host: 'FILES01' }), byKey), requestFor(missedRunFacts(), byKey)];
    const slug = success?.url.replace('?create=1', '');
    expect(success?.url).toMatch(/\/exchange-daily-[0-9a-f]{8}\?create=1$/);
    expect(missed?.url).toBe(`${slug}/fail?create=1`);
  });

  test.each([
    [true, '/fail'],
    [false, ''],
  ])('of a warning is a failure where warnings are told (%s)', (warning, suffix) => {
    const of = channel('healthchecks', { shouldNotifyOn: { ...settings.shouldNotifyOn, warning } });
    expect(requestFor(session({ result: 'Warning' }), `${byUuid}/`, of)?.url).toBe(`${byUuid}${suffix}`);
  });

  test('of a test is noted down by the check of the program, and changes nothing', () => {
    const facts = gatherFacts({ session: jobSession({ result: 'Warning' }), objects: [], chain: noChain }, true);
    const forProgram = channel('healthchecks', { use: 'program' });
    expect([requestFor(facts, byKey)?.url, requestFor(facts, byUuid, forProgram)?.url]).toEqual([
      `${byKey}/backup-notifier-backup01/log?create=1`,
      `${byUuid}/log`,
    ]);
  });

  test('is not sent of an alarm, which the pings of the program itself tell', () => {
    expect(requestFor(alarmFacts(), byKey)).toBeNull();
  });

  test('of a job is not sent where the check is that of the program', () => {
    expect(requestFor(session({}), byUuid, channel('healthchecks', { use: 'program' }))).toBeNull();
  });
});

test.each([
  ['Exchange daily', /^exchange-daily-[0-9a-f]{8}$/],
  ['Größe & Übung (Zürich)', /^grosse-ubung-zurich-[0-9a-f]{8}$/],
  ['備份', /^job-[0-9a-f]{8}$/],
  ['--__--', /^job-[0-9a-f]{8}$/],
  ['x'.repeat(500), /^x{60}-[0-9a-f]{8}$/],
])('the check of “%s” has a name that a person knows again', (name, slug) => {
  expect(slugOfJob(['folder', 'id'], name)).toMatch(slug);
});

test('two jobs of one name have two checks', () => {
  expect(slugOfJob(['folder', 'a'], 'x')).not.toBe(slugOfJob(['folder', 'b'], 'x'));
});

test('the program’s own check has the name of its computer', () => {
  expect([slugOfProgram('BACKUP01'), slugOfProgram('備份')]).toEqual([
    'backup-notifier-backup01',
    expect.stringMatching(/^backup-notifier-[0-9a-f]{8}$/),
  ]);
});

test.each([
  [byKey, 'jobs-and-program', null],
  [`${byKey}/`, 'program', null],
  [byUuid, 'jobs', null],
  [byUuid, 'program', null],
  [byUuid, 'jobs-and-program', { kind: 'healthchecks-one-check-for-both' }],
  ['https://hc-ping.com/', 'jobs', { kind: 'healthchecks-without-key' }],
  [`${byKey}?create=1`, 'jobs', { kind: 'healthchecks-without-key' }],
  ['https://checks.lan/ping/fqOOd6-F4MMNuCEnzTU01w', 'jobs', { kind: 'private-address', host: 'checks.lan' }],
] as const)('of the address “%s” for %s: %o', (address, use, problem) => {
  expect(kind.checkSecret({ address, token: '' }, channel('healthchecks', { use }))).toEqual(problem);
});

const of = outcomesOf('healthchecks');

test.each([
  ['200 OK', answered(200, 'OK'), of.accepted()],
  ['201 of a check that was made', answered(201, 'Created'), of.accepted()],
  ['200 with other words', answered(200, 'OK (not found)'), of.portal],
  ['200 with a page', answered(200, '<html>'), of.portal],
  ['400', answered(400, 'invalid url format'), of.unknownRefusal(400)],
  ['404', answered(404, 'not found'), of.unusable('channel-gone', 404)],
  [
    '409, which asks for another slug and not to switch anything on',
    answered(409, 'ambiguous slug'),
    of.refusing({ kind: 'healthchecks-slug-ambiguous' }, 409, 'ambiguous slug'),
  ],
  ['429', answered(429, 'rate limit exceeded'), of.throttled()],
  ['500, which is repeated: another ping changes nothing', answered(500), of.unavailable(500)],
  ['no name', unanswered('ENOTFOUND'), of.notReachable],
])('of %s', (_, answer, outcome) => {
  expect(kind.classify(answer, 0)).toEqual(outcome);
});
