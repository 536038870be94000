/**
 * What an account needs of its service: the sign-in, the tokens, and the failures in the words of the service's area.
 * `A`: who is signed in. `F`: the service's failures. `W`: what a sign-in is asked for. `P`: the application registration.
 */

import type { AccountStateOf } from '../../../src-shared/model/account-view.ts';
import type { SenderState } from '../../../src-shared/model/sender-state.ts';

/** Who is signed in, as it is stored with the settings. */
export interface SignedInPerson {
  /** Address that messages come from. */
  mailbox: string;
}

/** Every service with accounts has these failures, beside its own. */
export type CommonFailureKind =
  'not-authorized' | 'sign-in-again' | 'waiting-for-keyring' | 'sign-in-cancelled' | 'sign-in-timed-out';

export interface AccountRules<F> {
  failure(kind: CommonFailureKind): F;
  /** @param path - of the encrypted file that the system could not decrypt */
  unreadable(path: string): F;
  /** For the log. */
  nameOf(failure: F): string;
  /** By kind of failure: what ends without anybody signing in is retried more often than tokens are renewed. */
  earlyRetryMs: Readonly<Partial<Record<string, number>>>;
}

/** As the settings have it. */
export interface StoredAuthorization<A> {
  account: A;
  /** Names the encrypted token cache file; `null` where the sign-in could not be stored. */
  cacheId: string | null;
}

export type TokenOutcome<F> = { kind: 'token'; accessToken: string } | { kind: 'failed'; failure: F };

/** Access tokens of the account that a message goes out through. Never rejects. */
export interface AccessTokens<F> {
  /** @param mustRenew - the last token was refused: get a new one even if that one looks valid. */
  acquireToken(options: { mustRenew: boolean }): Promise<TokenOutcome<F>>;
}

/** The tokens of one account in one token cache. Equal calls at the same time share one request. */
export interface TokenSource<F> extends AccessTokens<F> {
  /** The whole cache: a secret, in clear. */
  serialiseCache(): string;
  /** Called after each change of the cache; one listener at most. */
  onCacheChanged(listener: (() => void) | null): void;
}

export type SignInResult<A, F> =
  { kind: 'signed-in'; account: A; tokens: TokenSource<F> } | { kind: 'failed'; failure: F };

export interface AccountKind<A extends SignedInPerson, F, W, P> {
  rules: AccountRules<F>;
  /** Signs a person in, in the browser. Never rejects. @param signal - aborting ends it at once, whatever it returns then */
  signIn(wish: W, signal: AbortSignal): Promise<SignInResult<A, F>>;
  /** Why the tokens of such an account cannot be used at all; `null`: they can. */
  whyUnusable(account: A): F | null;
  /** @param cacheText - what {@link TokenSource.serialiseCache} gave. Throws nothing: what cannot be read shows at the first token. */
  openTokens(account: A, cacheText: string): TokenSource<F>;
  isThrough(account: A, application: P): boolean;
  senderStateOf(state: AccountStateOf<A, F>): SenderState;
}
