import { randomBytes, randomUUID } from 'node:crypto';
import type { EmulatedAccount, EmulatedApplication, EmulatedTenant } from '../emulated-directory.ts';

const codeLifetimeMs = 10 * 60_000;
const refreshTokenLifetimeMs = 90 * 24 * 3_600_000;
export const accessTokenLifetimeSeconds = 3599;

export interface Grant {
  account: EmulatedAccount;
  application: EmulatedApplication;
}

export interface CodeGrant extends Grant {
  redirectUri: string;
  codeChallenge: string;
  nonce: string | null;
  scopes: readonly string[];
}

export interface PersonGrant extends Grant {
  kind: 'person';
  scopes: readonly string[];
}

/** Of an application that signed in as itself: it has roles instead of scopes, and no account. */
export interface ApplicationGrant {
  kind: 'application';
  application: EmulatedApplication;
  tenant: EmulatedTenant;
}

export type AccessGrant = PersonGrant | ApplicationGrant;

export type Found<Kind> = { kind: 'valid'; grant: Kind } | { kind: 'unknown' | 'expired' | 'used' | 'revoked' };

interface Issued<Kind> {
  grant: Kind;
  expiresAtMs: number;
  isUsed: boolean;
  isRevoked: boolean;
}

/** Codes, access tokens, refresh tokens and consents. Nothing issued is ever forgotten by `issuedSecrets`. */
export class TokenStore {
  readonly #nowMs: () => number;
  #codes = new Map<string, Issued<CodeGrant>>();
  #accessTokens = new Map<string, Issued<AccessGrant>>();
  #refreshTokens = new Map<string, Issued<Grant>>();
  #consents = new Map<string, Set<string>>();
  #secrets: string[] = [];

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  issueCode(grant: CodeGrant): string {
    return this.#issue(this.#codes, `1.${randomSecret(96)}`, grant, codeLifetimeMs);
  }

  /** A code can be redeemed once. */
  redeemCode(code: string): Found<CodeGrant> {
    const found = this.#find(this.#codes, code);
    const issued = this.#codes.get(code);
    if (issued) issued.isUsed = true;
    return found;
  }

  issueAccessToken(grant: AccessGrant): string {
    return this.#issue(this.#accessTokens, this.#formAccessToken(grant), grant, accessTokenLifetimeSeconds * 1000);
  }

  findAccessToken(token: string): Found<AccessGrant> {
    return this.#find(this.#accessTokens, token);
  }

  /** Earlier refresh tokens stay valid, as with Entra: rotation alone revokes nothing. */
  issueRefreshToken(grant: Grant): string {
    return this.#issue(this.#refreshTokens, `1.${randomSecret(160)}`, grant, refreshTokenLifetimeMs);
  }

  findRefreshToken(token: string): Found<Grant> {
    return this.#find(this.#refreshTokens, token);
  }

  /** The refresh token that a client should hold now: the last one issued to that account. */
  latestRefreshToken(address: string): string | undefined {
    return [...this.#refreshTokens].findLast(([, { grant }]) => grant.account.address === address)?.[0];
  }

  rememberSecret(secret: string): void {
    this.#secrets.push(secret);
  }

  issuedSecrets(): readonly string[] {
    return [...this.#secrets];
  }

  addConsent(grant: Grant, scopes: readonly string[]): void {
    this.#consents.set(consentKey(grant), new Set([...this.consentedScopes(grant), ...scopes]));
  }

  consentedScopes(grant: Grant): Set<string> {
    return this.#consents.get(consentKey(grant)) ?? new Set();
  }

  /** What an administrator's "revoke sessions" does. */
  revokeAll(): void {
    for (const issued of this.#accessTokens.values()) issued.isRevoked = true;
    for (const issued of this.#refreshTokens.values()) issued.isRevoked = true;
  }

  /** Forgets everything but the list of secrets. */
  clear(): void {
    this.#codes.clear();
    this.#accessTokens.clear();
    this.#refreshTokens.clear();
    this.#consents.clear();
  }

  #issue<Kind>(store: Map<string, Issued<Kind>>, secret: string, grant: Kind, lifetimeMs: number): string {
    store.set(secret, { grant, expiresAtMs: this.#nowMs() + lifetimeMs, isUsed: false, isRevoked: false });
    this.rememberSecret(secret);
    return secret;
  }

  #find<Kind>(store: Map<string, Issued<Kind>>, secret: string): Found<Kind> {
    const issued = store.get(secret);
    if (!issued) return { kind: 'unknown' };
    if (issued.isRevoked) return { kind: 'revoked' };
    if (issued.isUsed) return { kind: 'used' };
    if (issued.expiresAtMs <= this.#nowMs()) return { kind: 'expired' };
    return { kind: 'valid', grant: issued.grant };
  }

  #formAccessToken(grant: AccessGrant): string {
    const issuedAt = Math.floor(this.#nowMs() / 1000);
    const tenantId = grant.kind === 'person' ? grant.account.tenantId : grant.tenant.id;
    return formJsonWebToken({
      aud: '00000003-0000-0000-c000-000000000000',
      iss: `https://sts.windows.net/${tenantId}/`,
      iat: issuedAt,
      exp: issuedAt + accessTokenLifetimeSeconds,
      appid: grant.application.clientId,
      tid: tenantId,
      uti: randomUUID(),
      ...(grant.kind === 'person'
        ? { oid: grant.account.objectId, scp: grant.scopes.join(' '), upn: grant.account.address }
        : { idtyp: 'app', roles: grant.application.roles ?? [] }),
    });
  }
}

/** A token in the form of a JWT whose signature is only random: nobody checks it. */
export function formJsonWebToken(claims: Record<string, unknown>): string {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ typ: 'JWT', alg: 'RS256', kid: 'emulator' })}.${encode(claims)}.${randomSecret(64)}`;
}

function randomSecret(sizeBytes: number): string {
  return randomBytes(sizeBytes).toString('base64url');
}

function consentKey({ account, application }: Grant): string {
  return `${account.objectId} ${application.clientId}`;
}
