import { describe, expect, test } from 'vitest';
import { channelOf } from '../../../src-main/channels/channels.ts';
import { sendTestMessage } from '../../../src-main/notifications/test-messages.ts';
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeAcceptedTestMessage } from '../../../src-shared/wording/describe-test-message.ts';
import { presentation } from '../../builders/presentation.ts';
import { optionsForm } from '../../builders/settings.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../fakes/manual-scheduler.ts';
import { RecordingSender } from '../../fakes/recording-sender.ts';
import { SequentialIdSource } from '../../fakes/sequential-id-source.ts';
import { openInMemoryJournal, statesOf } from '../../fixtures/open-in-memory-journal.ts';

function prepare() {
  const { journal, database } = openInMemoryJournal();
  const clock = new ManualClock();
  const scheduler = new ManualScheduler(clock);
  const sender = new RecordingSender();
  const stopping = new AbortController();
  const cancelling = new AbortController();
  const ports = {
    outbox: journal,
    channelOf,
    presentation: () => presentation(),
    clock,
    ids: new SequentialIdSource(),
    internetMessageIdOf: ({ source, id }: { source: string; id: string }) => `<${source}.${id}@test>`,
  };
  const tested: unknown[] = [];
  const send = (form = optionsForm()) =>
    sendTestMessage(
      form,
      (edited) => {
        tested.push(edited.microsoft);
        return {
          mailbox: 'admin@contoso.com',
          limits: sender.limits,
          send: sender.send.bind(sender),
        };
      },
      ports,
      { stopping: stopping.signal, cancelled: cancelling.signal },
    );
  return { journal, database, scheduler, requests: sender.requests, tested, stopping, cancelling, send };
}

describe('a test message', () => {
  test('is sent with what the form says now, and tells the request id and how many it went to', async () => {
    const all = prepare();

    const outcome = await all.send(
      optionsForm({
        route: { recipients: 'a@contoso.com; b@contoso.com', subjectTemplate: '%JobResult%: %JobName%' },
        microsoft: { sendAs: 'alerts@contoso.com' },
      }),
    );

    expect(outcome).toEqual({
      kind: 'accepted',
      service: 'microsoft-365',
      recipientCount: 2,
      requestId: 'request-1',
      sender: 'admin@contoso.com',
    });
    expect(all.requests.list).toMatchObject([
      {
        internetMessageId: '<test.id-1@test>',
        message: {
          recipients: [{ address: 'a@contoso.com' }, { address: 'b@contoso.com' }],
          subject: 'Warning: Exchange daily',
          html: expect.stringContaining('This is a test message'),
        },
      },
    ]);
    expect(all.tested).toMatchObject([{ application: { kind: 'preinstalled' }, sendAs: 'alerts@contoso.com' }]);
    expect(Object.values(statesOf(all.database))).toEqual(['accepted']);
  });

  test('is subject to no filter, also while notifications are off', async () => {
    const all = prepare();
    const off = optionsForm({
      route: {
        isEnabled: false,
        shouldNotifyOnSuccess: false,
        shouldNotifyOnWarning: false,
        shouldNotifyOnFailure: false,
      },
    });

    expect(await all.send(off)).toMatchObject({ kind: 'accepted' });
  });

  test('is another one each time', async () => {
    const all = prepare();
    await all.send();
    await all.send();

    expect(all.requests.list.map(({ internetMessageId }) => internetMessageId)).toEqual([
      '<test.id-1@test>',
      '<test.id-2@test>',
    ]);
  });

  test('with a bad field is not sent; the fields are named', async () => {
    const all = prepare();

    expect(await all.send(optionsForm({ route: { recipients: '' } }))).toEqual({
      kind: 'invalid',
      problems: [{ field: 'route.recipients', problem: { kind: 'recipients-missing' } }],
    });
    expect([all.requests.list, statesOf(all.database)]).toEqual([[], {}]);
  });

  test.each([
    { kind: 'refused', failure: { area: 'delivery', kind: 'send-as-denied' } },
    {
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'throttled', service: 'microsoft-365' },
      retryAfterMs: 30_000,
    },
    {
      kind: 'outcome-unknown',
      failure: { area: 'delivery', kind: 'outcome-unknown', service: 'microsoft-365', cause: 'gateway-timeout' },
    },
  ] as const)('that is not accepted says why and is not tried again: $kind', async (outcome) => {
    const all = prepare();
    all.requests.script(outcome);

    expect(await all.send()).toEqual({ kind: 'failed', failure: outcome.failure, sender: 'admin@contoso.com' });
    await all.scheduler.advance(86_400_000);
    expect([all.requests.list.length, Object.values(statesOf(all.database))]).toEqual([1, ['discarded']]);
  });

  test('without a good account says what is the matter with it', async () => {
    const all = prepare();
    all.requests.script({
      kind: 'sender-unusable',
      failure: { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'administrator-must-approve' } },
    });

    expect(await all.send()).toEqual({
      kind: 'failed',
      failure: { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'administrator-must-approve' } },
      sender: 'admin@contoso.com',
    });
  });

  test('ends with the program', async () => {
    const all = prepare();
    all.requests.hold();
    const outcome = all.send();
    await settle();
    all.stopping.abort();

    expect(await outcome).toMatchObject({ kind: 'failed' });
  });

  test('that is cancelled before it is sent was not sent', async () => {
    const all = prepare();
    all.requests.whenAborted = {
      kind: 'try-again',
      failure: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
      retryAfterMs: 0,
    };
    all.requests.hold();
    const outcome = all.send();
    await settle();
    all.cancelling.abort();

    expect(await outcome).toMatchObject({ kind: 'failed', failure: { kind: 'cancelled' } });
    expect(Object.values(statesOf(all.database))).toEqual(['discarded']);
  });

  test('that is cancelled while it is sent may have been accepted, which is said', async () => {
    const all = prepare();
    all.requests.hold();
    const outcome = all.send();
    await settle();
    all.cancelling.abort();

    expect(await outcome).toMatchObject({
      kind: 'failed',
      failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'cancelled' },
    });
  });

  test('that was accepted before it was cancelled is accepted', async () => {
    const all = prepare();
    const outcome = await all.send();
    all.cancelling.abort();

    expect(outcome).toMatchObject({ kind: 'accepted' });
  });
});

test.each([
  [1, 'Accepted by Microsoft 365 for 1 recipient, request id abc, sent through a@contoso.com'],
  [2, 'Accepted by Microsoft 365 for 2 recipients, request id abc, sent through a@contoso.com'],
])('for %d: %s', (recipientCount, expected) => {
  expect(
    describeAcceptedTestMessage(english.words, {
      service: 'microsoft-365',
      recipientCount,
      requestId: 'abc',
      sender: 'a@contoso.com',
    }),
  ).toBe(expected);
});
