import { describe, expect, test } from 'vitest';
import {
  ApplicationAccount,
  checkIntervalMs,
  failureRetryMs,
  permissionPatienceMs,
  permissionRetryMs,
  type ApplicationSetup,
} from '../../../src-main/senders/microsoft/application/application-account.ts';
import { CertificateKeeper } from '../../../src-main/senders/microsoft/application/certificate-keeper.ts';
import { Passwords } from '../../../src-main/secrets/passwords.ts';
import { SecretKeeper } from '../../../src-main/secrets/secret-keeper.ts';
import type { CertificateReading } from '../../../src-main/senders/microsoft/application/certificate-source.ts';
import { senderUnusable as refusal } from '../../../src-main/senders/account/send-through-account.ts';
import type { TokenOutcome } from '../../../src-main/senders/microsoft/account/token-provider.ts';
import type { Memory } from '../../../src-main/platform/memory.ts';
import { certificateNoticeMs } from '../../../src-shared/model/application-certificate.ts';
import type { AccountFailure } from '../../../src-shared/model/failures/account-failure.ts';
import { InMemorySecretStore } from '../../fakes/in-memory-secret-store.ts';
import { InMemoryVault } from '../../fakes/in-memory-vault.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../fakes/manual-scheduler.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const dayMs = 24 * 60 * 60_000;
const mailbox = 'backup@contoso.com';
const neverExpires = {
  subject: 'CN=Backup',
  thumbprint: 'AB12',
  validFromMs: 0,
  expiresAtMs: Date.parse('2126-01-01'),
};
const identity = { clientId: 'client', tenant: 'contoso.com', cloud: 'worldwide' } as const;

function applicationUnderTest(shared: { memory?: Memory } = {}) {
  const clock = new ManualClock();
  const scheduler = new ManualScheduler(clock);
  const vault = new InMemoryVault();
  const store = new InMemorySecretStore();
  const memory = shared.memory ?? openInMemoryJournal().journal;
  const log: string[] = [];
  const notices: (AccountFailure | null)[] = [];
  const asked: boolean[] = [];
  const keys: string[] = [];
  const tokens: TokenOutcome[] = [];
  const usable = { count: 0 };
  const file: { reading: CertificateReading } = { reading: { kind: 'failed', problem: 'not-readable' } };
  const secretKeeper = new SecretKeeper({ name: 'key', vault, store, log: (line) => log.push(line) });
  const keeper = new CertificateKeeper({ secrets: new Passwords(secretKeeper), readFile: async () => file.reading });
  const account = new ApplicationAccount({
    keeper,
    createTokens: (_, { privateKey }) => {
      keys.push(privateKey);
      return {
        acquireToken: async ({ mustRenew }) => {
          asked.push(mustRenew);
          return tokens.shift() ?? { kind: 'token', accessToken: `token-${asked.length}` };
        },
      };
    },
    clock,
    scheduler,
    memory,
    onChanged: () => {},
    onUsable: () => (usable.count += 1),
    showNotice: (failure) => notices.push(failure),
    log: (line) => log.push(line),
  });
  const setup = async (changes: { keyId?: string | null; expiresInMs?: number } = {}): Promise<ApplicationSetup> => {
    const { keyId = 'key-1', expiresInMs } = changes;
    if (keyId !== null) await secretKeeper.store(keyId, 'private key');
    const expiresAtMs = expiresInMs === undefined ? neverExpires.expiresAtMs : clock.nowMs() + expiresInMs;
    return {
      identity,
      mailbox,
      certificate: { facts: { ...neverExpires, expiresAtMs }, kept: { kind: 'stored', keyId } },
    };
  };
  const inFile = (): ApplicationSetup => ({
    identity,
    mailbox,
    certificate: { facts: neverExpires, kept: { kind: 'file', path: '/etc/backup.pfx', passwordId: null } },
  });
  const use = async (used: ApplicationSetup | null) => {
    await account.use(used);
    await settle();
  };
  const { advance } = scheduler;
  return {
    account,
    clock,
    scheduler,
    vault,
    store,
    memory,
    log,
    notices,
    asked,
    keys,
    tokens,
    usable,
    file,
    keeper,
    setup,
    inFile,
    use,
    advance: advance.bind(scheduler),
    shown: () => [account.readiness, account.senderState],
  };
}

const service = 'microsoft-365';
const denied: AccountFailure = { area: 'account', kind: 'sending-not-permitted' };
const awaited = {
  kind: 'try-again',
  failure: { area: 'delivery', kind: 'permission-awaited', service, mailbox },
  retryAfterMs: permissionRetryMs,
};
const notPermitted: AccountFailure = { area: 'account', kind: 'application-not-permitted', mailbox };
const notRegistered: AccountFailure = { area: 'account', kind: 'certificate-not-registered' };
const needsAttention = (failure: AccountFailure) => ({ kind: 'needs-attention', service, mailbox, failure });
const ready = { kind: 'ready', service, mailbox };

describe('an application that sends as itself', () => {
  test('is not set up while it lacks something', async () => {
    const all = applicationUnderTest();
    await all.use(null);

    expect(all.shown()).toEqual([
      'unusable',
      { kind: 'not-set-up', service, failure: { area: 'account', kind: 'application-incomplete' } },
    ]);
    expect(await all.account.forSending().tokens.acquireToken({ mustRenew: false })).toEqual({
      kind: 'failed',
      failure: { area: 'account', kind: 'application-incomplete' },
    });
  });

  test('sends with the stored key of its certificate, from its mailbox, and asks for a token at once', async () => {
    const all = applicationUnderTest();
    await all.use(await all.setup());
    const attempt = all.account.forSending();

    expect([all.shown(), all.keys, all.asked]).toEqual([['ready', ready], ['private key'], [true]]);
    expect([attempt.mailbox, attempt.user, attempt.cloud]).toEqual([mailbox, mailbox, 'worldwide']);
    expect(await attempt.tokens.acquireToken({ mustRenew: false })).toMatchObject({ kind: 'token' });
  });

  test('renews its token every 12 hours', async () => {
    const all = applicationUnderTest();
    await all.use(await all.setup());
    await all.advance(3 * checkIntervalMs);

    expect(all.asked).toEqual([true, true, true, true]);
  });

  test('works until the program ends where its key could not be stored, and needs it again after that', async () => {
    const all = applicationUnderTest();
    const setup = await all.setup({ keyId: null });
    all.vault.isAvailable = false;
    await all.keeper.secrets.replace({ id: neverExpires.thumbprint, passwordId: null }, 'private key', 'key-1');
    await all.use(setup);
    const failure = { area: 'account', kind: 'certificate-not-stored' };
    expect(all.shown()).toEqual(['ready', { kind: 'works-until-exit', service, mailbox, failure }]);

    const restarted = applicationUnderTest();
    await restarted.use(setup);
    expect(restarted.shown()).toEqual([
      'unusable',
      needsAttention({ area: 'account', kind: 'certificate-key-missing' }),
    ]);
  });

  test('waits for a keyring that is locked, and sends when it is open', async () => {
    const all = applicationUnderTest();
    const setup = await all.setup();
    const unlocked = Promise.withResolvers<void>();
    all.vault.lock = unlocked.promise;
    const known = all.account.use(setup);
    await settle();
    expect(all.account.readiness).toBe('starting');
    await all.advance(15_000);
    await known;
    expect(all.account.senderState).toEqual(needsAttention({ area: 'account', kind: 'waiting-for-keyring' }));

    unlocked.resolve();
    await settle();
    expect(all.shown()).toEqual(['ready', ready]);
  });

  test('says where a key is that the system cannot decrypt, and leaves it there', async () => {
    const all = applicationUnderTest();
    const setup = await all.setup();
    all.vault.trouble = 'unreadable';
    await all.use(setup);

    expect(all.account.senderState).toEqual(
      needsAttention({ area: 'account', kind: 'certificate-key-unreadable', path: '/user-data/accounts/key-1.bin' }),
    );
    expect(all.store.ids).toEqual(['key-1']);
  });
});

describe('a certificate that stays in its file', () => {
  const certificate = { facts: neverExpires, privateKey: 'key in the file' };

  test('is read at start, and again with each renewal, so that a new one is taken up', async () => {
    const all = applicationUnderTest();
    all.file.reading = { kind: 'read', certificate };
    await all.use(all.inFile());
    all.file.reading = {
      kind: 'read',
      certificate: { facts: { ...neverExpires, thumbprint: 'CD34' }, privateKey: 'renewed key' },
    };
    await all.advance(checkIntervalMs);

    expect([all.keys, all.shown()]).toEqual([
      ['key in the file', 'renewed key'],
      ['ready', ready],
    ]);
  });

  test('that cannot be used says why, and is tried again every hour', async () => {
    const all = applicationUnderTest();
    await all.use(all.inFile());
    const failure: AccountFailure = {
      area: 'account',
      kind: 'certificate-not-usable',
      path: '/etc/backup.pfx',
      problem: 'not-readable',
    };
    expect(all.shown()).toEqual(['unusable', needsAttention(failure)]);

    all.file.reading = { kind: 'read', certificate };
    await all.advance(failureRetryMs);
    expect([all.shown(), all.usable.count > 0]).toEqual([['ready', ready], true]);
  });

  test('that is away for a while does not end what is held', async () => {
    const all = applicationUnderTest();
    all.file.reading = { kind: 'read', certificate };
    await all.use(all.inFile());
    all.file.reading = { kind: 'failed', problem: 'not-readable' };
    await all.advance(checkIntervalMs);

    expect(all.shown()).toEqual(['ready', ready]);
  });
});

describe('a certificate that ends', () => {
  const soon = { area: 'account', kind: 'certificate-expires-soon', on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) };

  test('is told of 30 days before, and not earlier', async () => {
    const all = applicationUnderTest();
    await all.use(await all.setup({ expiresInMs: certificateNoticeMs + dayMs }));
    expect(all.notices).toEqual([null]);
    await all.advance(dayMs + checkIntervalMs);

    expect([all.notices.at(-1), all.shown()]).toEqual([soon, ['ready', ready]]);
  });

  test('is an error at its end, without asking Microsoft', async () => {
    const all = applicationUnderTest();
    await all.use(await all.setup({ expiresInMs: 60_000 }));
    const askedBefore = all.asked.length;
    await all.advance(60_000);

    expect([all.account.readiness, all.account.senderState, all.asked.length]).toEqual([
      'unusable',
      needsAttention({ area: 'account', kind: 'certificate-expired', on: expect.any(String) as string }),
      askedBefore,
    ]);
    expect(await all.account.forTest().tokens.acquireToken({ mustRenew: false })).toMatchObject({ kind: 'failed' });
    // What was to come is here: the notice is over.
    expect(all.notices.at(-1)).toBeNull();
  });
});

describe('a token that is refused', () => {
  test('stops sending, says why, and is tried again every hour until there is one', async () => {
    const all = applicationUnderTest();
    all.tokens.push({ kind: 'failed', failure: notRegistered }, { kind: 'failed', failure: notRegistered });
    await all.use(await all.setup());
    expect(all.shown()).toEqual(['unusable', needsAttention(notRegistered)]);
    expect(await all.account.forSending().tokens.acquireToken({ mustRenew: false })).toEqual({
      kind: 'failed',
      failure: notRegistered,
    });

    await all.advance(failureRetryMs);
    expect(all.account.readiness).toBe('unusable');
    await all.advance(failureRetryMs);
    expect([all.shown(), all.usable.count]).toEqual([['ready', ready], 2]);
    expect(all.log).toEqual(['The application cannot send: certificate-not-registered.']);
  });

  test('is asked for again by a test, because a person may have put it right', async () => {
    const all = applicationUnderTest();
    all.tokens.push({ kind: 'failed', failure: notRegistered });
    await all.use(await all.setup());
    const attempt = all.account.forTest();

    expect(await attempt.tokens.acquireToken({ mustRenew: false })).toMatchObject({ kind: 'token' });
    attempt.reportAccepted();
    expect(all.shown()).toEqual(['ready', ready]);
  });

  test('for want of a network changes nothing', async () => {
    const all = applicationUnderTest();
    all.tokens.push({ kind: 'failed', failure: { area: 'account', kind: 'offline' } });
    await all.use(await all.setup());

    expect(all.shown()).toEqual(['ready', ready]);
  });
});

describe('a permission that is denied', () => {
  test('is waited for, since it takes its time: the message is sent again, and nobody is called', async () => {
    const all = applicationUnderTest();
    await all.use(await all.setup());

    expect(all.account.forSending().judgeRefusal(denied)).toEqual(awaited);
    expect(all.shown()).toEqual(['ready', ready]);
  });

  test('for a day is an error; then it is tried every hour, until a message is accepted', async () => {
    const all = applicationUnderTest();
    await all.use(await all.setup());
    all.account.forSending().judgeRefusal(denied);
    await all.advance(permissionPatienceMs);

    expect(all.account.forSending().judgeRefusal(denied)).toEqual(refusal(notPermitted));
    expect(all.shown()).toEqual(['unusable', needsAttention(notPermitted)]);
    await all.advance(failureRetryMs);
    expect(all.shown()).toEqual(['ready', needsAttention(notPermitted)]);
    expect(all.account.forSending().judgeRefusal(denied)).toEqual(refusal(notPermitted));
    expect(all.account.readiness).toBe('unusable');
    await all.advance(failureRetryMs);
    all.account.forSending().reportAccepted();
    expect(all.shown()).toEqual(['ready', ready]);
    // It begins anew.
    expect(all.account.forSending().judgeRefusal(denied)).toEqual(awaited);
  });

  test('is remembered across restarts, since a restart proves nothing', async () => {
    const all = applicationUnderTest();
    await all.use(await all.setup());
    all.account.forSending().judgeRefusal(denied);
    const restarted = applicationUnderTest({ memory: all.memory });
    await restarted.advance(permissionPatienceMs);
    await restarted.use(await restarted.setup());

    expect(restarted.shown()).toEqual(['ready', needsAttention(notPermitted)]);
    expect(restarted.account.forSending().judgeRefusal(denied)).toEqual(refusal(notPermitted));
  });

  test('says nothing about another mailbox', async () => {
    const all = applicationUnderTest();
    await all.use(await all.setup());
    all.account.forSending().judgeRefusal(denied);
    await all.advance(permissionPatienceMs);
    await all.use({ ...(await all.setup()), mailbox: 'other@contoso.com' });

    expect(all.account.forSending().judgeRefusal(denied)).toMatchObject({ kind: 'try-again' });
  });
});

test.each<[AccountFailure, AccountFailure]>([
  [
    { area: 'account', kind: 'no-mailbox', account: '' },
    { area: 'account', kind: 'no-mailbox', account: mailbox },
  ],
  [
    { area: 'account', kind: 'sign-in-again' },
    { area: 'account', kind: 'application-not-accepted', code: 'InvalidAuthenticationToken' },
  ],
  [
    { area: 'account', kind: 'sending-limit-reached' },
    { area: 'account', kind: 'sending-limit-reached' },
  ],
])('what sending says of accounts is said of the application: %j', async (met, said) => {
  const all = applicationUnderTest();
  await all.use(await all.setup());

  expect(all.account.forSending().judgeRefusal(met)).toEqual(refusal(said));
  expect(all.account.senderState).toEqual(needsAttention(said));
});

test('what comes late of an earlier setup says nothing about the one in use', async () => {
  const all = applicationUnderTest();
  await all.use(await all.setup());
  const late = all.account.forSending();
  await all.use({ ...(await all.setup()), mailbox: 'other@contoso.com' });
  late.judgeRefusal(notRegistered);

  expect(all.shown()).toEqual(['ready', { ...ready, mailbox: 'other@contoso.com' }]);
});

test('what is known of a setup stays known when it is saved again', async () => {
  const all = applicationUnderTest();
  all.tokens.push({ kind: 'failed', failure: notRegistered });
  await all.use(await all.setup());
  await all.use(await all.setup());

  expect(all.shown()).toEqual(['unusable', needsAttention(notRegistered)]);
});

test('a setup that is only tested changes nothing about the one in use', async () => {
  const all = applicationUnderTest();
  await all.use(await all.setup());
  const tested = all.account.attemptWith(
    { identity: { ...identity, cloud: 'china' }, mailbox: 'other@contoso.cn' },
    async () => ({ kind: 'loaded', certificate: { facts: neverExpires, privateKey: 'new key' } }),
  );
  await tested.tokens.acquireToken({ mustRenew: false });

  expect([tested.user, tested.cloud, all.keys]).toEqual(['other@contoso.cn', 'china', ['private key', 'new key']]);
  expect(tested.judgeRefusal(denied)).toMatchObject({ kind: 'try-again' });
  expect(tested.judgeRefusal(notRegistered)).toEqual(refusal(notRegistered));
  expect(all.shown()).toEqual(['ready', ready]);
});
