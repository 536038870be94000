import { describe, expect, test } from 'vitest';
import type { TokenOutcome } from '../../../src-main/senders/microsoft/account/token-provider.ts';
import type { GraphOutcome } from '../../../src-main/senders/microsoft/mail-submitter.ts';
import { senderUnusable, submissionTimeoutMs } from '../../../src-main/senders/account/send-through-account.ts';
import { MicrosoftSender, type SendingAccount } from '../../../src-main/senders/microsoft/microsoft-sender.ts';
import type { AccountFailure } from '../../../src-shared/model/failures/account-failure.ts';
import { mailMessage } from '../../builders/mail-message.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../fakes/manual-scheduler.ts';
import { RecordingMailSubmitter } from '../../fakes/recording-mail-submitter.ts';
import { readySender } from '../../builders/sender-state.ts';

function prepare(...tokens: TokenOutcome[]) {
  const scheduler = new ManualScheduler(new ManualClock());
  const submitter = new RecordingMailSubmitter();
  const asked: boolean[] = [];
  const reports: string[] = [];
  const accessTokens = {
    acquireToken: async ({ mustRenew }: { mustRenew: boolean }): Promise<TokenOutcome> => {
      asked.push(mustRenew);
      return tokens.shift() ?? { kind: 'token', accessToken: `token-${asked.length}` };
    },
  };
  const account: SendingAccount = {
    readiness: 'ready',
    senderState: readySender,
    forSending: () => ({
      mailbox: 'in-use@contoso.com',
      tokens: accessTokens,
      cloud: 'worldwide',
      user: null,
      judgeRefusal: (failure) => (reports.push(failure.kind), senderUnusable(failure)),
      reportAccepted: () => reports.push('accepted'),
    }),
    forTest: (from) => ({
      mailbox: `${from}@contoso.com`,
      tokens: accessTokens,
      cloud: 'worldwide',
      user: null,
      judgeRefusal: senderUnusable,
      reportAccepted: () => reports.push(`test accepted, ${from}`),
    }),
  };
  const sender = new MicrosoftSender({ account, sendAs: () => null, submitter, scheduler });
  const stopping = new AbortController();
  const message = mailMessage();
  const attempt = { internetMessageId: '<1@backup-notifier.internal>', signal: stopping.signal };
  const outcome = () => sender.send(message, attempt);
  return { scheduler, requests: submitter.requests, asked, reports, sender, stopping, message, attempt, outcome };
}

const refusedToken: GraphOutcome = {
  kind: 'token-refused',
  ifAgain: {
    kind: 'sender-unusable',
    failure: { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'sign-in-again' } },
  },
};
const failed = (failure: AccountFailure): TokenOutcome => ({ kind: 'failed', failure });

test('the message goes out once, under its message id, with the token of the account', async () => {
  const all = prepare();

  expect(await all.outcome()).toEqual({ kind: 'accepted', requestId: 'request-1' });
  expect(all.requests.list).toEqual([
    {
      ...all.attempt,
      mailbox: 'in-use@contoso.com',
      message: all.message,
      sendAs: null,
      accessToken: 'token-1',
      cloud: 'worldwide',
      user: null,
      signal: expect.any(AbortSignal),
    },
  ]);
  expect(all.asked).toEqual([false]);
  expect(all.scheduler.delaysMs).toEqual([]);
});

describe('a refused token', () => {
  test('is renewed once, and the message goes out with the new one', async () => {
    const all = prepare();
    all.requests.script(refusedToken);

    expect(await all.outcome()).toEqual({ kind: 'accepted', requestId: 'request-2' });
    expect(all.requests.list.map(({ accessToken }) => accessToken)).toEqual(['token-1', 'token-2']);
    expect(all.asked).toEqual([false, true]);
  });

  test('that is refused again after renewal comes to what the second answer says', async () => {
    const all = prepare();
    const denied = { kind: 'refused', failure: { area: 'delivery', kind: 'send-as-denied' } } as const;
    all.requests.script(refusedToken, { kind: 'token-refused', ifAgain: denied });

    expect(await all.outcome()).toEqual(denied);
  });

  test('that is refused again after renewal needs a person', async () => {
    const all = prepare();
    all.requests.script(refusedToken, refusedToken);

    expect(await all.outcome()).toEqual({
      kind: 'sender-unusable',
      failure: { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'sign-in-again' } },
    });
    expect(all.requests.list).toHaveLength(2);
  });

  test('that cannot be renewed says why', async () => {
    const all = prepare({ kind: 'token', accessToken: 'old' }, failed({ area: 'account', kind: 'blocked-by-policy' }));
    all.requests.script(refusedToken);

    expect(await all.outcome()).toEqual({
      kind: 'sender-unusable',
      failure: { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'blocked-by-policy' } },
    });
  });
});

describe('without a token nothing is sent', () => {
  test.each([
    [
      'offline',
      {
        kind: 'try-again',
        failure: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
        retryAfterMs: null,
      },
    ],
    [
      'unexpected-answer',
      {
        kind: 'try-again',
        failure: { area: 'delivery', kind: 'captive-portal', service: 'microsoft-365' },
        retryAfterMs: null,
      },
    ],
    [
      'sign-in-again',
      {
        kind: 'sender-unusable',
        failure: { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'sign-in-again' } },
      },
    ],
    [
      'not-authorized',
      {
        kind: 'sender-unusable',
        failure: { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'not-authorized' } },
      },
    ],
    [
      'administrator-must-approve',
      {
        kind: 'sender-unusable',
        failure: {
          area: 'delivery',
          kind: 'sender',
          failure: { area: 'account', kind: 'administrator-must-approve' },
        },
      },
    ],
  ] as const)('%s', async (kind, expected) => {
    const all = prepare(failed({ area: 'account', kind }));

    expect(await all.outcome()).toEqual(expected);
    expect(all.requests.list).toEqual([]);
  });
});

test('a sign-in that was redirected says where to, as a message does', async () => {
  const all = prepare(failed({ area: 'account', kind: 'unexpected-answer', redirectedTo: 'hotel.invalid' }));

  expect(await all.outcome()).toEqual({
    kind: 'try-again',
    failure: { area: 'delivery', kind: 'captive-portal', service: 'microsoft-365', redirectedTo: 'hotel.invalid' },
    retryAfterMs: null,
  });
});

describe('the time limit', () => {
  test('ends a request that gets no answer: its outcome is unknown', async () => {
    const all = prepare();
    all.requests.hold();
    const outcome = all.outcome();
    await all.scheduler.advance(submissionTimeoutMs - 1);
    expect(all.requests.heldCount).toBe(1);
    await all.scheduler.advance(1);

    expect(await outcome).toEqual({
      kind: 'outcome-unknown',
      failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost' },
    });
  });

  test('starts again with the second request', async () => {
    const all = prepare();
    all.requests.hold();
    const outcome = all.outcome();
    await all.scheduler.advance(submissionTimeoutMs - 1);
    all.requests.answerNext(refusedToken);
    await all.scheduler.advance(submissionTimeoutMs - 1);
    all.requests.answerNext();

    expect(await outcome).toMatchObject({ kind: 'accepted' });
  });
});

describe('stopping', () => {
  test('aborts the request that is under way', async () => {
    const all = prepare();
    all.requests.hold();
    const outcome = all.outcome();
    await settle();
    all.stopping.abort();

    expect(await outcome).toMatchObject({ kind: 'outcome-unknown' });
  });

  test('before the request has left sends nothing, and nobody has to wonder whether it was sent', async () => {
    const all = prepare();
    all.stopping.abort();

    expect(await all.outcome()).toMatchObject({ kind: 'try-again', retryAfterMs: 0 });
    expect(all.requests.list).toEqual([]);
  });
});

describe('the account is told', () => {
  test('that a message was accepted', async () => {
    const all = prepare();
    await all.outcome();

    expect(all.reports).toEqual(['accepted']);
  });

  test('that it may not send', async () => {
    const all = prepare();
    all.requests.script({
      kind: 'sender-unusable',
      failure: { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'mailbox-over-quota' } },
    });
    await all.outcome();

    expect(all.reports).toEqual(['mailbox-over-quota']);
  });

  test('nothing by what concerns the message or the network', async () => {
    const all = prepare();
    all.requests.script(
      { kind: 'refused', failure: { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' } },
      {
        kind: 'try-again',
        failure: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
        retryAfterMs: null,
      },
      {
        kind: 'outcome-unknown',
        failure: { area: 'delivery', kind: 'outcome-unknown', service: 'microsoft-365', cause: 'gateway-timeout' },
      },
    );
    for (let count = 0; count < 3; count += 1) await all.outcome();

    expect(all.reports).toEqual([]);
  });
});

describe('a test message', () => {
  test.each(['in-use', 'window'] as const)(
    'goes through the account and as the mailbox that are tested: %s',
    async (from) => {
      const all = prepare();
      const tested = all.sender.testSender(from, 'alerts@contoso.com');

      expect([tested.mailbox, await tested.send(all.message, all.attempt)]).toEqual([
        `${from}@contoso.com`,
        { kind: 'accepted', requestId: 'request-1' },
      ]);
      expect(all.requests.list).toMatchObject([{ sendAs: 'alerts@contoso.com' }]);
      expect(all.reports).toEqual([`test accepted, ${from}`]);
    },
  );

  test('that is not accepted changes nothing about the account: the person sees why', async () => {
    const all = prepare();
    all.requests.script({
      kind: 'sender-unusable',
      failure: { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'sending-not-permitted' } },
    });
    await all.sender.testSender('in-use', null).send(all.message, all.attempt);

    expect(all.reports).toEqual([]);
  });
});
