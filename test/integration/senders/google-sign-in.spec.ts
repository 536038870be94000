/** Signing in to Google and renewing tokens, with the real OAuth library against the emulator. */
import { describe, expect, test } from 'vitest';
import { OpenidTokenProvider } from '../../../src-main/senders/gmail/sign-in/openid-token-provider.ts';
import type { GoogleTokenProvider } from '../../../src-main/senders/gmail/google-account.ts';
import type { GoogleAccountFailure } from '../../../src-shared/model/failures/google-account-failure.ts';
import { emulateGoogle } from '../../fixtures/emulated-google.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import type { SignInPage } from '../../harness/emulator/page-visitor.ts';
import {
  customGoogleApplication,
  desktopApplication,
  operatorAccount,
  personalAccount,
} from '../../harness/google-emulator/google-directory.ts';
import type { GoogleSignInChoices } from '../../harness/google-emulator/sign-in-visitor.ts';
import { walkGoogleSignIn } from '../../harness/google-emulator/sign-in-visitor.ts';
import { nodeHttpClient } from '../../harness/headless-product/node-http-client.ts';

const google = emulateGoogle();
const operator = { account: operatorAccount.address };
const failed = (failure: { kind: GoogleAccountFailure['kind'] } & Record<string, unknown>) => ({
  kind: 'failed',
  failure: { area: 'google-account', ...failure },
});

type Request = Parameters<GoogleTokenProvider['signIn']>[0];

const signIn = (changes: Partial<Request> = {}, choices: GoogleSignInChoices = operator) =>
  google.tokenProvider.signIn({
    client: desktopApplication,
    isCustom: false,
    openBrowser: google.browserOf(choices),
    signal: new AbortController().signal,
    ...changes,
  });

async function signedIn(changes: Partial<Request> = {}, choices: GoogleSignInChoices = operator) {
  const result = await signIn(changes, choices);
  if (result.kind === 'failed') throw new Error(`The sign-in failed: ${result.failure.kind}.`);
  return result;
}

/** The outcome, and the page that the person sees last. */
async function signInWithBrowser(choices: GoogleSignInChoices = operator) {
  const page = Promise.withResolvers<SignInPage>();
  const openBrowser = async (url: string) => page.resolve(await walkGoogleSignIn(google.redirect(url), choices));
  const outcome = await signIn({ openBrowser });
  return { outcome, end: await page.promise };
}

describe('a sign-in', () => {
  test('asks with PKCE, state, nonce, a loopback address, a refresh token and the narrowest permission', async () => {
    const urls: string[] = [];
    await signedIn({ openBrowser: (url) => (urls.push(url), google.browserOf(operator)(url)) });
    const { origin, pathname, searchParams } = new URL(urls[0] ?? '');
    const {
      redirect_uri: redirectUri,
      state,
      nonce,
      code_challenge: challenge,
      ...rest
    } = Object.fromEntries(searchParams);

    expect([urls.length, origin + pathname, rest]).toEqual([
      1,
      'https://accounts.google.com/o/oauth2/v2/auth',
      {
        client_id: desktopApplication.clientId,
        response_type: 'code',
        code_challenge_method: 'S256',
        scope: 'openid email https://www.googleapis.com/auth/gmail.send',
        access_type: 'offline',
        prompt: 'select_account consent',
      },
    ]);
    expect(redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    for (const secret of [state, nonce, challenge]) expect(secret).toMatch(/^[\w-]{43}$/);
  });

  test.each([operatorAccount, personalAccount])('takes the address from the ID token: $address', async (account) => {
    const { address, displayName } = account;

    expect((await signedIn({}, { account: address })).account).toEqual({ mailbox: address, displayName });
  });

  test('through an application of one’s own keeps its client secret with the sign-in, and the preinstalled one’s not', async () => {
    const own = await signedIn({ client: customGoogleApplication, isCustom: true });
    const preinstalled = await signedIn();
    const secretOf = ({ tokens }: typeof own) =>
      (JSON.parse(tokens.serialiseCache()) as { clientSecret: unknown }).clientSecret;

    expect([secretOf(own), secretOf(preinstalled)]).toEqual([customGoogleApplication.clientSecret, null]);
  });

  test('ends in the browser with what to do next', async () => {
    const { end } = await signInWithBrowser();

    expect([end.status, end.heading]).toEqual([200, 'You are signed in']);
  });

  test('of which the box of the permission was not ticked is refused, and the browser says so', async () => {
    const { outcome, end } = await signInWithBrowser({ ...operator, consent: 'untick' });

    expect(outcome).toEqual(failed({ kind: 'permission-not-granted' }));
    expect(end.html).toContain('Permission to send was not granted');
  });

  test('that the person declines is refused', async () => {
    expect(await signIn({}, { ...operator, consent: 'refuse' })).toEqual(failed({ kind: 'sign-in-refused' }));
  });

  test.each(['iss', 'aud', 'nonce', 'exp'] as const)(
    'with the ID token of another one (%s) is not accepted',
    async (claim) => {
      google.emulator.faults.set('id-token-of-another', { claim });

      expect(await signIn()).toEqual(
        failed({ kind: 'sign-in-not-accepted', reason: expect.stringMatching(/^OAUTH_JWT/) as string }),
      );
    },
  );

  test.each([
    ['an unknown client', { clientId: 'unknown' }, { kind: 'application-not-found' }],
    ['a wrong secret', { clientSecret: 'wrong' }, { kind: 'client-secret-wrong' }],
  ] as const)('with %s says so', async (_, changes, failure) => {
    // Google's own page says that it does not know a client, and never comes back: here the token endpoint is asked.
    const client = { ...desktopApplication, ...changes };
    const openBrowser = (url: string) =>
      google.browserOf(operator)(url.replace('client_id=unknown', `client_id=${desktopApplication.clientId}`));

    expect(await signIn({ client, openBrowser })).toEqual(failed(failure));
  });

  test('that Cancel ends closes the port that the browser comes back to', async () => {
    const cancel = new AbortController();
    const opened = Promise.withResolvers<string>();
    const outcome = signIn({ openBrowser: async (url) => opened.resolve(url), signal: cancel.signal });
    const redirectUri = new URL(await opened.promise).searchParams.get('redirect_uri') ?? '';
    cancel.abort();

    expect(await outcome).toEqual(failed({ kind: 'sign-in-cancelled' }));
    await expect(fetch(redirectUri)).rejects.toThrow();
  });

  test('for which no browser opens ends', async () => {
    expect(await signIn({ openBrowser: () => Promise.reject(new Error('none')) })).toEqual(
      failed({ kind: 'browser-not-opened' }),
    );
  });

  test.each([
    ['server_error', { kind: 'offline' }],
    ['admin_policy_enforced', { kind: 'blocked-by-policy' }],
    ['invalid_scope', { kind: 'application-misconfigured', reason: 'invalid_scope' }],
    ['brand_new_error', { kind: 'unexpected-account-error', code: 'brand_new_error' }],
  ] as const)('that comes back with %s says why', async (error, failure) => {
    google.emulator.faults.set('sign-in-error', { error });

    expect(await signIn()).toEqual(failed(failure));
  });
});

describe('a renewal', () => {
  test('gives another access token, keeps the refresh token, and is asked for once by several at a time', async () => {
    const { tokens } = await signedIn();
    const before = { token: await tokens.acquireToken({ mustRenew: false }), cache: tokens.serialiseCache() };
    google.emulator.requests.clear();
    const [one, two] = await Promise.all([1, 2].map(() => tokens.acquireToken({ mustRenew: true })));

    expect([one, tokens.serialiseCache(), google.emulator.requests.list().length]).toEqual([two, before.cache, 1]);
    expect(one).not.toEqual(before.token);
  });

  test('is asked for when the access token is about to end, and not before', async () => {
    const clock = new ManualClock();
    const provider = new OpenidTokenProvider({ language: () => 'en', httpClient: google.httpClient, clock });
    const result = await provider.signIn({
      client: desktopApplication,
      isCustom: false,
      openBrowser: google.browserOf(operator),
      signal: new AbortController().signal,
    });
    if (result.kind === 'failed') throw new Error(result.failure.kind);
    const first = await result.tokens.acquireToken({ mustRenew: false });
    clock.setMs(clock.nowMs() + 3_530_000);
    const later = await result.tokens.acquireToken({ mustRenew: false });
    clock.setMs(clock.nowMs() + 20_000);

    expect(later).toEqual(first);
    expect(await result.tokens.acquireToken({ mustRenew: false })).not.toEqual(first);
  });

  test('works after a restart, from the stored text', async () => {
    const own = await signedIn({ client: customGoogleApplication, isCustom: true });
    const restored = google.tokenProvider.restore({
      clientId: customGoogleApplication.clientId,
      preinstalled: null,
      cacheText: own.tokens.serialiseCache(),
    });

    expect(await restored.acquireToken({ mustRenew: false })).toMatchObject({ kind: 'token' });
  });

  test.each(['', 'no JSON', '{}'])(
    'from a stored text that holds no sign-in asks for a new one: "%s"',
    async (cacheText) => {
      const restored = google.tokenProvider.restore({ clientId: 'c', preinstalled: null, cacheText });

      expect(await restored.acquireToken({ mustRenew: false })).toEqual(failed({ kind: 'sign-in-again' }));
    },
  );

  test.each([
    ['access that was taken away', () => google.emulator.faults.set('tokens-revoked'), { kind: 'sign-in-again' }],
    [
      'session control of the organization',
      () => google.emulator.faults.set('token-error', { error: 'invalid_grant', subtype: 'invalid_rapt' }),
      { kind: 'session-ended-by-policy' },
    ],
    [
      'a client that was deleted',
      () => google.emulator.faults.set('token-error', { error: 'deleted_client' }),
      { kind: 'application-not-found' },
    ],
    [
      'a secret that was replaced',
      () => google.emulator.faults.set('token-error', { error: 'invalid_client', description: 'Unauthorized' }),
      { kind: 'client-secret-wrong' },
    ],
    [
      'a service that is down',
      () => google.emulator.faults.set('token-endpoint-unavailable'),
      { kind: 'offline', status: 503 },
    ],
    ['no network', () => google.emulator.faults.set('offline'), { kind: 'offline' }],
    ['a captive portal', () => google.emulator.faults.set('captive-portal'), { kind: 'unexpected-answer' }],
    [
      'a redirect',
      () => google.emulator.faults.set('redirected'),
      { kind: 'unexpected-answer', redirectedTo: 'sign-in.hotel.invalid' },
    ],
  ] as const)('that fails by %s says so', async (_, arrange, failure) => {
    const { tokens } = await signedIn();
    arrange();

    expect(await tokens.acquireToken({ mustRenew: true })).toEqual(failed(failure));
  });

  test('refused to an application of one’s own says what ends sign-ins after seven days', async () => {
    const { tokens } = await signedIn({ client: customGoogleApplication, isCustom: true });
    google.emulator.faults.set('tokens-revoked');

    expect(await tokens.acquireToken({ mustRenew: true })).toEqual(
      failed({ kind: 'sign-in-again', isOfCustomApplication: true }),
    );
  });

  test('without an answer says that nobody was reached', async () => {
    const httpClient = () =>
      nodeHttpClient('http://127.0.0.1:1/', { signal: new AbortController().signal, maxAnswerBytes: 0 });
    const provider = new OpenidTokenProvider({ language: () => 'en', httpClient, clock: new ManualClock() });
    const cacheText = JSON.stringify({ refreshToken: 'r', clientSecret: 's' });

    expect(
      await provider.restore({ clientId: 'c', preinstalled: null, cacheText }).acquireToken({ mustRenew: false }),
    ).toEqual(failed({ kind: 'offline' }));
  });
});
