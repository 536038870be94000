/** A whole program without windows, its emulator and its clock, for one test. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { keyringPatienceMs } from '../../../src-main/senders/account/decide-account.ts';
import { submissionTimeoutMs } from '../../../src-main/senders/account/send-through-account.ts';
import { changeForm, type OptionsChanges } from '../../../src-shared/forms/options-form.ts';
import type { RequestInput } from '../../../src-shared/contract/contract.ts';
import type { TrayMenu } from '../../../src-shared/model/tray-menu.ts';
import { startHeadlessProduct, type HeadlessProduct } from '../../harness/headless-product/start-headless-product.ts';
import { adminAccount } from '../../harness/microsoft-emulator/emulated-directory.ts';
import {
  startMicrosoftEmulator,
  type MicrosoftEmulator,
  type MicrosoftEmulatorOptions,
} from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import type { HttpClient } from '../../../src-main/platform/http-client.ts';
import type { SecretVault } from '../../../src-main/secrets/secret-vault.ts';
import type { UpdateFeed } from '../../../src-main/updates/update-feed.ts';
import { walkSignIn } from '../../harness/microsoft-emulator/sign-in-visitor.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';

export interface ProductFixture {
  emulator: MicrosoftEmulator;
  clock: ManualClock;
  scheduler: ManualScheduler;
  userDataDirectory: string;
  product: HeadlessProduct;
  /** What the person does at the next sign-in. */
  picks: Picks;
  start(): Promise<HeadlessProduct>;
  /** Waits for the stored sign-in: it comes from the disk, which does not wait for a spec that lets minutes pass. */
  untilRestored(): Promise<void>;
  stop(): Promise<void>;
  /** Addresses that the program has opened in the browser. */
  browsed: URL[];
  /** Not saved yet. */
  signIn(wish?: SignInWish): Promise<void>;
  /** Authorized, switched on for one recipient, saved. */
  setUp(changes?: OptionsChanges): Promise<void>;
  save(changes: OptionsChanges): Promise<void>;
  dropSession(name: string, document: unknown): void;
  /** What the notification area shows of all that has happened. Lets the part of a second pass that gathers changes. */
  tray(): Promise<TrayMenu>;
  /** Lets a scan of the folder happen, and waits for its end. */
  letScan(): Promise<void>;
  /** Waits for the end of a scan of the folder that is under way. */
  untilScanned(): Promise<void>;
  /** Waits for the answers to what is being sent: time that passes meanwhile is taken for a service that does not answer. */
  untilSent(): Promise<void>;
}

export interface ProductFixtureOptions {
  emulator?: MicrosoftEmulatorOptions;
  vault?: SecretVault;
  /** In place of the machine's own. */
  httpClient?: HttpClient;
  /** What the distributor's package names; default: none. */
  updateFeed?: UpdateFeed;
}

interface Picks {
  account: string;
  consent: 'Accept' | 'Cancel';
  /** The page is open, and nobody sits in front of it. */
  isAway?: boolean;
}

/** So long the notification area may be behind, in milliseconds: changes that come quickly are gathered. */
const trayLagMs = 250;
/** How often the session folder is looked through, in milliseconds. */
export const scanIntervalMs = 5_000;

type SignInWish = RequestInput<'account.start-sign-in'>;

const ownMailbox: SignInWish = { application: { kind: 'preinstalled' }, shouldSendAsOthers: false };

export async function startProductFixture(options: ProductFixtureOptions = {}): Promise<ProductFixture> {
  const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier tést '));
  const clock = new ManualClock();
  // Both keep the same time, so that the emulator's limits and the program's pace mean the same minute.
  const emulator = await startMicrosoftEmulator({ ...options.emulator, nowMs: () => clock.nowMs() });
  const fixture = new Fixture(emulator, clock, join(folder, 'user data'), options);
  onTestFinished(async () => {
    emulator.faults.clear();
    await fixture.stop();
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  await fixture.start();
  return fixture;
}

class Fixture implements ProductFixture {
  readonly emulator: MicrosoftEmulator;
  readonly clock: ManualClock;
  readonly scheduler: ManualScheduler;
  readonly userDataDirectory: string;
  readonly picks: Picks = { account: adminAccount.address, consent: 'Accept' };
  readonly browsed: URL[] = [];
  readonly #options: ProductFixtureOptions;
  #product: HeadlessProduct | null = null;

  constructor(
    emulator: MicrosoftEmulator,
    clock: ManualClock,
    userDataDirectory: string,
    options: ProductFixtureOptions,
  ) {
    this.emulator = emulator;
    this.clock = clock;
    this.scheduler = new ManualScheduler(clock);
    this.userDataDirectory = userDataDirectory;
    this.#options = options;
  }

  get product(): HeadlessProduct {
    if (this.#product === null) throw new Error('The program is not running.');
    return this.#product;
  }

  async start(): Promise<HeadlessProduct> {
    const { vault, httpClient, updateFeed } = this.#options;
    this.#product = await startHeadlessProduct({
      userDataDirectory: this.userDataDirectory,
      microsoftOrigin: this.emulator.origin,
      clock: this.clock,
      scheduler: this.scheduler,
      ...(vault === undefined ? {} : { vault }),
      ...(httpClient === undefined ? {} : { httpClient }),
      ...(updateFeed === undefined ? {} : { openUpdateFeed: () => Promise.resolve(updateFeed) }),
      browse: async (url) => {
        this.browsed.push(new URL(url));
        if (this.picks.isAway === true) return;
        await walkSignIn(url, this.picks);
      },
    });
    if (vault === undefined) await this.untilRestored();
    return this.#product;
  }

  async untilRestored(): Promise<void> {
    const isRestored = () => expect(this.scheduler.delaysMs).not.toContain(keyringPatienceMs);
    await vi.waitFor(isRestored, { timeout: 10_000 });
  }

  async stop(): Promise<void> {
    await this.#product?.stop();
    this.#product = null;
  }

  async signIn(wish = ownMailbox): Promise<void> {
    const { api } = this.product;
    const ended = this.product.nextEvent('account.changed', ({ signIn }) => signIn.kind !== 'waiting-for-sign-in');
    await api.request('account.start-sign-in', wish);
    const { signIn } = await ended;
    if (signIn.kind !== 'signed-in') throw new Error(`The sign-in ended as ${JSON.stringify(signIn)}.`);
  }

  async setUp(changes: OptionsChanges = {}): Promise<void> {
    await this.signIn();
    await this.save({ ...changes, route: { isEnabled: true, recipients: 'backup@contoso.com', ...changes.route } });
  }

  async save(changes: OptionsChanges): Promise<void> {
    const { api } = this.product;
    const { form } = await api.request('options.load', undefined);
    const outcome = await api.request('options.save', changeForm(form, changes));
    if (outcome.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(outcome)}`);
  }

  dropSession(name: string, document: unknown): void {
    const sessions = join(this.userDataDirectory, 'sessions');
    mkdirSync(sessions, { recursive: true });
    writeFileSync(join(sessions, `${name}.part`), JSON.stringify(document));
    renameSync(join(sessions, `${name}.part`), join(sessions, name));
  }

  async tray(): Promise<TrayMenu> {
    const isBehind = this.scheduler.delaysMs.some((delayMs) => delayMs <= trayLagMs);
    if (isBehind) await this.scheduler.advance(trayLagMs);
    return this.product.tray();
  }

  async letScan(): Promise<void> {
    await this.scheduler.advance(scanIntervalMs);
    await this.untilScanned();
  }

  async untilScanned(): Promise<void> {
    // A scan reads the disk, which takes time of its own: the next one is planned when it is over.
    const isPlanned = () => expect(this.scheduler.askedDelaysMs).toContain(scanIntervalMs);
    await vi.waitFor(isPlanned, { interval: 2, timeout: 10_000 });
  }

  async untilSent(): Promise<void> {
    const isNoneUnderWay = () => expect(this.scheduler.askedDelaysMs).not.toContain(submissionTimeoutMs);
    await vi.waitFor(isNoneUnderWay, { interval: 2, timeout: 10_000 });
  }
}
