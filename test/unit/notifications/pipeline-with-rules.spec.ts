import { describe, expect, test } from 'vitest';
import { compileTextCondition } from '../../../src-main/adapters/text-conditions/compile-text-condition.ts';
import { channelOf } from '../../../src-main/channels/channels.ts';
import { correctBy, currentRouteOf } from '../../../src-main/history/correct-message.ts';
import { showHistoryRow } from '../../../src-main/history/show-history.ts';
import { InThreadComposer } from '../../../src-main/notifications/composer.ts';
import { NotificationPipeline } from '../../../src-main/notifications/notification-pipeline.ts';
import { graphMessageLimits } from '../../../src-main/senders/microsoft/graph/graph-message.ts';
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import type { Settings } from '../../../src-shared/model/settings.ts';
import { describeHistoryState } from '../../../src-shared/wording/describe-history-state.ts';
import { channel } from '../../builders/channel.ts';
import { backupObject, jobSession } from '../../builders/job-session.ts';
import { presentation } from '../../builders/presentation.ts';
import { contains, rule } from '../../builders/rule.ts';
import { settings } from '../../builders/settings.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';
import { judgingRules } from '../../fixtures/judging-rules.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';

const quota = rule({
  id: 'quota',
  note: 'Full mailboxes',
  conditions: { reason: contains('quota') },
  actions: { countAs: 'success' },
});
const fullMailboxes = (changes: Partial<JobSession> = {}) =>
  jobSession({
    result: 'Failed',
    objects: [
      backupObject({ name: 'anna', result: 'Failed', message: 'Quota exceeded' }),
      backupObject({ name: 'bert', result: 'Success' }),
    ],
    ...changes,
  });

function prepare(rules: Rule[], shouldNotifyOnSuccess = true) {
  const { journal, database } = openInMemoryJournal();
  const clock = new ManualClock();
  const scheduler = new ManualScheduler(clock);
  const shouldNotifyOn = { success: shouldNotifyOnSuccess, warning: true, failure: true, recovery: true, missed: true };
  const current: { settings: Settings } = { settings: { ...settings({ route: { shouldNotifyOn } }), rules } };
  const composer = new InThreadComposer({
    journal,
    reports: { keep: async () => {} },
    rendererOf: channelOf,
    compile: compileTextCondition,
  });
  const pipeline = new NotificationPipeline({
    ...judgingRules(journal, scheduler),
    journal,
    composer,
    largeComposer: composer,
    settings: () => current.settings,
    chainSourceOf: () => ({ lastReadAtMs: null, isRetryRunning: false }),
    sourceNameOf: (key) => key,
    channelOf,
    otherRoutesOf: () => [],
    limitsOf: () => graphMessageLimits,
    expectedAtOf: () => null,
    presentation: () => presentation(),
    clock,
    scheduler,
    internetMessageIdOf: ({ source, id }) => `<${source}.${id}@test>`,
    onNotification: () => null,
    onFailure: () => null,
    log: () => null,
  });
  const judge = async (...sessions: JobSession[]) => {
    for (const session of sessions) {
      journal.recordSession(session, clock.nowMs());
      pipeline.run();
      await scheduler.advance(0);
    }
  };
  return { journal, database, clock, scheduler, current, pipeline, judge };
}

type Prepared = ReturnType<typeof prepare>;
const detailsOf = ({ journal }: Prepared, at = 0) => {
  const { rows } = journal.history.page({ text: '', result: null, group: null, problem: null, job: null }, null, 100);
  return journal.history.details(rows.toReversed()[at]?.id ?? 0);
};
/** What the window History says in English and in German. */
const titlesOf = (all: Prepared) => {
  const row = detailsOf(all)?.row;
  if (row === undefined) return [];
  const { state } = showHistoryRow(row);
  return [textsOf('en'), textsOf('de')].map(({ words }) => describeHistoryState(words, state, presentation()).title);
};
const messagesOf = ({ journal }: Prepared) =>
  journal.due(Number.MAX_SAFE_INTEGER, 10).map(({ message }) => message as Record<string, unknown>);

describe('a session whose only failure is known noise', () => {
  test('is reported as a success that says what was ignored', async () => {
    const all = prepare([quota]);
    await all.judge(fullMailboxes());

    const [message] = messagesOf(all);
    expect([message?.['subject'], message?.['importance']]).toEqual([
      '[Success] contoso.com - Exchange daily (2 objects), 0 issues',
      'normal',
    ]);
    expect(message?.['html']).toMatch(/1 of 2 objects processed successfully, 1 ignored by a rule/);
  });

  test('is a success in History and for its job, with what was reported', async () => {
    const all = prepare([quota]);
    await all.judge(fullMailboxes());

    const details = detailsOf(all);
    expect([
      details?.row.result,
      details?.session?.noise?.reportedResult,
      details?.session?.noise?.ignoredCount,
    ]).toEqual(['Success', 'Failed', 1]);
    expect(
      all.journal.jobs.all(10).map(({ runs, lastSuccessAtMs }) => [runs.map(({ result }) => result), lastSuccessAtMs]),
    ).toEqual([[['Success'], Date.parse('2026-11-22T22:38:33.000Z')]]);
  });

  test('ends the failures before it', async () => {
    const all = prepare([quota], false);
    await all.judge(
      jobSession({ id: 'before', result: 'Failed', endedAt: '2026-11-21T22:38:33.000Z', message: 'Access denied' }),
      fullMailboxes(),
    );
    expect(messagesOf(all).map(({ html }) => String(html).includes('The job succeeds again.'))).toEqual([false, true]);
  });

  test('is not reported where successes are not', async () => {
    const all = prepare([quota], false);
    await all.judge(fullMailboxes());
    expect(detailsOf(all)?.row.state).toEqual({ kind: 'filtered', by: 'success-off' });
  });

  test('is no failure that the next success ends, also where both are judged together', async () => {
    const all = prepare([quota], false);
    all.journal.recordSession(fullMailboxes(), 0);
    all.journal.recordSession(jobSession({ id: 'next', endedAt: '2026-11-23T22:38:33.000Z' }), 0);
    all.pipeline.run();
    await all.scheduler.advance(0);
    expect(messagesOf(all)).toEqual([]);
  });

  test('stays one after its rule has gone, and the next session does not become one', async () => {
    const all = prepare([quota]);
    await all.judge(fullMailboxes());
    all.current.settings = { ...all.current.settings, rules: [] };
    await all.judge(fullMailboxes({ id: 'session-2', endedAt: '2026-11-23T22:38:33.000Z' }));
    expect([detailsOf(all, 0)?.row.result, detailsOf(all, 1)?.row.result]).toEqual(['Success', 'Failed']);
  });

  test('is a failure from the day after the last one of its rule', async () => {
    const all = prepare([{ ...quota, endsOn: '2026-11-22' }]);
    // In Vienna it is the next day.
    all.clock.setMs(Date.parse('2026-11-22T23:00:00.000Z'));
    await all.judge(fullMailboxes());
    expect(detailsOf(all)?.row.result).toBe('Failed');
  });
});

describe('a rule', () => {
  test('that does not notify is named in History', async () => {
    const all = prepare([
      rule({ note: 'Test: jobs', conditions: { job: contains('exchange') }, actions: { notify: 'never' } }),
    ]);
    await all.judge(jobSession({ result: 'Failed' }));
    expect(detailsOf(all)?.row.state).toEqual({
      kind: 'filtered',
      by: 'rule',
      rule: { kind: 'note', note: 'Test: jobs' },
    });
  });

  test('without a note is named in History in the language of who reads it', async () => {
    const all = prepare([rule({ conditions: { job: contains('exchange') }, actions: { notify: 'never' } })]);
    await all.judge(jobSession({ result: 'Failed' }));
    expect(titlesOf(all)).toEqual([
      'Not sent because of the rule “job contains “exchange””',
      'Nicht gesendet wegen der Regel „Job enthält „exchange““',
    ]);
  });

  test('whose name was stored as a text keeps it', async () => {
    const all = prepare([quota, rule({ conditions: { job: contains('exchange') }, actions: { notify: 'never' } })]);
    await all.judge(fullMailboxes());
    all.database.change("UPDATE decision SET rule = 'job contains “exchange”'");
    all.database.change("UPDATE session SET noise = json_replace(noise, '$.rules[0].name', 'Mailboxes')");
    expect(titlesOf(all)).toEqual([
      'Not sent because of the rule “job contains “exchange””',
      'Nicht gesendet wegen der Regel „job contains “exchange”“',
    ]);
    expect(detailsOf(all)?.session?.noise?.rules.map(({ name }) => name)).toEqual([
      { kind: 'note', note: 'Mailboxes' },
    ]);
  });

  test('that does not notify of a failure leaves nothing that a success ends, also where both are judged together', async () => {
    const all = prepare([rule({ conditions: { results: ['Failed'] }, actions: { notify: 'never' } })], false);
    all.journal.recordSession(jobSession({ result: 'Failed' }), 0);
    all.journal.recordSession(jobSession({ id: 'next', endedAt: '2026-11-23T22:38:33.000Z' }), 0);
    all.pipeline.run();
    await all.scheduler.advance(0);
    expect(detailsOf(all, 1)?.row.state).toEqual({ kind: 'filtered', by: 'success-off' });
  });

  test('for a channel that was removed leaves the session to the others, and still holds back for one that is there', async () => {
    const all = prepare([
      rule({
        conditions: { reason: contains('quota') },
        actions: { channels: { mode: 'only', ids: ['channel:slack-1'] } },
      }),
    ]);
    await all.judge(fullMailboxes());
    expect(messagesOf(all)).toHaveLength(1);
    all.current.settings = { ...all.current.settings, channels: [channel('slack')] };
    await all.judge(fullMailboxes({ id: 'session-2', endedAt: '2026-11-23T22:38:33.000Z' }));
    expect(detailsOf(all, 1)?.row.state).toEqual({
      kind: 'filtered',
      by: 'rule',
      rule: { kind: 'conditions', conditions: all.current.settings.rules[0]?.conditions },
    });
  });

  test('that always notifies does so where the check boxes do not', async () => {
    const all = prepare([rule({ actions: { notify: 'always' } })], false);
    await all.judge(jobSession());
    expect(messagesOf(all)).toHaveLength(1);
  });

  test('does not notify while notifications are off', async () => {
    const all = prepare([rule({ actions: { notify: 'always' } })]);
    all.current.settings = { ...settings({ route: { isEnabled: false } }), rules: all.current.settings.rules };
    await all.judge(jobSession());
    expect(detailsOf(all)?.row.state).toEqual({ kind: 'filtered', by: 'notifications-off' });
  });

  test('changes recipients, subject and importance', async () => {
    const list = [
      { address: 'ops@contoso.com', name: '' },
      { address: 'NOC@contoso.com', name: '' },
    ];
    const all = prepare([
      rule({
        conditions: { results: ['Failed'] },
        actions: { recipients: { mode: 'also', list }, subject: 'Look: %JobName%', importance: 'normal' },
      }),
    ]);
    await all.judge(jobSession({ result: 'Failed' }));
    const [message] = messagesOf(all);
    expect([message?.['subject'], message?.['importance'], message?.['recipients']]).toEqual([
      'Look: Exchange daily',
      'normal',
      [
        { address: 'noc@contoso.com', name: '' },
        { address: 'ops@contoso.com', name: '' },
      ],
    ]);
  });

  describe('whose recipients the mail service refuses', () => {
    const [old, corrected, right] = ['old', 'büro', 'right'].map((name) => ({
      address: `${name}@contoso.com`,
      name: '',
    }));
    const naming = (mode: 'instead' | 'also', recipient = old) =>
      rule({ actions: { recipients: recipient === undefined ? null : { mode, list: [recipient] } } });
    const ofRoute = { address: 'noc@contoso.com', name: '' };

    test.each([
      ['instead of To: those that it names now', naming('instead'), [naming('instead', corrected)], [corrected]],
      ['instead of To: as stored, where it is gone', naming('instead'), [], [old]],
      ['instead of To: as stored, where it names nobody now', naming('instead'), [rule()], [old]],
      ['beside To: those that both name now', naming('also'), [naming('also', corrected)], [right, corrected]],
      ['beside To: as stored, where it is gone', naming('also'), [], [right, old]],
      ['not at all: To', rule(), [naming('instead')], [right]],
    ])('goes to them when it is sent again, %s', async (_, before, now, expected) => {
      const all = prepare([before]);
      await all.judge(jobSession({ result: 'Failed' }));
      all.journal.beginAttempt(1, 0);
      const failure = { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' } as const;
      all.journal.endAttempt(1, 0, { kind: 'parked', failure });
      const current = { ...settings({ route: { recipients: right === undefined ? [ofRoute] : [right] } }), rules: now };

      all.journal.history.sendStuckAgain(
        [1],
        correctBy({ routeOf: (id) => currentRouteOf(current, id, channelOf), channelOf }),
      );

      const [message] = messagesOf(all);
      expect(message?.['recipients']).toEqual(expected);
      const sent = channelOf('email').asSentNow(message ?? {}, 0);
      expect(sent.recipients).toEqual(expected);
      expect(Object.keys(sent)).not.toContain('ruleRecipients');
    });
  });

  test('that is changed while a session is examined counts as it is then', async () => {
    const all = prepare([quota]);
    all.journal.recordSession(fullMailboxes(), 0);
    all.pipeline.run();
    all.current.settings = { ...all.current.settings, rules: [{ ...quota, isEnabled: false }] };
    await all.scheduler.advance(0);
    expect(detailsOf(all)?.row.result).toBe('Failed');
  });
});
