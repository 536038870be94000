import { randomBytes } from 'node:crypto';
import type { GoogleAccount, GoogleApplication } from './google-directory.ts';

export interface GoogleGrant {
  account: GoogleAccount;
  application: GoogleApplication;
  scopes: readonly string[];
}

export interface CodeGrant extends GoogleGrant {
  redirectUri: string;
  codeChallenge: string;
  nonce: string | null;
  isOffline: boolean;
}

export const accessTokenLifetimeSeconds = 3599;
const codeLifetimeMs = 10 * 60_000;

/** Codes and tokens. Nothing issued is ever forgotten by `issuedSecrets`. */
export class GoogleTokens {
  readonly #nowMs: () => number;
  readonly #codes = new Map<string, { grant: CodeGrant; expiresAtMs: number }>();
  readonly #accessTokens = new Map<string, { grant: GoogleGrant; expiresAtMs: number }>();
  readonly #refreshTokens = new Map<string, GoogleGrant>();
  readonly #secrets: string[] = [];

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  issueCode(grant: CodeGrant): string {
    const code = this.#secret('4/0', 48);
    this.#codes.set(code, { grant, expiresAtMs: this.#nowMs() + codeLifetimeMs });
    return code;
  }

  /** A code can be redeemed once. */
  redeemCode(code: string): CodeGrant | null {
    const found = this.#codes.get(code);
    this.#codes.delete(code);
    return found !== undefined && found.expiresAtMs > this.#nowMs() ? found.grant : null;
  }

  issueAccessToken(grant: GoogleGrant): string {
    const token = this.#secret('ya29.', 96);
    this.#accessTokens.set(token, { grant, expiresAtMs: this.#nowMs() + accessTokenLifetimeSeconds * 1_000 });
    return token;
  }

  findAccessToken(token: string): GoogleGrant | null {
    const found = this.#accessTokens.get(token);
    return found !== undefined && found.expiresAtMs > this.#nowMs() ? found.grant : null;
  }

  issueRefreshToken(grant: GoogleGrant): string {
    const token = this.#secret('1//0', 64);
    this.#refreshTokens.set(token, grant);
    return token;
  }

  findRefreshToken(token: string): GoogleGrant | null {
    return this.#refreshTokens.get(token) ?? null;
  }

  rememberSecret(secret: string): void {
    this.#secrets.push(secret);
  }

  issuedSecrets(): readonly string[] {
    return [...this.#secrets];
  }

  expireAccessTokens(): void {
    this.#accessTokens.clear();
  }

  /** What a person does at myaccount.google.com: takes the access of an application away. */
  revokeAll(): void {
    this.#accessTokens.clear();
    this.#refreshTokens.clear();
  }

  /** @returns whether there was such a token */
  revoke(token: string): boolean {
    const wasThere = this.#refreshTokens.delete(token);
    return this.#accessTokens.delete(token) || wasThere;
  }

  /** Forgets everything but the list of secrets. */
  clear(): void {
    this.#codes.clear();
    this.revokeAll();
  }

  #secret(prefix: string, sizeBytes: number): string {
    const secret = prefix + randomBytes(sizeBytes).toString('base64url');
    this.rememberSecret(secret);
    return secret;
  }
}
