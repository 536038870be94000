/** The sign-in that the window shows and that is not saved: under way, failed, or signed in with a token cache of its own. */
import { nameAccountFailure } from '../../../../src-shared/model/failures/account-failure.ts';
import type { SignInState } from '../../../../src-shared/model/account.ts';
import type { SecretVault } from '../../../secrets/secret-vault.ts';
import { unlessAborted } from '../../unless-aborted.ts';
import { runSignIn, type SignInFlowPorts, type SignInResult, type SignInWish } from './sign-in-flow.ts';

export type SignedIn = SignInResult & { kind: 'signed-in' };

export interface SignInDraftOptions extends SignInFlowPorts {
  vault: Pick<SecretVault, 'availability'>;
  log: (message: string) => void;
}

export class SignInDraft {
  readonly #options: SignInDraftOptions;
  readonly #onChanged: () => void;
  #state: SignInState = { kind: 'none' };
  #signedIn: SignedIn | null = null;
  #underWay: { cancel: AbortController; ended: Promise<void> } | null = null;

  constructor(options: SignInDraftOptions, onChanged: () => void) {
    this.#options = options;
    this.#onChanged = onChanged;
  }

  get state(): SignInState {
    return this.#state;
  }

  /** What can be saved; `null`: nothing. */
  get signedIn(): SignedIn | null {
    return this.#signedIn;
  }

  /** Begins a sign-in; one that is under way is cancelled first, since there is one at a time. */
  async start(wish: SignInWish): Promise<void> {
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
  endSaved(saved: SignedIn): void {
    if (this.#signedIn !== saved) return;
    this.#signedIn = null;
    this.#state = { kind: 'none' };
  }

  async #runToItsEnd(wish: SignInWish, signal: AbortSignal): Promise<void> {
    const result = await runSignIn(wish, this.#options, signal);
    const availability =
      result.kind === 'signed-in' ? this.#options.vault.availability() : Promise.resolve('unavailable' as const);
    const canBeStored = (await unlessAborted(availability, signal, 'unavailable')) === 'available';
    this.#underWay = null;
    this.#end(
      signal.aborted ? { kind: 'failed', failure: { area: 'account', kind: 'sign-in-cancelled' } } : result,
      canBeStored,
    );
  }

  #end(result: SignInResult, canBeStored: boolean): void {
    if (result.kind === 'failed') {
      this.#options.log(`Sign-in ended: ${nameAccountFailure(result.failure)}.`);
      this.#setState({ kind: 'failed', failure: result.failure });
      return;
    }
    this.#signedIn = result;
    this.#setState({ kind: 'signed-in', account: result.account, canBeStored });
  }

  #setState(state: SignInState): void {
    this.#state = state;
    this.#onChanged();
  }
}
