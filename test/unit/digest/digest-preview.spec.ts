import { expect, test } from 'vitest';
import { channelOf } from '../../../src-main/channels/channels.ts';
import { DigestPreview } from '../../../src-main/digest/digest-preview.ts';
import { TestMessages } from '../../../src-main/notifications/test-messages.ts';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { jobSession } from '../../builders/job-session.ts';
import { presentation } from '../../builders/presentation.ts';
import { optionsForm } from '../../builders/settings.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';
import { RecordingSender } from '../../fakes/recording-sender.ts';
import { SequentialIdSource } from '../../fakes/sequential-id-source.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

function prepare() {
  const { journal } = openInMemoryJournal();
  const clock = new ManualClock('2026-11-27T12:00:00Z');
  const sender = new RecordingSender();
  const pages: string[] = [];
  const shared = { channelOf, presentation: () => presentation({ locale: 'en-GB' }), clock };
  const preview = new DigestPreview({
    ...shared,
    runs: journal.digestRuns,
    objectsOf: (id) => journal.objectsOf(id),
    missedJobs: () => Promise.resolve(new Map()),
    scheduler: new ManualScheduler(clock),
    testMessages: new TestMessages({
      ...shared,
      outbox: journal,
      ids: new SequentialIdSource(),
      internetMessageIdOf: ({ source, id }) => `<${source} ${id}@test>`,
      stopping: new AbortController().signal,
      senderFor: () => ({
        mailbox: 'admin@contoso.com',
        limits: sender.limits,
        send: sender.send.bind(sender),
      }),
      onAccepted: () => {},
    }),
    limitsOf: () => sender.limits,
    keepPage: async (html) => `/pages/${pages.push(html)}.html`,
  });
  const report = (id: string, endedAt: string) =>
    journal.recordSessions([jobSession({ id, job: { id, name: id }, startedAt: endedAt, endedAt })], clock.nowMs());
  return { journal, sender, pages, preview, report };
}

test('a preview has the time of a whole period until now, as the form says, also while the digest is off', async () => {
  const all = prepare();
  all.report('lately', '2026-11-26T13:00:00.000Z');
  all.report('before', '2026-11-26T11:00:00.000Z');

  const composed = await all.preview.compose(
    optionsForm({ digest: { hasOwnRecipients: true, recipients: 'nonsense' } }),
  );

  expect(composed).toEqual({ kind: 'composed', page: '/pages/1.html' });
  expect(all.pages[0]).toContain('26 Nov 2026, 12:00 UTC to 27 Nov 2026, 12:00 UTC');
  expect(all.pages[0]).toContain('1 job of 2 ran, successfully');
});

test('a form that is wrong is not composed: its fields are named', async () => {
  const { preview, pages } = prepare();

  const composed = await preview.compose(optionsForm({ digest: { time: '25:00' } }));

  expect([composed, pages]).toMatchObject([{ kind: 'invalid', problems: [{ field: 'digest.time' }] }, []]);
});

test('Send now sends it to the recipients of the form, and the digest of the day is still due', async () => {
  const all = prepare();
  all.report('lately', '2026-11-26T13:00:00.000Z');

  const outcome = await all.preview.send(
    optionsForm({ digest: { isEnabled: true, hasOwnRecipients: true, recipients: 'a@contoso.com; b@contoso.com' } }),
  );

  expect(outcome).toMatchObject({ kind: 'accepted', recipientCount: 2 });
  expect(all.sender.requests.list).toMatchObject([
    {
      message: {
        subject: '[All successful] 1 job - Friday 27 November',
        recipients: [{ address: 'a@contoso.com' }, { address: 'b@contoso.com' }],
        attachments: [{ name: 'jobs-2026-11-27.csv' }],
      },
    },
  ]);
  expect(all.journal.history.page(wholeHistory, null, 1).rows).toMatchObject([
    { kind: 'digest', recipients: 'a@contoso.com; b@contoso.com', state: { kind: 'accepted' } },
  ]);
  expect(all.journal.recall('digest-default')).toBeNull();
});
