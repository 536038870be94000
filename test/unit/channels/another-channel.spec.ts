/** What another channel needs: its own folder, and a line of the registry. Nothing between knows more than the port. */
import { expect, test } from 'vitest';
import { compileTextCondition } from '../../../src-main/adapters/text-conditions/compile-text-condition.ts';
import { judgingRules } from '../../fixtures/judging-rules.ts';
import type { Channel } from '../../../src-main/channels/channel.ts';
import { createChannelOf } from '../../../src-main/channels/channels.ts';
import { describeOutcome } from '../../../src-main/channels/describe-session.ts';
import { InThreadComposer } from '../../../src-main/notifications/composer.ts';
import { lateByMs } from '../../../src-main/notifications/facts/notification-facts.ts';
import { NotificationPipeline } from '../../../src-main/notifications/notification-pipeline.ts';
import { graphMessageLimits } from '../../../src-main/senders/microsoft/graph/graph-message.ts';
import type { Route } from '../../../src-shared/model/route.ts';
import { backupObject, jobSession } from '../../builders/job-session.ts';
import { mailMessage } from '../../builders/mail-message.ts';
import { presentation } from '../../builders/presentation.ts';
import { settings } from '../../builders/settings.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../fakes/manual-scheduler.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const textChannel: Channel = {
  kind: 'text',
  targetOf: ({ recipients }) => ({ room: recipients[0]?.address ?? '' }),
  render(facts, target, { to }) {
    if (!('session' in facts)) return { messages: [], report: [] };
    const { session, tally, newsSinceMs } = facts;
    const { room } = target as { room: string };
    const reasons = tally.reasons.map(({ count, message }) => `${count}: ${message}`);
    const content = { lines: [describeOutcome(session, tally, to), ...reasons], newsSinceMs };
    return { messages: [{ title: session.job.name, target: room, content, attachments: [] }], report: [] };
  },
  asSentNow({ lines, newsSinceMs }, nowMs) {
    const isLate = lateByMs(newsSinceMs as number, nowMs) !== null;
    return mailMessage({ html: [...(lines as string[]), ...(isLate ? ['late'] : [])].join('\n') });
  },
  correct: (message) => ({ title: '', target: '', message }),
};

test('facts go through the pipeline to an entry of the outbox that another channel has rendered', async () => {
  const { journal } = openInMemoryJournal();
  const clock = new ManualClock();
  const channelOf = createChannelOf([textChannel]);
  // The settings of this version have no such channel.
  const route = { channel: 'text' } as unknown as Partial<Route>;
  const composer = new InThreadComposer({
    journal,
    reports: { keep: () => Promise.reject(new Error('This channel has no report.')) },
    rendererOf: channelOf,
    compile: compileTextCondition,
  });
  const pipeline = new NotificationPipeline({
    ...judgingRules(journal, { nextTurn: async () => {} }),
    journal,
    composer,
    largeComposer: composer,
    settings: () => settings({ route }),
    chainSourceOf: () => ({ lastReadAtMs: null, isRetryRunning: false }),
    sourceNameOf: (key) => key,
    channelOf,
    otherRoutesOf: () => [],
    limitsOf: () => graphMessageLimits,
    expectedAtOf: () => null,
    presentation: () => presentation(),
    clock,
    scheduler: new ManualScheduler(clock),
    internetMessageIdOf: ({ id }) => `<${id}@test>`,
    onNotification: () => {},
    onFailure: () => {},
    log: () => {},
  });
  const objects = ['Anna', 'Ben', 'Carla'].map((name) =>
    backupObject({ name, result: 'Failed', message: 'No license' }),
  );
  journal.recordSession(jobSession({ result: 'Failed', objects }), 0);
  pipeline.run();
  await settle();

  const [entry] = journal.due(clock.nowMs(), 10);
  const lines = ['3 of 3 objects failed', '3: No license'];
  expect(entry).toMatchObject({
    channel: 'text',
    title: 'Exchange daily',
    target: 'noc@contoso.com',
    priority: 'failure',
    message: { lines, attachments: [] },
  });
  const late = channelOf(entry?.channel ?? '').asSentNow(entry?.message ?? {}, clock.nowMs() + 86_400_000);
  expect(late.html.split('\n')).toEqual([...lines, 'late']);
});

test('a channel that is not in the registry is a fault, not a message to nobody', () => {
  expect(() => createChannelOf([textChannel])('carrier-pigeon')).toThrow('There is no channel “carrier-pigeon”.');
});
