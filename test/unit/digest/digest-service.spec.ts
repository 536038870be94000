import { describe, expect, test } from 'vitest';
import { channelKindOf, channelOf, rendererOf } from '../../../src-main/channels/channels.ts';
import { DigestService, sourcesWaitMs } from '../../../src-main/digest/digest-service.ts';
import type { Journal } from '../../../src-main/journal/journal.ts';
import { otherRoutesOf } from '../../../src-main/notifications/other-routes.ts';
import { graphMessageLimits } from '../../../src-main/senders/microsoft/graph/graph-message.ts';
import type { NotificationsFailure } from '../../../src-shared/model/failures/notifications-failure.ts';
import type { Settings } from '../../../src-shared/model/settings.ts';
import { channel } from '../../builders/channel.ts';
import { jobSession } from '../../builders/job-session.ts';
import { presentation } from '../../builders/presentation.ts';
import { settings } from '../../builders/settings.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../fakes/manual-scheduler.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const hour = 60 * 60_000;
const day = 24 * hour;
const daily = settings({ digest: { isEnabled: true } });

function prepare({ now = '2026-11-20T12:00:00Z', stored = daily }: { now?: string; stored?: Settings } = {}) {
  const { journal, database } = openInMemoryJournal();
  const clock = new ManualClock(now);
  const all = {
    settings: stored,
    /** When the only source was read last; it is named by this. */
    lastReadAtMs: Number.POSITIVE_INFINITY,
    wakeCount: 0,
    announced: 0,
    whileGathered: () => {},
    failures: [] as (NotificationsFailure | null)[],
    /** A run of the program: what only it knows is new. */
    start() {
      const scheduler = new ManualScheduler(clock);
      const service = new DigestService({
        journal: all.journalPort,
        runs: journal.digestRuns,
        objectsOf: (id) => journal.objectsOf(id),
        missedJobs: async () => {
          all.whileGathered();
          return new Map();
        },
        settings: () => all.settings,
        channelOf,
        rendererOf,
        otherRoutesOf: (of) => otherRoutesOf(of, channelKindOf),
        limitsOf: () => graphMessageLimits,
        presentation: () => presentation({ locale: 'en-GB' }),
        notReadSince: (atMs) => (all.lastReadAtMs < atMs ? [{ kind: 'named', name: 'vbo01' }] : []),
        wakeSources: () => (all.wakeCount += 1),
        internetMessageIdOf: ({ source, id }) => `<${source} ${id}@test>`,
        clock,
        scheduler,
        onNotification: () => (all.announced += 1),
        onFailure: (failure) => all.failures.push(failure),
        log: () => {},
      });
      service.look();
      return { service, scheduler };
    },
    journalPort: journal as Pick<Journal, 'recall' | 'remember' | 'hasMessage' | 'addAndRemember'>,
  };
  const sent = () => journal.due(clock.nowMs() + day, 99);
  const report = (id: string, endedAt: string, changes: Parameters<typeof jobSession>[0] = {}) =>
    journal.recordSessions([jobSession({ id, startedAt: endedAt, endedAt, ...changes })], clock.nowMs());
  return { all, journal, database, clock, sent, report, titles: () => sent().map(({ title }) => title) };
}

test('a digest is sent at its time, once for each day, also where the program is started again and again', async () => {
  const { all, clock, sent, report, titles } = prepare();
  const { service, scheduler } = all.start();
  report('a', '2026-11-21T03:00:00.000Z', { result: 'Failed' });

  await scheduler.advance(19 * hour - 1);
  expect(titles()).toEqual([]);
  await scheduler.advance(1);
  await service.stop();

  expect(sent()).toMatchObject([
    {
      kind: 'notification',
      about: 'digest',
      routeId: 'digest:default',
      title: '[1 failed] 1 job - Saturday 21 November',
      target: 'noc@contoso.com',
      internetMessageId: '<digest ["default","2026-11-21"]@test>',
      priority: 'failure',
      createdAtMs: clock.nowMs(),
    },
  ]);
  for (const restart of [1, 2, 3]) {
    const again = all.start();
    await again.scheduler.advance(restart * hour);
    await again.service.stop();
  }
  expect([titles().length, all.announced]).toEqual([1, 1]);
  await all.start().scheduler.advance(day);
  expect(titles()).toEqual(['[1 failed] 1 job - Saturday 21 November', '[No runs] 1 job - Sunday 22 November']);
});

test('after days without the program, one late digest covers what was missed', async () => {
  const { all, clock, sent, report } = prepare();
  await all.start().scheduler.advance(0);
  report('a', '2026-11-22T03:00:00.000Z');
  clock.setMs(Date.parse('2026-11-25T10:00:00Z'));

  const { scheduler } = all.start();
  await scheduler.advance(hour);

  const [message, ...more] = sent();
  expect([message?.title, more]).toEqual(['[All successful] 1 job - Wednesday 25 November', []]);
  expect(String(message?.message['html'])).toContain('4 earlier digests were not sent');
  const { html } = channelOf('email').asSentNow(message?.message ?? {}, clock.nowMs());
  expect(html).toContain('Reported 4 hours late.');
});

describe('a channel beside email', () => {
  const channels = [
    channel('webhook', { id: 'Büro', shouldSendDigest: true }),
    channel('webhook', { id: 'without', shouldSendDigest: false }),
    channel('webhook', { id: 'off', shouldSendDigest: true, isEnabled: false }),
  ];
  const routesOf = ({ database }: ReturnType<typeof prepare>) =>
    database.query('SELECT route_id, internet_message_id AS id FROM message ORDER BY id').map((row) => row['route_id']);

  test('gets the digest of the same period, once, where it is to', async () => {
    const all = prepare({ stored: settings({ channels, digest: { isEnabled: true } }) });
    all.report('a', '2026-11-21T03:00:00.000Z', { result: 'Failed' });
    for (const hours of [19, 1, 2]) {
      const { service, scheduler } = all.all.start();
      await scheduler.advance(hours * hour);
      await service.stop();
    }

    expect(all.database.query('SELECT route_id, internet_message_id AS id, about FROM message')).toEqual([
      { route_id: 'digest:default', id: '<digest ["default","2026-11-21"]@test>', about: 'digest' },
      {
        route_id: 'channel:Büro',
        id: '<channel:Büro ["digest","[\\"default\\",\\"2026-11-21\\"]"]@test>',
        about: 'digest',
      },
    ]);
  });

  test('gets it where email notifications are off, also after a copy of the journal was restored', async () => {
    const all = prepare({ stored: settings({ channels, route: { isEnabled: false }, digest: { isEnabled: true } }) });
    await all.all.start().scheduler.advance(19 * hour);
    expect(routesOf(all)).toEqual(['channel:Büro']);
    all.database.execute(`UPDATE remembered SET value = '{"nextAtMs":0}' WHERE name = 'digest-default'`);
    await all.all.start().scheduler.advance(hour);

    expect(routesOf(all)).toEqual(['channel:Büro']);
  });

  test('that is switched off while a digest is gathered does not get it', async () => {
    const all = prepare({ stored: settings({ channels, digest: { isEnabled: true } }) });
    all.all.whileGathered = () => {
      all.all.settings = { ...all.all.settings, channels: [channel('webhook', { id: 'Büro', isEnabled: false })] };
    };
    await all.all.start().scheduler.advance(19 * hour);

    expect(routesOf(all)).toEqual(['digest:default']);
  });

  test('gets it when its quiet hours are over', async () => {
    const quietHours = { from: '20:00', to: '09:30', shouldFailuresWait: true };
    const stored = settings({
      channels: [channel('webhook', { shouldSendDigest: true, quietHours })],
      digest: { isEnabled: true },
    });
    const all = prepare({ stored });
    await all.all.start().scheduler.advance(19 * hour);

    expect(all.database.query(`SELECT state, state_at FROM message WHERE channel = 'webhook'`)).toEqual([
      { state: 'waiting', state_at: Date.parse('2026-11-21T09:30:00Z') },
    ]);
  });
});

describe('what a source has to report belongs into the digest', () => {
  test('so it is read once more, and waited for', async () => {
    const { all, clock, report, titles } = prepare();
    const { scheduler } = all.start();
    all.lastReadAtMs = clock.nowMs();

    await scheduler.advance(19 * hour + 5 * 60_000);
    expect([titles(), all.wakeCount]).toEqual([[], 1]);
    report('a', '2026-11-21T06:59:00.000Z');
    all.lastReadAtMs = clock.nowMs();
    await scheduler.advance(10_000);

    expect(titles()).toEqual(['[All successful] 1 job - Saturday 21 November']);
  });

  test('but not for ever: then the digest names it, whatever else there is to tell', async () => {
    const { all, clock, sent } = prepare({
      stored: settings({ digest: { isEnabled: true, shouldSendWithoutIssues: false } }),
    });
    const { scheduler } = all.start();
    all.lastReadAtMs = clock.nowMs();

    await scheduler.advance(19 * hour + sourcesWaitMs);

    expect(sent().map(({ message }) => String(message['html']).includes('vbo01 could not be read in time'))).toEqual([
      true,
    ]);
  });
});

test('a digest with recipients of its own goes to them, in its own time zone', async () => {
  const { all, titles, sent } = prepare({
    stored: settings({
      digest: {
        isEnabled: true,
        timeZone: 'Asia/Kathmandu',
        recipients: [{ address: 'boss@contoso.com', name: 'Boss' }],
      },
    }),
  });

  // 07:00 there.
  await all.start().scheduler.advance(Date.parse('2026-11-21T01:15:00Z') - Date.parse('2026-11-20T12:00:00Z'));

  expect([titles(), sent()[0]?.target]).toEqual([
    ['[No jobs] 0 jobs - Saturday 21 November'],
    'Boss <boss@contoso.com>',
  ]);
});

test('one that is sent only where something needs attention is silent otherwise, and the next one begins after it', async () => {
  const { all, report, sent } = prepare({
    stored: settings({ digest: { isEnabled: true, shouldSendWithoutIssues: false } }),
  });
  const { scheduler } = all.start();
  report('a', '2026-11-21T03:00:00.000Z');

  await scheduler.advance(day);
  expect(sent()).toEqual([]);
  report('b', '2026-11-22T03:00:00.000Z', { result: 'Warning' });
  await scheduler.advance(day);

  expect(sent().map(({ title, priority }) => [title, priority])).toEqual([
    ['[1 warning] 1 job - Sunday 22 November', 'warning'],
  ]);
  expect(String(sent()[0]?.message['html'])).toContain('Warning &middot; 1 run &middot;');
});

test.each([
  ['it is off', settings()],
  ['notifications are off', settings({ route: { isEnabled: false }, digest: { isEnabled: true } })],
])('nothing is sent, and no timer runs, while %s', async (_, stored) => {
  const { all, sent } = prepare({ stored });

  const { scheduler } = all.start();
  await scheduler.advance(3 * day);

  expect([sent(), scheduler.delaysMs]).toEqual([[], []]);
});

test('a digest that was turned on is known when the settings change', async () => {
  const { all, titles } = prepare({ stored: settings() });
  const { service, scheduler } = all.start();
  await settle();

  all.settings = daily;
  service.look();
  await scheduler.advance(19 * hour);

  expect(titles()).toEqual(['[No jobs] 0 jobs - Saturday 21 November']);
});

test('one that the journal already knows is not sent again, and the next one covers its time', async () => {
  const { all, journal, report, titles, sent } = prepare();
  const first = all.start();
  await first.scheduler.advance(19 * hour);
  await first.service.stop();
  // A copy of the journal of the day before took its place, but for the message.
  journal.remember('digest-default', {
    ...(journal.recall('digest-default') as object),
    settledMs: Date.parse('2026-11-20T12:00:00Z'),
    lastKey: null,
    coveredToMs: null,
    lastSessionId: null,
  });
  report('a', '2026-11-21T03:00:00.000Z', { result: 'Failed' });

  const again = all.start();
  await again.scheduler.advance(hour);
  expect(titles()).toEqual(['[No jobs] 0 jobs - Saturday 21 November']);
  await again.scheduler.advance(day);

  expect(sent().map(({ internetMessageId }) => internetMessageId)).toEqual([
    '<digest ["default","2026-11-21"]@test>',
    '<digest ["default","2026-11-22"]@test>',
  ]);
});

test('one that cannot be written down is reported, and tried again after a minute', async () => {
  const { all, titles, journal } = prepare();
  let isFull = true;
  all.journalPort = {
    recall: (name) => journal.recall(name),
    remember: (name, value) => journal.remember(name, value),
    hasMessage: (id) => journal.hasMessage(id),
    addAndRemember: (...given) => {
      if (isFull) throw new Error('database or disk is full');
      journal.addAndRemember(...given);
    },
  };
  const { scheduler } = all.start();

  await scheduler.advance(19 * hour);
  expect([titles(), all.failures.at(-1)]).toEqual([
    [],
    { area: 'notifications', kind: 'digest-not-made', reason: 'database or disk is full' },
  ]);
  isFull = false;
  await scheduler.advance(60_000);

  expect([titles().length, all.failures.at(-1)]).toEqual([1, null]);
});
