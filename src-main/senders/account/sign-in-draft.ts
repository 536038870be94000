/** The sign-in that the window shows and that is not saved: under way, failed, or signed in with a token cache of its own. */
import type { SignInStateOf } from '../../../src-shared/model/account-view.ts';
import type { Scheduler } from '../../platform/clock.ts';
import type { SecretKeeper } from '../../secrets/secret-keeper.ts';
import { unlessAborted } from '../unless-aborted.ts';
import type { AccountKind, CommonFailureKind, SignedInPerson, SignInResult } from './account-kind.ts';

/** For the person in the browser (product section 3.2). */
export const signInTimeLimitMs = 5 * 60_000;

export type SignedIn<A, F> = SignInResult<A, F> & { kind: 'signed-in' };

export interface SignInDraftOptions<A extends SignedInPerson, F, W> {
  kind: Pick<AccountKind<A, F, W, never>, 'rules' | 'signIn'>;
  scheduler: Scheduler;
  secrets: Pick<SecretKeeper, 'canStore'>;
  log: (message: string) => void;
}

export class SignInDraft<A extends SignedInPerson, F, W> {
  readonly #options: SignInDraftOptions<A, F, W>;
  readonly #onChanged: () => void;
  #state: SignInStateOf<A, F> = { kind: 'none' };
  #signedIn: SignedIn<A, F> | null = null;
  #underWay: { cancel: AbortController; ended: Promise<void> } | null = null;

  constructor(options: SignInDraftOptions<A, F, W>, onChanged: () => void) {
    this.#options = options;
    this.#onChanged = onChanged;
  }

  get state(): SignInStateOf<A, F> {
    return this.#state;
  }

  /** What can be saved; `null`: nothing. */
  get signedIn(): SignedIn<A, F> | null {
    return this.#signedIn;
  }

  /** Begins a sign-in; one that is under way is cancelled first, since there is one at a time. */
  async start(wish: W): Promise<void> {
    // Who waited for the same end may have begun one meanwhile.
    while (this.#underWay !== null) await this.cancel();
    const cancel = new AbortController();
    this.#signedIn = null;
    this.#setState({ kind: 'waiting-for-sign-in' });
    this.#underWay = { cancel, ended: this.#runToItsEnd(wish, cancel.signal) };
  }

  /** Resolves when the sign-in that was under way has ended. */
  async cancel(): Promise<void> {
    this.#underWay?.cancel.abort();
    await this.#underWay?.ended;
  }

  /** Forgets what was signed in but not saved, and the message of a sign-in that failed. */
  async discard(): Promise<void> {
    await this.cancel();
    this.#signedIn = null;
    if (this.#underWay === null) this.#setState({ kind: 'none' });
  }

  /** This sign-in is saved. One that was made since stays; whoever saved reports the change. */
  endSaved(saved: SignedIn<A, F>): void {
    if (this.#signedIn !== saved) return;
    this.#signedIn = null;
    this.#state = { kind: 'none' };
  }

  async #runToItsEnd(wish: W, signal: AbortSignal): Promise<void> {
    const result = await this.#signIn(wish, signal);
    const canStore = result.kind === 'signed-in' ? this.#options.secrets.canStore() : Promise.resolve(false);
    const canBeStored = await unlessAborted(canStore, signal, false);
    this.#underWay = null;
    this.#end(signal.aborted ? this.#failed('sign-in-cancelled') : result, canBeStored);
  }

  async #signIn(wish: W, cancelled: AbortSignal): Promise<SignInResult<A, F>> {
    const { kind, scheduler } = this.#options;
    const timeLimit = new AbortController();
    const cancelLimit = scheduler.after(signInTimeLimitMs, () => timeLimit.abort());
    const result = await kind.signIn(wish, AbortSignal.any([cancelled, timeLimit.signal]));
    cancelLimit();
    return timeLimit.signal.aborted ? this.#failed('sign-in-timed-out') : result;
  }

  #failed(kind: CommonFailureKind): SignInResult<A, F> & { kind: 'failed' } {
    return { kind: 'failed', failure: this.#options.kind.rules.failure(kind) };
  }

  #end(result: SignInResult<A, F>, canBeStored: boolean): void {
    if (result.kind === 'failed') {
      this.#options.log(`Sign-in ended: ${this.#options.kind.rules.nameOf(result.failure)}.`);
      this.#setState({ kind: 'failed', failure: result.failure });
      return;
    }
    this.#signedIn = result;
    this.#setState({ kind: 'signed-in', account: result.account, canBeStored });
  }

  #setState(state: SignInStateOf<A, F>): void {
    this.#state = state;
    this.#onChanged();
  }
}
