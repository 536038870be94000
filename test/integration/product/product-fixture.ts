/** A whole program without windows, its emulator and its clock, for one test. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startHeadlessProduct, type HeadlessProduct } from '../../harness/headless-product/start-headless-product.ts';
import { adminAccount } from '../../harness/microsoft-emulator/emulated-directory.ts';
import { startMicrosoftEmulator, type MicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import { walkSignIn } from '../../harness/microsoft-emulator/sign-in-visitor.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';

export interface ProductFixture {
  emulator: MicrosoftEmulator;
  clock: ManualClock;
  scheduler: ManualScheduler;
  userDataDirectory: string;
  product: HeadlessProduct;
  /** Which account the person picks at the next sign-in. */
  picks: { account: string };
  start(): Promise<HeadlessProduct>;
  stop(): Promise<void>;
  signIn(): Promise<void>;
  /** Authorized, switched on for one recipient, saved. */
  setUp(): Promise<void>;
  dropSession(name: string, document: unknown): void;
  /** Lets a scan of the folder happen, then everything that follows from it at once. */
  letScan(): Promise<void>;
}

export async function startProductFixture(): Promise<ProductFixture> {
  const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier tést '));
  const clock = new ManualClock();
  // Both keep the same time, so that the emulator's limits and the program's pace mean the same minute.
  const emulator = await startMicrosoftEmulator({ nowMs: () => clock.nowMs() });
  const fixture = new Fixture(emulator, clock, join(folder, 'user data'));
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
  readonly picks = { account: adminAccount.address };
  #product: HeadlessProduct | null = null;

  constructor(emulator: MicrosoftEmulator, clock: ManualClock, userDataDirectory: string) {
    this.emulator = emulator;
    this.clock = clock;
    this.scheduler = new ManualScheduler(clock);
    this.userDataDirectory = userDataDirectory;
  }

  get product(): HeadlessProduct {
    if (this.#product === null) throw new Error('The program is not running.');
    return this.#product;
  }

  async start(): Promise<HeadlessProduct> {
    this.#product = await startHeadlessProduct({
      userDataDirectory: this.userDataDirectory,
      microsoftOrigin: this.emulator.origin,
      clock: this.clock,
      scheduler: this.scheduler,
      browse: async (url) => {
        await walkSignIn(url, { account: this.picks.account });
      },
    });
    return this.#product;
  }

  async stop(): Promise<void> {
    await this.#product?.stop();
    this.#product = null;
  }

  async signIn(): Promise<void> {
    const { api } = this.product;
    const ended = this.product.nextEvent('account.changed', ({ signIn }) => signIn.kind !== 'waiting-for-sign-in');
    await api.request('account.start-sign-in', { application: { kind: 'preinstalled' }, shouldSendAsOthers: false });
    const { signIn } = await ended;
    if (signIn.kind !== 'signed-in') throw new Error(`The sign-in ended as ${JSON.stringify(signIn)}.`);
  }

  async setUp(): Promise<void> {
    await this.signIn();
    const { api } = this.product;
    const { form } = await api.request('options.load', undefined);
    const outcome = await api.request('options.save', { ...form, isEnabled: true, recipients: 'backup@contoso.com' });
    if (outcome.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(outcome)}`);
  }

  dropSession(name: string, document: unknown): void {
    const sessions = join(this.userDataDirectory, 'sessions');
    mkdirSync(sessions, { recursive: true });
    writeFileSync(join(sessions, `${name}.part`), JSON.stringify(document));
    renameSync(join(sessions, `${name}.part`), join(sessions, name));
  }

  async letScan(): Promise<void> {
    await this.scheduler.advance(5_000);
  }
}
