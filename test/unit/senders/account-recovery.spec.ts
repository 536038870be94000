/** What kept an account from sending may pass without the person: renewing finds out. */
import { describe, expect, test } from 'vitest';
import { renewalIntervalMs } from '../../../src-main/senders/account/decide-account.ts';
import {
  microsoftAccountRules,
  unexpectedErrorRetryMs,
} from '../../../src-main/senders/microsoft/account/microsoft-account.ts';
import type { AccountFailure } from '../../../src-shared/model/failures/account-failure.ts';
import { InMemoryVault } from '../../fakes/in-memory-vault.ts';
import { settle } from '../../fakes/manual-scheduler.ts';
import { accountUnderTest } from '../../fixtures/account-under-test.ts';

async function withUnusableAccount(failure: AccountFailure, vault = new InMemoryVault()) {
  const all = accountUnderTest({ vault });
  const source = await all.signInAs('admin@contoso.com');
  await all.commit();
  source.script({ kind: 'failed', failure });
  await all.service.forSending().tokens.acquireToken({ mustRenew: false });
  const stateNow = () => {
    const { inUse } = all.service.view;
    return inUse.kind === 'needs-attention' ? inUse.failure.kind : inUse.kind;
  };
  return { ...all, source, stateNow };
}

describe.each(['administrator-must-approve', 'blocked-by-policy', 'sign-in-again', 'application-not-found'] as const)(
  'an account that needs attention: %s',
  (kind) => {
    test('is tried every 12 hours, and is valid again by itself when that has passed', async () => {
      const all = await withUnusableAccount({ area: 'account', kind });
      all.source.script({ kind: 'failed', failure: { area: 'account', kind } });
      await all.scheduler.advance(renewalIntervalMs);
      expect([all.stateNow(), all.source.asked.at(-1)]).toEqual([kind, { mustRenew: true }]);
      await all.scheduler.advance(renewalIntervalMs);

      expect(all.stateNow()).toBe('valid');
    });

    test('is tried when the machine wakes up', async () => {
      const all = await withUnusableAccount({ area: 'account', kind });
      await all.service.renew();

      expect(all.stateNow()).toBe('valid');
    });

    test('stays so while the network is away', async () => {
      const all = await withUnusableAccount({ area: 'account', kind });
      all.source.script({ kind: 'failed', failure: { area: 'account', kind: 'offline' } });
      await all.service.renew();

      expect(all.stateNow()).toBe(kind);
    });
  },
);

test('after an error that nobody knows the account is tried again every 15 minutes', async () => {
  const failure: AccountFailure = { area: 'account', kind: 'unexpected-account-error', code: 'state_mismatch' };
  const all = await withUnusableAccount(failure);
  all.source.script({ kind: 'failed', failure });
  await all.scheduler.advance(unexpectedErrorRetryMs);
  expect([all.stateNow(), all.source.asked.at(-1)]).toEqual(['unexpected-account-error', { mustRenew: true }]);
  await all.scheduler.advance(unexpectedErrorRetryMs);

  expect([all.stateNow(), all.scheduler.delaysMs]).toEqual(['valid', [renewalIntervalMs]]);
});

test.each([
  'mailbox-over-quota',
  'sending-blocked',
  'sending-limit-reached',
  'account-disabled',
  'organization-blocked',
] as const)(
  'an account that Microsoft 365 takes nothing from (%s) is tried at its own distance, however often it is refused',
  async (kind) => {
    const all = accountUnderTest();
    const source = await all.signInAs('admin@contoso.com');
    await all.commit();
    all.service.forSending().reportRefused({ area: 'account', kind });
    const trials: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await all.scheduler.advance(microsoftAccountRules.earlyRetryMs[kind] ?? 0);
      trials.push(all.trial.count);
      await all.service.forSending().tokens.acquireToken({ mustRenew: false });
      all.service.forSending().reportRefused({ area: 'account', kind });
    }

    expect([trials, source.asked.filter(({ mustRenew }) => mustRenew).length]).toEqual([[1, 2, 3], 3]);
    expect(all.service.view.inUse).toMatchObject({ kind: 'needs-attention', failure: { area: 'account', kind } });
  },
);

test('another reason takes the place of the first', async () => {
  const all = await withUnusableAccount({ area: 'account', kind: 'administrator-must-approve' });
  all.source.script({ kind: 'failed', failure: { area: 'account', kind: 'sign-in-again' } });
  await all.service.renew();

  expect(all.stateNow()).toBe('sign-in-again');
});

describe.each<AccountFailure>([
  { area: 'account', kind: 'sending-not-permitted' },
  { area: 'account', kind: 'sign-in-again' },
  { area: 'account', kind: 'no-mailbox', account: '' },
  { area: 'account', kind: 'sending-blocked' },
])('an account that gets tokens and is refused at sending: $kind', (failure) => {
  const refused = async () => {
    const all = accountUnderTest();
    const source = await all.signInAs('admin@contoso.com');
    const authorization = await all.commit();
    all.service.forSending().reportRefused(failure);
    const states = () =>
      all.views.flatMap(({ inUse }) => (inUse.kind === 'needs-attention' ? inUse.failure.kind : inUse.kind));
    const before = states().length;
    return { ...all, source, authorization, tellsSince: () => states().slice(before) };
  };
  const restarted = async (before: Awaited<ReturnType<typeof refused>>) => {
    const { vault, cacheStore, memory, authorization } = before;
    const all = accountUnderTest({ vault, cacheStore, memory, firstId: 100 });
    await all.service.restore({ authorization, application: { kind: 'preinstalled' } });
    return all;
  };
  const askForToken = (all: Pick<ReturnType<typeof accountUnderTest>, 'service'>) =>
    all.service.forSending().tokens.acquireToken({ mustRenew: false });

  test('is never called valid for a token alone, however often the machine wakes up', async () => {
    const all = await refused();
    for (let round = 0; round < 3; round += 1) {
      await all.service.renew();
      all.service.forSending().reportRefused(failure);
    }
    await all.scheduler.advance(renewalIntervalMs);

    expect([all.tellsSince(), all.service.view.inUse]).toMatchObject([[], { kind: 'needs-attention', failure }]);
  });

  test('gives delivery no token until a renewal says that it is worth trying', async () => {
    const all = await refused();
    const askedNow = async () => [await askForToken(all), all.trial.count, all.service.readiness];
    expect(await askedNow()).toMatchObject([{ kind: 'failed', failure }, 0, 'unusable']);
    await all.service.renew();
    expect(await askedNow()).toMatchObject([{ kind: 'token' }, 1, 'ready']);
    all.service.forSending().reportRefused(failure);

    expect(await askedNow()).toEqual([{ kind: 'failed', failure }, 1, 'unusable']);
  });

  test('is valid again when a message is accepted', async () => {
    const all = await refused();
    await all.service.renew();
    all.service.forSending().reportAccepted();

    expect([all.tellsSince(), all.service.view.inUse.kind]).toEqual([['valid'], 'valid']);
  });

  test('is told anew where it is refused for another reason', async () => {
    const all = await refused();
    await all.service.renew();
    all.service.forSending().reportRefused({ area: 'account', kind: 'blocked-by-policy' });

    expect(all.tellsSince()).toEqual(['blocked-by-policy']);
  });

  test('is not valid either where tokens were refused in between and are given again', async () => {
    const all = await refused();
    all.source.script({ kind: 'failed', failure: { area: 'account', kind: 'blocked-by-policy' } });
    await all.service.renew();
    await all.service.renew();

    expect([all.tellsSince(), all.trial.count]).toEqual([['blocked-by-policy'], 1]);
  });

  test('is valid again when a test message is accepted, for which it is tried at once', async () => {
    const all = await refused();
    const sender = all.service.forTest('in-use');
    const token = await sender.tokens.acquireToken({ mustRenew: false });
    sender.reportAccepted();

    expect([token.kind, all.tellsSince(), await askForToken(all)]).toMatchObject([
      'token',
      ['valid'],
      { kind: 'token' },
    ]);
  });

  test('is not valid for a message that was accepted late, nor for a test of a sign-in that is not in use', async () => {
    const all = await refused();
    all.service.forSending().reportAccepted();
    await all.signInAs('other@contoso.com');
    const sender = all.service.forTest('window');
    await sender.tokens.acquireToken({ mustRenew: false });
    sender.reportAccepted();

    expect(all.service.view.inUse).toMatchObject({ kind: 'needs-attention', failure });
  });

  test('is called so from the first moment after a restart, until a message is accepted', async () => {
    const before = await refused();
    const all = await restarted(before);
    await all.service.renew();
    const told = all.views.map(({ inUse }) => (inUse.kind === 'needs-attention' ? inUse.failure : inUse.kind));

    expect([...new Set(told.map((state) => JSON.stringify(state)))]).toEqual([JSON.stringify(failure)]);
    expect([await askForToken(all), all.trial.count > 0]).toMatchObject([{ kind: 'token' }, true]);
    all.service.forSending().reportAccepted();
    const after = await restarted(before);
    expect(after.views.every(({ inUse }) => inUse.kind === 'valid')).toBe(true);
  });

  test('is valid after a restart where the person has signed in again', async () => {
    const before = await refused();
    await before.signInAs('admin@contoso.com');
    const authorization = await before.commit();
    const all = await restarted({ ...before, authorization });

    expect(all.views.every(({ inUse }) => inUse.kind === 'valid')).toBe(true);
  });

  test('is valid after the person has signed in again', async () => {
    const all = await refused();
    await all.signInAs('admin@contoso.com');
    await all.commit();

    expect(all.service.view.inUse.kind).toBe('valid');
  });
});

test('a message that was accepted late does not make an account valid whose tokens were refused since', async () => {
  const all = await withUnusableAccount({ area: 'account', kind: 'sign-in-again' });
  all.service.forSending().reportAccepted();

  expect(all.stateNow()).toBe('sign-in-again');
});

test('a sign-in that is kept in memory only is so again', async () => {
  const vault = new InMemoryVault();
  vault.isAvailable = false;
  const all = await withUnusableAccount({ area: 'account', kind: 'blocked-by-policy' }, vault);
  await all.service.renew();

  expect(all.stateNow()).toBe('cannot-be-stored');
});

test('an account that was signed out meanwhile does not come back', async () => {
  const all = await withUnusableAccount({ area: 'account', kind: 'blocked-by-policy' });
  const renewing = all.service.renew();
  await all.service.forget();
  await renewing;
  await settle();

  expect([all.stateNow(), all.scheduler.delaysMs]).toEqual(['not-authorized', []]);
});

test('where nobody is authorized there is nothing to renew, and nothing is planned', async () => {
  const all = accountUnderTest();
  await all.service.renew();

  expect(all.scheduler.delaysMs).toEqual([]);
});
