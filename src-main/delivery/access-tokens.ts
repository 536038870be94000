import type { AccountFailure } from '../../src-shared/domain/failure.ts';

export type TokenOutcome = { kind: 'token'; accessToken: string } | { kind: 'failed'; failure: AccountFailure };

/** Gives delivery an access token of the account that a message goes out through. Never rejects. */
export interface AccessTokens {
  /** @param mustRenew - the last token was refused: get a new one even if that one looks valid. */
  acquireToken(options: { mustRenew: boolean }): Promise<TokenOutcome>;
}
