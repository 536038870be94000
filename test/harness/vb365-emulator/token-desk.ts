import { randomBytes } from 'node:crypto';

export type TokenAnswer =
  | {
      kind: 'issued';
      accessToken: string;
      refreshToken: string;
      expiresInSeconds: number;
      /** Has to come back as a cookie with each request; `null`: the tokens do without. */
      antiforgeryToken: string | null;
    }
  | { kind: 'refused'; message: string }
  | { kind: 'throttled'; retryAfterSeconds: number };

/** The account that may sign in. */
export interface EmulatedAccount {
  username: string;
  password: string;
  hasMfa: boolean;
}

const lifetimeSeconds = 3600;

/** What an antiforgery token is asked for with: versions 7 and 8 do, unless the request for the tokens says otherwise. */
export interface AntiforgeryRule {
  isKnown: boolean;
  /** The one that came with the request. */
  given: string | null;
}

interface IssuedToken {
  untilMs: number;
  antiforgeryToken: string | null;
}

/** Tokens, their end, and how often one may ask for them: once a second, five times a minute. */
export class TokenDesk {
  readonly account: EmulatedAccount;
  readonly #nowMs: () => number;
  readonly #accessTokens = new Map<string, IssuedToken>();
  /** Each with the antiforgery token that it needs. */
  readonly #refreshTokens = new Map<string, string | null>();
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

  ask(form: URLSearchParams, antiforgery: AntiforgeryRule): TokenAnswer {
    const nowMs = this.#nowMs();
    this.#asked = this.#asked.filter((atMs) => atMs > nowMs - 60_000);
    if (this.#asked.length >= 5) {
      return { kind: 'throttled', retryAfterSeconds: Math.ceil(((this.#asked[0] ?? 0) + 60_000 - nowMs) / 1000) };
    }
    if (this.#asked.some((atMs) => atMs > nowMs - 1000)) return { kind: 'throttled', retryAfterSeconds: 1 };
    this.#asked.push(nowMs);
    const isProtected = antiforgery.isKnown && form.get('disable_antiforgery_token') !== 'true';
    switch (form.get('grant_type')) {
      case 'password':
        return this.#signIn(form.get('username') ?? '', form.get('password') ?? '', isProtected);
      case 'refresh_token':
        return this.#renew(form.get('refresh_token') ?? '', antiforgery.given, isProtected);
      default:
        return { kind: 'refused', message: 'The grant type is not supported.' };
    }
  }

  /** @param antiforgeryToken - the one that came with the request */
  accepts(accessToken: string, antiforgeryToken: string | null): boolean {
    const issued = this.#accessTokens.get(accessToken);
    if (issued === undefined || issued.untilMs <= this.#nowMs()) return false;
    return issued.antiforgeryToken === null || issued.antiforgeryToken === antiforgeryToken;
  }

  /** As a restart of the service does: nothing that was issued is known any more. */
  forgetTokens(): void {
    this.#accessTokens.clear();
    this.#refreshTokens.clear();
    this.#asked = [];
  }

  /** The access tokens end at once; they can be renewed. */
  expireTokens(): void {
    this.#accessTokens.clear();
  }

  #signIn(username: string, password: string, isProtected: boolean): TokenAnswer {
    const isKnown = username.toLowerCase() === this.account.username.toLowerCase();
    if (!isKnown || password !== this.account.password) {
      return { kind: 'refused', message: 'The user name or password is incorrect.' };
    }
    if (this.account.hasMfa) {
      return { kind: 'refused', message: 'Multi-factor authentication (MFA) is enabled for the user account.' };
    }
    return this.#issue(isProtected);
  }

  #renew(refreshToken: string, antiforgeryToken: string | null, isProtected: boolean): TokenAnswer {
    const needed = this.#refreshTokens.get(refreshToken);
    if (needed === undefined || (needed !== null && needed !== antiforgeryToken))
      return { kind: 'refused', message: 'The refresh token is not valid.' };
    // Each is good for one renewal.
    this.#refreshTokens.delete(refreshToken);
    return this.#issue(isProtected);
  }

  #issue(isProtected: boolean): TokenAnswer {
    const accessToken = randomBytes(48).toString('base64url');
    const refreshToken = randomBytes(48).toString('base64url');
    const antiforgeryToken = isProtected ? randomBytes(48).toString('base64url') : null;
    this.#accessTokens.set(accessToken, { untilMs: this.#nowMs() + lifetimeSeconds * 1000, antiforgeryToken });
    this.#refreshTokens.set(refreshToken, antiforgeryToken);
    this.#secrets.push(accessToken, refreshToken);
    return { kind: 'issued', accessToken, refreshToken, expiresInSeconds: lifetimeSeconds, antiforgeryToken };
  }
}
