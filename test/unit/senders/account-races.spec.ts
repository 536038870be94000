/** What comes late, for an account or a sign-in that is not the one any more. */
import { expect, test } from 'vitest';
import type { TokenOutcome } from '../../../src-main/senders/microsoft/account/token-provider.ts';
import type { ScriptedTokenSource } from '../../fakes/scripted-token-provider.ts';
import { settle } from '../../fakes/manual-scheduler.ts';
import { accountUnderTest } from '../../fixtures/account-under-test.ts';

const wish = { application: { kind: 'preinstalled' }, shouldSendAsOthers: false } as const;
const isRevoked: TokenOutcome = { kind: 'failed', failure: { area: 'account', kind: 'sign-in-again' } };

/** Whoever asks for a token from now on waits until the spec answers. */
function hold(source: ScriptedTokenSource): (outcome: TokenOutcome) => void {
  const { promise, resolve } = Promise.withResolvers<TokenOutcome>();
  source.acquireToken = () => promise;
  return resolve;
}

async function withFirstAccount() {
  const all = accountUnderTest();
  const first = await all.signInAs('first@contoso.com');
  await all.commit();
  return { ...all, first };
}

async function takeSecondIntoUse(all: Awaited<ReturnType<typeof withFirstAccount>>): Promise<ScriptedTokenSource> {
  const second = await all.signInAs('second@contoso.com');
  await all.commit();
  return second;
}

test('a renewal that fails for the account before says nothing of the one in use', async () => {
  const all = await withFirstAccount();
  const answer = hold(all.first);
  const renewal = all.service.renew();
  await takeSecondIntoUse(all);
  answer(isRevoked);
  await renewal;

  expect(all.service.view.inUse).toMatchObject({ kind: 'valid', account: { username: 'second@contoso.com' } });
});

test('a token for sending that the account before did not get says nothing of the one in use', async () => {
  const all = await withFirstAccount();
  const answer = hold(all.first);
  const token = all.service.forSending().tokens.acquireToken({ mustRenew: false });
  await takeSecondIntoUse(all);
  answer(isRevoked);

  expect(await token).toEqual(isRevoked);
  expect(all.service.view.inUse).toMatchObject({ kind: 'valid', account: { username: 'second@contoso.com' } });
});

test('a renewal that succeeds for the account before does not mend the one in use', async () => {
  const all = await withFirstAccount();
  const answer = hold(all.first);
  const renewal = all.service.renew();
  const second = await takeSecondIntoUse(all);
  second.script(isRevoked);
  await all.service.forSending().tokens.acquireToken({ mustRenew: false });
  answer({ kind: 'token', accessToken: 'late' });
  await renewal;

  expect(all.service.view.inUse).toMatchObject({
    kind: 'needs-attention',
    failure: { area: 'account', kind: 'sign-in-again' },
  });
});

test('a sign-in that has begun while the one before was being forgotten goes on', async () => {
  const all = accountUnderTest();
  await all.service.startSignIn(wish);
  await settle();
  await Promise.all([all.service.startSignIn(wish), all.service.discardSignIn()]);
  await settle();

  expect([all.tokenProvider.underWayCount, all.service.view.signIn.kind]).toEqual([1, 'waiting-for-sign-in']);
});

test('a token cache that is being written when the person signs out is gone all the same', async () => {
  const all = await withFirstAccount();
  const keyring = Promise.withResolvers<void>();
  all.vault.lock = keyring.promise;
  await all.first.acquireToken({ mustRenew: true });
  await settle();
  const forgotten = all.service.forget();
  await settle();
  keyring.resolve();
  await forgotten;
  await all.service.stop();

  expect(all.cacheStore.ids).toEqual([]);
});

test('what a message of the account before came to says nothing of the one in use', async () => {
  const all = await withFirstAccount();
  const attempts = [all.service.forSending(), all.service.forSending()];
  await takeSecondIntoUse(all);
  attempts[0]?.reportRefused({ area: 'account', kind: 'sending-blocked' });
  expect(all.service.view.inUse).toMatchObject({ kind: 'valid', account: { username: 'second@contoso.com' } });
  all.service.forSending().reportRefused({ area: 'account', kind: 'account-disabled' });
  await all.service.renew();
  attempts[1]?.reportAccepted();

  expect(all.service.view.inUse).toMatchObject({
    kind: 'needs-attention',
    account: { username: 'second@contoso.com' },
    failure: { kind: 'account-disabled' },
  });
});

test('a message that is under way while another account is saved goes out from the one that it began with', async () => {
  const all = await withFirstAccount();
  const { tokens } = all.service.forSending();
  await takeSecondIntoUse(all);

  expect(await tokens.acquireToken({ mustRenew: true })).toMatchObject({ accessToken: 'first@contoso.com-token-1' });
  await all.service.forget();
  expect(await tokens.acquireToken({ mustRenew: true })).toMatchObject({ failure: { kind: 'not-authorized' } });
});
