/**
 * The account in use and the sign-in that may replace it (product sections 2.9 and 3): does what `decideAccount` decides.
 *
 * A sign-in made in the window is a draft with a token cache of its own. OK or Apply makes it the account in use, in
 * three steps around the saving of the settings (`prepareCommit`, save, `completeCommit`), so that a crash or a failed
 * save in between leaves the previous account as it was. Cancel forgets the draft and touches nothing else.
 */
import type { z } from 'zod';
import type { AccountViewOf } from '../../../src-shared/model/account-view.ts';
import type { SenderState } from '../../../src-shared/model/sender-state.ts';
import type { IdSource, Scheduler } from '../../platform/clock.ts';
import { Alarm } from '../../timing/alarm.ts';
import type { Memory } from '../../platform/memory.ts';
import type { SecretKeeper } from '../../secrets/secret-keeper.ts';
import type { TestedSender } from '../running-sender.ts';
import type { SenderReadiness } from '../sender.ts';
import type {
  AccessTokens,
  AccountKind,
  SignedInPerson,
  StoredAuthorization,
  TokenOutcome,
  TokenSource,
} from './account-kind.ts';
import {
  decideAccount,
  noAccount,
  readinessOf,
  whyNoToken,
  type AccountEffect,
  type AccountEvent,
  type AccountInUse,
} from './decide-account.ts';
import { RefusalMemory } from './refusal-memory.ts';
import { SignInDraft, type SignedIn } from './sign-in-draft.ts';
import { TokenCacheKeeper, type CacheReading } from './token-cache-keeper.ts';

/** The account while one message goes out through it, whatever is signed in or saved meanwhile. */
export interface AttemptAccount<F, A = SignedInPerson> {
  /** Who is signed in; `null`: nobody. */
  account: A | null;
  /** Address that its messages come from; `null`: no account is authorized. */
  mailbox: string | null;
  tokens: AccessTokens<F>;
  /** The service accepted the message. */
  reportAccepted: () => void;
  /** The service did not let the account send, or there was no token. */
  reportRefused: (failure: F) => void;
}

/** What of the settings concerns the account. */
export interface AccountSettings<A, P> {
  authorization: StoredAuthorization<A> | null;
  application: P;
}

export interface AccountServiceOptions<A extends SignedInPerson, F extends { kind: string }, W, P> {
  kind: AccountKind<A, F, W, P>;
  /** Keeps the token caches. */
  secrets: SecretKeeper;
  memory: Memory;
  /** As of {@link RefusalMemory}. */
  refusalName: string;
  failureSchema: z.ZodType<F>;
  scheduler: Scheduler;
  ids: IdSource;
  onChanged: (view: AccountViewOf<A, F>) => void;
  /** The account can send, or only sending tells whether it can. */
  onUsable: () => void;
  log: (message: string) => void;
}

/** A commit between its two ends. */
export interface PreparedCommit<A, F> {
  authorization: StoredAuthorization<A> | null;
  /** What is being saved, whatever the window does meanwhile; `null`: no new sign-in. */
  draft: SignedIn<A, F> | null;
}

export class AccountService<A extends SignedInPerson, F extends { kind: string }, W, P> {
  readonly #options: AccountServiceOptions<A, F, W, P>;
  readonly #keeper: TokenCacheKeeper<F>;
  readonly #refusals: RefusalMemory<F>;
  readonly #draft: SignInDraft<A, F, W>;
  #state: AccountInUse<A, F> = noAccount;
  /** Of the account in use, while its state says that they are held. */
  #tokens: TokenSource<F> | null = null;
  readonly #timer: Alarm;
  #known: PromiseWithResolvers<void> | null = null;

  constructor(options: AccountServiceOptions<A, F, W, P>) {
    this.#options = options;
    this.#timer = new Alarm(options.scheduler);
    const { rules } = options.kind;
    this.#keeper = new TokenCacheKeeper({ rules, secrets: options.secrets });
    this.#refusals = new RefusalMemory(options);
    this.#draft = new SignInDraft(options, () => options.onChanged(this.view));
  }

  get view(): AccountViewOf<A, F> {
    return { inUse: this.#state.shown, signIn: this.#draft.state };
  }

  get readiness(): SenderReadiness {
    return readinessOf(this.#state);
  }

  get senderState(): SenderState {
    return this.#options.kind.senderStateOf(this.#state.shown);
  }

  /**
   * Takes up the account of the settings: reads its token cache and renews its token in the background.
   *
   * @returns a promise that resolves when the state of the account is known, or is known to wait for the keyring, which
   *   may wait for a person for days
   */
  async restore(settings: AccountSettings<A, P>): Promise<void> {
    const { authorization } = settings;
    const known = (this.#known ??= Promise.withResolvers());
    const isApplicable = this.#applies(authorization, settings.application);
    void this.#take({ kind: 'restored', authorization, isApplicable, remembered: this.#refusals.recall() });
    await known.promise;
  }

  /** The account for a message of delivery. What it came to is of no account that was taken into use since. */
  forSending(): AttemptAccount<F, A> {
    const { generation: of } = this.#state;
    return {
      ...this.#attempt('notification'),
      reportAccepted: () => void this.#take({ kind: 'accepted', of }),
      reportRefused: (failure) => void this.#take({ kind: 'refused', of, failure }),
    };
  }

  /**
   * The account that a test message goes through (2.9a).
   *
   * @param from - `window`: the new sign-in where there is one, else the account in use. `in-use`: always that
   */
  forTest(from: TestedSender): AttemptAccount<F, A> {
    const draft = from === 'window' ? this.#draft.signedIn : null;
    if (draft !== null) {
      const { account, tokens } = draft;
      return { account, mailbox: account.mailbox, tokens, ...reportsNothing };
    }
    const { generation: of } = this.#state;
    return {
      ...this.#attempt('test'),
      ...reportsNothing,
      reportAccepted: () => void this.#take({ kind: 'test-accepted', of }),
    };
  }

  /** As of {@link SignInDraft.start}. */
  async startSignIn(wish: W): Promise<void> {
    await this.#draft.start(wish);
  }

  /** As of {@link SignInDraft.cancel}. */
  async cancelSignIn(): Promise<void> {
    await this.#draft.cancel();
  }

  /** As of {@link SignInDraft.discard}. */
  async discardSignIn(): Promise<void> {
    await this.#draft.discard();
  }

  /**
   * First half of OK or Apply: what the settings are to say of the authorization. A new sign-in's token cache is on
   * disk, encrypted, when this resolves; nothing else has changed yet.
   */
  async prepareCommit(): Promise<PreparedCommit<A, F>> {
    const draft = this.#draft.signedIn;
    if (draft === null) return { authorization: this.#state.authorization, draft };
    const cacheId = await this.#keeper.store(this.#options.ids.newId(), draft.tokens);
    return { authorization: { account: draft.account, cacheId }, draft };
  }

  /** The settings could not be saved: the new token cache file goes, the draft stays. */
  async abortCommit({ authorization, draft }: PreparedCommit<A, F>): Promise<void> {
    if (draft !== null && authorization?.cacheId != null) await this.#keeper.remove(authorization.cacheId);
  }

  /** The settings are saved: the new sign-in, if any, is the account in use. */
  async completeCommit({ authorization, draft }: PreparedCommit<A, F>, application: P): Promise<void> {
    const isApplicable = this.#applies(authorization, application);
    if (draft === null || authorization === null) {
      if (isApplicable === (this.#state.shown.kind !== 'not-authorized')) return;
      await this.restore({ authorization, application });
      return;
    }
    this.#draft.endSaved(draft);
    this.#keeper.follow(authorization.cacheId, draft.tokens);
    this.#tokens = draft.tokens;
    await this.#take({ kind: 'committed', authorization, isApplicable });
  }

  /** Removes the account and its token cache from this machine (3.7). The caller saves the settings without it first. */
  async forget(): Promise<void> {
    await this.discardSignIn();
    await this.#take({ kind: 'forgotten' });
  }

  /**
   * Renews the token of the account in use: at start, every 12 hours, when the machine wakes up (3.4). Also where the
   * account needs attention: it is valid again if that has passed.
   */
  async renew(): Promise<void> {
    await this.#take({ kind: 'renewal-due', of: this.#state.generation });
  }

  async stop(): Promise<void> {
    await this.#take({ kind: 'stopped' });
    await this.cancelSignIn();
    // A renewal that is under way must not write any more; the refresh token on disk stays valid.
    this.#tokens?.onCacheChanged(null);
    await this.#keeper.settled();
  }

  /** Resolves when everything that follows from the event is done. */
  async #take(event: AccountEvent<A, F>): Promise<void> {
    const before = this.#state;
    const { state, effects } = decideAccount(before, event, this.#options.kind.rules);
    this.#state = state;
    if (state.tokens !== 'held') this.#tokens = null;
    const work = effects.map((effect) => this.#run(effect));
    if (state.shown !== before.shown) this.#options.onChanged(this.view);
    const isWaiting = state.shown.kind === 'needs-attention' && state.shown.failure.kind === 'waiting-for-keyring';
    if (state.tokens !== 'loading' || isWaiting) {
      this.#known?.resolve();
      this.#known = null;
    }
    await Promise.all(work);
  }

  async #run(effect: AccountEffect<A, F>): Promise<void> {
    const { kind, onUsable, log } = this.#options;
    const { generation: of } = this.#state;
    switch (effect.kind) {
      case 'load-cache':
        return this.#load(effect.cacheId, of);
      case 'open-cache':
        return this.#open(effect);
      case 'remove-cache':
        return this.#keeper.remove(effect.cacheId, effect.isAsked ? 'the-person-said-so' : undefined);
      case 'renew':
        return this.#renew(of);
      case 'set-timer':
        this.#timer.after(effect.afterMs, () => void this.#take({ kind: effect.timer, of }));
        return;
      case 'cancel-timer':
        return this.#timer.cancel();
      case 'remember-refusal':
        return this.#refusals.remember(effect.refusal);
      case 'wake-delivery':
        return onUsable();
      case 'log-failure':
        return log(`The account cannot be used: ${kind.rules.nameOf(effect.failure)}.`);
    }
  }

  async #load(cacheId: string, of: number): Promise<void> {
    const loaded = await this.#keeper.load(cacheId);
    const account = this.#state.authorization?.account;
    const whyUnusable = account === undefined ? null : this.#options.kind.whyUnusable(account);
    const reading: CacheReading<F> =
      loaded.kind === 'failed' || whyUnusable === null
        ? loaded
        : { kind: 'failed', failure: whyUnusable, isTemporary: false };
    // Renewing goes on in the background.
    void this.#take({ kind: 'cache-read', of, reading });
  }

  #open({ authorization: { account, cacheId }, text }: AccountEffect<A, F> & { kind: 'open-cache' }): void {
    this.#tokens = this.#options.kind.openTokens(account, text);
    this.#keeper.follow(cacheId, this.#tokens);
  }

  async #renew(of: number): Promise<void> {
    const outcome = await this.#tokens?.acquireToken({ mustRenew: true });
    if (outcome?.kind === 'failed') await this.#take({ kind: 'token-failed', of, failure: outcome.failure });
    else if (outcome !== undefined) await this.#take({ kind: 'renewed', of });
  }

  #attempt(purpose: 'notification' | 'test'): Pick<AttemptAccount<F, A>, 'account' | 'mailbox' | 'tokens'> {
    const { shown, generation: of } = this.#state;
    const tokens = this.#tokens;
    const { rules } = this.#options.kind;
    const acquireToken: AccessTokens<F>['acquireToken'] = async (options): Promise<TokenOutcome<F>> => {
      const state = this.#state;
      // Of an account that another one replaced, the message that is under way may still go out; not of one that signed out.
      const isRefusedToAsk = of === state.generation || state.shown.kind === 'not-authorized';
      const failure = isRefusedToAsk ? whyNoToken(state, purpose, rules) : null;
      if (failure !== null) return { kind: 'failed', failure };
      if (tokens === null) return { kind: 'failed', failure: rules.failure('not-authorized') };
      const outcome = await tokens.acquireToken(options);
      if (outcome.kind === 'failed') void this.#take({ kind: 'token-failed', of, failure: outcome.failure });
      return outcome;
    };
    const account = shown.kind === 'not-authorized' ? null : shown.account;
    return { account, mailbox: account?.mailbox ?? null, tokens: { acquireToken } };
  }

  /** A change of the application registration makes an authorization not applicable, but does not lose it (2.11). */
  #applies(authorization: StoredAuthorization<A> | null, application: P): boolean {
    return authorization !== null && this.#options.kind.isThrough(authorization.account, application);
  }
}

/** A sign-in that is not in use proves nothing about the account that is. */
const reportsNothing = { reportAccepted: () => {}, reportRefused: () => {} };
