/** Sign-in and tokens through MSAL Node, a public client with PKCE and a loopback redirect (product section 3.1). */
import {
  PublicClientApplication,
  type AccountInfo,
  type AuthenticationResult,
  type Configuration,
  type TokenCacheContext,
} from '@azure/msal-node';
import { outsideText } from '../../../src-shared/domain/outside-text.ts';
import type { TokenOutcome } from '../../delivery/access-tokens.ts';
import type { SignInOutcome, SignInRequest, TokenProvider, TokenSource } from '../../account/token-provider.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { classifyMsalError } from './classify-msal-error.ts';
import { createMsalNetworkClient } from './msal-network-client.ts';
import { failurePage, successPage } from './sign-in-pages.ts';

export interface MsalTokenProviderOptions {
  httpClient: HttpClient;
  newNonce: () => string;
}

/** The listener is on this machine. It does not answer a second time while MSAL fetches the token. */
const refusalTimeoutMs = 1_000;

type ApplicationIdentity = SignInRequest['application'];

export class MsalTokenProvider implements TokenProvider {
  readonly #options: MsalTokenProviderOptions;

  constructor(options: MsalTokenProviderOptions) {
    this.#options = options;
  }

  async signIn(request: SignInRequest): Promise<SignInOutcome> {
    const { signal } = request;
    const cancelled: SignInOutcome = { kind: 'failed', failure: { kind: 'sign-in-cancelled' } };
    if (signal.aborted) return cancelled;
    const listening: { authorizeUrl: string | null } = { authorizeUrl: null };
    const aborted = new Promise<SignInOutcome>((resolve) => {
      const end = async () => {
        if (listening.authorizeUrl !== null) await postRefusal(listening.authorizeUrl);
        resolve(cancelled);
      };
      signal.addEventListener('abort', () => void end(), { once: true });
    });
    // Not waiting for MSAL itself: it may be fetching the token already.
    return Promise.race([aborted, this.#signInThroughBrowser(request, listening)]);
  }

  /** @param listening - is told where MSAL listens, once it does */
  async #signInThroughBrowser(
    { application, scopes, openBrowser, signal }: SignInRequest,
    listening: { authorizeUrl: string | null },
  ): Promise<SignInOutcome> {
    let browserFailed = false;
    try {
      const source = new MsalTokenSource(application, scopes, this.#options.httpClient);
      const result = await source.client.acquireTokenInteractive({
        scopes: [...scopes],
        prompt: 'select_account',
        nonce: this.#options.newNonce(),
        successTemplate: successPage,
        errorTemplate: failurePage,
        openBrowser: async (url) => {
          listening.authorizeUrl = url;
          if (signal.aborted) return postRefusal(url);
          await openBrowser(url).catch(() => {
            browserFailed = true;
            void postRefusal(url);
          });
        },
      });
      return { kind: 'signed-in', signIn: source.useResult(result) };
    } catch (error) {
      if (signal.aborted) return { kind: 'failed', failure: { kind: 'sign-in-cancelled' } };
      return { kind: 'failed', failure: browserFailed ? { kind: 'browser-not-opened' } : classifyMsalError(error) };
    }
  }

  restore({ application, scopes, homeAccountId, cacheText }: Parameters<TokenProvider['restore']>[0]): TokenSource {
    const source = new MsalTokenSource(application, scopes, this.#options.httpClient);
    source.useCache(cacheText, homeAccountId);
    return source;
  }
}

class MsalTokenSource implements TokenSource {
  readonly client: PublicClientApplication;
  readonly #scopes: readonly string[];
  #homeAccountId = '';
  #cacheText = '';
  #isCacheReadable = true;
  #onCacheChanged: (() => void) | null = null;

  constructor(application: ApplicationIdentity, scopes: readonly string[], httpClient: HttpClient) {
    this.#scopes = scopes;
    const configuration: Configuration = {
      auth: {
        clientId: application.clientId,
        authority: `https://login.microsoftonline.com/${application.tenant}`,
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
    try {
      if (!this.#isCacheReadable) return { kind: 'failed', failure: { kind: 'sign-in-again' } };
      const account = await this.client.getTokenCache().getAccountByHomeId(this.#homeAccountId);
      if (account === null) return { kind: 'failed', failure: { kind: 'sign-in-again' } };
      const { accessToken } = await this.client.acquireTokenSilent({
        account,
        scopes: [...this.#scopes],
        forceRefresh: mustRenew,
      });
      // What MSAL makes of an answer without one: to send with it would only be refused, and blamed on the sign-in.
      if (accessToken === '') return { kind: 'failed', failure: { kind: 'unexpected-answer' } };
      return { kind: 'token', accessToken };
    } catch (error) {
      return { kind: 'failed', failure: classifyMsalError(error) };
    }
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

/**
 * MSAL has no way to be cancelled, so the answer that a person's refusal would give is posted to it: its promise
 * settles and its listener closes.
 */
async function postRefusal(authorizeUrl: string): Promise<void> {
  const asked = new URL(authorizeUrl).searchParams;
  const redirect = new URL(asked.get('redirect_uri') ?? '');
  // MSAL listens on 127.0.0.1 only; `localhost` may be ::1 here.
  if (redirect.hostname === 'localhost') redirect.hostname = '127.0.0.1';
  await fetch(redirect, {
    method: 'POST',
    redirect: 'error',
    body: new URLSearchParams({ error: 'access_denied', state: asked.get('state') ?? '' }),
    signal: AbortSignal.timeout(refusalTimeoutMs),
  }).catch(() => {
    // The listener is closed already: the sign-in has ended by itself.
  });
}
