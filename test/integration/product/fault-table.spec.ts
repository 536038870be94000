/**
 * What each trouble of sign-in and of sending comes to on the whole program: what the person is shown, what becomes of
 * the notification, and what happens when the trouble ends.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test, vi } from 'vitest';
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeAccountState } from '../../../src-shared/wording/describe-account-state.ts';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { deliveryFailureSchema } from '../../../src-shared/model/failures/delivery-failure.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import { retryRefusedAfterMs } from '../../../src-main/delivery/decide-after-attempt.ts';
import { InMemoryVault } from '../../fakes/in-memory-vault.ts';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

const session = { id: 's1', job: { name: 'Exchange daily' }, organization: 'contoso.com', result: 'Failed' };
const patience = { timeout: 10_000 };

interface TokenRow {
  case: string;
  error: string;
  number: number;
  subError?: string;
  title: string;
  nextStep: 'authorize' | 'advice' | 'open-application-settings';
}

const signInAgain = { title: 'Sign-in required', nextStep: 'authorize' } as const;
const invalidGrant = { error: 'invalid_grant', ...signInAgain };

const tokenRows: TokenRow[] = [
  { case: 'more proof is asked for', ...invalidGrant, number: 50_076, subError: 'basic_action' },
  { case: 'a security question is open', ...invalidGrant, number: 50_158, subError: 'additional_action' },
  { case: 'the refresh token was not used for too long', ...invalidGrant, number: 700_082 },
  { case: 'the refresh token was cut short by policy', ...invalidGrant, number: 70_043 },
  { case: 'the password was changed', ...invalidGrant, number: 50_173 },
  {
    case: 'consent is missing',
    error: 'invalid_grant',
    number: 65_001,
    subError: 'consent_required',
    title: 'Consent required',
    nextStep: 'authorize',
  },
  {
    case: 'Conditional Access blocks',
    error: 'invalid_grant',
    number: 53_003,
    subError: 'message_only',
    title: 'Blocked by policy',
    nextStep: 'advice',
  },
  {
    case: 'the application is not in the tenant',
    error: 'unauthorized_client',
    number: 700_016,
    title: 'Application not found',
    nextStep: 'open-application-settings',
  },
  {
    case: 'the public flow is off',
    error: 'invalid_client',
    number: 7_000_218,
    title: 'Application registration incomplete',
    nextStep: 'advice',
  },
];

describe('the token endpoint says', () => {
  test.each(tokenRows)('$error, AADSTS$number: $case', async ({ error, number, subError, title, nextStep }) => {
    const fixture = await startProductFixture();
    await fixture.setUp();
    fixture.emulator.faults.set('token-error', { error, number, ...(subError === undefined ? {} : { subError }) });
    fixture.product.resume();
    await vi.waitFor(async () => expect(await accountOf(fixture)).toEqual({ title, nextStep }), patience);
    fixture.dropSession('a.json', session);
    await fixture.letScan();
    await vi.waitFor(() => expect(entryOf(fixture)).toEqual({ state: 'waiting', failure: null }), patience);
    expect(fixture.emulator.mailbox.list()).toEqual([]);

    fixture.emulator.faults.clear();
    if (nextStep === 'authorize') await fixture.setUp();
    else fixture.product.resume();
    await isSent(fixture);
    expect(await accountOf(fixture)).toEqual({ title: 'Token is valid', nextStep: null });
  });
});

describe('passing trouble at the token endpoint keeps the account valid and the notification waiting:', () => {
  test.each([
    ['offline', 'not-reachable', 'Microsoft 365 cannot be reached'],
    ['token-endpoint-unavailable', 'not-reachable', 'Microsoft 365 cannot be reached'],
    ['token-endpoint-throttled', 'not-reachable', 'Microsoft 365 cannot be reached'],
    ['captive-portal', 'captive-portal', 'Something else answered for Microsoft 365'],
    ['redirected', 'captive-portal', 'Something else answered for Microsoft 365'],
  ] as const)('%s', async (fault, _, title) => {
    const fixture = await startProductFixture();
    await fixture.setUp();
    // The token that there is is refused, so that a new one is asked for.
    if (fault.startsWith('token-endpoint'))
      fixture.emulator.faults.set('graph-error', { status: 401, code: 'InvalidAuthenticationToken' });
    fixture.emulator.faults.set(fault);
    fixture.dropSession('a.json', session);
    await fixture.letScan();
    const waitsFor = fault === 'offline' ? { state: 'outcome-unknown', failure: 'Outcome unknown' } : null;
    await vi.waitFor(
      () => expect(entryOf(fixture)).toEqual(waitsFor ?? { state: 'retry-at', failure: title }),
      patience,
    );
    expect(await accountOf(fixture)).toEqual({ title: 'Token is valid', nextStep: null });

    fixture.emulator.faults.clear();
    fixture.product.goOnline();
    await fixture.scheduler.advance(60_000);
    await isSent(fixture);
  });
});

test('access_denied: a person who declines in the browser is told so, and the account in use stays', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.picks.consent = 'Cancel';
  // A further permission, so that consent is asked for again.
  const declined = fixture.signIn({ application: { kind: 'preinstalled' }, shouldSendAsOthers: true });
  await expect(declined).rejects.toThrow('sign-in-refused');
  expect(await accountOf(fixture)).toEqual({ title: 'Token is valid', nextStep: null });
  fixture.dropSession('a.json', session);
  await fixture.letScan();
  await isSent(fixture);
});

// `refresh_token_expired`, the other case of this kind, cannot come from a stored cache: it has no place for that time.
test('no_tokens_found: a token cache without a refresh token asks to sign in again, and what waited goes out then', async () => {
  const fixture = await startProductFixture({ vault: new InMemoryVault() });
  await fixture.setUp();
  await fixture.stop();
  await removeRefreshTokens(fixture);
  await fixture.start();
  await vi.waitFor(async () => expect(await accountOf(fixture)).toEqual(signInAgain), patience);
  fixture.dropSession('a.json', session);
  await fixture.letScan();
  await vi.waitFor(() => expect(entryOf(fixture)).toEqual({ state: 'waiting', failure: null }), patience);

  await fixture.setUp();
  await isSent(fixture);
  expect(await accountOf(fixture)).toEqual({ title: 'Token is valid', nextStep: null });
});

test('a token cache that cannot be read is told, left as it is, and replaced by signing in again', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  await fixture.stop();
  const accounts = join(fixture.userDataDirectory, 'accounts');
  const path = join(accounts, readdirSync(accounts)[0] ?? '');
  writeFileSync(path, 'damaged');
  await fixture.start();
  await vi.waitFor(
    async () =>
      expect(await accountOf(fixture)).toEqual({ title: 'The stored sign-in cannot be read', nextStep: 'authorize' }),
    patience,
  );
  fixture.dropSession('a.json', session);
  await fixture.letScan();
  await vi.waitFor(() => expect(entryOf(fixture).state).toBe('waiting'), patience);
  await fixture.setUp();
  await isSent(fixture);
  expect(readFileSync(path, 'utf8')).toBe('damaged');
});

interface SendRow {
  case: string;
  status: number;
  code: string;
  state: 'retry-at' | 'outcome-unknown' | 'parked';
  title: string;
  step: RegExp;
}

const sendRows: SendRow[] = [
  {
    case: 'no right to send',
    status: 403,
    code: 'ErrorSendAsDenied',
    state: 'parked',
    title: 'Send As denied',
    step: /^Ask an administrator for Send As/,
  },
  {
    case: 'a bad address',
    status: 400,
    code: 'ErrorInvalidRecipients',
    state: 'parked',
    title: 'Recipients refused',
    step: /^Correct the To field/,
  },
  {
    case: 'too large for Exchange',
    status: 400,
    code: 'ErrorMessageSizeExceeded',
    state: 'parked',
    title: 'The message is too large',
    step: /^Send it without/,
  },
  {
    case: 'too large for Graph',
    status: 413,
    code: '',
    state: 'parked',
    title: 'The message is too large',
    step: /^Send it without/,
  },
  {
    case: 'too much in a short time',
    status: 429,
    code: 'ApplicationThrottled',
    state: 'retry-at',
    title: 'Microsoft 365 is rate-limiting requests',
    step: /^Nothing to do/,
  },
  {
    case: 'unavailable',
    status: 503,
    code: 'ServiceUnavailable',
    state: 'retry-at',
    title: 'Microsoft 365 is temporarily unavailable',
    step: /^Nothing to do/,
  },
  {
    case: 'an error inside the service',
    status: 500,
    code: 'ErrorInternalServerError',
    state: 'outcome-unknown',
    title: 'Outcome unknown',
    step: /^The notification is resent automatically/,
  },
  {
    case: 'a gateway that got no good answer',
    status: 502,
    code: '',
    state: 'outcome-unknown',
    title: 'Outcome unknown',
    step: /^The notification is resent automatically/,
  },
  {
    case: 'no answer in time',
    status: 504,
    code: '',
    state: 'outcome-unknown',
    title: 'Outcome unknown',
    step: /^The notification is resent automatically/,
  },
  {
    case: 'locked',
    status: 423,
    code: '',
    state: 'retry-at',
    title: 'Microsoft 365 is temporarily unavailable',
    step: /^Nothing to do/,
  },
  {
    case: 'a reason that nobody knows',
    status: 418,
    code: 'ErrorFuture',
    state: 'retry-at',
    title: 'Not accepted by Microsoft 365',
    step: /^Notifications are retried automatically for a day/,
  },
  {
    case: 'over the bandwidth',
    status: 509,
    code: '',
    state: 'retry-at',
    title: 'Microsoft 365 is rate-limiting requests',
    step: /^Nothing to do/,
  },
];

describe('sendMail says', () => {
  test.each(sendRows)('$status $code: $case', async ({ status, code, state, title, step }) => {
    const fixture = await startProductFixture();
    await fixture.setUp();
    fixture.emulator.faults.set('graph-error', { status, code });
    fixture.dropSession('a.json', session);
    await fixture.letScan();
    await vi.waitFor(() => expect(entryOf(fixture)).toEqual({ state, failure: title }), patience);
    expect([await accountOf(fixture), await nextStepInHistory(fixture)]).toEqual([
      { title: 'Token is valid', nextStep: null },
      expect.stringMatching(step),
    ]);

    fixture.emulator.faults.clear();
    await fixture.scheduler.advance(60_000);
    if (state === 'parked') {
      expect([entryOf(fixture).state, await trayOf(fixture)]).toEqual(['parked', 'attention']);
      expect(await bannersOf(fixture)).toEqual(['Notifications need your attention']);
    } else {
      await isSent(fixture);
      expect(await trayOf(fixture)).toBe('normal');
    }
  });

  test.each([
    [401, 'InvalidAuthenticationToken', { title: 'Sign-in required', nextStep: 'authorize' }],
    [403, 'ErrorAccessDenied', { title: 'No permission to send', nextStep: 'advice' }],
    [404, 'MailboxNotEnabledForRESTAPI', { title: 'The account has no mailbox', nextStep: 'authorize' }],
    [401, 'OrganizationFromTenantGuidNotFound', { title: 'The account has no mailbox', nextStep: 'authorize' }],
    [403, 'ErrorMessageSubmissionBlocked', { title: 'Sending is blocked', nextStep: 'advice' }],
    [507, 'ErrorQuotaExceeded', { title: 'The mailbox is full', nextStep: 'advice' }],
  ] as const)('%i %s: the account is stopped, the notification waits and goes out by itself', async (...row) => {
    const [status, code, account] = row;
    const fixture = await startProductFixture();
    await fixture.setUp();
    fixture.emulator.faults.set('graph-error', { status, code });
    fixture.dropSession('a.json', session);
    await fixture.letScan();
    await vi.waitFor(async () => expect(await accountOf(fixture)).toEqual(account), patience);
    expect(entryOf(fixture)).toEqual({ state: 'waiting', failure: null });

    // A token alone is no reason to call it valid, nor to tell the person once more when it is refused again.
    const refusedCount = sendRequestsOf(fixture);
    fixture.product.resume();
    await vi.waitFor(() => expect(sendRequestsOf(fixture)).toBeGreaterThan(refusedCount), patience);
    await vi.waitFor(() => expect(entryOf(fixture)).toEqual({ state: 'waiting', failure: null }), patience);
    expect(await accountOf(fixture)).toEqual(account);
    expect(fixture.product.desktopNotifications).toMatchObject([{ title: account.title }]);

    fixture.emulator.faults.clear();
    fixture.product.resume();
    await isSent(fixture);
    await vi.waitFor(
      async () => expect(await accountOf(fixture)).toEqual({ title: 'Token is valid', nextStep: null }),
      patience,
    );
  });
});

test('a refusal for an unknown reason that lasts for a day is given to a person', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('graph-error', { status: 418, code: 'ErrorFuture' });
  fixture.dropSession('a.json', session);
  await fixture.letScan();
  const comesToRest = () =>
    vi.waitFor(() => expect(['retry-at', 'parked']).toContain(entryOf(fixture).state), { ...patience, interval: 1 });
  await comesToRest();
  // By the minute, so that no request meets its time limit of two.
  for (let minute = 0; minute < 26 * 60 && entryOf(fixture).state !== 'parked'; minute += 1) {
    await fixture.scheduler.advance(60_000);
    await comesToRest();
  }
  expect(entryOf(fixture).state).toBe('parked');
  const refused = fixture.emulator.requests.list().filter(({ status }) => status === 418);
  expect(refused).toHaveLength(1 + retryRefusedAfterMs.length);
  expect([await accountOf(fixture), await nextStepInHistory(fixture)]).toEqual([
    { title: 'Token is valid', nextStep: null },
    expect.stringMatching(/^Look up what the answer means/),
  ]);
});

test('403 ErrorAccessDenied for another mailbox parks the message, not the account: that one may be the cause', async () => {
  const fixture = await startProductFixture();
  await fixture.signIn({ application: { kind: 'preinstalled' }, shouldSendAsOthers: true });
  await fixture.save({
    route: { isEnabled: true, recipients: 'backup@contoso.com' },
    microsoft: { sendAs: 'backup-alerts@contoso.com' },
  });
  fixture.emulator.faults.set('graph-error', { status: 403, code: 'ErrorAccessDenied' });
  fixture.dropSession('a.json', session);
  await fixture.letScan();
  await vi.waitFor(() => expect(entryOf(fixture)).toEqual({ state: 'parked', failure: 'Send As denied' }), patience);
  expect(await accountOf(fixture)).toEqual({ title: 'Token is valid', nextStep: null });
});

test('403 ErrorAccessDenied from before a consent: a new token is asked for, and the notification goes out', async () => {
  const fixture = await startProductFixture();
  await fixture.setUp();
  fixture.emulator.faults.set('graph-error', { status: 403, code: 'ErrorAccessDenied', count: 1 });
  fixture.dropSession('a.json', session);
  await fixture.letScan();
  await isSent(fixture);
  expect(await accountOf(fixture)).toEqual({ title: 'Token is valid', nextStep: null });
});

async function removeRefreshTokens({ userDataDirectory }: ProductFixture): Promise<void> {
  const vault = new InMemoryVault();
  const accounts = join(userDataDirectory, 'accounts');
  const path = join(accounts, readdirSync(accounts)[0] ?? '');
  const reading = await vault.decrypt(new Uint8Array(readFileSync(path)));
  const cache = JSON.parse(reading.kind === 'read' ? reading.text : '{}') as { RefreshToken: object };
  expect(Object.keys(cache.RefreshToken)).toHaveLength(1);
  writeFileSync(path, await vault.encrypt(JSON.stringify({ ...cache, RefreshToken: {} })));
}

function sendRequestsOf({ emulator }: ProductFixture): number {
  return emulator.requests.list().filter(({ path }) => path.endsWith('/sendMail')).length;
}

async function accountOf({ product }: ProductFixture) {
  const { account } = await product.api.request('options.load', undefined);
  const { title, failure } = describeAccountState(english.words, account.inUse);
  return { title, nextStep: failure?.nextStep.kind ?? null };
}

/** What the History window advises on the latest entry. */
async function nextStepInHistory({ product }: ProductFixture): Promise<string> {
  const { rows } = await product.api.request('history.page', { filter: wholeHistory, after: null, limit: 1 });
  const state = rows[0]?.state;
  const failure = state !== undefined && 'failure' in state ? (state.failure ?? null) : null;
  return failure === null ? '' : describeFailure(english.words, failure).nextStep.label;
}

async function trayOf(fixture: ProductFixture): Promise<string> {
  return (await fixture.tray()).icon;
}

async function bannersOf({ product }: ProductFixture): Promise<string[]> {
  const notices = await product.api.request('notices.load', undefined);
  return notices.map(({ failure }) => describeFailure(english.words, failure).title);
}

/** The notification as it is on disk. */
function entryOf({ userDataDirectory }: ProductFixture): { state: unknown; failure: string | null } {
  const database = new DatabaseSync(join(userDataDirectory, 'journal.sqlite'), { readOnly: true });
  const row = database.prepare('SELECT state, failure FROM message').get();
  database.close();
  const failure = row?.['failure'];
  const parsed = typeof failure === 'string' ? deliveryFailureSchema.parse(JSON.parse(failure)) : null;
  return { state: row?.['state'], failure: parsed === null ? null : describeFailure(english.words, parsed).title };
}

async function isSent(fixture: ProductFixture): Promise<void> {
  await fixture.emulator.waitForMessages(1, AbortSignal.timeout(10_000));
  await vi.waitFor(() => expect(entryOf(fixture).state).toBe('accepted'), patience);
}
