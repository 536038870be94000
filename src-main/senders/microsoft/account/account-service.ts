/**
 * The account in use and the sign-in that may replace it (product sections 2.9 and 3).
 *
 * A sign-in made in the window is a draft with a token cache of its own. OK or Apply makes it the account in use, in
 * three steps around the saving of the settings (`prepareCommit`, save, `completeCommit`), so that a crash or a failed
 * save in between leaves the previous account as it was. Cancel forgets the draft and touches nothing else.
 */
import type { AccountState, AccountView, AuthorizedAccount } from '../../../../src-shared/model/account.ts';
import {
  isSameApplication,
  type ApplicationRegistration,
} from '../../../../src-shared/model/application-registration.ts';
import { nameAccountFailure, type AccountFailure } from '../../../../src-shared/model/failures/account-failure.ts';
import type { Authorization, MicrosoftSenderSettings } from '../../../../src-shared/model/sender.ts';
import type { SenderState } from '../../sender.ts';
import type { CancelScheduled, IdSource } from '../../../platform/clock.ts';
import type { Memory } from '../../../platform/memory.ts';
import type { SecretVault } from '../../../secrets/secret-vault.ts';
import { SendingRefusal } from './sending-refusal.ts';
import { SignInDraft, type SignedIn } from './sign-in-draft.ts';
import { identityOf, scopesFor, type SignInFlowPorts, type SignInWish } from './sign-in-flow.ts';
import type { AccessTokens, TokenOutcome, TokenSource } from './token-provider.ts';
import { TokenCacheKeeper, type CacheReading } from './token-cache-keeper.ts';
import type { SecretStore } from '../../../secrets/secret-store.ts';

/** Which account a test message goes through: the one in use, or what the Options window shows. */
export type TestedSender = 'in-use' | 'window';

export interface TestedAccount {
  /** Address that messages of the account come from; `null`: no account is authorized. */
  mailbox: string | null;
  tokens: AccessTokens;
  /** Microsoft 365 accepted the test message. */
  reportAccepted: () => void;
}

type AccountSettings = Pick<MicrosoftSenderSettings, 'authorization' | 'application'>;

export interface AccountServiceOptions extends SignInFlowPorts {
  vault: SecretVault;
  cacheStore: SecretStore;
  memory: Memory;
  ids: IdSource;
  onChanged: (view: AccountView) => void;
  /** What kept the account from sending may have passed: only sending tells. See {@link AccountService.reportAccepted}. */
  onWorthTrying: () => void;
  log: (message: string) => void;
}

/** Tokens are renewed so often that 90 idle days never happen (3.4). */
export const renewalIntervalMs = 12 * 60 * 60_000;

/** A stored sign-in that cannot be read for now (a locked keyring) is tried again. Seldom: asking may show a prompt. */
export const restoreRetryMs = 15 * 60_000;

/** A keyring that need not ask the person answers within moments. */
export const keyringPatienceMs = 15_000;

/** An error that nobody knows has often passed soon, and only trying again tells. */
export const unexpectedErrorRetryMs = 15 * 60_000;

/** What ends without anybody signing in is tried more often than tokens are renewed. */
export const earlyRetryMs: Readonly<Partial<Record<AccountFailure['kind'], number>>> = {
  'unexpected-account-error': unexpectedErrorRetryMs,
  'mailbox-over-quota': 30 * 60_000,
  'sending-blocked': 60 * 60_000,
  'sending-limit-reached': 60 * 60_000,
  'account-disabled': 60 * 60_000,
  'organization-blocked': 60 * 60_000,
};

/** A commit between its two ends. */
export interface PreparedCommit {
  authorization: Authorization | null;
  /** What is being saved, whatever the window does meanwhile; `null`: no new sign-in. */
  draft: SignedIn | null;
}

export class AccountService {
  readonly #options: AccountServiceOptions;
  readonly #keeper: TokenCacheKeeper;
  #inUse: AccountState = { kind: 'not-authorized' };
  #authorization: Authorization | null = null;
  #tokens: TokenSource | null = null;
  #cancelRenewal: CancelScheduled = () => {};
  /** Of the latest {@link restore}, until the keyring has answered; `null`: nothing is being restored. */
  #restoring: symbol | null = null;
  readonly #refusal: SendingRefusal;
  readonly #draft: SignInDraft;

  constructor(options: AccountServiceOptions) {
    this.#options = options;
    this.#keeper = new TokenCacheKeeper(options);
    this.#refusal = new SendingRefusal(options);
    this.#draft = new SignInDraft(options, () => options.onChanged(this.view));
  }

  get view(): AccountView {
    return { inUse: this.#inUse, signIn: this.#draft.state };
  }

  /** `starting`: the keyring has not answered yet. There are no tokens, and that says nothing about the account. */
  get senderState(): SenderState {
    if (this.#restoring !== null) return 'starting';
    const canSend = this.#inUse.kind === 'valid' || this.#inUse.kind === 'cannot-be-stored';
    return canSend || (this.#inUse.kind === 'needs-attention' && this.#refusal.isWorthTrying) ? 'ready' : 'unusable';
  }

  /**
   * Takes up the account of the settings: reads its token cache and renews its token in the background.
   *
   * @returns a promise that resolves when the state of the account is known, or is known to wait for the keyring, which
   *   may wait for a person for days
   */
  async restore(settings: AccountSettings): Promise<void> {
    this.#forgetInUse(settings.authorization);
    if (settings.authorization === null || !isApplicable(settings)) {
      this.#setInUse({ kind: 'not-authorized' });
      return;
    }
    const { account, cacheId } = settings.authorization;
    if (cacheId === null) {
      // It was kept in memory only, and the program has ended since.
      this.#setInUse({ kind: 'needs-attention', account, failure: { area: 'account', kind: 'sign-in-again' } });
      return;
    }
    const restoring = (this.#restoring = Symbol('restoring'));
    // As it was last known: nearly always that is so in a moment.
    if (this.#inUse.kind === 'not-authorized') this.#setAsLastKnown(account);
    const known = Promise.withResolvers<void>();
    this.#cancelRenewal = this.#options.scheduler.after(keyringPatienceMs, () => {
      this.#setInUse({ kind: 'needs-attention', account, failure: { area: 'account', kind: 'waiting-for-keyring' } });
      known.resolve();
    });
    void this.#keeper.load(cacheId).then((cache) => {
      // Else somebody signed in or out while the keyring was asked.
      if (this.#restoring === restoring) this.#takeUp(settings, account, cacheId, cache);
      known.resolve();
    });
    await known.promise;
  }

  /** Tokens of the account in use. */
  readonly tokens: AccessTokens = {
    acquireToken: async (options) => {
      if (this.#inUse.kind === 'needs-attention' && !this.#refusal.isWorthTrying)
        return { kind: 'failed', failure: this.#inUse.failure };
      return this.#acquireToken(options);
    },
  };

  /**
   * The account that a test message goes through (2.9a), whatever is signed in or saved while it is sent. The account in
   * use is tried also where it was refused: the person who tests may have put it right.
   *
   * @param from - `window`: the new sign-in where there is one, else the account in use. `in-use`: always that
   */
  testedAccount(from: TestedSender): TestedAccount {
    const draft = from === 'window' ? this.#draft.signedIn : null;
    if (draft !== null) return { mailbox: draft.account.mailbox, tokens: draft.tokens, reportAccepted: () => {} };
    const tested = this.#tokens;
    return {
      mailbox: this.#inUse.kind === 'not-authorized' ? null : this.#inUse.account.mailbox,
      tokens: {
        acquireToken: async (options): Promise<TokenOutcome> =>
          this.#inUse.kind === 'needs-attention' && this.#refusal.failure === null && tested === this.#tokens
            ? { kind: 'failed', failure: this.#inUse.failure }
            : this.#acquireToken(options, tested),
      },
      reportAccepted: () => {
        if (this.#refusal.failure !== null && tested === this.#tokens) this.#endRefusal();
      },
    };
  }

  /**
   * Microsoft 365 gave a token and did not let the account send. Such an account is valid again only when a message of
   * it is accepted; until then it stays as it is told, while each renewal lets delivery try.
   */
  reportRefused(failure: AccountFailure): void {
    if (failure.kind === 'not-authorized') return;
    // Whoever had no token for delivery has reported it already, and delivery only passes it on.
    if (this.#inUse.kind === 'needs-attention' && !this.#refusal.isWorthTrying) return;
    this.#refusal.begin(this.#authorization?.cacheId ?? null, failure);
    if (this.#inUse.kind === 'needs-attention' && this.#inUse.failure.kind === failure.kind) {
      this.#tryEarlyAfter(failure);
      return;
    }
    this.reportFailure(failure);
  }

  /** Microsoft 365 accepted a message of the account in use. One that was sent before the refusal proves nothing. */
  reportAccepted(): void {
    if (this.#refusal.isWorthTrying) this.#endRefusal();
  }

  /** The account in use turned out to be unusable. Network trouble is not such a failure (3.4) and changes nothing. */
  reportFailure(failure: AccountFailure): void {
    if (failure.kind === 'offline' || failure.kind === 'unexpected-answer' || failure.kind === 'not-authorized') return;
    if (this.#authorization === null || this.#inUse.kind === 'not-authorized') return;
    this.#refusal.endTrial();
    this.#options.log(`The account cannot be used: ${nameAccountFailure(failure)}.`);
    this.#setInUse({ kind: 'needs-attention', account: this.#authorization.account, failure });
    this.#tryEarlyAfter(failure);
  }

  /** As of {@link SignInDraft.start}. */
  async startSignIn(wish: SignInWish): Promise<void> {
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
  async prepareCommit(): Promise<PreparedCommit> {
    const draft = this.#draft.signedIn;
    if (draft === null) return { authorization: this.#authorization, draft };
    const cacheId = await this.#keeper.store(this.#options.ids.newId(), draft.tokens);
    return { authorization: { account: draft.account, cacheId }, draft };
  }

  /** The settings could not be saved: the new token cache file goes, the draft stays. */
  async abortCommit({ authorization, draft }: PreparedCommit): Promise<void> {
    if (draft !== null && authorization?.cacheId != null) await this.#keeper.remove(authorization.cacheId);
  }

  /** The settings are saved: the new sign-in, if any, is the account in use. */
  async completeCommit({ authorization, draft }: PreparedCommit, application: ApplicationRegistration): Promise<void> {
    if (draft === null) {
      if (isApplicable({ authorization, application }) === (this.#inUse.kind !== 'not-authorized')) return;
      await this.restore({ authorization, application });
      return;
    }
    const previous = this.#authorization;
    this.#forgetInUse(authorization);
    this.#refusal.end();
    this.#draft.endSaved(draft);
    const cacheId = authorization?.cacheId ?? null;
    this.#keeper.follow(cacheId, draft.tokens);
    if (isApplicable({ authorization, application })) {
      this.#tokens = draft.tokens;
      this.#setInUse({ kind: cacheId === null ? 'cannot-be-stored' : 'valid', account: draft.account });
      this.#scheduleRenewal();
    } else {
      // Signed in through one application, then chosen another (2.11).
      this.#setInUse({ kind: 'not-authorized' });
    }
    if (previous?.cacheId != null && previous.cacheId !== cacheId) await this.#keeper.remove(previous.cacheId);
  }

  /** Removes the account and its token cache from this machine (3.7). The caller saves the settings without it first. */
  async forget(): Promise<void> {
    await this.discardSignIn();
    const cacheId = this.#authorization?.cacheId ?? null;
    this.#tokens?.onCacheChanged(null);
    this.#forgetInUse(null);
    this.#refusal.end();
    this.#setInUse({ kind: 'not-authorized' });
    if (cacheId !== null) await this.#keeper.remove(cacheId, 'the-person-said-so');
  }

  /**
   * Renews the token of the account in use: at start, every 12 hours, when the machine wakes up (3.4). Also where the
   * account needs attention: it is valid again if that has passed.
   */
  async renew(): Promise<void> {
    const tokens = this.#tokens;
    if (tokens === null) return;
    this.#scheduleRenewal();
    const outcome = await tokens.acquireToken({ mustRenew: true });
    // Another account was taken into use meanwhile.
    if (tokens !== this.#tokens) return;
    if (outcome.kind === 'failed') this.reportFailure(outcome.failure);
    else this.#recover();
  }

  async stop(): Promise<void> {
    this.#restoring = null;
    this.#cancelRenewal();
    await this.cancelSignIn();
    // A renewal that is under way must not write any more; the refresh token on disk stays valid.
    this.#tokens?.onCacheChanged(null);
    await this.#keeper.settled();
  }

  #takeUp(settings: AccountSettings, account: AuthorizedAccount, cacheId: string, cache: CacheReading): void {
    this.#restoring = null;
    this.#cancelRenewal();
    const application = identityOf(account.application, this.#options.preinstalledClientId);
    if (cache.kind === 'failed' || application === null) {
      if (cache.kind === 'failed' && cache.isTemporary) this.#restoreLater(settings);
      const failure: AccountFailure =
        cache.kind === 'failed' ? cache.failure : { area: 'account', kind: 'no-preinstalled-application' };
      this.#setInUse({ kind: 'needs-attention', account, failure });
      return;
    }
    this.#tokens = this.#options.tokenProvider.restore({
      application,
      scopes: scopesFor(account.canSendAsOthers),
      homeAccountId: account.homeAccountId,
      cacheText: cache.text,
    });
    this.#keeper.follow(cacheId, this.#tokens);
    this.#setAsLastKnown(account);
    void this.renew();
  }

  /** Nothing of the account before says anything about the next one, but for a refusal of the very same sign-in. */
  #forgetInUse(next: Authorization | null): void {
    this.#authorization = next;
    this.#tokens = null;
    this.#restoring = null;
    this.#refusal.takeUp(next?.cacheId ?? null);
    this.#cancelRenewal();
  }

  #restoreLater(settings: AccountSettings): void {
    this.#cancelRenewal();
    this.#cancelRenewal = this.#options.scheduler.after(restoreRetryMs, () => {
      if (this.#authorization === settings.authorization) void this.restore(settings);
    });
  }

  /** What kept the account from its tokens has passed without the person: consent given, a policy lifted. */
  #recover(): void {
    if (this.#inUse.kind !== 'needs-attention') return;
    if (this.#refusal.failure === null) {
      this.#setValid(this.#inUse.account);
      return;
    }
    this.#refusal.allowTrial();
    this.#options.onWorthTrying();
  }

  #endRefusal(): void {
    this.#refusal.end();
    if (this.#inUse.kind === 'needs-attention') this.#setValid(this.#inUse.account);
  }

  async #acquireToken(
    options: Parameters<AccessTokens['acquireToken']>[0],
    tokens = this.#tokens,
  ): Promise<TokenOutcome> {
    if (tokens === null)
      return {
        kind: 'failed',
        failure: { area: 'account', kind: this.#restoring !== null ? 'waiting-for-keyring' : 'not-authorized' },
      };
    const outcome = await tokens.acquireToken(options);
    if (outcome.kind === 'failed' && tokens === this.#tokens) this.reportFailure(outcome.failure);
    return outcome;
  }

  /** After a restart: valid, but where sending was refused before. */
  #setAsLastKnown(account: AuthorizedAccount): void {
    const { failure } = this.#refusal;
    this.#setInUse(failure === null ? { kind: 'valid', account } : { kind: 'needs-attention', account, failure });
  }

  #setValid(account: AuthorizedAccount): void {
    const isStored = this.#authorization?.cacheId != null;
    this.#setInUse({ kind: isStored ? 'valid' : 'cannot-be-stored', account });
  }

  #scheduleRenewal(afterMs = renewalIntervalMs): void {
    this.#cancelRenewal();
    this.#cancelRenewal = this.#options.scheduler.after(afterMs, () => void this.renew());
  }

  #tryEarlyAfter({ kind }: AccountFailure): void {
    const afterMs = earlyRetryMs[kind];
    if (afterMs !== undefined) this.#scheduleRenewal(afterMs);
  }

  #setInUse(state: AccountState): void {
    this.#inUse = state;
    this.#options.onChanged(this.view);
  }
}

/** A change of the application registration makes an authorization not applicable, but does not lose it (2.11). */
function isApplicable({ authorization, application }: AccountSettings): boolean {
  return authorization !== null && isSameApplication(authorization.account.application, application);
}
