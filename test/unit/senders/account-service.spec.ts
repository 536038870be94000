import { describe, expect, test } from 'vitest';
import {
  keyringPatienceMs,
  renewalIntervalMs,
  restoreRetryMs,
} from '../../../src-main/senders/account/decide-account.ts';
import { signInTimeLimitMs } from '../../../src-main/senders/account/sign-in-draft.ts';
import type { AccountFailure } from '../../../src-shared/model/failures/account-failure.ts';
import type { ApplicationRegistration } from '../../../src-shared/model/application-registration.ts';
import { authorizedAccount } from '../../builders/settings.ts';
import { settle } from '../../fakes/manual-scheduler.ts';
import { ScriptedTokenSource } from '../../fakes/scripted-token-provider.ts';
import { accountUnderTest } from '../../fixtures/account-under-test.ts';

const preinstalled: ApplicationRegistration = { kind: 'preinstalled' };
const custom: ApplicationRegistration = {
  kind: 'custom',
  clientId: '8f6a2c90-41d7-4e35-a0f3-7d9b5c1e2a34',
  tenantId: 'contoso.com',
  cloud: 'worldwide',
};
const wish = { application: preinstalled, shouldSendAsOthers: false };

/** A program that has an account in use, as after OK. */
async function withAccount(username = 'admin@contoso.com') {
  const all = accountUnderTest();
  await all.signInAs(username);
  const authorization = await all.commit();
  return { ...all, authorization };
}

/** The same machine after the program was ended and started. */
async function restarted(before: Awaited<ReturnType<typeof withAccount>>, application = preinstalled) {
  const all = accountUnderTest({ vault: before.vault, cacheStore: before.cacheStore, firstId: 100 });
  await all.service.restore({ authorization: before.authorization, application });
  return all;
}

describe('a sign-in', () => {
  test('asks for the scopes of sending, in the system browser, and for no more', async () => {
    const all = accountUnderTest();
    await all.service.startSignIn(wish);
    await settle();

    expect(all.tokenProvider.requests).toMatchObject([
      { application: { clientId: 'preinstalled', tenant: 'organizations' }, scopes: ['Mail.Send', 'User.Read'] },
    ]);
    expect(all.openedUrls).toHaveLength(1);
    expect(all.service.view).toEqual({ inUse: { kind: 'not-authorized' }, signIn: { kind: 'waiting-for-sign-in' } });
  });

  test('asks for sending as others only where that is wished', async () => {
    const all = accountUnderTest();
    await all.service.startSignIn({ ...wish, shouldSendAsOthers: true });
    await settle();
    all.tokenProvider.finishAs({ username: 'admin@contoso.com' });
    await settle();

    expect(all.tokenProvider.requests[0]?.scopes).toEqual(['Mail.Send', 'User.Read', 'Mail.Send.Shared']);
    expect(all.service.view.signIn).toMatchObject({ kind: 'signed-in', account: { canSendAsOthers: true } });
  });

  test('shows the address of the mailbox and the name from the profile', async () => {
    const all = accountUnderTest();
    all.profileReader.profile = {
      displayName: 'Alex Admin',
      mail: 'alex@contoso.com',
      userPrincipalName: 'admin@contoso.com',
    };
    await all.signInAs('admin@contoso.com');

    expect(all.service.view.signIn).toEqual({
      kind: 'signed-in',
      canBeStored: true,
      account: authorizedAccount({
        homeAccountId: 'admin@contoso.com-id.tenant',
        displayName: 'Alex Admin',
        mailbox: 'alex@contoso.com',
      }),
    });
  });

  test.each([
    [{ displayName: 'Gus', mail: null, userPrincipalName: 'guest@contoso.com' }, 'guest@contoso.com'],
    [null, 'admin@contoso.com'],
  ])('shows the user principal name where there is no address: %j', async (profile, mailbox) => {
    const all = accountUnderTest();
    all.profileReader.profile = profile;
    await all.signInAs('admin@contoso.com');

    expect(all.service.view.signIn).toMatchObject({ account: { mailbox } });
  });

  test('of an account without a mailbox is refused, and named', async () => {
    const all = accountUnderTest();
    all.profileReader.profile = { refusal: { area: 'account', kind: 'no-mailbox', account: '' } };
    await all.signInAs('guest@contoso.com');

    expect(all.service.view.signIn).toEqual({
      kind: 'failed',
      failure: { area: 'account', kind: 'no-mailbox', account: 'guest@contoso.com' },
    });
  });

  test('that gets no token is not asked to sign in again, and the log has the number of the error', async () => {
    const all = accountUnderTest();
    await all.service.startSignIn(wish);
    await settle();
    const entra = { number: 50_173, text: '' };
    const source = new ScriptedTokenSource('admin@contoso.com');
    source.script({ kind: 'failed', failure: { area: 'account', kind: 'sign-in-again', entra } });
    all.tokenProvider.finishAs({ username: 'admin@contoso.com' }, source);
    await settle();

    expect(all.service.view.signIn).toEqual({
      kind: 'failed',
      failure: { area: 'account', kind: 'sign-in-not-accepted', entra },
    });
    expect(all.log).toEqual(['Sign-in ended: sign-in-not-accepted (AADSTS50173).']);
  });

  test('through a custom application uses its ID and its tenant, in their one form', async () => {
    const all = accountUnderTest();
    await all.service.startSignIn({
      ...wish,
      application: {
        kind: 'custom',
        clientId: '{8F6A2C90-41D7-4E35-A0F3-7D9B5C1E2A34}',
        tenantId: ' Contoso.com',
        cloud: 'worldwide',
      },
    });
    await settle();
    all.tokenProvider.finishAs({ username: 'admin@contoso.com' });
    await settle();

    expect(all.tokenProvider.requests[0]?.application).toEqual({
      clientId: custom.clientId,
      tenant: 'contoso.com',
      cloud: 'worldwide',
    });
    expect(all.service.view.signIn).toMatchObject({ account: { application: custom } });
  });

  test('is not begun where this build has no preinstalled application', async () => {
    const all = accountUnderTest({ preinstalledClientId: '' });
    await all.service.startSignIn(wish);
    await settle();

    expect([all.service.view.signIn, all.openedUrls]).toEqual([
      { kind: 'failed', failure: { area: 'account', kind: 'no-preinstalled-application' } },
      [],
    ]);
  });

  test('that the browser does not open for says so', async () => {
    const all = accountUnderTest();
    all.browser.trouble = 'no browser';
    await all.service.startSignIn(wish);
    await settle();

    expect(all.service.view.signIn).toEqual({
      kind: 'failed',
      failure: { area: 'account', kind: 'browser-not-opened' },
    });
  });

  test('that fails leaves the account in use as it was', async () => {
    const all = await withAccount();
    const { inUse } = all.service.view;
    await all.service.startSignIn(wish);
    await settle();
    all.tokenProvider.finish({ kind: 'failed', failure: { area: 'account', kind: 'sign-in-refused' } });
    await settle();

    expect(all.service.view).toEqual({
      inUse,
      signIn: { kind: 'failed', failure: { area: 'account', kind: 'sign-in-refused' } },
    });
  });

  test('ends after 5 minutes, and nothing is left of it', async () => {
    const all = accountUnderTest();
    await all.service.startSignIn(wish);
    await all.scheduler.advance(signInTimeLimitMs - 1);
    expect(all.service.view.signIn.kind).toBe('waiting-for-sign-in');
    await all.scheduler.advance(1);

    expect([all.service.view.signIn, all.tokenProvider.underWayCount, all.scheduler.delaysMs]).toEqual([
      { kind: 'failed', failure: { area: 'account', kind: 'sign-in-timed-out' } },
      0,
      [],
    ]);
  });

  test('that ended in time is not ended again by its limit', async () => {
    const all = accountUnderTest();
    await all.signInAs('admin@contoso.com');
    await all.scheduler.advance(signInTimeLimitMs);

    expect(all.service.view.signIn.kind).toBe('signed-in');
  });

  test('does not write who signed in to the log', async () => {
    const all = await withAccount();
    await all.service.startSignIn(wish);
    await all.service.cancelSignIn();

    expect(all.log.join('\n')).not.toMatch(/@|token|cache-/);
  });
});

describe('cancelling', () => {
  test('ends the sign-in at once', async () => {
    const all = accountUnderTest();
    await all.service.startSignIn(wish);
    await settle();
    await all.service.cancelSignIn();

    expect([all.service.view.signIn, all.tokenProvider.underWayCount, all.scheduler.delaysMs]).toEqual([
      { kind: 'failed', failure: { area: 'account', kind: 'sign-in-cancelled' } },
      0,
      [],
    ]);
  });

  test('while the tenant is being asked for ends the sign-in at once, and no browser opens', async () => {
    const all = accountUnderTest();
    all.regionReader.reading = new Promise(() => {});
    await all.service.startSignIn({ ...wish, application: custom });
    await settle();
    await all.service.cancelSignIn();

    expect([all.service.view.signIn, all.openedUrls]).toEqual([
      { kind: 'failed', failure: { area: 'account', kind: 'sign-in-cancelled' } },
      [],
    ]);
  });

  test('while the profile is being read ends the sign-in at once, and nobody is signed in', async () => {
    const all = accountUnderTest();
    const profile = Promise.withResolvers<null>();
    all.profileReader.profile = profile.promise;
    await all.signInAs('admin@contoso.com');
    await all.service.cancelSignIn();
    profile.resolve(null);
    await settle();

    expect(all.service.view.signIn).toEqual({
      kind: 'failed',
      failure: { area: 'account', kind: 'sign-in-cancelled' },
    });
    expect(await all.service.prepareCommit()).toMatchObject({ authorization: null });
  });

  test('by closing the window while the keyring is being asked leaves nothing of the sign-in', async () => {
    const all = accountUnderTest();
    const available = Promise.withResolvers<'available'>();
    all.vault.availability = () => available.promise;
    await all.signInAs('admin@contoso.com');
    const discarded = all.service.discardSignIn();
    await settle();
    available.resolve('available');
    await discarded;
    await settle();

    expect(all.service.view.signIn).toEqual({ kind: 'none' });
    expect(await all.service.prepareCommit()).toMatchObject({ authorization: null });
  });

  test('where nothing is under way does nothing', async () => {
    const all = accountUnderTest();
    await all.service.cancelSignIn();

    expect(all.views).toEqual([]);
  });
});

describe('one sign-in at a time', () => {
  test('a new one cancels the one before', async () => {
    const all = accountUnderTest();
    await all.service.startSignIn(wish);
    await settle();
    await all.service.startSignIn(wish);
    await settle();

    expect([all.tokenProvider.requests.length, all.tokenProvider.underWayCount]).toEqual([2, 1]);
    expect(all.service.view.signIn.kind).toBe('waiting-for-sign-in');
  });

  test('however fast the button is pressed', async () => {
    const all = accountUnderTest();
    await Promise.all([all.service.startSignIn(wish), all.service.startSignIn(wish), all.service.startSignIn(wish)]);
    await Promise.all([all.service.startSignIn(wish), all.service.startSignIn(wish)]);
    await settle();

    expect([all.tokenProvider.underWayCount, all.service.view.signIn.kind]).toEqual([1, 'waiting-for-sign-in']);
    await all.service.cancelSignIn();
    expect([all.tokenProvider.underWayCount, all.service.view.signIn.kind]).toEqual([0, 'failed']);
  });
});

describe('regions', () => {
  test.each([
    [{ cloudInstanceName: 'microsoftonline.us', regionSubScope: 'DODCON' }, 'us-government-gcc-high'],
    [{ cloudInstanceName: 'microsoftonline.us', regionSubScope: 'DOD' }, 'us-government-dod'],
    [{ cloudInstanceName: 'partner.microsoftonline.cn', regionSubScope: null }, 'china'],
  ] as const)('are refused before anybody signs in, where the tenant is known: %j', async (region, cloud) => {
    const all = accountUnderTest();
    all.regionReader.reading = { kind: 'known', region };
    await all.service.startSignIn({ ...wish, application: custom });
    await settle();

    expect([all.service.view.signIn, all.openedUrls, all.regionReader.asked]).toEqual([
      {
        kind: 'failed',
        failure: { area: 'account', kind: 'region-not-supported', region: { kind: 'known', clouds: [cloud] } },
      },
      [],
      ['contoso.com at worldwide'],
    ]);
  });

  test.each([
    ['DODCON', null, 'us-government-gcc-high'],
    ['DOD', null, 'us-government-dod'],
    [null, { cloudInstanceName: 'microsoftonline.us', regionSubScope: 'DOD' }, 'us-government-dod'],
    [null, { cloudInstanceName: 'partner.microsoftonline.cn', regionSubScope: null }, 'china'],
  ] as const)(
    'are refused right after the sign-in where the tenant was not known before: token %s, tenant %j',
    async (regionSubScope, region, cloud) => {
      const all = accountUnderTest();
      if (region !== null) all.regionReader.reading = { kind: 'known', region };
      await all.service.startSignIn(wish);
      await settle();
      all.tokenProvider.finishAs({ username: 'admin@contoso.us', regionSubScope });
      await settle();

      expect(all.service.view.signIn).toEqual({
        kind: 'failed',
        failure: { area: 'account', kind: 'region-not-supported', region: { kind: 'known', clouds: [cloud] } },
      });
      expect(await all.service.prepareCommit()).toMatchObject({ authorization: null });
    },
  );

  test('that cannot be read after the sign-in are no reason to refuse it', async () => {
    const all = accountUnderTest();
    await all.signInAs('admin@contoso.com');

    expect([all.service.view.signIn.kind, all.regionReader.asked]).toEqual([
      'signed-in',
      ['2c1b0f7e-93a4-4d52-8a6b-5f0e7d3c9a41 at worldwide'],
    ]);
  });

  test('of GCC work', async () => {
    const all = accountUnderTest();
    all.regionReader.reading = {
      kind: 'known',
      region: { cloudInstanceName: 'microsoftonline.com', regionSubScope: 'GCC' },
    };
    await all.service.startSignIn({ ...wish, application: custom });
    await settle();
    all.tokenProvider.finishAs({ username: 'clerk@woodgrove.example', regionSubScope: 'GCC' });
    await settle();

    expect(all.service.view.signIn.kind).toBe('signed-in');
  });

  test('that nobody answers for are no reason to refuse; a tenant that does not exist is', async () => {
    const all = accountUnderTest();
    await all.service.startSignIn({ ...wish, application: custom });
    await settle();
    expect(all.openedUrls).toHaveLength(1);
    all.regionReader.reading = { kind: 'no-such-tenant' };
    await all.service.startSignIn({ ...wish, application: custom });
    await settle();

    expect(all.service.view.signIn).toEqual({ kind: 'failed', failure: { area: 'account', kind: 'tenant-not-found' } });
  });
});

describe('a sign-in made in the window', () => {
  test('becomes the account in use on OK, and its cache is encrypted on disk', async () => {
    const all = accountUnderTest();
    await all.signInAs('admin@contoso.com');
    expect([all.service.view.inUse, all.cacheStore.ids]).toEqual([{ kind: 'not-authorized' }, []]);

    const authorization = await all.commit();

    expect(all.service.view).toMatchObject({
      inUse: { kind: 'valid', account: { username: 'admin@contoso.com' } },
      signIn: { kind: 'none' },
    });
    expect(authorization).toMatchObject({ account: { username: 'admin@contoso.com' }, cacheId: 'id-1' });
    expect(await all.readCache('id-1')).toBe('admin@contoso.com-cache-0');
    expect(new TextDecoder().decode((await all.cacheStore.read('id-1')) ?? undefined)).not.toMatch(/cache-0/);
  });

  test('is used for a test message of the window before OK; all else goes on with the account in use', async () => {
    const all = await withAccount('first@contoso.com');
    await all.signInAs('second@contoso.com');
    const senders = (['window', 'in-use'] as const).map((from) => all.service.forTest(from));
    const given = await Promise.all(
      [...senders, all.service.forSending()].map(({ tokens }) => tokens.acquireToken({ mustRenew: false })),
    );

    expect(senders.map(({ mailbox }) => mailbox)).toEqual(['second@contoso.com', 'first@contoso.com']);
    expect(given).toMatchObject(
      ['second', 'first', 'first'].map((name) => ({ accessToken: `${name}@contoso.com-token-0` })),
    );
  });

  test('is no sender where nobody is authorized, and then none is named', async () => {
    const sender = accountUnderTest().service.forTest('window');

    expect([sender.mailbox, await sender.tokens.acquireToken({ mustRenew: false })]).toEqual([
      null,
      { kind: 'failed', failure: { area: 'account', kind: 'not-authorized' } },
    ]);
  });

  test('that is saved while a test message goes out changes neither its sender nor what its acceptance proves', async () => {
    const all = await withAccount('first@contoso.com');
    const before = all.service.forTest('in-use');
    await all.signInAs('second@contoso.com');
    const fromWindow = all.service.forTest('window');
    await all.commit();
    all.service.forSending().reportRefused({ area: 'account', kind: 'sending-not-permitted' });
    before.reportAccepted();
    fromWindow.reportAccepted();

    expect(await before.tokens.acquireToken({ mustRenew: false })).toMatchObject({
      accessToken: 'first@contoso.com-token-0',
    });
    expect(all.service.view.inUse).toMatchObject({
      kind: 'needs-attention',
      account: { username: 'second@contoso.com' },
    });
  });

  test('is forgotten on Cancel; the previous account and its cache are untouched', async () => {
    const all = await withAccount('first@contoso.com');
    const { inUse } = all.service.view;
    await all.signInAs('second@contoso.com');
    await all.service.discardSignIn();

    expect([all.service.view, all.cacheStore.ids, await all.readCache('id-1')]).toEqual([
      { inUse, signIn: { kind: 'none' } },
      ['id-1'],
      'first@contoso.com-cache-0',
    ]);
    expect(await all.service.prepareCommit()).toMatchObject({
      authorization: { account: { username: 'first@contoso.com' } },
    });
  });

  test('takes the place of the previous account, whose cache goes only when everything is saved', async () => {
    const all = await withAccount('first@contoso.com');
    await all.signInAs('second@contoso.com');
    const prepared = await all.service.prepareCommit();
    expect(all.cacheStore.ids).toEqual(['id-1', 'id-2']);
    await all.service.completeCommit(prepared, preinstalled);

    expect([all.cacheStore.ids, all.service.view.inUse]).toMatchObject([
      ['id-2'],
      { account: { username: 'second@contoso.com' } },
    ]);
  });

  test('stays where the settings could not be saved: its file goes, the previous account works on', async () => {
    const all = await withAccount('first@contoso.com');
    await all.signInAs('second@contoso.com');
    await all.service.abortCommit(await all.service.prepareCommit());

    expect([all.cacheStore.ids, all.service.view]).toMatchObject([
      ['id-1'],
      { inUse: { account: { username: 'first@contoso.com' } }, signIn: { kind: 'signed-in' } },
    ]);
    await all.commit();
    expect([all.cacheStore.ids, all.service.view.inUse]).toMatchObject([
      ['id-3'],
      { account: { username: 'second@contoso.com' } },
    ]);
  });

  test('that the window forgets while the settings are being saved is in use all the same: that is what is saved', async () => {
    const all = await withAccount('first@contoso.com');
    await all.signInAs('second@contoso.com');
    const prepared = await all.service.prepareCommit();
    await all.service.discardSignIn();
    await all.service.completeCommit(prepared, preinstalled);

    expect([all.cacheStore.ids, all.service.view]).toMatchObject([
      ['id-2'],
      { inUse: { kind: 'valid', account: { username: 'second@contoso.com' } }, signIn: { kind: 'none' } },
    ]);
    expect(await all.service.forSending().tokens.acquireToken({ mustRenew: false })).toMatchObject({
      accessToken: 'second@contoso.com-token-0',
    });
  });

  test('that is saved twice at the same time leaves one cache, the one that the settings name', async () => {
    const all = accountUnderTest();
    await all.signInAs('admin@contoso.com');
    const [first, second] = await Promise.all([all.service.prepareCommit(), all.service.prepareCommit()]);
    await all.service.completeCommit(first, preinstalled);
    await all.service.completeCommit(second, preinstalled);

    expect(all.cacheStore.ids).toEqual([second.authorization?.cacheId]);
    expect(await all.service.prepareCommit()).toMatchObject({ authorization: second.authorization });
  });

  test('through another application than the one that is saved is not applicable', async () => {
    const all = accountUnderTest();
    await all.signInAs('admin@contoso.com');
    await all.service.completeCommit(await all.service.prepareCommit(), custom);

    expect(all.service.view.inUse).toEqual({ kind: 'not-authorized' });
    expect(await all.service.forSending().tokens.acquireToken({ mustRenew: false })).toEqual({
      kind: 'failed',
      failure: { area: 'account', kind: 'not-authorized' },
    });
  });
});

describe('storing', () => {
  test('that is not possible is said, and nothing is written', async () => {
    const all = accountUnderTest();
    all.vault.isAvailable = false;
    await all.signInAs('admin@contoso.com');
    expect(all.service.view.signIn).toMatchObject({ kind: 'signed-in', canBeStored: false });

    const authorization = await all.commit();

    expect([all.service.view.inUse.kind, authorization?.cacheId, all.cacheStore.ids]).toEqual([
      'cannot-be-stored',
      null,
      [],
    ]);
    expect(await all.service.forSending().tokens.acquireToken({ mustRenew: true })).toMatchObject({ kind: 'token' });
    expect(all.cacheStore.ids).toEqual([]);
  });

  test('that is not possible is found out at the next start, as a sign-in that has to be made again', async () => {
    const before = accountUnderTest();
    before.vault.isAvailable = false;
    await before.signInAs('admin@contoso.com');
    const all = accountUnderTest();
    await all.service.restore({ authorization: await before.commit(), application: preinstalled });

    expect(all.service.view.inUse).toMatchObject({
      kind: 'needs-attention',
      failure: { area: 'account', kind: 'sign-in-again' },
    });
  });

  test('in a folder that cannot be written leaves the sign-in in memory', async () => {
    const all = accountUnderTest();
    await all.signInAs('admin@contoso.com');
    all.cacheStore.trouble = 'no space left on device';
    await all.commit();

    expect(all.service.view.inUse.kind).toBe('cannot-be-stored');
  });

  test('follows each renewal, in order', async () => {
    const all = await withAccount();
    await all.service.forSending().tokens.acquireToken({ mustRenew: true });
    await all.service.forSending().tokens.acquireToken({ mustRenew: true });
    await all.service.stop();

    expect(await all.readCache('id-1')).toBe('admin@contoso.com-cache-2');
  });

  test('that fails for a renewal leaves the good file and the working account', async () => {
    const all = await withAccount();
    all.vault.isAvailable = false;
    await all.service.forSending().tokens.acquireToken({ mustRenew: true });
    await all.service.stop();
    all.vault.isAvailable = true;

    expect([await all.readCache('id-1'), all.service.view.inUse.kind]).toEqual(['admin@contoso.com-cache-0', 'valid']);
  });

  test('does not write a renewal of a previous account into the new one’s file', async () => {
    const all = accountUnderTest();
    const first = await all.signInAs('first@contoso.com');
    await all.commit();
    await all.signInAs('second@contoso.com');
    await all.commit();
    await first.acquireToken({ mustRenew: true });
    await all.service.stop();

    expect([all.cacheStore.ids, await all.readCache('id-2')]).toEqual([['id-2'], 'second@contoso.com-cache-0']);
  });
});

describe('after a restart', () => {
  test('the account is in use again, and its token is renewed in the background', async () => {
    const all = await restarted(await withAccount());

    expect(all.service.view.inUse).toMatchObject({ kind: 'valid', account: { username: 'admin@contoso.com' } });
    expect(all.tokenProvider.restored).toEqual([
      {
        application: { clientId: 'preinstalled', tenant: 'organizations', cloud: 'worldwide' },
        scopes: ['Mail.Send', 'User.Read'],
        homeAccountId: 'admin@contoso.com-id.tenant',
        cacheText: 'admin@contoso.com-cache-0',
      },
    ]);
    expect(all.tokenProvider.sources.get('admin@contoso.com-id.tenant')?.asked).toEqual([{ mustRenew: true }]);
  });

  test('nobody is authorized where nobody was', async () => {
    const all = accountUnderTest();
    await all.service.restore({ authorization: null, application: preinstalled });

    expect([all.service.view.inUse, all.tokenProvider.restored, all.scheduler.delaysMs]).toEqual([
      { kind: 'not-authorized' },
      [],
      [],
    ]);
  });

  test('a cache file that is gone means signing in again', async () => {
    const before = await withAccount();
    await before.cacheStore.remove('id-1');
    const all = await restarted(before);

    expect(all.service.view.inUse).toMatchObject({
      kind: 'needs-attention',
      failure: { area: 'account', kind: 'sign-in-again' },
    });
  });

  test.each(['unreadable', 'temporarily-unavailable'] as const)(
    'a cache that is %s is said to be so and left as it is',
    async (trouble) => {
      const before = await withAccount();
      before.vault.trouble = trouble;
      const all = await restarted(before);

      expect([all.service.view.inUse, all.cacheStore.ids, all.tokenProvider.restored]).toMatchObject([
        {
          kind: 'needs-attention',
          failure: { area: 'account', kind: 'sign-in-unreadable', path: '/user-data/accounts/id-1.bin' },
        },
        ['id-1'],
        [],
      ]);
    },
  );

  test('a folder that cannot be read is no reason to forget the account', async () => {
    const before = await withAccount();
    before.cacheStore.trouble = 'permission denied';
    const all = await restarted(before);

    expect(all.service.view.inUse).toMatchObject({
      kind: 'needs-attention',
      failure: { area: 'account', kind: 'sign-in-unreadable' },
    });
  });

  test('a keyring that is locked is asked again until it is open, and the account works', async () => {
    const before = await withAccount();
    before.vault.trouble = 'temporarily-unavailable';
    const all = await restarted(before);
    await all.scheduler.advance(3 * restoreRetryMs);
    expect([all.service.view.inUse.kind, all.log.length]).toEqual(['needs-attention', 1]);
    before.vault.trouble = null;
    await all.scheduler.advance(restoreRetryMs);

    expect(all.service.view.inUse.kind).toBe('valid');
    expect(await all.service.forSending().tokens.acquireToken({ mustRenew: false })).toMatchObject({ kind: 'token' });
  });

  test('a keyring that does not answer is told after a while, and the account works when it does', async () => {
    const before = await withAccount();
    const { promise, resolve } = Promise.withResolvers<void>();
    before.vault.lock = promise;
    const all = accountUnderTest({ vault: before.vault, cacheStore: before.cacheStore, firstId: 100 });
    const known = all.service.restore({ authorization: before.authorization, application: preinstalled });
    const states = [all.service.view.inUse, await all.service.forSending().tokens.acquireToken({ mustRenew: false })];
    await all.scheduler.advance(keyringPatienceMs);
    await known;
    states.push(all.service.view.inUse);
    expect(states).toMatchObject([
      { kind: 'valid' },
      { kind: 'failed', failure: { area: 'account', kind: 'waiting-for-keyring' } },
      { kind: 'needs-attention', failure: { area: 'account', kind: 'waiting-for-keyring' } },
    ]);
    expect(all.service.readiness).toBe('starting');
    resolve();
    await settle();

    expect([all.service.view.inUse.kind, all.service.readiness]).toEqual(['valid', 'ready']);
    expect(await all.service.forSending().tokens.acquireToken({ mustRenew: false })).toMatchObject({ kind: 'token' });
  });

  test('a keyring that answers after the account was signed out brings nothing back', async () => {
    const before = await withAccount();
    const { promise, resolve } = Promise.withResolvers<void>();
    before.vault.lock = promise;
    const all = accountUnderTest({ vault: before.vault, cacheStore: before.cacheStore, firstId: 100 });
    void all.service.restore({ authorization: before.authorization, application: preinstalled });
    await all.service.forget();
    resolve();
    await settle();

    expect([all.service.view.inUse.kind, all.scheduler.delaysMs]).toEqual(['not-authorized', []]);
  });

  test('a keyring that opens after somebody has signed in anew changes nothing', async () => {
    const before = await withAccount();
    before.vault.trouble = 'temporarily-unavailable';
    const all = await restarted(before);
    await all.signInAs('second@contoso.com');
    await all.commit();
    before.vault.trouble = null;
    await all.scheduler.advance(3 * restoreRetryMs);

    expect(all.service.view.inUse).toMatchObject({ kind: 'valid', account: { username: 'second@contoso.com' } });
  });

  test('a cache that could not be read is not removed by a new sign-in', async () => {
    const before = await withAccount();
    before.vault.trouble = 'unreadable';
    const all = await restarted(before);
    await all.signInAs('second@contoso.com');
    const prepared = await all.service.prepareCommit();
    const newId = prepared.authorization?.cacheId;
    await all.service.completeCommit(prepared, preinstalled);

    expect(all.cacheStore.ids).toEqual(['id-1', newId]);
    expect(newId).not.toBe('id-1');
  });

  test('a build without its preinstalled application says so', async () => {
    const before = await withAccount();
    const all = accountUnderTest({ vault: before.vault, cacheStore: before.cacheStore, preinstalledClientId: '' });
    await all.service.restore({ authorization: before.authorization, application: preinstalled });

    expect(all.service.view.inUse).toMatchObject({
      kind: 'needs-attention',
      failure: { area: 'account', kind: 'no-preinstalled-application' },
    });
  });
});

describe('another application', () => {
  test('makes the account not applicable, but does not lose it', async () => {
    const before = await withAccount();
    const all = await restarted(before, custom);

    expect([all.service.view.inUse, all.cacheStore.ids]).toEqual([{ kind: 'not-authorized' }, ['id-1']]);
    expect(await all.service.prepareCommit()).toMatchObject({ authorization: before.authorization });
  });

  test('and back again: the account is in use as before', async () => {
    const all = await withAccount();
    await all.service.completeCommit(await all.service.prepareCommit(), custom);
    expect(all.service.view.inUse).toEqual({ kind: 'not-authorized' });
    await all.service.completeCommit(await all.service.prepareCommit(), preinstalled);
    await settle();

    expect(all.service.view.inUse).toMatchObject({ kind: 'valid', account: { username: 'admin@contoso.com' } });
  });

  test('saved while nothing else has changed does not disturb the account', async () => {
    const all = await withAccount();
    const viewCount = all.views.length;
    await all.service.completeCommit(await all.service.prepareCommit(), preinstalled);

    expect([all.views.length, all.tokenProvider.restored]).toEqual([viewCount, []]);
  });
});

describe('tokens', () => {
  test('are renewed every 12 hours', async () => {
    const all = accountUnderTest();
    const source = await all.signInAs('admin@contoso.com');
    await all.commit();
    await all.scheduler.advance(3 * renewalIntervalMs);

    expect(source.asked.filter(({ mustRenew }) => mustRenew)).toHaveLength(3);
  });

  test('are not renewed after the program has stopped', async () => {
    const all = await withAccount();
    await all.service.stop();

    expect(all.scheduler.delaysMs).toEqual([]);
  });

  test.each([
    { area: 'account', kind: 'offline' },
    { area: 'account', kind: 'unexpected-answer' },
  ] as AccountFailure[])('that the network keeps away are no trouble of the account: $kind', async (failure) => {
    const all = accountUnderTest();
    const source = await all.signInAs('admin@contoso.com');
    await all.commit();
    source.script({ kind: 'failed', failure });

    expect(await all.service.forSending().tokens.acquireToken({ mustRenew: false })).toEqual({
      kind: 'failed',
      failure,
    });
    expect(all.service.view.inUse.kind).toBe('valid');
  });

  test.each([
    { area: 'account', kind: 'sign-in-again' },
    { area: 'account', kind: 'administrator-must-approve' },
    { area: 'account', kind: 'blocked-by-policy' },
  ] as AccountFailure[])(
    'that Microsoft 365 refuses make the account need attention, and are not asked for again and again: $kind',
    async (failure) => {
      const all = accountUnderTest();
      const source = await all.signInAs('admin@contoso.com');
      await all.commit();
      source.script({ kind: 'failed', failure });
      await all.service.forSending().tokens.acquireToken({ mustRenew: false });
      const askedCount = source.asked.length;

      expect(await all.service.forSending().tokens.acquireToken({ mustRenew: false })).toEqual({
        kind: 'failed',
        failure,
      });
      expect([all.service.view.inUse, source.asked.length]).toMatchObject([
        { kind: 'needs-attention', failure },
        askedCount,
      ]);
    },
  );

  test('of a new sign-in end the trouble', async () => {
    const all = await withAccount();
    all.service.forSending().reportRefused({ area: 'account', kind: 'no-mailbox', account: '' });
    expect(all.service.view.inUse.kind).toBe('needs-attention');
    await all.signInAs('admin@contoso.com');
    await all.commit();

    expect(all.service.view.inUse.kind).toBe('valid');
  });

  test('of nobody are refused as not authorized', async () => {
    const all = accountUnderTest();

    expect(await all.service.forSending().tokens.acquireToken({ mustRenew: false })).toEqual({
      kind: 'failed',
      failure: { area: 'account', kind: 'not-authorized' },
    });
    expect(all.service.view.inUse.kind).toBe('not-authorized');
  });
});

describe('signing out', () => {
  test('removes the account and its cache from this machine', async () => {
    const all = await withAccount();
    await all.service.forget();

    expect([all.service.view, all.cacheStore.ids, all.scheduler.delaysMs]).toEqual([
      { inUse: { kind: 'not-authorized' }, signIn: { kind: 'none' } },
      [],
      [],
    ]);
    expect(await all.service.prepareCommit()).toMatchObject({ authorization: null });
  });

  test('is the person’s word to remove a cache that could not be read', async () => {
    const before = await withAccount();
    before.vault.trouble = 'unreadable';
    const all = await restarted(before);
    await all.service.forget();

    expect(all.cacheStore.ids).toEqual([]);
  });

  test('is not undone by a renewal that was under way', async () => {
    const all = accountUnderTest();
    const source = await all.signInAs('admin@contoso.com');
    await all.commit();
    const renewal = source.acquireToken({ mustRenew: true });
    await all.service.forget();
    await renewal;
    await source.acquireToken({ mustRenew: true });
    await all.service.stop();

    expect(all.cacheStore.ids).toEqual([]);
  });

  test('while a keyring is locked ends the asking', async () => {
    const before = await withAccount();
    before.vault.trouble = 'temporarily-unavailable';
    const all = await restarted(before);
    await all.service.forget();
    before.vault.trouble = null;
    await all.scheduler.advance(3 * restoreRetryMs);

    expect(all.service.view.inUse).toEqual({ kind: 'not-authorized' });
  });
});

test('stopping cancels a sign-in and waits until every cache is written', async () => {
  const all = await withAccount();
  await all.service.startSignIn(wish);
  await settle();
  await all.service.forSending().tokens.acquireToken({ mustRenew: true });
  await all.service.stop();

  expect([all.tokenProvider.underWayCount, await all.readCache('id-1')]).toEqual([0, 'admin@contoso.com-cache-1']);
});
