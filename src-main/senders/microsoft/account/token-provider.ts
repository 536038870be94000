/** Sign-in and tokens as the account needs them. The adapter knows MSAL; nobody else does. */
import type { AccountFailure } from '../../../../src-shared/model/failures/account-failure.ts';

export type TokenOutcome = { kind: 'token'; accessToken: string } | { kind: 'failed'; failure: AccountFailure };

/** Access tokens of the account that a message goes out through. Never rejects. */
export interface AccessTokens {
  /** @param mustRenew - the last token was refused: get a new one even if that one looks valid. */
  acquireToken(options: { mustRenew: boolean }): Promise<TokenOutcome>;
}

export interface ApplicationIdentity {
  clientId: string;
  /** Tenant ID, verified domain, or `organizations` for accounts of any organization. */
  tenant: string;
}

export interface SignInRequest {
  application: ApplicationIdentity;
  scopes: readonly string[];
  /** Opens the system browser; a rejection ends the sign-in as `browser-not-opened`. */
  openBrowser: (url: string) => Promise<void>;
  /** Has the last word while the page in the browser still waits: why a sign-in that gave tokens is not accepted, or `null`. */
  approve: (signIn: SignIn) => Promise<AccountFailure | null>;
  /** Aborting ends the sign-in at once and closes the port that the browser comes back to. */
  signal: AbortSignal;
}

export type SignInOutcome = { kind: 'signed-in'; signIn: SignIn } | { kind: 'failed'; failure: AccountFailure };

export interface SignIn {
  homeAccountId: string;
  username: string;
  displayName: string;
  tenantId: string;
  /** What the ID token says of the tenant's region, as {@link decideRegion} reads it; `null` where it says nothing. */
  regionSubScope: string | null;
  tokens: TokenSource;
}

/** The tokens of one account in one token cache. Equal calls at the same time share one request. */
export interface TokenSource extends AccessTokens {
  /** The whole cache: a secret, in clear. */
  serialiseCache(): string;
  /** Called after each change of the cache; one listener at most. */
  onCacheChanged(listener: (() => void) | null): void;
}

export interface TokenProvider {
  signIn(request: SignInRequest): Promise<SignInOutcome>;
  /** @throws nothing; a cache that does not hold the account gives `sign-in-again` at the first token. */
  restore(stored: {
    application: ApplicationIdentity;
    scopes: readonly string[];
    homeAccountId: string;
    cacheText: string;
  }): TokenSource;
}
