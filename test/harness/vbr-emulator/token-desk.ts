import { randomBytes } from 'node:crypto';

/** The account that may sign in. */
export interface EmulatedAccount {
  username: string;
  password: string;
  /** What belongs to the server's settings is for administrators. */
  role: 'Viewer' | 'Administrator';
}

export type TokenAnswer =
  | { kind: 'issued'; accessToken: string; refreshToken: string; expiresInSeconds: number }
  | { kind: 'refused'; status: 400 | 401; message: string };

const lifetimeSeconds = 900;

/** Tokens and their end. A refresh token is good once. */
export class TokenDesk {
  readonly account: EmulatedAccount;
  readonly #nowMs: () => number;
  readonly #accessTokens = new Map<string, number>();
  readonly #refreshTokens = new Set<string>();

  constructor(account: EmulatedAccount, nowMs: () => number) {
    this.account = account;
    this.#nowMs = nowMs;
  }

  ask(form: URLSearchParams): TokenAnswer {
    switch (form.get('grant_type')) {
      case 'password': {
        const isKnown = form.get('username')?.toLowerCase() === this.account.username.toLowerCase();
        const isRight = isKnown && form.get('password') === this.account.password;
        return isRight ? this.#issue() : refuse('The user name or password is incorrect.');
      }
      case 'refresh_token':
        return this.#refreshTokens.delete(form.get('refresh_token') ?? '')
          ? this.#issue()
          : refuse('The refresh token is not valid.');
      default:
        return { kind: 'refused', status: 400, message: 'The grant type is not supported.' };
    }
  }

  accepts(accessToken: string): boolean {
    return (this.#accessTokens.get(accessToken) ?? 0) > this.#nowMs();
  }

  /** As a restart of the service does: nothing that was issued is known any more. */
  forgetTokens(): void {
    this.#accessTokens.clear();
    this.#refreshTokens.clear();
  }

  /** The access tokens end at once; they can be renewed. */
  expireTokens(): void {
    this.#accessTokens.clear();
  }

  #issue(): TokenAnswer {
    const accessToken = randomBytes(48).toString('base64url');
    const refreshToken = randomBytes(48).toString('base64url');
    this.#accessTokens.set(accessToken, this.#nowMs() + lifetimeSeconds * 1000);
    this.#refreshTokens.add(refreshToken);
    return { kind: 'issued', accessToken, refreshToken, expiresInSeconds: lifetimeSeconds };
  }
}

function refuse(message: string): TokenAnswer {
  return { kind: 'refused', status: 401, message };
}
