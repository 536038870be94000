import { describe, expect, test } from 'vitest';
import type { AccessTokens, TokenOutcome } from '../../../src-main/delivery/access-tokens.ts';
import { submissionTimeoutMs, submit } from '../../../src-main/delivery/submit.ts';
import type { SendOutcome } from '../../../src-main/delivery/mail-sender.ts';
import type { AccountFailure } from '../../../src-shared/domain/failure.ts';
import { mailMessage } from '../../builders/mail-message.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../fakes/manual-scheduler.ts';
import { RecordingMailSender } from '../../fakes/recording-mail-sender.ts';

function prepare(...tokens: TokenOutcome[]) {
  const scheduler = new ManualScheduler(new ManualClock());
  const mailSender = new RecordingMailSender();
  const asked: boolean[] = [];
  const accessTokens: AccessTokens = {
    acquireToken: async ({ mustRenew }) => {
      asked.push(mustRenew);
      return tokens.shift() ?? { kind: 'token', accessToken: `token-${asked.length}` };
    },
  };
  const stopping = new AbortController();
  const entry = { message: mailMessage(), internetMessageId: '<1@backup-notifier.internal>' };
  const outcome = () => submit(entry, accessTokens, { mailSender, scheduler }, stopping.signal);
  return { scheduler, mailSender, asked, stopping, entry, outcome };
}

const refusedToken: SendOutcome = {
  kind: 'token-refused',
  ifAgain: { kind: 'account-unusable', failure: { kind: 'account', failure: { kind: 'sign-in-again' } } },
};
const failed = (failure: AccountFailure): TokenOutcome => ({ kind: 'failed', failure });

test('the message goes out once, under its message id, with the token of the account', async () => {
  const all = prepare();

  expect(await all.outcome()).toEqual({ kind: 'accepted', requestId: 'request-1' });
  expect(all.mailSender.submissions).toEqual([
    { ...all.entry, accessToken: 'token-1', signal: expect.any(AbortSignal) },
  ]);
  expect(all.asked).toEqual([false]);
  expect(all.scheduler.delaysMs).toEqual([]);
});

describe('a refused token', () => {
  test('is renewed once, and the message goes out with the new one', async () => {
    const all = prepare();
    all.mailSender.script(refusedToken);

    expect(await all.outcome()).toEqual({ kind: 'accepted', requestId: 'request-2' });
    expect(all.mailSender.submissions.map(({ accessToken }) => accessToken)).toEqual(['token-1', 'token-2']);
    expect(all.asked).toEqual([false, true]);
  });

  test('that is refused again after renewal comes to what the second answer says', async () => {
    const all = prepare();
    const denied = { kind: 'refused', failure: { kind: 'send-as-denied' } } as const;
    all.mailSender.script(refusedToken, { kind: 'token-refused', ifAgain: denied });

    expect(await all.outcome()).toEqual(denied);
  });

  test('that is refused again after renewal needs a person', async () => {
    const all = prepare();
    all.mailSender.script(refusedToken, refusedToken);

    expect(await all.outcome()).toEqual({
      kind: 'account-unusable',
      failure: { kind: 'account', failure: { kind: 'sign-in-again' } },
    });
    expect(all.mailSender.submissions).toHaveLength(2);
  });

  test('that cannot be renewed says why', async () => {
    const all = prepare({ kind: 'token', accessToken: 'old' }, failed({ kind: 'blocked-by-policy' }));
    all.mailSender.script(refusedToken);

    expect(await all.outcome()).toEqual({
      kind: 'account-unusable',
      failure: { kind: 'account', failure: { kind: 'blocked-by-policy' } },
    });
  });
});

describe('without a token nothing is sent', () => {
  test.each([
    ['offline', { kind: 'try-again', failure: { kind: 'not-reachable' }, retryAfterMs: null }],
    ['unexpected-answer', { kind: 'try-again', failure: { kind: 'captive-portal' }, retryAfterMs: null }],
    ['sign-in-again', { kind: 'account-unusable', failure: { kind: 'account', failure: { kind: 'sign-in-again' } } }],
    ['not-authorized', { kind: 'account-unusable', failure: { kind: 'account', failure: { kind: 'not-authorized' } } }],
    [
      'administrator-must-approve',
      { kind: 'account-unusable', failure: { kind: 'account', failure: { kind: 'administrator-must-approve' } } },
    ],
  ] as const)('%s', async (kind, expected) => {
    const all = prepare(failed({ kind }));

    expect(await all.outcome()).toEqual(expected);
    expect(all.mailSender.submissions).toEqual([]);
  });
});

test('a sign-in that was redirected says where to, as a message does', async () => {
  const all = prepare(failed({ kind: 'unexpected-answer', redirectedTo: 'hotel.invalid' }));

  expect(await all.outcome()).toEqual({
    kind: 'try-again',
    failure: { kind: 'captive-portal', redirectedTo: 'hotel.invalid' },
    retryAfterMs: null,
  });
});

describe('the time limit', () => {
  test('ends a request that gets no answer: its outcome is unknown', async () => {
    const all = prepare();
    all.mailSender.hold();
    const outcome = all.outcome();
    await all.scheduler.advance(submissionTimeoutMs - 1);
    expect(all.mailSender.heldCount).toBe(1);
    await all.scheduler.advance(1);

    expect(await outcome).toEqual({
      kind: 'outcome-unknown',
      failure: { kind: 'outcome-unknown', cause: 'connection-lost' },
    });
  });

  test('begins anew with the second request', async () => {
    const all = prepare();
    all.mailSender.hold();
    const outcome = all.outcome();
    await all.scheduler.advance(submissionTimeoutMs - 1);
    all.mailSender.answerNext(refusedToken);
    await all.scheduler.advance(submissionTimeoutMs - 1);
    all.mailSender.answerNext();

    expect(await outcome).toMatchObject({ kind: 'accepted' });
  });
});

describe('stopping', () => {
  test('aborts the request that is under way', async () => {
    const all = prepare();
    all.mailSender.hold();
    const outcome = all.outcome();
    await settle();
    all.stopping.abort();

    expect(await outcome).toMatchObject({ kind: 'outcome-unknown' });
  });

  test('before the request has left sends nothing, and nobody has to wonder whether it was sent', async () => {
    const all = prepare();
    all.stopping.abort();

    expect(await all.outcome()).toMatchObject({ kind: 'try-again', retryAfterMs: 0 });
    expect(all.mailSender.submissions).toEqual([]);
  });
});
