import { describe, expect, test } from 'vitest';
import { compileTextCondition } from '../../../src-main/adapters/text-conditions/compile-text-condition.ts';
import { judgingRules } from '../../fixtures/judging-rules.ts';
import type { Channel } from '../../../src-main/channels/channel.ts';
import { createChannelOf } from '../../../src-main/channels/channels.ts';
import { emailChannel } from '../../../src-main/channels/email/email-channel.ts';
import { InThreadComposer } from '../../../src-main/notifications/composer.ts';
import type { OtherRoute } from '../../../src-main/notifications/judge-chain.ts';
import { NotificationPipeline } from '../../../src-main/notifications/notification-pipeline.ts';
import { graphMessageLimits } from '../../../src-main/senders/microsoft/graph/graph-message.ts';
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import type { Route } from '../../../src-shared/model/route.ts';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { jobSession } from '../../builders/job-session.ts';
import { mailMessage } from '../../builders/mail-message.ts';
import { manyObjects } from '../../builders/many-objects.ts';
import { presentation } from '../../builders/presentation.ts';
import { settings } from '../../builders/settings.ts';
import { HeldComposer } from '../../fakes/held-composer.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../fakes/manual-scheduler.ts';
import { openInMemoryJournal, statesOf } from '../../fixtures/open-in-memory-journal.ts';

const textChannel: Channel = {
  kind: 'slack',
  targetOf: () => ({}),
  render(facts, target) {
    if (!('session' in facts)) return { messages: [], report: [] };
    const { room } = target as { room: string };
    const told = facts.chain.recovery === null ? '' : ', again';
    return {
      messages: [{ title: `${facts.session.result}${told}`, target: room, content: {}, attachments: [] }],
      report: [],
    };
  },
  asSentNow: () => mailMessage(),
  correct: (message) => ({ title: '', target: '', message }),
};

function otherRoute(room: string, changes: Partial<OtherRoute['shouldNotifyOn']> = {}): OtherRoute {
  return {
    id: `channel:${room}`,
    senderId: `channel:${room}`,
    channel: 'slack',
    target: { room },
    limits: graphMessageLimits,
    quietHours: null,
    shouldSendDigest: false,
    shouldNotifyOn: { success: false, warning: true, failure: true, recovery: true, missed: false, ...changes },
    alwaysTold: [],
    areSuccessesInDigest: false,
  };
}

function prepare(otherRoutes: OtherRoute[], route: Partial<Route> = {}) {
  const { journal, database } = openInMemoryJournal();
  const clock = new ManualClock();
  const current = { otherRoutes, settings: settings({ route: { subjectTemplate: '%JobName%', ...route } }) };
  const channelOf = createChannelOf([emailChannel, textChannel]);
  const composer = new InThreadComposer({
    journal,
    reports: { keep: async () => {} },
    rendererOf: channelOf,
    compile: compileTextCondition,
  });
  const large = new HeldComposer(composer);
  const pipeline = new NotificationPipeline({
    ...judgingRules(journal, { nextTurn: async () => {} }),
    journal,
    composer,
    largeComposer: large,
    settings: () => current.settings,
    chainSourceOf: () => ({ lastReadAtMs: null, isRetryRunning: false }),
    sourceNameOf: (key) => key,
    channelOf,
    otherRoutesOf: () => current.otherRoutes,
    limitsOf: () => graphMessageLimits,
    expectedAtOf: () => null,
    presentation: () => presentation(),
    clock,
    scheduler: new ManualScheduler(clock),
    internetMessageIdOf: ({ source, id }) => `<${source}.${id}@test>`,
    onNotification: () => {},
    onFailure: () => {},
    log: () => {},
  });
  const run = async () => {
    pipeline.run();
    await settle();
    await settle();
  };
  let day = 0;
  const report = async (result: JobSession['result'], changes: Partial<JobSession> = {}) => {
    day += 1;
    const [startedAt, endedAt] = [`2026-11-0${day}T21:00:00.000Z`, `2026-11-0${day}T22:00:00.000Z`];
    journal.recordSession(jobSession({ id: `s${day}`, result, startedAt, endedAt, ...changes }), clock.nowMs());
    await run();
  };
  const messages = () =>
    database
      .query('SELECT route_id, sender_id, channel, internet_message_id AS id, title, target FROM message ORDER BY id')
      .map(({ route_id, title }) => [route_id, title]);
  const decisions = () =>
    database
      .query(
        'SELECT session_id, route_id, coalesce(filtered_by, kind) AS made FROM decision ORDER BY session_id, route_id',
      )
      .map(({ session_id, route_id, made }) => [session_id, route_id, made]);
  return { journal, database, current, large, report, messages, decisions };
}

describe('a session', () => {
  test('becomes a message of each route that tells of it, each under a message id of its own', async () => {
    const all = prepare([otherRoute('Büro 1'), otherRoute('b', { failure: false })]);
    await all.report('Failed');

    expect(
      all.database.query('SELECT route_id, sender_id, channel, internet_message_id AS id, target FROM message'),
    ).toEqual([
      {
        route_id: 'default',
        sender_id: 'microsoft-365',
        channel: 'email',
        id: '<folder.s1@test>',
        target: 'noc@contoso.com',
      },
      {
        route_id: 'channel:Büro 1',
        sender_id: 'channel:Büro 1',
        channel: 'slack',
        id: '<channel:Büro 1.["folder","s1"]@test>',
        target: 'Büro 1',
      },
    ]);
    expect(all.decisions()).toEqual([
      [1, 'channel:Büro 1', 'notify'],
      [1, 'channel:b', 'failure-off'],
      [1, 'default', 'notify'],
    ]);
  });

  test('goes to other routes where email notifications are off, and History says what became of it there', async () => {
    const all = prepare([otherRoute('a')], { isEnabled: false });
    await all.report('Failed');
    await all.report('Success', { job: { id: 'other', name: 'Other', type: 'backup' } });

    expect(all.messages()).toEqual([['channel:a', 'Failed']]);
    const { rows } = all.journal.history.page(wholeHistory, null, 10);
    expect(rows.map(({ subject, recipients, state }) => [subject, recipients, state])).toEqual([
      ['', '', { kind: 'filtered', by: 'notifications-off' }],
      ['Failed', 'a', { kind: 'waiting' }],
    ]);
  });

  test('is listed in History with the title of the default route, and with the state that matters most', async () => {
    const all = prepare([otherRoute('a')]);
    await all.report('Failed');
    all.database.execute(`UPDATE message SET state = 'accepted', state_at = 7 WHERE route_id = 'default'`);
    const rowOf = () => all.journal.history.page(wholeHistory, null, 10).rows[0];
    expect(rowOf()).toMatchObject({ subject: 'Exchange daily', state: { kind: 'waiting' } });
    all.database.execute(`UPDATE message SET state = 'parked' WHERE route_id = 'channel:a'`);

    expect(rowOf()).toMatchObject({ subject: 'Exchange daily', state: { kind: 'parked' } });
  });

  test('that was decided before a route was there is not told there afterwards', async () => {
    const all = prepare([]);
    await all.report('Failed');
    all.current.otherRoutes = [otherRoute('a')];
    await all.report('Failed');

    expect(all.decisions()).toEqual([
      [1, 'default', 'notify'],
      [2, 'channel:a', 'notify'],
      [2, 'default', 'notify'],
    ]);
  });
});

test('that a job succeeds again is told on each route that has told of the failure', async () => {
  const all = prepare([otherRoute('a'), otherRoute('b', { failure: false })], {
    shouldNotifyOn: { success: false, warning: true, failure: false, recovery: true, missed: true },
  });
  await all.report('Failed');
  await all.report('Success');
  await all.report('Success');

  expect(all.messages()).toEqual([
    ['channel:a', 'Failed'],
    ['channel:a', 'Success, again'],
  ]);
  expect(all.database.query('SELECT about FROM message')).toEqual([{ about: 'session' }, { about: 'recovery' }]);
});

describe('a chain', () => {
  const retried = {
    retry: { attempt: 0, limit: 3, willBeRetried: true, waitMinutes: 10, firstSessionId: 's1' },
  };
  const last = { retry: { attempt: 1, limit: 3, willBeRetried: false, waitMinutes: null, firstSessionId: 's1' } };

  test('is told once on every route where the default one suppresses until the last retry', async () => {
    const all = prepare([otherRoute('a')], { shouldSuppressUntilLastRetry: true });
    await all.report('Failed', retried);
    expect(all.decisions()).toEqual([[1, 'default', 'held']]);
    await all.report('Failed', last);

    expect(all.decisions()).toEqual([
      [1, 'channel:a', 'superseded'],
      [1, 'default', 'superseded'],
      [2, 'channel:a', 'notify'],
      [2, 'default', 'notify'],
    ]);
  });

  test('that ends well is no news where nobody was told of its failure', async () => {
    const all = prepare([otherRoute('a')], {
      shouldSuppressUntilLastRetry: true,
      shouldNotifyOn: { success: false, warning: true, failure: true, recovery: true, missed: true },
    });
    await all.report('Failed', retried);
    await all.report('Success', last);

    expect(all.messages()).toEqual([]);
  });
});

describe('History', () => {
  test('lists every message of a session with its channel, and what became of it', async () => {
    const all = prepare([otherRoute('a')]);
    await all.report('Failed');
    all.database.execute(`UPDATE message SET state = 'accepted', state_at = 7`);
    const details = all.journal.history.details(1);

    expect(details?.messages).toMatchObject([
      { channel: 'email', recipients: 'noc@contoso.com', state: { service: 'microsoft-365' } },
      { channel: 'slack', recipients: 'a', state: { service: 'slack' } },
    ]);
    expect(details?.row.state).toEqual({ kind: 'accepted', atMs: 7, service: 'microsoft-365' });
  });

  test('says which channel has accepted it where email was off', async () => {
    const all = prepare([otherRoute('a')], { isEnabled: false });
    await all.report('Failed');
    all.database.execute(`UPDATE message SET state = 'accepted', state_at = 7`);

    expect(all.journal.history.details(1)?.row).toMatchObject({ recipients: 'a', state: { service: 'slack' } });
  });

  test('lists as accepted what email has, where a channel was removed meanwhile', async () => {
    const all = prepare([otherRoute('a')]);
    await all.report('Failed');
    all.database.execute(`UPDATE message SET state = 'accepted', state_at = 7 WHERE route_id = 'default'`);
    expect(all.journal.discardOfRemovedChannels([], 8)).toBe(1);

    expect(all.journal.history.details(1)).toMatchObject({
      row: { state: { kind: 'accepted', service: 'microsoft-365' } },
      messages: [
        { state: { kind: 'accepted' } },
        { state: { kind: 'discarded', atMs: 8, failure: { kind: 'channel-removed' } } },
      ],
    });
  });

  test('says until when quiet hours keep a message', async () => {
    const all = prepare(
      [{ ...otherRoute('a'), quietHours: { from: '00:00', to: '23:59', shouldFailuresWait: false } }],
      {
        isEnabled: false,
      },
    );
    await all.report('Warning');

    expect(all.journal.history.details(1)?.row.state).toEqual({
      kind: 'waiting',
      notBeforeMs: Date.parse('2026-11-22T23:59:00Z'),
    });
  });
});

test('a large session is composed apart, for all its routes at once', async () => {
  const all = prepare([otherRoute('a')]);
  await all.report('Failed', { objects: [...manyObjects(6_000)] });
  expect(all.large.held.map(({ order }) => order.routes.map(({ id }) => id))).toEqual([['default', 'channel:a']]);
  all.large.held[0]?.release();
  for (let turn = 0; turn < 10; turn += 1) await settle();

  expect(statesOf(all.database)).toEqual({ 'Exchange daily': 'waiting', Failed: 'waiting' });
});
