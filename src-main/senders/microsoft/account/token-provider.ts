/** Sign-in and tokens as the account needs them. The adapter knows MSAL; nobody else does. */
import type { AccountFailure } from '../../../../src-shared/model/failures/account-failure.ts';
import type { MicrosoftCloud } from '../../../../src-shared/model/microsoft-clouds.ts';
import type * as account from '../../account/account-kind.ts';

export type TokenOutcome = account.TokenOutcome<AccountFailure>;
export type TokenSource = account.TokenSource<AccountFailure>;

export interface ApplicationIdentity {
  clientId: string;
  cloud: MicrosoftCloud;
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
