import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MsalTokenProvider } from '../../src-main/senders/microsoft/sign-in/msal-token-provider.ts';
import { EntraTenantRegionReader } from '../../src-main/senders/microsoft/sign-in/entra-tenant-region-reader.ts';
import { GraphProfileReader } from '../../src-main/senders/microsoft/graph/graph-profile-reader.ts';
import { redirectMicrosoftHosts } from '../harness/headless-product/redirect-microsoft-hosts.ts';
import { scopesFor } from '../../src-main/senders/microsoft/account/sign-in-flow.ts';
import { decideRegion } from '../../src-main/senders/microsoft/account/decide-region.ts';
import { isSameValue } from '../../src-shared/model/same-value.ts';
import type { MicrosoftCloud } from '../../src-shared/model/microsoft-clouds.ts';
import type { AccountFailure } from '../../src-shared/model/failures/account-failure.ts';
import type {
  SignIn,
  SignInRequest,
  TokenProvider,
  TokenSource,
} from '../../src-main/senders/microsoft/account/token-provider.ts';
import type { FaultName } from '../harness/microsoft-emulator/faults/fault-catalogue.ts';
import { ScriptedTokenProvider } from '../fakes/scripted-token-provider.ts';
import { emulateMicrosoft } from '../fixtures/emulated-microsoft.ts';
import {
  adminAccount,
  contosoTenant,
  customApplication,
  guestAccount,
  nationalClouds,
  preinstalledApplication,
  publicFlowOffApplication,
  secondAccount,
} from '../harness/microsoft-emulator/emulated-directory.ts';
import { startMicrosoftEmulator } from '../harness/microsoft-emulator/microsoft-emulator.ts';
import { openSignInPage, type SignInPage } from '../harness/emulator/page-visitor.ts';
import { walkSignIn } from '../harness/microsoft-emulator/sign-in-visitor.ts';
import { httpAnswer, jsonAnswer } from '../builders/http-answer.ts';
import { nodeHttpClient } from '../harness/headless-product/node-http-client.ts';

const application = {
  clientId: preinstalledApplication.clientId,
  tenant: 'organizations',
  cloud: 'worldwide',
} as const;
const scopes = ['Mail.Send', 'User.Read'];
const signInHost = 'login.microsoftonline.com';
const approveAll = async () => null;
const refused = (kind: AccountFailure['kind'], number: number) => ({
  kind: 'failed',
  failure: { area: 'account', kind, entra: { number, text: expect.stringMatching(/^[A-Z]/) as string } },
});
const neverAborted = new AbortController().signal;
const systemClock = { nowMs: () => Date.now() };

function signedIn(outcome: Awaited<ReturnType<TokenProvider['signIn']>>): SignIn {
  if (outcome.kind === 'failed') throw new Error(`The sign-in failed: ${outcome.failure.kind}.`);
  return outcome.signIn;
}

interface Subject {
  tokenProvider: TokenProvider;
  /** A browser in which the administrator signs in to the end. */
  browser: SignInRequest['openBrowser'];
}

function describeTokenProvider(name: string, prepare: () => Subject): void {
  describe(name, () => {
    const request = (subject: Subject, changes: Partial<SignInRequest> = {}): SignInRequest => ({
      application,
      scopes,
      openBrowser: subject.browser,
      approve: approveAll,
      signal: neverAborted,
      ...changes,
    });

    test('a person who signs in gives an account with tokens', async () => {
      const subject = prepare();
      const signIn = signedIn(await subject.tokenProvider.signIn(request(subject)));

      expect(signIn).toMatchObject({
        username: 'admin@contoso.com',
        tenantId: contosoTenant.id,
        homeAccountId: expect.stringMatching(/./),
        displayName: expect.stringMatching(/./),
        regionSubScope: null,
      });
      expect(await signIn.tokens.acquireToken({ mustRenew: false })).toEqual({
        kind: 'token',
        accessToken: expect.stringMatching(/./),
      });
    });

    test('a renewal gives another token, changes the cache, and tells of it', async () => {
      const subject = prepare();
      const { tokens } = signedIn(await subject.tokenProvider.signIn(request(subject)));
      const before = { token: await tokens.acquireToken({ mustRenew: false }), cache: tokens.serialiseCache() };
      const told: string[] = [];
      tokens.onCacheChanged(() => told.push(tokens.serialiseCache()));
      const after = await tokens.acquireToken({ mustRenew: true });

      expect(after).not.toEqual(before.token);
      expect(told.at(-1)).not.toBe(before.cache);
      expect(told.at(-1)).toBe(tokens.serialiseCache());
    });

    test('nobody is told of changes any more after saying so', async () => {
      const subject = prepare();
      const { tokens } = signedIn(await subject.tokenProvider.signIn(request(subject)));
      let toldCount = 0;
      tokens.onCacheChanged(() => (toldCount += 1));
      tokens.onCacheChanged(null);
      await tokens.acquireToken({ mustRenew: true });

      expect(toldCount).toBe(0);
    });

    test('the cache as text gives the account back after a restart', async () => {
      const subject = prepare();
      const { homeAccountId, tokens } = signedIn(await subject.tokenProvider.signIn(request(subject)));
      const restored = subject.tokenProvider.restore({
        application,
        scopes,
        homeAccountId,
        cacheText: tokens.serialiseCache(),
      });

      expect(await restored.acquireToken({ mustRenew: false })).toMatchObject({ kind: 'token' });
      expect(await restored.acquireToken({ mustRenew: true })).toMatchObject({ kind: 'token' });
    });

    test('Cancel ends a sign-in that the person has not finished', async () => {
      const subject = prepare();
      const cancel = new AbortController();
      const opened = Promise.withResolvers<string>();
      const outcome = subject.tokenProvider.signIn(
        request(subject, { openBrowser: async (url) => opened.resolve(url), signal: cancel.signal }),
      );
      await opened.promise;
      cancel.abort();

      expect(await outcome).toEqual({ kind: 'failed', failure: { area: 'account', kind: 'sign-in-cancelled' } });
    });

    test('a sign-in that was cancelled before it began opens no browser', async () => {
      const subject = prepare();
      let openedCount = 0;
      const openBrowser = async () => void (openedCount += 1);

      expect(
        await subject.tokenProvider.signIn(request(subject, { openBrowser, signal: AbortSignal.abort() })),
      ).toEqual({
        kind: 'failed',
        failure: { area: 'account', kind: 'sign-in-cancelled' },
      });
      expect(openedCount).toBe(0);
    });

    test('a browser that does not open ends the sign-in', async () => {
      const subject = prepare();
      const openBrowser = () => Promise.reject(new Error('no browser'));

      expect(await subject.tokenProvider.signIn(request(subject, { openBrowser }))).toEqual({
        kind: 'failed',
        failure: { area: 'account', kind: 'browser-not-opened' },
      });
    });

    test('after a sign-in that failed the next one works', async () => {
      const subject = prepare();
      await subject.tokenProvider.signIn(
        request(subject, { openBrowser: () => Promise.reject(new Error('no browser')) }),
      );

      expect((await subject.tokenProvider.signIn(request(subject))).kind).toBe('signed-in');
    });
  });
}

describeTokenProvider('ScriptedTokenProvider', () => {
  const tokenProvider = new ScriptedTokenProvider();
  return { tokenProvider, browser: async () => void tokenProvider.finishAs({ username: 'admin@contoso.com' }) };
});

describe('MsalTokenProvider', () => {
  const microsoft = emulateMicrosoft();
  const browser = (url: string) => microsoft.browserOf({ account: adminAccount.address })(url);
  const signIn = (changes: Partial<SignInRequest> = {}) =>
    microsoft.tokenProvider.signIn({
      application,
      scopes,
      openBrowser: browser,
      approve: approveAll,
      signal: neverAborted,
      ...changes,
    });
  const signInWorking = async (changes: Partial<SignInRequest> = {}) => signedIn(await signIn(changes));

  /** The outcome, and the page that the person sees last. */
  const signInWithBrowser = async (changes: Partial<SignInRequest> = {}) => {
    const page = Promise.withResolvers<SignInPage>();
    const openBrowser = async (url: string) =>
      page.resolve(await walkSignIn(microsoft.redirect(url), { account: adminAccount.address }));
    const outcome = await signIn({ openBrowser, ...changes });
    return { outcome, end: await page.promise };
  };

  describeTokenProvider('against the emulator', () => ({ tokenProvider: microsoft.tokenProvider, browser }));

  describe('a sign-in', () => {
    test('asks with PKCE, a nonce, the account picker, a loopback address and only the scopes that were asked for', async () => {
      const urls: string[] = [];
      await signInWorking({ openBrowser: (url) => (urls.push(url), browser(url)) });
      const { origin, pathname, searchParams } = new URL(urls[0] ?? '');

      expect([urls.length, origin + pathname]).toEqual([
        1,
        'https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize',
      ]);
      expect(Object.fromEntries(searchParams)).toMatchObject({
        response_type: 'code',
        response_mode: 'form_post',
        code_challenge_method: 'S256',
        prompt: 'select_account',
        nonce: expect.stringMatching(/./),
        redirect_uri: expect.stringMatching(/^http:\/\/localhost:\d+\/?$/),
      });
      expect(searchParams.get('scope')?.split(' ').sort()).toEqual([
        'Mail.Send',
        'User.Read',
        'offline_access',
        'openid',
        'profile',
      ]);
    });

    test('ends on a page of plain ASCII that says what to do next and loads nothing', async () => {
      const { end } = await signInWithBrowser();

      expect([end.status, end.heading]).toEqual([200, 'You are signed in']);
      expect(end.html).toMatch(/Go back to Backup Notifier and press OK or Apply/);
      expect(end.html).not.toMatch(/[^\p{ASCII}]|src=|href=/u);
    });

    test('through a custom application goes through its own tenant', async () => {
      const custom = { clientId: customApplication.clientId, tenant: 'contoso.com', cloud: 'worldwide' } as const;

      expect(await signInWorking({ application: custom })).toMatchObject({ tenantId: contosoTenant.id });
    });

    test('tells the region that the ID token names', async () => {
      microsoft.emulator.faults.set('gcc-high-tenant');

      expect(await signInWorking()).toMatchObject({ regionSubScope: 'DODCON' });
    });

    test('gives the permission to send as others only where it was asked for', async () => {
      const { tokens } = await signInWorking({ scopes: [...scopes, 'Mail.Send.Shared'] });

      expect(tokens.serialiseCache()).toContain('Mail.Send.Shared');
      expect(
        (
          await signInWorking({ openBrowser: microsoft.browserOf({ account: secondAccount.address }) })
        ).tokens.serialiseCache(),
      ).not.toContain('Mail.Send.Shared');
    });

    test('keeps the whole account in the cache, also one without a mailbox', async () => {
      const { tokens } = await signInWorking({ openBrowser: microsoft.browserOf({ account: guestAccount.address }) });

      expect(await tokens.acquireToken({ mustRenew: true })).toMatchObject({ kind: 'token' });
    });

    test('that the person declines is refused', async () => {
      const declining = microsoft.browserOf({ account: adminAccount.address, consent: 'Cancel' });

      expect(await signIn({ openBrowser: declining })).toEqual(refused('sign-in-refused', 65_004));
    });

    test.each([
      ['consent-required', 'administrator-must-approve', 90_094],
      ['blocked-by-policy', 'blocked-by-policy', 53_003],
    ] as const)('that Entra ID stops in the browser says why: %s', async (fault, kind, number) => {
      microsoft.emulator.faults.set(fault);
      const openBrowser = async (url: string) => {
        const picker = await openSignInPage(microsoft.redirect(url));
        const stopped = await picker.press(adminAccount.address);
        const label = /<button[^>]*>([^<]+)<\/button>/.exec(stopped.html)?.[1] ?? '';
        await (await stopped.press(label.replace(/\s+/g, ' ').trim())).press('Continue');
      };

      expect(await signIn({ openBrowser })).toEqual(refused(kind, number));
    });

    test.each([
      ['token-error', 'invalid_client', 7_000_218, 'application-misconfigured'],
      ['token-error', 'invalid_grant', 50_105, 'account-refused'],
      ['token-error', 'invalid_grant', 50_173, 'sign-in-not-accepted'],
      ['token-error', 'invalid_grant', 999_999, 'sign-in-not-accepted'],
      ['token-error', 'invalid_grant', 90_033, 'offline'],
      ['sign-in-error', 'access_denied', 50_105, 'account-refused'],
      ['sign-in-error', 'interaction_required', 16_000, 'sign-in-not-accepted'],
      ['sign-in-error', 'server_error', 90_006, 'offline'],
    ] as const)(
      'ends in the browser as it ends here, with the number: %s %s %d',
      async (fault, error, number, kind) => {
        microsoft.emulator.faults.set(fault, { error, number });
        const { outcome, end } = await signInWithBrowser();

        expect(outcome).toEqual(refused(kind, number));
        expect(end.heading).toBe('The sign-in was not completed');
        expect(end.html).toContain(`AADSTS${number}.`);
        expect(end.html).not.toMatch(/signed in|saved sign-in|Correlation/i);
      },
    );

    test.each<[string, AccountFailure | null, RegExp]>([
      ['worked', null, /You are signed in/],
      [
        'is refused all the same',
        { area: 'account', kind: 'no-mailbox', account: 'a<b>@contoso.com' },
        /no mailbox.+a&#60;b&#62;&#64;contoso/,
      ],
    ])('is told as one that %s only when that is known', async (_, failure, expected) => {
      const judged = Promise.withResolvers<AccountFailure | null>();
      const asked = Promise.withResolvers<void>();
      let isTold = false;
      const page = Promise.withResolvers<SignInPage>();
      const outcome = signIn({
        openBrowser: async (url) => {
          page.resolve(await walkSignIn(microsoft.redirect(url), { account: adminAccount.address }));
          isTold = true;
        },
        approve: () => (asked.resolve(), judged.promise),
      });
      await asked.promise;
      const isToldBefore = isTold;
      judged.resolve(failure);

      expect([(await page.promise).html, isToldBefore]).toEqual([expect.stringMatching(expected), false]);
      expect((await outcome).kind).toBe(failure === null ? 'signed-in' : 'failed');
    });

    test('through a registration without public client flows says that the registration is incomplete', async () => {
      const { clientId } = publicFlowOffApplication;

      expect(await signIn({ application: { clientId, tenant: contosoTenant.id, cloud: 'worldwide' } })).toEqual(
        refused('application-misconfigured', 7_000_218),
      );
    });

    test.each([
      ['offline', 'offline'],
      ['captive-portal', 'unexpected-answer'],
      ['token-endpoint-unavailable', 'offline'],
      ['token-endpoint-throttled', 'offline'],
    ] as [FaultName, string][])('with trouble on the network says so: %s', async (fault, kind) => {
      microsoft.emulator.faults.set(fault);

      expect(await signIn()).toEqual({ kind: 'failed', failure: { area: 'account', kind } });
    });

    test('that is led to another host says so, and nothing is sent there', async () => {
      const elsewhere = await startMicrosoftEmulator();
      microsoft.emulator.faults.set('redirected', { status: 307, location: `${elsewhere.origin}/token` });

      expect([await signIn(), elsewhere.requests.list()]).toEqual([
        {
          kind: 'failed',
          failure: {
            area: 'account',
            kind: 'unexpected-answer',
            redirectedTo: new URL(elsewhere.origin).host,
            askedHost: signInHost,
          },
        },
        [],
      ]);
      await elsewhere.stop();
    });
  });

  describe('Cancel', () => {
    test('closes the listener', async () => {
      const cancel = new AbortController();
      const opened = Promise.withResolvers<string>();
      const outcome = signIn({ openBrowser: async (url) => opened.resolve(url), signal: cancel.signal });
      const redirectUri = new URL(new URL(await opened.promise).searchParams.get('redirect_uri') ?? '');
      redirectUri.hostname = '127.0.0.1';
      cancel.abort();
      await outcome;

      await expect(fetch(redirectUri)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    });

    test('works at once also while the token is being fetched', async () => {
      microsoft.emulator.faults.set('slow', { heldUntilCleared: true });
      const cancel = new AbortController();
      const outcome = signIn({ signal: cancel.signal });
      await microsoft.emulator.waitForRequest(({ path }) => path.endsWith('/token'));
      cancel.abort();

      expect(await outcome).toEqual({ kind: 'failed', failure: { area: 'account', kind: 'sign-in-cancelled' } });
    });
  });

  describe('a renewal', () => {
    test('of tokens that were revoked means signing in again', async () => {
      const { tokens } = await signInWorking();
      microsoft.emulator.faults.set('tokens-revoked');

      expect(await tokens.acquireToken({ mustRenew: true })).toEqual(refused('sign-in-again', 50_173));
    });

    test.each([
      ['consent-required', 'consent-missing', 65_001],
      ['blocked-by-policy', 'blocked-by-policy', 53_003],
      ['offline', 'offline', null],
      ['captive-portal', 'unexpected-answer', null],
      ['token-endpoint-unavailable', 'offline', null],
      ['token-endpoint-throttled', 'offline', null],
    ] as [FaultName, AccountFailure['kind'], number | null][])(
      'with the fault %s fails as %s, leaves the cache as it was, and works again afterwards',
      async (fault, kind, number) => {
        const { tokens } = await signInWorking();
        const cache = tokens.serialiseCache();
        microsoft.emulator.faults.set(fault);
        expect(await tokens.acquireToken({ mustRenew: true })).toEqual(
          number === null ? { kind: 'failed', failure: { area: 'account', kind } } : refused(kind, number),
        );
        expect(refreshTokensIn(tokens.serialiseCache())).toEqual(refreshTokensIn(cache));
        microsoft.emulator.faults.clear();

        expect(await tokens.acquireToken({ mustRenew: true })).toMatchObject({ kind: 'token' });
      },
    );

    test.each([301, 302, 303, 307, 308, 300, 304, 305])(
      'that is led to another host (%d) says so, and the refresh token does not go there',
      async (status) => {
        const { tokens } = await signInWorking();
        const cache = tokens.serialiseCache();
        const elsewhere = await startMicrosoftEmulator();
        microsoft.emulator.faults.set('redirected', { status, location: `${elsewhere.origin}/token` });

        expect([await tokens.acquireToken({ mustRenew: true }), elsewhere.requests.list()]).toEqual([
          {
            kind: 'failed',
            failure: {
              area: 'account',
              kind: 'unexpected-answer',
              redirectedTo: new URL(elsewhere.origin).host,
              askedHost: signInHost,
            },
          },
          [],
        ]);
        expect(refreshTokensIn(tokens.serialiseCache())).toEqual(refreshTokensIn(cache));
        await elsewhere.stop();
      },
    );

    test('whose answer has no end in sight is something else than Microsoft 365', async () => {
      const { tokens } = await signInWorking();
      microsoft.emulator.faults.set('token-error', { error: 'invalid_grant'.repeat(100_000), number: 50_173 });

      expect(await tokens.acquireToken({ mustRenew: true })).toEqual({
        kind: 'failed',
        failure: { area: 'account', kind: 'unexpected-answer' },
      });
    });

    test('whose answer breaks off is trouble on the network', async () => {
      const { homeAccountId, tokens } = await signInWorking();
      const body = { kind: 'broken-off', error: new Error('reset') } as const;
      const provider = new MsalTokenProvider({
        language: () => 'en',
        httpClient: async () => httpAnswer(200, '', { body }),
        clock: systemClock,
        newNonce: () => 'nonce',
      });
      const restored = provider.restore({ application, scopes, homeAccountId, cacheText: tokens.serialiseCache() });

      expect(await restored.acquireToken({ mustRenew: true })).toEqual({
        kind: 'failed',
        failure: { area: 'account', kind: 'offline' },
      });
    });

    test.each(['null', '[]', '"token"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`])(
      'whose answer is JSON but no object is something else than Microsoft 365',
      async (text) => {
        const { homeAccountId, tokens } = await signInWorking();
        const provider = new MsalTokenProvider({
          language: () => 'en',
          httpClient: async () => httpAnswer(200, text),
          clock: systemClock,
          newNonce: () => 'nonce',
        });
        const restored = provider.restore({ application, scopes, homeAccountId, cacheText: tokens.serialiseCache() });

        expect(await restored.acquireToken({ mustRenew: true })).toEqual({
          kind: 'failed',
          failure: { area: 'account', kind: 'unexpected-answer' },
        });
      },
    );

    test('whose answer has no token in it is not taken for one', async () => {
      const { homeAccountId, tokens } = await signInWorking();
      const provider = new MsalTokenProvider({
        language: () => 'en',
        httpClient: async () => jsonAnswer(200, { token_type: 'Bearer', expires_in: 3_600 }),
        clock: systemClock,
        newNonce: () => 'nonce',
      });
      const restored = provider.restore({ application, scopes, homeAccountId, cacheText: tokens.serialiseCache() });

      expect(await restored.acquireToken({ mustRenew: true })).toEqual({
        kind: 'failed',
        failure: { area: 'account', kind: 'unexpected-answer' },
      });
    });

    test('that is refused with a Retry-After says why each time that it is asked for', async () => {
      const { homeAccountId, tokens } = await signInWorking();
      const provider = new MsalTokenProvider({
        language: () => 'en',
        httpClient: async () =>
          jsonAnswer(
            400,
            { error: 'invalid_grant', error_codes: [50_173], error_description: 'AADSTS50173: revoked' },
            { 'retry-after': '30' },
          ),
        clock: systemClock,
        newNonce: () => 'nonce',
      });
      const restored = provider.restore({ application, scopes, homeAccountId, cacheText: tokens.serialiseCache() });
      const ask = () => restored.acquireToken({ mustRenew: true });

      const failure = { area: 'account', kind: 'sign-in-again', entra: { number: 50_173, text: 'revoked' } };
      expect([await ask(), await ask()]).toEqual([
        { kind: 'failed', failure },
        { kind: 'failed', failure },
      ]);
    });

    test('of an application that is not known any more says so', async () => {
      const { homeAccountId, tokens } = await signInWorking();
      const elsewhere = await startMicrosoftEmulator({ applications: [customApplication] });
      const provider = new MsalTokenProvider({
        language: () => 'en',
        httpClient: redirectMicrosoftHosts(nodeHttpClient, elsewhere.origin),
        clock: systemClock,
        newNonce: () => 'nonce',
      });
      const restored = provider.restore({ application, scopes, homeAccountId, cacheText: tokens.serialiseCache() });
      const outcome = await restored.acquireToken({ mustRenew: true });
      await elsewhere.stop();

      expect(outcome).toEqual(refused('application-not-found', 700_016));
    });

    test('is one request for all who ask at the same time', async () => {
      const { tokens } = await signInWorking();
      microsoft.emulator.requests.clear();
      const outcomes = await Promise.all([1, 2, 3, 4].map(() => tokens.acquireToken({ mustRenew: true })));

      expect(outcomes.every(({ kind }) => kind === 'token')).toBe(true);
      expect(microsoft.emulator.requests.list()).toHaveLength(1);
    });

    test('keeps the refresh token that came last, in memory and in the text of the cache', async () => {
      const { tokens } = await signInWorking();
      await tokens.acquireToken({ mustRenew: true });

      expect(refreshTokensIn(tokens.serialiseCache())).toEqual([
        microsoft.emulator.latestRefreshToken(adminAccount.address),
      ]);
    });
  });

  describe('a token that was given before', () => {
    beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
    afterEach(() => vi.useRealTimers());

    /** Asks at these times, in minutes from the first one. @returns how many different tokens were given up to each time */
    const askAt = async (minutes: readonly number[]): Promise<number[]> => {
      const { tokens } = await signInWorking();
      const signedInAtMs = Date.now();
      const given = new Set<string>();
      const counts: number[] = [];
      for (const minute of minutes) {
        vi.setSystemTime(signedInAtMs + minute * 60_000);
        given.add(JSON.stringify(await tokens.acquireToken({ mustRenew: false })));
        counts.push(given.size);
      }
      return counts;
    };

    test('is given again until five minutes before its end', async () => {
      expect(await askAt([0, 1, 54, 56, 57])).toEqual([1, 1, 1, 2, 2]);
    });

    test('is renewed where the clock was set back since', async () => {
      expect(await askAt([0, -60, -60])).toEqual([1, 2, 2]);
    });

    test('is not given any more after another one took its place', async () => {
      const { tokens } = await signInWorking();
      const ask = (mustRenew: boolean) => tokens.acquireToken({ mustRenew });
      const given = [await ask(false), await ask(false), await ask(true), await ask(false), await ask(false)];

      expect(given.map((token) => given.findIndex((each) => isSameValue(each, token)))).toEqual([0, 0, 2, 2, 2]);
    });
  });

  describe('a stored cache', () => {
    const restore = (cacheText: string, homeAccountId: string): TokenSource =>
      microsoft.tokenProvider.restore({ application, scopes, homeAccountId, cacheText });

    test('of another account means signing in again', async () => {
      const { tokens } = await signInWorking();

      expect(await restore(tokens.serialiseCache(), 'other.tenant').acquireToken({ mustRenew: false })).toEqual({
        kind: 'failed',
        failure: { area: 'account', kind: 'sign-in-again' },
      });
    });

    test.each([
      '',
      ' ',
      'garbage',
      '{"Account":',
      '[]',
      'null',
      '5',
      '"text"',
      '{}',
      '{"Account":null}',
      '{"Account":5,"RefreshToken":"x"}',
      '{"unknown":true}',
    ])('that holds %j is never replaced by an empty one', async (cacheText) => {
      const { homeAccountId } = await signInWorking();
      const restored = restore(cacheText, homeAccountId);
      let toldCount = 0;
      restored.onCacheChanged(() => (toldCount += 1));

      expect(await restored.acquireToken({ mustRenew: false })).toEqual({
        kind: 'failed',
        failure: { area: 'account', kind: 'sign-in-again' },
      });
      expect(await restored.acquireToken({ mustRenew: true })).toMatchObject({ kind: 'failed' });
      expect([restored.serialiseCache(), toldCount]).toEqual([cacheText, 0]);
    });
  });

  describe.each([
    ['us-government-gcc-high', nationalClouds.gccHigh],
    ['us-government-dod', nationalClouds.dod],
    ['china', nationalClouds.china],
  ] as const)('in the cloud %s', (cloud, { tenant, account, application: { clientId } }) => {
    const { signInHost: host, graphHost } = tenant.cloud;
    const registered = { clientId, tenant: tenant.id, cloud };
    const signInThere = (changes: Partial<SignInRequest> = {}) =>
      signIn({
        application: registered,
        scopes: scopesFor(cloud, false),
        openBrowser: microsoft.browserOf({ account: account.address }),
        ...changes,
      });
    const regionReader = new EntraTenantRegionReader(microsoft.httpClient);

    test('a person signs in at its sign-in service, with permissions of its Graph, and is read there', async () => {
      const urls: string[] = [];
      const { tokens, username } = signedIn(
        await signInThere({
          openBrowser: (url) => (urls.push(url), microsoft.browserOf({ account: account.address })(url)),
        }),
      );
      const token = await tokens.acquireToken({ mustRenew: true });
      const accessToken = token.kind === 'token' ? token.accessToken : '';
      const { host: opened, searchParams } = new URL(urls[0] ?? '');

      expect([username, opened, searchParams.get('scope')?.split(' ').slice(0, 2)]).toEqual([
        account.address,
        host,
        [`https://${graphHost}/Mail.Send`, `https://${graphHost}/User.Read`],
      ]);
      expect(await new GraphProfileReader(microsoft.httpClient).read(accessToken, cloud)).toMatchObject({
        mail: account.address,
      });
      expect(microsoft.emulator.requests.list().filter(({ path }) => !path.startsWith('/hosts/'))).toEqual([
        expect.objectContaining({ path: expect.stringMatching(/^\/sign-in\//) as string }),
        expect.objectContaining({ path: expect.stringMatching(/^\/sign-in\//) as string }),
      ]);
      // A token of one cloud is worth nothing in another.
      expect(await new GraphProfileReader(microsoft.httpClient).read(accessToken, 'worldwide')).toBeNull();
    });

    test('the sign-in is given back after a restart, and renewed there', async () => {
      const { homeAccountId, tokens } = signedIn(await signInThere());
      const restored = microsoft.tokenProvider.restore({
        application: registered,
        scopes: scopesFor(cloud, false),
        homeAccountId,
        cacheText: tokens.serialiseCache(),
      });

      expect(await restored.acquireToken({ mustRenew: false })).toMatchObject({ kind: 'token' });
      expect(await restored.acquireToken({ mustRenew: true })).toMatchObject({ kind: 'token' });
    });

    test('permissions of the worldwide Graph are not given', async () => {
      const openBrowser = async (url: string) => {
        await openSignInPage(microsoft.redirect(url));
        throw new Error('The sign-in page shows an error and returns nothing.');
      };

      expect(await signInThere({ scopes, openBrowser })).toEqual({
        kind: 'failed',
        failure: { area: 'account', kind: 'browser-not-opened' },
      });
    });

    test('its organizations are known as its own, also where the worldwide sign-in service is asked', async () => {
      const refused = async (asked: MicrosoftCloud) => {
        const reading = await regionReader.read(tenant.id, asked);
        return reading.kind === 'known' ? (decideRegion(reading.region, asked)?.kind ?? null) : reading.kind;
      };

      expect([await refused(cloud), await refused('worldwide')]).toEqual([null, 'region-not-supported']);
    });
  });

  describe('what is asked beside MSAL', () => {
    test('the profile tells name and address', async () => {
      const { tokens } = await signInWorking();
      const token = await tokens.acquireToken({ mustRenew: false });
      const read = () =>
        new GraphProfileReader(microsoft.httpClient).read(token.kind === 'token' ? token.accessToken : '', 'worldwide');
      expect(await read()).toEqual({
        displayName: 'Alex Admin',
        mail: 'admin@contoso.com',
        userPrincipalName: 'admin@contoso.com',
      });
      microsoft.emulator.faults.set('no-mailbox');
      expect(await read()).toMatchObject({ mail: null, userPrincipalName: 'admin@contoso.com' });
    });

    test.each([
      [401, 'OrganizationFromTenantGuidNotFound', { area: 'account', kind: 'no-mailbox', account: '' }],
      [404, 'Request_ResourceNotFound', { area: 'account', kind: 'no-mailbox', account: '' }],
      [403, 'ErrorAccountDisabled', { area: 'account', kind: 'account-disabled' }],
      [403, 'ErrorTenantAccessBlocked', { area: 'account', kind: 'organization-blocked' }],
      [401, 'InvalidAuthenticationToken', null],
      [403, 'Authorization_RequestDenied', null],
      [500, 'UnknownError', null],
    ])('a profile answered with %d %s says what that means for the account', async (status, code, refusal) => {
      const { tokens } = await signInWorking();
      const token = await tokens.acquireToken({ mustRenew: false });
      microsoft.emulator.faults.set('profile-error', { status, code });

      expect(
        await new GraphProfileReader(microsoft.httpClient).read(
          token.kind === 'token' ? token.accessToken : '',
          'worldwide',
        ),
      ).toEqual(refusal === null ? null : { refusal });
    });

    test.each(['offline', 'captive-portal', 'redirected', 'tokens-revoked'] as const)(
      'a profile that cannot be read is no failure: %s',
      async (fault) => {
        const { tokens } = await signInWorking();
        const token = await tokens.acquireToken({ mustRenew: false });
        microsoft.emulator.faults.set(fault);

        expect(
          await new GraphProfileReader(microsoft.httpClient).read(
            token.kind === 'token' ? token.accessToken : '',
            'worldwide',
          ),
        ).toBeNull();
      },
    );

    test('a profile is stored with bounds, and not at all where it is too large', async () => {
      const profile = (displayName: string) => ({ displayName, mail: null, userPrincipalName: 'admin@contoso.com' });
      const read = (displayName: string) =>
        new GraphProfileReader(async () => jsonAnswer(200, profile(displayName))).read('token', 'worldwide');

      expect(await read('x'.repeat(10_000))).toMatchObject({ displayName: `${'x'.repeat(299)}…` });
      const tooLarge = new GraphProfileReader(async () => httpAnswer(200, '', { body: { kind: 'unread' } }));
      expect(await tooLarge.read('token', 'worldwide')).toBeNull();
    });

    test('the region of a tenant is known before anybody signs in', async () => {
      const reader = new EntraTenantRegionReader(microsoft.httpClient);
      expect(await reader.read('contoso.com', 'worldwide')).toEqual({
        kind: 'known',
        region: { cloudInstanceName: 'microsoftonline.com', regionSubScope: null },
      });
      microsoft.emulator.faults.set('gcc-high-tenant');
      expect(await reader.read(contosoTenant.id, 'worldwide')).toEqual({
        kind: 'known',
        region: { cloudInstanceName: 'microsoftonline.us', regionSubScope: 'DODCON' },
      });
      expect(await reader.read('nobody.example', 'worldwide')).toEqual({ kind: 'no-such-tenant' });
    });

    test.each(['offline', 'captive-portal', 'redirected'] as const)(
      'a region that nobody answers for is unknown: %s',
      async (fault) => {
        microsoft.emulator.faults.set(fault);

        expect(await new EntraTenantRegionReader(microsoft.httpClient).read('contoso.com', 'worldwide')).toEqual({
          kind: 'unknown',
        });
      },
    );
  });
});

function refreshTokensIn(cacheText: string): string[] {
  const cache = JSON.parse(cacheText) as { RefreshToken: Record<string, { secret: string }> };
  return Object.values(cache.RefreshToken).map(({ secret }) => secret);
}
