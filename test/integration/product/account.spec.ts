/** Accounts of every kind on the whole program: shared mailboxes, regions, no keyring, and one account after another. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeAccountState, describeSignInState } from '../../../src-shared/wording/describe-account-state.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import { keyringPatienceMs } from '../../../src-main/senders/account/decide-account.ts';
import { askControl } from '../../../src-main/adapters/control/ask-control.ts';
import { InMemoryVault } from '../../fakes/in-memory-vault.ts';
import {
  contosoTenant,
  customApplication,
  defaultAccounts,
  defaultTenants,
  governmentCommunityAccount,
  governmentCommunityTenant,
  secondAccount,
} from '../../harness/microsoft-emulator/emulated-directory.ts';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

const session = { id: 's1', job: { name: 'Exchange daily' }, organization: 'contoso.com', result: 'Failed' };
const preinstalled = { kind: 'preinstalled' } as const;
const shared = { application: preinstalled, shouldSendAsOthers: true };
const alerts = 'backup-alerts@contoso.com';
const patience = { timeout: 10_000 };

test('a keyring that does not answer holds up neither sessions nor health, and when it does the mail goes out', async () => {
  const vault = new InMemoryVault();
  const fixture = await startProductFixture({ vault });
  await fixture.setUp();
  await fixture.stop();
  const { promise, resolve } = Promise.withResolvers<void>();
  vault.lock = promise;
  await fixture.start();
  fixture.dropSession('a.json', session);
  await fixture.letScan();
  const tray = () => fixture.tray();
  await vi.waitFor(async () => expect((await tray()).status).toContain('1 waiting'), patience);
  await fixture.scheduler.advance(keyringPatienceMs);
  await vi.waitFor(async () => expect(await tray()).toMatchObject({ icon: 'attention' }), patience);
  expect((await tray()).status).toContain('Waiting for the keyring');
  expect(fixture.emulator.mailbox.list()).toEqual([]);
  resolve();

  expect(await fixture.emulator.waitForMessages(1, AbortSignal.timeout(10_000))).toHaveLength(1);
});

describe('a shared mailbox', () => {
  test('is sent from, and its permission is asked for only where it is wished', async () => {
    const fixture = await startProductFixture();
    await fixture.setUp();
    await fixture.signIn(shared);
    await fixture.save({ microsoft: { sendAs: alerts } });
    const message = await sent(fixture);

    expect(message?.from.address).toBe(alerts);
    expect(fixture.browsed.map(scopesOf)).toEqual([
      ['Mail.Send', 'User.Read'],
      ['Mail.Send', 'Mail.Send.Shared', 'User.Read'],
    ]);
  });

  test('that the account may not send as parks the notification with its next step', async () => {
    const fixture = await startProductFixture();
    fixture.picks.account = secondAccount.address;
    await fixture.signIn(shared);
    await fixture.save({ route: { isEnabled: true, recipients: 'backup@contoso.com' }, microsoft: { sendAs: alerts } });
    fixture.dropSession('a.json', session);
    const notices = await vi.waitFor(async () => {
      await fixture.letScan();
      const raised = await fixture.product.api.request('notices.load', undefined);
      expect(raised).toHaveLength(1);
      return raised;
    }, patience);

    expect(notices.map(({ failure }) => failure)).toEqual([
      {
        area: 'notifications',
        kind: 'notifications-parked',
        count: 1,
        cause: { area: 'delivery', kind: 'send-as-denied' },
      },
    ]);
    expect(notices.map(({ failure }) => describeFailure(english.words, failure))).toMatchObject([
      {
        detail: expect.stringMatching(/Ask an administrator for Send As .*, or send as your own\.$/),
        nextStep: { kind: 'open-history' },
      },
    ]);
    expect(fixture.emulator.mailbox.list()).toEqual([]);
  });
});

describe('the region of an account', () => {
  test('US Government GCC works through the worldwide service', async () => {
    const fixture = await startProductFixture({
      emulator: {
        tenants: [...defaultTenants, governmentCommunityTenant],
        accounts: [...defaultAccounts, governmentCommunityAccount],
      },
    });
    fixture.picks.account = governmentCommunityAccount.address;
    await fixture.setUp();

    expect((await sent(fixture))?.from.address).toBe(governmentCommunityAccount.address);
  });

  test('GCC High is refused before the browser opens where the tenant is known', async () => {
    const fixture = await startProductFixture();
    fixture.emulator.faults.set('gcc-high-tenant');
    const application = {
      kind: 'custom',
      clientId: customApplication.clientId,
      tenantId: contosoTenant.id,
      cloud: 'worldwide',
    } as const;
    await expect(fixture.signIn({ application, shouldSendAsOthers: false })).rejects.toThrow('region-not-supported');

    expect(fixture.browsed).toEqual([]);
  });

  test('GCC High is refused right after the sign-in where it is not', async () => {
    const fixture = await startProductFixture();
    fixture.emulator.faults.set('gcc-high-tenant');
    await expect(fixture.signIn()).rejects.toThrow('region-not-supported');

    expect(await titleOf(fixture)).toBe('Not authorized');
  });
});

test('without a keyring the sign-in is kept in memory and says so: it sends, leaves no file, and ends with the program', async () => {
  const vault = new InMemoryVault();
  vault.isAvailable = false;
  const fixture = await startProductFixture({ vault });
  await fixture.setUp();
  expect([await titleOf(fixture), filesOfAccounts(fixture)]).toEqual(['The sign-in cannot be stored', []]);
  await sent(fixture);
  fixture.product.resume();
  await fixture.letScan();
  expect(await titleOf(fixture)).toBe('The sign-in cannot be stored');
  expect(fixture.product.desktopNotifications).toEqual([]);
  await fixture.stop();
  await fixture.start();

  expect(await titleOf(fixture)).toBe('Sign-in required');
});

test('the token is renewed at start, every 12 hours, and when the machine wakes up', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  const refreshToken = () => fixture.emulator.latestRefreshToken('admin@contoso.com');
  const renewedBy = async (event: () => unknown) => {
    const before = refreshToken();
    await event();
    await vi.waitFor(() => expect(refreshToken()).not.toBe(before), patience);
  };
  await fixture.stop();

  await renewedBy(() => fixture.start());
  await renewedBy(() => fixture.scheduler.advance(12 * 60 * 60_000));
  await renewedBy(() => fixture.product.resume());
});

test('what waits when the account is switched goes out through the account in use, each once', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('tokens-revoked');
  fixture.dropSession('a.json', session);
  fixture.dropSession('b.json', { ...session, id: 's2' });
  await fixture.letScan();
  await vi.waitFor(async () => expect(await titleOf(fixture)).toBe('Sign-in required'), patience);
  fixture.picks.account = secondAccount.address;
  await fixture.setUp();
  const messages = await fixture.emulator.waitForMessages(2, AbortSignal.timeout(10_000));

  expect(messages.map(({ from }) => from.address)).toEqual([secondAccount.address, secondAccount.address]);
  expect(filesOfAccounts(fixture)).toHaveLength(1);
});

test('each state of an account is reached, and has a sentence and a next step of its own', async () => {
  const fixture = await startProductFixture();
  const seen = new Map<string, string>();
  const see = async (expected: string) => {
    const shown = await vi.waitFor(async () => {
      const { account } = await fixture.product.api.request('options.load', undefined);
      const found =
        describeSignInState(english.words, account.signIn) ?? describeAccountState(english.words, account.inUse);
      expect(found.title).toBe(expected);
      return found;
    }, patience);
    seen.set(expected, JSON.stringify(shown.failure));
  };
  const stopAccount = async (title: string, fault: () => void) => {
    await fixture.setUp();
    fault();
    fixture.dropSession(`${title}.json`, { ...session, id: title });
    await fixture.letScan();
    await see(title);
    fixture.emulator.faults.clear();
  };
  const { faults } = fixture.emulator;
  const whenRenewed = (fault: 'consent-required' | 'blocked-by-policy') => () => {
    faults.set('graph-error', { status: 401, code: 'InvalidAuthenticationToken' });
    faults.set(fault);
  };
  await see('Not authorized');
  await fixture.setUp();
  await see('Token is valid');
  await stopAccount('Sign-in required', () => faults.set('tokens-revoked'));
  await stopAccount('Consent required', whenRenewed('consent-required'));
  await stopAccount('Blocked by policy', whenRenewed('blocked-by-policy'));
  await stopAccount('The account has no mailbox', () => faults.set('no-mailbox'));
  await stopAccount('No permission to send', () =>
    faults.set('graph-error', { status: 403, code: 'ErrorAccessDenied' }),
  );
  faults.set('gcc-high-tenant');
  await expect(fixture.signIn()).rejects.toThrow('region-not-supported');
  await see('Region not supported');
  faults.clear();
  fixture.picks.isAway = true;
  await fixture.product.api.request('account.start-sign-in', { ...shared, shouldSendAsOthers: false });
  await see('Waiting for sign-in in your browser');
  await fixture.product.api.request('account.cancel-sign-in', undefined);

  const troubles = [...seen.values()].filter((failure) => failure !== 'null');
  expect(new Set(troubles).size).toBe(6);
});

async function sent(fixture: ProductFixture) {
  fixture.dropSession('a.json', session);
  await fixture.letScan();
  const [message] = await fixture.emulator.waitForMessages(1, AbortSignal.timeout(10_000));
  return message;
}

async function titleOf({ product }: ProductFixture): Promise<string> {
  const { account } = await product.api.request('options.load', undefined);
  return describeAccountState(english.words, account.inUse).title;
}

function filesOfAccounts({ userDataDirectory }: ProductFixture): string[] {
  const folder = join(userDataDirectory, 'accounts');
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Permissions of Microsoft Graph that a sign-in asks for. */
function scopesOf(url: URL): string[] {
  const scopes = url.searchParams.get('scope')?.split(' ') ?? [];
  return scopes
    .map((scope) => scope.replace('https://graph.microsoft.com/', ''))
    .filter((scope) => scope.includes('.'))
    .sort();
}

test('a test message goes through the account in use, but from the window through the sign-in that it shows', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.picks.account = secondAccount.address;
  await fixture.signIn();
  const { api } = fixture.product;
  const { form } = await api.request('options.load', undefined);
  const fromWindow = await api.request('test-message.send', form);
  await api.request('tray.choose', 'send-test-message');
  const fromCommandLine = await askControl(fixture.userDataDirectory, { kind: 'test' }, 30_000);

  expect([fromWindow, fromCommandLine]).toMatchObject([
    { kind: 'accepted', sender: 'second@contoso.com' },
    { kind: 'answered', answer: { outcome: { kind: 'accepted', sender: 'admin@contoso.com' } } },
  ]);
  expect(fixture.emulator.mailbox.list().map(({ from }) => from.address)).toEqual([
    'second@contoso.com',
    'admin@contoso.com',
    'admin@contoso.com',
  ]);
});
