import type {
  SignIn,
  SignInOutcome,
  SignInRequest,
  TokenProvider,
  TokenSource,
  TokenOutcome,
} from '../../src-main/senders/microsoft/account/token-provider.ts';

/** Tokens that a spec hands out. Its cache text counts the renewals, so that each change shows. */
export class ScriptedTokenSource implements TokenSource {
  readonly name: string;
  readonly asked: { mustRenew: boolean }[] = [];
  #script: TokenOutcome[] = [];
  #renewals = 0;
  #listener: (() => void) | null = null;

  constructor(name: string) {
    this.name = name;
  }

  script(...outcomes: TokenOutcome[]): void {
    this.#script.push(...outcomes);
  }

  async acquireToken(options: { mustRenew: boolean }): Promise<TokenOutcome> {
    this.asked.push(options);
    const scripted = this.#script.shift();
    if (scripted?.kind === 'failed') return scripted;
    if (options.mustRenew) {
      this.#renewals += 1;
      this.#listener?.();
    }
    return scripted ?? { kind: 'token', accessToken: `${this.name}-token-${this.#renewals}` };
  }

  serialiseCache(): string {
    return `${this.name}-cache-${this.#renewals}`;
  }

  onCacheChanged(listener: (() => void) | null): void {
    this.#listener = listener;
  }
}

interface SignInUnderWay {
  request: SignInRequest;
  end: (outcome: SignInOutcome) => Promise<void>;
}

/** Sign-ins that end when a spec says so, or when they are aborted. */
export class ScriptedTokenProvider implements TokenProvider {
  readonly requests: SignInRequest[] = [];
  readonly restored: Parameters<TokenProvider['restore']>[0][] = [];
  /** What each restored account's tokens come from, by home account id. */
  readonly sources = new Map<string, ScriptedTokenSource>();
  #underWay: SignInUnderWay[] = [];

  /** Sign-ins that have not ended. */
  get underWayCount(): number {
    return this.#underWay.length;
  }

  /** Ends the sign-in that is under way. */
  finish(outcome: SignInOutcome): void {
    const underWay = this.#underWay[0];
    if (underWay === undefined) throw new Error('No sign-in is under way.');
    void underWay.end(outcome);
  }

  /** Ends it as a person does who signs in. @returns the source of the new account's tokens. */
  finishAs(
    changes: Partial<Omit<SignIn, 'tokens'>> & { username: string },
    tokens = new ScriptedTokenSource(changes.username),
  ): ScriptedTokenSource {
    const signIn: SignIn = {
      homeAccountId: `${changes.username}-id.tenant`,
      displayName: `Name of ${changes.username}`,
      tenantId: '2c1b0f7e-93a4-4d52-8a6b-5f0e7d3c9a41',
      regionSubScope: null,
      ...changes,
      tokens,
    };
    this.finish({ kind: 'signed-in', signIn });
    return tokens;
  }

  async signIn(request: SignInRequest): Promise<SignInOutcome> {
    this.requests.push(request);
    const { promise, resolve } = Promise.withResolvers<SignInOutcome>();
    const underWay: SignInUnderWay = {
      request,
      end: async (outcome) => {
        this.#underWay = this.#underWay.filter((other) => other !== underWay);
        const refusal = outcome.kind === 'signed-in' ? await request.approve(outcome.signIn) : null;
        resolve(refusal === null ? outcome : { kind: 'failed', failure: refusal });
      },
    };
    this.#underWay.push(underWay);
    const cancel = () => void underWay.end({ kind: 'failed', failure: { area: 'account', kind: 'sign-in-cancelled' } });
    request.signal.addEventListener('abort', cancel, { once: true });
    if (request.signal.aborted) cancel();
    else {
      await request
        .openBrowser('https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize')
        .catch(() => underWay.end({ kind: 'failed', failure: { area: 'account', kind: 'browser-not-opened' } }));
    }
    return promise;
  }

  restore(stored: Parameters<TokenProvider['restore']>[0]): TokenSource {
    this.restored.push(stored);
    const source = this.sources.get(stored.homeAccountId) ?? new ScriptedTokenSource(stored.homeAccountId);
    this.sources.set(stored.homeAccountId, source);
    return source;
  }
}
