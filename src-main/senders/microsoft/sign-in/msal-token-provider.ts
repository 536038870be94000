/** Sign-in and tokens through MSAL Node, a public client with PKCE and a loopback redirect (product section 3.1). */
import {
  CryptoProvider,
  PublicClientApplication,
  ServerError,
  type AccountInfo,
  type AuthenticationResult,
  type Configuration,
  type TokenCacheContext,
} from '@azure/msal-node';
import type { LanguageCode } from '../../../../src-shared/model/language.ts';
import { authorityOf } from '../../../../src-shared/model/microsoft-clouds.ts';
import { outsideText } from '../../../../src-shared/model/outside-text.ts';
import type {
  SignInOutcome,
  SignInRequest,
  TokenOutcome,
  TokenProvider,
  TokenSource,
} from '../account/token-provider.ts';
import { unlessAborted } from '../../unless-aborted.ts';
import type { HttpClient } from '../../../platform/http-client.ts';
import { asOfNewSignIn } from '../../../../src-shared/model/failures/account-failure.ts';
import { classifyMsalError } from './classify-msal-error.ts';
import { LoopbackListener } from '../../sign-in/loopback-listener.ts';
import { createMsalNetworkClient } from './msal-network-client.ts';
import { pageOf } from '../../sign-in/sign-in-pages.ts';

export interface MsalTokenProviderOptions {
  httpClient: HttpClient;
  clock: { nowMs(): number };
  /** Of the user who signs in. */
  language: () => LanguageCode;
  newNonce: () => string;
}

type ApplicationIdentity = SignInRequest['application'];

export class MsalTokenProvider implements TokenProvider {
  readonly #options: MsalTokenProviderOptions;

  constructor(options: MsalTokenProviderOptions) {
    this.#options = options;
  }

  async signIn(request: SignInRequest): Promise<SignInOutcome> {
    const { signal } = request;
    const cancelled: SignInOutcome = { kind: 'failed', failure: { area: 'account', kind: 'sign-in-cancelled' } };
    if (signal.aborted) return cancelled;
    const state = this.#options.newNonce();
    try {
      const listener = await LoopbackListener.open(state, 'form-post');
      // MSAL cannot be cancelled: a token that it is fetching is of no use any more.
      const outcome = await unlessAborted(this.#signInThroughBrowser(request, listener, state), signal, cancelled);
      listener.close(pageOf(this.#options.language(), outcome));
      return outcome;
    } catch (error) {
      return { kind: 'failed', failure: classifyMsalError(error) };
    }
  }

  async #signInThroughBrowser(
    { application, scopes, openBrowser, approve }: SignInRequest,
    listener: LoopbackListener,
    state: string,
  ): Promise<SignInOutcome> {
    try {
      const source = new MsalTokenSource(application, scopes, this.#options);
      const { client } = source;
      const asked = { scopes: [...scopes], redirectUri: listener.redirectUri, nonce: this.#options.newNonce() };
      const { verifier, challenge } = await new CryptoProvider().generatePkceCodes();
      const url = await client.getAuthCodeUrl({
        ...asked,
        state,
        prompt: 'select_account',
        responseMode: 'form_post',
        codeChallenge: challenge,
        codeChallengeMethod: 'S256',
      });
      const answer = await listener.answerOnceOpened(openBrowser(url));
      if (answer === null) return { kind: 'failed', failure: { area: 'account', kind: 'browser-not-opened' } };
      const result = await client.acquireTokenByCode({
        ...asked,
        code: readCode(answer),
        codeVerifier: verifier,
        clientInfo: answer.get('client_info') ?? '',
      });
      const signIn = source.useResult(result);
      const refusal = await approve(signIn);
      return refusal === null ? { kind: 'signed-in', signIn } : { kind: 'failed', failure: refusal };
    } catch (error) {
      return { kind: 'failed', failure: asOfNewSignIn(classifyMsalError(error)) };
    }
  }

  restore({ application, scopes, homeAccountId, cacheText }: Parameters<TokenProvider['restore']>[0]): TokenSource {
    const source = new MsalTokenSource(application, scopes, this.#options);
    source.useCache(cacheText, homeAccountId);
    return source;
  }
}

/** An access token that MSAL gave from the cache, and while MSAL would give the same one again. */
interface GivenToken {
  accessToken: string;
  cacheText: string;
  fromMs: number;
  untilMs: number;
}

/** So long before its end, MSAL renews a token. */
const renewalReserveMs = 5 * 60_000;

class MsalTokenSource implements TokenSource {
  readonly client: PublicClientApplication;
  readonly #scopes: readonly string[];
  readonly #clock: { nowMs(): number };
  #homeAccountId = '';
  #cacheText = '';
  #isCacheReadable = true;
  #onCacheChanged: (() => void) | null = null;
  #given: GivenToken | null = null;

  constructor(
    application: ApplicationIdentity,
    scopes: readonly string[],
    { httpClient, clock }: Pick<MsalTokenProviderOptions, 'httpClient' | 'clock'>,
  ) {
    this.#scopes = scopes;
    this.#clock = clock;
    const configuration: Configuration = {
      auth: {
        clientId: application.clientId,
        authority: authorityOf(application.cloud, application.tenant),
      },
      system: { networkClient: createMsalNetworkClient(httpClient) },
      cache: {
        cachePlugin: {
          // MSAL replaces what it holds in memory by what the plugin gives before each silent request: the text here is
          // the cache, and the account's keeper mirrors it to disk.
          beforeCacheAccess: async (context: TokenCacheContext) => context.tokenCache.deserialize(this.#cacheText),
          afterCacheAccess: async (context: TokenCacheContext) => {
            if (!context.cacheHasChanged) return;
            this.#cacheText = context.tokenCache.serialize();
            this.#onCacheChanged?.();
          },
        },
      },
    };
    this.client = new PublicClientApplication(configuration);
  }

  useResult(result: AuthenticationResult) {
    const account = result.account;
    if (account === null) throw new Error('MSAL gave a token without an account.');
    this.#homeAccountId = account.homeAccountId;
    return {
      homeAccountId: account.homeAccountId,
      username: outsideText(account.username),
      displayName: outsideText(account.name ?? account.username),
      tenantId: outsideText(account.tenantId),
      regionSubScope: readRegionSubScope(account),
      tokens: this,
    };
  }

  useCache(cacheText: string, homeAccountId: string): void {
    this.#homeAccountId = homeAccountId;
    this.#cacheText = cacheText;
    // A text that MSAL cannot read makes it write an empty cache over it: it must not get to see one.
    this.#isCacheReadable = isJsonObject(cacheText);
  }

  serialiseCache(): string {
    return this.#cacheText;
  }

  onCacheChanged(listener: (() => void) | null): void {
    this.#onCacheChanged = listener;
  }

  async acquireToken({ mustRenew }: { mustRenew: boolean }): Promise<TokenOutcome> {
    const known = mustRenew ? null : this.#givenToken();
    if (known !== null) return { kind: 'token', accessToken: known };
    const cacheText = this.#cacheText;
    try {
      if (!this.#isCacheReadable) return { kind: 'failed', failure: { area: 'account', kind: 'sign-in-again' } };
      const account = await this.client.getTokenCache().getAccountByHomeId(this.#homeAccountId);
      if (account === null) return { kind: 'failed', failure: { area: 'account', kind: 'sign-in-again' } };
      const { accessToken, expiresOn, refreshOn } = await this.client.acquireTokenSilent({
        account,
        scopes: [...this.#scopes],
        forceRefresh: mustRenew,
      });
      // What MSAL makes of an answer without one: to send with it would only be refused, and blamed on the sign-in.
      if (accessToken === '') return { kind: 'failed', failure: { area: 'account', kind: 'unexpected-answer' } };
      const untilMs = Math.min((expiresOn?.getTime() ?? 0) - renewalReserveMs, refreshOn?.getTime() ?? Infinity);
      this.#given = { accessToken, cacheText, fromMs: this.#clock.nowMs(), untilMs };
      return { kind: 'token', accessToken };
    } catch (error) {
      return { kind: 'failed', failure: classifyMsalError(error) };
    }
  }

  /**
   * MSAL reads the whole text of the cache twice each time it is asked for a token, which took a tenth of the time to send a
   * message. It isn't asked again while its answer could only be the same: the cache is the one it answered from, and the
   * token is not to be renewed yet. A clock that was set back proves nothing, as MSAL sees it.
   */
  #givenToken(): string | null {
    if (this.#given === null || this.#given.cacheText !== this.#cacheText) return null;
    const { accessToken, fromMs, untilMs } = this.#given;
    const nowMs = this.#clock.nowMs();
    return fromMs <= nowMs && nowMs < untilMs ? accessToken : null;
  }
}

function readRegionSubScope(account: AccountInfo): string | null {
  const value: unknown = account.idTokenClaims?.['tenant_region_sub_scope'];
  return typeof value === 'string' ? outsideText(value) : null;
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/** @throws ServerError as MSAL does for the token request */
function readCode(answer: URLSearchParams): string {
  const error = answer.get('error');
  if (error === null) return answer.get('code') ?? '';
  throw new ServerError(error, '', answer.get('error_description') ?? undefined, answer.get('suberror') ?? undefined);
}
