/**
 * The application as it sends for itself, with a certificate and without anybody who signs in (product section 11.3). Its
 * permissions and its registration are changed elsewhere, so what failed is tried again by itself.
 */
import {
  certificateNoticeMs,
  type ApplicationCertificate,
  type CertificateFacts,
} from '../../../../src-shared/model/application-certificate.ts';
import { nameAccountFailure, type AccountFailure } from '../../../../src-shared/model/failures/account-failure.ts';
import { isSameValue } from '../../../../src-shared/model/same-value.ts';
import type { SenderState } from '../../../../src-shared/model/sender-state.ts';
import type { AccessTokens, TokenOutcome } from '../../account/account-kind.ts';
import type { Clock, Scheduler } from '../../../platform/clock.ts';
import type { Memory } from '../../../platform/memory.ts';
import { Alarm } from '../../../timing/alarm.ts';
import type { SenderReadiness, SendOutcome } from '../../sender.ts';
import type { ApplicationIdentity } from '../account/token-provider.ts';
import { senderUnusable } from '../../account/send-through-account.ts';
import type { MicrosoftAttempt, SendingAccount } from '../microsoft-sender.ts';
import type { CertificateKeeper, CertificateLoading } from './certificate-keeper.ts';
import type { CertificateWithKey } from './certificate-source.ts';
import { PermissionDenials } from './permission-denials.ts';

/** What the settings say of it. */
export interface ApplicationSetup {
  identity: ApplicationIdentity;
  /** Address of the mailbox that its messages come from. */
  mailbox: string;
  certificate: ApplicationCertificate;
}

export interface ApplicationAccountOptions {
  keeper: CertificateKeeper;
  createTokens: (identity: ApplicationIdentity, certificate: CertificateWithKey) => AccessTokens<AccountFailure>;
  clock: Clock;
  scheduler: Scheduler;
  memory: Memory;
  onChanged: () => void;
  /** It can send, or only sending tells whether it can. */
  onUsable: () => void;
  /** A certificate that expires soon; `null`: none does. */
  showNotice: (failure: AccountFailure | null) => void;
  log: (message: string) => void;
}

/** So often tokens are renewed and the certificate is looked at. */
export const checkIntervalMs = 12 * 60 * 60_000;
/** What failed is tried again so often. */
export const failureRetryMs = 60 * 60_000;
/** A permission or policy that was just given takes from half an hour to a day to apply. */
export const permissionRetryMs = 10 * 60_000;
export const permissionPatienceMs = 24 * 60 * 60_000;
/** A keyring that need not ask the person answers within moments. */
const keyringPatienceMs = 15_000;

type Tokens = AccessTokens<AccountFailure>;

export class ApplicationAccount implements SendingAccount {
  readonly #options: ApplicationAccountOptions;
  readonly #denials: PermissionDenials;
  /** Rises whenever another setup is taken up: what began under an earlier one says nothing about this one. */
  #generation = 0;
  #setup: ApplicationSetup | null = null;
  #held: { facts: CertificateFacts; tokens: Tokens } | null = null;
  #isLoading = false;
  #failure: AccountFailure | null = null;
  /** Beside a failure: it may have passed, only sending tells. */
  #isWorthTrying = false;
  readonly #nextCheck: Alarm;

  constructor(options: ApplicationAccountOptions) {
    this.#options = options;
    this.#denials = new PermissionDenials(options);
    this.#nextCheck = new Alarm(options.scheduler);
  }

  get readiness(): SenderReadiness {
    if (this.#setup === null) return 'unusable';
    if (this.#held === null) return this.#isLoading ? 'starting' : 'unusable';
    return this.#failure === null || this.#isWorthTrying ? 'ready' : 'unusable';
  }

  get senderState(): SenderState {
    const service = 'microsoft-365';
    if (this.#setup === null) {
      return { kind: 'not-set-up', service, failure: { area: 'account', kind: 'application-incomplete' } };
    }
    const { mailbox, certificate } = this.#setup;
    if (this.#failure !== null) return { kind: 'needs-attention', service, mailbox, failure: this.#failure };
    if (certificate.kept.kind === 'stored' && certificate.kept.keyId === null) {
      const failure = { area: 'account', kind: 'certificate-not-stored' } as const;
      return { kind: 'works-until-exit', service, mailbox, failure };
    }
    return { kind: 'ready', service, mailbox };
  }

  /**
   * Takes up what the settings say; `null`: the application does not send as itself, or lacks something.
   *
   * @returns a promise that resolves when its state is known, or is known to wait for the keyring
   */
  async use(setup: ApplicationSetup | null): Promise<void> {
    // What is known of a setup stays known while other settings change.
    if (this.#generation > 0 && isSameValue(setup, this.#setup)) return;
    this.#generation += 1;
    this.#nextCheck.cancel();
    this.#setup = setup;
    this.#held = null;
    this.#failure = null;
    this.#isWorthTrying = false;
    this.#isLoading = false;
    if (setup === null) {
      this.#options.showNotice(null);
      this.#changed();
      return;
    }
    const deniedSinceMs = this.#denials.sinceMs(nameOf(setup), this.#nowMs);
    if (deniedSinceMs !== null && this.#nowMs - deniedSinceMs >= permissionPatienceMs) {
      this.#failure = { area: 'account', kind: 'application-not-permitted', mailbox: setup.mailbox };
      this.#isWorthTrying = true;
    }
    await this.#load(setup);
  }

  forSending(): MicrosoftAttempt {
    return this.#attempt('notification');
  }

  /** Through the application in use; the window tests what it shows with {@link attemptWith}. */
  forTest(): MicrosoftAttempt {
    return this.#attempt('test');
  }

  /**
   * A setup that is not in use: what comes of it says nothing about the one that is.
   *
   * @param load - the certificate with its key
   */
  attemptWith(
    { identity, mailbox }: Pick<ApplicationSetup, 'identity' | 'mailbox'>,
    load: () => Promise<CertificateLoading>,
  ): MicrosoftAttempt {
    let tokens: Tokens | null = null;
    const acquireToken: Tokens['acquireToken'] = async (options) => {
      if (tokens === null) {
        const loaded = await load();
        if (loaded.kind === 'failed') return failed(loaded.failure);
        tokens = this.#options.createTokens(identity, loaded.certificate);
      }
      return tokens.acquireToken(options);
    };
    return {
      mailbox,
      user: mailbox,
      cloud: identity.cloud,
      tokens: { acquireToken },
      reportAccepted: () => {},
      judgeRefusal: (failure) =>
        toPermissionAwaited(failure, mailbox) ?? senderUnusable(ofApplication(failure, mailbox)),
    };
  }

  /** Asks for a new token and looks at the certificate: every 12 hours, when the machine wakes up, and where something failed. */
  async renew(): Promise<void> {
    const setup = this.#setup;
    if (setup === null || this.#isLoading) return;
    const isReadAgain = this.#held === null || setup.certificate.kept.kind === 'file';
    if (isReadAgain) return this.#load(setup);
    await this.#check(this.#generation);
  }

  stop(): void {
    this.#generation += 1;
    this.#nextCheck.cancel();
  }

  get #nowMs(): number {
    return this.#options.clock.nowMs();
  }

  async #load(setup: ApplicationSetup): Promise<void> {
    const of = this.#generation;
    this.#isLoading = true;
    const loading = this.#options.keeper.load(setup.certificate).then((loaded) => this.#takeUp(of, setup, loaded));
    const slow = Promise.withResolvers<void>();
    const cancelSlow = this.#options.scheduler.after(keyringPatienceMs, () => {
      if (of === this.#generation && this.#held === null) this.#fail({ area: 'account', kind: 'waiting-for-keyring' });
      slow.resolve();
    });
    this.#changed();
    await Promise.race([loading, slow.promise]);
    cancelSlow();
  }

  #takeUp(of: number, { identity }: ApplicationSetup, loaded: CertificateLoading): void {
    if (of !== this.#generation) return;
    this.#isLoading = false;
    if (loaded.kind === 'failed') {
      // A file that cannot be read again says nothing about the certificate that is held.
      if (this.#held === null) this.#fail(loaded.failure);
      else void this.#check(of);
      return;
    }
    const { certificate } = loaded;
    if (this.#held?.facts.thumbprint !== certificate.facts.thumbprint) {
      this.#held = { facts: certificate.facts, tokens: this.#options.createTokens(identity, certificate) };
    }
    if (this.#failure !== null && failuresOfLoading.has(this.#failure.kind)) this.#failure = null;
    this.#changed();
    if (this.readiness === 'ready') this.#options.onUsable();
    // The token is asked for in the background.
    void this.#check(of);
  }

  async #check(of: number): Promise<void> {
    const held = this.#held;
    if (of !== this.#generation || held === null) return;
    this.#showExpiry(held.facts);
    this.#checkAgainAfter(checkIntervalMs, held.facts);
    const expired = this.#expiredFailure(held.facts);
    if (expired !== null) return this.#fail(expired);
    const outcome = await held.tokens.acquireToken({ mustRenew: true });
    if (of !== this.#generation) return;
    if (outcome.kind === 'failed') this.#takeTokenFailure(of, outcome.failure);
    else this.#recover();
  }

  #attempt(purpose: 'notification' | 'test'): MicrosoftAttempt {
    const of = this.#generation;
    const setup = this.#setup;
    const held = this.#held;
    const acquireToken = async (options: { mustRenew: boolean }): Promise<TokenOutcome<AccountFailure>> => {
      if (setup === null) return failed({ area: 'account', kind: 'application-incomplete' });
      if (held === null) return failed(this.#failure ?? { area: 'account', kind: 'waiting-for-keyring' });
      const expired = this.#expiredFailure(held.facts);
      if (expired !== null) return failed(expired);
      // Whoever tests may have put it right.
      const isKept = of === this.#generation && this.#failure !== null && !this.#isWorthTrying;
      if (isKept && this.#failure !== null && purpose === 'notification') return failed(this.#failure);
      const outcome = await held.tokens.acquireToken(options);
      if (outcome.kind === 'failed') this.#takeTokenFailure(of, outcome.failure);
      return outcome;
    };
    const mailbox = setup?.mailbox ?? null;
    return {
      mailbox,
      user: mailbox,
      cloud: setup?.identity.cloud ?? 'worldwide',
      tokens: { acquireToken },
      reportAccepted: () => this.#accept(of),
      judgeRefusal: (failure) => this.#judge(of, failure),
    };
  }

  #accept(of: number): void {
    if (of !== this.#generation || this.#setup === null) return;
    this.#denials.end(nameOf(this.#setup), this.#nowMs);
    if (this.#failure === null) return;
    this.#failure = null;
    this.#isWorthTrying = false;
    this.#changed();
    this.#options.onUsable();
  }

  /** @returns what a refusal of this sender comes to */
  #judge(of: number, met: AccountFailure): SendOutcome {
    if (of !== this.#generation || this.#setup === null) return senderUnusable(met);
    const { mailbox } = this.#setup;
    const awaited = toPermissionAwaited(met, mailbox);
    if (awaited === null) {
      const failure = ofApplication(met, mailbox);
      if (!saysNothing(failure)) this.#fail(failure);
      return senderUnusable(failure);
    }
    const sinceMs = this.#denials.remember(nameOf(this.#setup), this.#nowMs);
    if (this.#nowMs - sinceMs < permissionPatienceMs) return awaited;
    const failure = { area: 'account', kind: 'application-not-permitted', mailbox } as const;
    this.#fail(failure);
    return senderUnusable(failure);
  }

  #takeTokenFailure(of: number, failure: AccountFailure): void {
    if (of === this.#generation && !saysNothing(failure)) this.#fail(failure);
  }

  #fail(failure: AccountFailure): void {
    const isNew = this.#failure?.kind !== failure.kind;
    this.#failure = failure;
    this.#isWorthTrying = false;
    this.#checkAgainAfter(failureRetryMs, null);
    if (isNew) this.#options.log(`The application cannot send: ${nameAccountFailure(failure)}.`);
    this.#changed();
  }

  /** There are tokens. That proves nothing where sending was refused: only a message that is accepted does. */
  #recover(): void {
    const failure = this.#failure;
    if (failure === null) return;
    this.#isWorthTrying = refusalsToSend.has(failure.kind);
    if (!this.#isWorthTrying) this.#failure = null;
    this.#changed();
    this.#options.onUsable();
  }

  #expiredFailure({ expiresAtMs }: CertificateFacts): AccountFailure | null {
    return expiresAtMs <= this.#nowMs ? { area: 'account', kind: 'certificate-expired', on: dayOf(expiresAtMs) } : null;
  }

  #showExpiry({ expiresAtMs }: CertificateFacts): void {
    const leftMs = expiresAtMs - this.#nowMs;
    const isSoon = leftMs > 0 && leftMs <= certificateNoticeMs;
    this.#options.showNotice(
      isSoon ? { area: 'account', kind: 'certificate-expires-soon', on: dayOf(expiresAtMs) } : null,
    );
  }

  #checkAgainAfter(afterMs: number, facts: CertificateFacts | null): void {
    const leftMs = facts === null ? Infinity : facts.expiresAtMs - this.#nowMs;
    this.#nextCheck.after(leftMs > 0 ? Math.min(afterMs, leftMs) : afterMs, () => void this.renew());
  }

  #changed(): void {
    this.#options.onChanged();
  }
}

function failed(failure: AccountFailure): TokenOutcome<AccountFailure> {
  return { kind: 'failed', failure };
}

/** @returns `null` where the refusal is not about permissions */
function toPermissionAwaited({ kind }: AccountFailure, mailbox: string): SendOutcome | null {
  if (kind !== 'sending-not-permitted') return null;
  return {
    kind: 'try-again',
    failure: { area: 'delivery', kind: 'permission-awaited', service: 'microsoft-365', mailbox },
    retryAfterMs: permissionRetryMs,
  };
}

/** What sending says of accounts, in the words for an application. */
function ofApplication(failure: AccountFailure, mailbox: string): AccountFailure {
  switch (failure.kind) {
    case 'no-mailbox':
      return { ...failure, account: mailbox };
    case 'sign-in-again':
      return { area: 'account', kind: 'application-not-accepted', code: 'InvalidAuthenticationToken' };
    default:
      return failure;
  }
}

const failuresOfLoading = new Set<AccountFailure['kind']>([
  'certificate-not-usable',
  'certificate-key-unreadable',
  'certificate-key-missing',
  'waiting-for-keyring',
]);

/** Microsoft 365 gave a token and did not let the application send. */
const refusalsToSend = new Set<AccountFailure['kind']>([
  'application-not-permitted',
  'no-mailbox',
  'mailbox-over-quota',
  'sending-blocked',
  'sending-limit-reached',
  'account-disabled',
  'organization-blocked',
]);

/** Network trouble changes nothing (3.4). */
function saysNothing({ kind }: AccountFailure): boolean {
  return kind === 'offline' || kind === 'unexpected-answer' || kind === 'application-incomplete';
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Not a secret. */
function nameOf({ identity: { clientId, tenant }, mailbox }: ApplicationSetup): string {
  return `${clientId} ${tenant} ${mailbox}`;
}
