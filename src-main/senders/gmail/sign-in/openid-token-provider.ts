/**
 * Sign-in and tokens at Google through openid-client: a desktop client with PKCE and a loopback redirect
 * (https://developers.google.com/identity/protocols/oauth2/native-app). Nothing is discovered: the addresses are known.
 */
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  Configuration,
  customFetch,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
  type TokenEndpointResponse,
  type TokenEndpointResponseHelpers,
} from 'openid-client';
import { z } from 'zod';
import type { LanguageCode } from '../../../../src-shared/model/language.ts';
import { outsideText } from '../../../../src-shared/model/outside-text.ts';
import type { GoogleAccountFailure } from '../../../../src-shared/model/failures/google-account-failure.ts';
import type { HttpClient } from '../../../platform/http-client.ts';
import type { TokenOutcome } from '../../account/account-kind.ts';
import { LoopbackListener } from '../../sign-in/loopback-listener.ts';
import { pageOf } from '../../sign-in/sign-in-pages.ts';
import { unlessAborted } from '../../unless-aborted.ts';
import type { GoogleClient, GoogleSignInResult, GoogleTokenProvider, GoogleTokenSource } from '../google-account.ts';
import { classifyGoogleError } from './classify-google-error.ts';
import { createGoogleFetch } from './google-fetch.ts';

export const sendScope = 'https://www.googleapis.com/auth/gmail.send';
const area = 'google-account';

/** An access token is not used in its last minute: the request has to arrive too. */
const reserveMs = 60_000;

export interface OpenidTokenProviderOptions {
  httpClient: HttpClient;
  clock: { nowMs(): number };
  /** Of the user who signs in. */
  language: () => LanguageCode;
}

type SignInRequest = Parameters<GoogleTokenProvider['signIn']>[0];
type Tokens = TokenEndpointResponse & TokenEndpointResponseHelpers;

export class OpenidTokenProvider implements GoogleTokenProvider {
  readonly #options: OpenidTokenProviderOptions;

  constructor(options: OpenidTokenProviderOptions) {
    this.#options = options;
  }

  async signIn(request: SignInRequest): Promise<GoogleSignInResult> {
    const { signal, isCustom } = request;
    const cancelled = failed({ area, kind: 'sign-in-cancelled' });
    if (signal.aborted) return cancelled;
    const state = randomState();
    try {
      const listener = await LoopbackListener.open(state, 'query');
      // Tokens that are being fetched are of no use any more.
      const result = await unlessAborted(this.#signInThroughBrowser(request, listener, state), signal, cancelled);
      listener.close(pageOf(this.#options.language(), result));
      return result;
    } catch (error) {
      return failed(classifyGoogleError(error, 'sign-in', isCustom));
    }
  }

  async #signInThroughBrowser(
    { client, isCustom, openBrowser }: SignInRequest,
    listener: LoopbackListener,
    state: string,
  ): Promise<GoogleSignInResult> {
    try {
      const configuration = this.#configure(client);
      const [verifier, nonce] = [randomPKCECodeVerifier(), randomNonce()];
      const redirectUri = listener.redirectUri;
      const url = buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: `openid email ${sendScope}`,
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        // Without both of them there is no refresh token the second time.
        access_type: 'offline',
        prompt: 'select_account consent',
      });
      const answer = await listener.answerOnceOpened(openBrowser(url.href));
      if (answer === null) return failed({ area, kind: 'browser-not-opened' });
      const tokens = await authorizationCodeGrant(configuration, new URL(`?${answer.toString()}`, redirectUri), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      return this.#takeUp(tokens, client, isCustom);
    } catch (error) {
      return failed(classifyGoogleError(error, 'sign-in', isCustom));
    }
  }

  restore({ clientId, preinstalled, cacheText }: Parameters<GoogleTokenProvider['restore']>[0]): GoogleTokenSource {
    const cache = readCache(cacheText);
    const secret = preinstalled?.clientSecret ?? cache?.clientSecret ?? null;
    return new RefreshedTokens({
      refreshToken: cache?.refreshToken ?? null,
      clientSecret: preinstalled === null ? secret : null,
      configuration: secret === null ? null : this.#configure({ clientId, clientSecret: secret }),
      isCustom: preinstalled === null,
      clock: this.#options.clock,
    });
  }

  /** What the answer says of who signed in and of what was allowed; the library has checked the ID token. */
  #takeUp(tokens: Tokens, client: GoogleClient, isCustom: boolean): GoogleSignInResult {
    if (tokens.scope !== undefined && !tokens.scope.split(' ').includes(sendScope))
      return failed({ area, kind: 'permission-not-granted' });
    const claims = claimsSchema.safeParse(tokens.claims());
    if (!claims.success) return failed({ area, kind: 'sign-in-not-accepted', reason: 'no email' });
    if (tokens.refresh_token === undefined)
      return failed({ area, kind: 'sign-in-not-accepted', reason: 'no refresh_token' });
    const { email, name } = claims.data;
    const source = new RefreshedTokens({
      refreshToken: tokens.refresh_token,
      clientSecret: isCustom ? client.clientSecret : null,
      configuration: this.#configure(client),
      isCustom,
      clock: this.#options.clock,
    });
    source.takeUp(tokens);
    const account = { mailbox: outsideText(email), displayName: outsideText(name ?? '') };
    return { kind: 'signed-in', account, tokens: source };
  }

  #configure({ clientId, clientSecret }: GoogleClient): Configuration {
    const configuration = new Configuration(
      {
        issuer: 'https://accounts.google.com',
        authorization_endpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
        token_endpoint: 'https://oauth2.googleapis.com/token',
      },
      clientId,
      clientSecret,
    );
    configuration[customFetch] = createGoogleFetch(this.#options.httpClient);
    return configuration;
  }
}

const claimsSchema = z.object({ email: z.email(), name: z.string().optional() });

/** Stored on disk, encrypted. */
const cacheSchema = z.object({
  refreshToken: z.string(),
  /** Of a custom application; the preinstalled one's comes with the program. */
  clientSecret: z.string().nullable(),
});

function readCache(text: string): z.infer<typeof cacheSchema> | null {
  try {
    return cacheSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

interface RefreshedTokensOptions {
  /** `null`: there is none, and only a new sign-in helps. */
  refreshToken: string | null;
  clientSecret: string | null;
  configuration: Configuration | null;
  isCustom: boolean;
  clock: { nowMs(): number };
}

class RefreshedTokens implements GoogleTokenSource {
  readonly #options: RefreshedTokensOptions;
  #refreshToken: string | null;
  #access: { token: string; endsAtMs: number } | null = null;
  #renewal: Promise<TokenOutcome<GoogleAccountFailure>> | null = null;
  #onCacheChanged: (() => void) | null = null;

  constructor(options: RefreshedTokensOptions) {
    this.#options = options;
    this.#refreshToken = options.refreshToken;
  }

  serialiseCache(): string {
    const { clientSecret } = this.#options;
    return JSON.stringify({ refreshToken: this.#refreshToken ?? '', clientSecret } satisfies z.infer<
      typeof cacheSchema
    >);
  }

  onCacheChanged(listener: (() => void) | null): void {
    this.#onCacheChanged = listener;
  }

  async acquireToken({ mustRenew }: { mustRenew: boolean }): Promise<TokenOutcome<GoogleAccountFailure>> {
    const access = this.#access;
    if (!mustRenew && access !== null && access.endsAtMs - reserveMs > this.#options.clock.nowMs())
      return { kind: 'token', accessToken: access.token };
    this.#renewal ??= this.#renew().finally(() => (this.#renewal = null));
    return this.#renewal;
  }

  /** Usually without a further refresh token: then the one before stays. */
  takeUp({ access_token: token, expires_in: seconds = 0, refresh_token: refreshToken }: TokenEndpointResponse): void {
    this.#access = { token, endsAtMs: this.#options.clock.nowMs() + seconds * 1_000 };
    if (refreshToken === undefined || refreshToken === this.#refreshToken) return;
    this.#refreshToken = refreshToken;
    this.#onCacheChanged?.();
  }

  async #renew(): Promise<TokenOutcome<GoogleAccountFailure>> {
    const { configuration, isCustom } = this.#options;
    if (configuration === null || this.#refreshToken === null) return failed({ area, kind: 'sign-in-again' });
    try {
      const tokens = await refreshTokenGrant(configuration, this.#refreshToken);
      this.takeUp(tokens);
      return { kind: 'token', accessToken: tokens.access_token };
    } catch (error) {
      return failed(classifyGoogleError(error, 'renewal', isCustom));
    }
  }
}

function failed(failure: GoogleAccountFailure): { kind: 'failed'; failure: GoogleAccountFailure } {
  return { kind: 'failed', failure };
}
