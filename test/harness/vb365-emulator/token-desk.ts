import { randomBytes } from 'node:crypto';

export type TokenAnswer =
  | { kind: 'issued'; accessToken: string; refreshToken: string; expiresInSeconds: number }
  | { kind: 'refused'; message: string }
  | { kind: 'throttled'; retryAfterSeconds: number };

/** The account that may sign in. */
export interface EmulatedAccount {
  username: string;
  password: string;
  hasMfa: boolean;
}

const lifetimeSeconds = 3600;

/** Tokens, their end, and how often one may ask for them: once a second, five times a minute. */
export class TokenDesk {
  readonly account: EmulatedAccount;
  readonly #nowMs: () => number;
  /** When each access token ends. */
  readonly #accessUntilMs = new Map<string, number>();
  readonly #refreshTokens = new Set<string>();
  readonly #secrets: string[] = [];
  #asked: number[] = [];

  constructor(account: EmulatedAccount, nowMs: () => number) {
    this.account = account;
    this.#nowMs = nowMs;
  }

  /** Every token ever issued, so that a spec can search files and logs for them. */
  get secrets(): readonly string[] {
    return this.#secrets;
  }

  ask(form: URLSearchParams): TokenAnswer {
    const nowMs = this.#nowMs();
    this.#asked = this.#asked.filter((atMs) => atMs > nowMs - 60_000);
    if (this.#asked.length >= 5) {
      return { kind: 'throttled', retryAfterSeconds: Math.ceil(((this.#asked[0] ?? 0) + 60_000 - nowMs) / 1000) };
    }
    if (this.#asked.some((atMs) => atMs > nowMs - 1000)) return { kind: 'throttled', retryAfterSeconds: 1 };
    this.#asked.push(nowMs);
    switch (form.get('grant_type')) {
      case 'password':
        return this.#signIn(form.get('username') ?? '', form.get('password') ?? '');
      case 'refresh_token':
        return this.#renew(form.get('refresh_token') ?? '');
      default:
        return { kind: 'refused', message: 'The grant type is not supported.' };
    }
  }

  accepts(accessToken: string): boolean {
    return (this.#accessUntilMs.get(accessToken) ?? 0) > this.#nowMs();
  }

  /** As a restart of the service does: nothing that was issued is known any more. */
  forgetTokens(): void {
    this.#accessUntilMs.clear();
    this.#refreshTokens.clear();
    this.#asked = [];
  }

  /** The access tokens end at once; they can be renewed. */
  expireTokens(): void {
    this.#accessUntilMs.clear();
  }

  #signIn(username: string, password: string): TokenAnswer {
    const isKnown = username.toLowerCase() === this.account.username.toLowerCase();
    if (!isKnown || password !== this.account.password) {
      return { kind: 'refused', message: 'The user name or password is incorrect.' };
    }
    if (this.account.hasMfa) {
      return { kind: 'refused', message: 'Multi-factor authentication (MFA) is enabled for the user account.' };
    }
    return this.#issue();
  }

  #renew(refreshToken: string): TokenAnswer {
    // Each is good for one renewal.
    if (!this.#refreshTokens.delete(refreshToken))
      return { kind: 'refused', message: 'The refresh token is not valid.' };
    return this.#issue();
  }

  #issue(): TokenAnswer {
    const accessToken = randomBytes(48).toString('base64url');
    const refreshToken = randomBytes(48).toString('base64url');
    this.#accessUntilMs.set(accessToken, this.#nowMs() + lifetimeSeconds * 1000);
    this.#refreshTokens.add(refreshToken);
    this.#secrets.push(accessToken, refreshToken);
    return { kind: 'issued', accessToken, refreshToken, expiresInSeconds: lifetimeSeconds };
  }
}
