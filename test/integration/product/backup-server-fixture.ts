/** A whole program that watches an emulated backup server, on one clock that a test lets pass. */
import { onTestFinished, vi } from 'vitest';
import { type BackupServerForm, emptyBackupServerForm } from '../../../src-shared/forms/backup-server-form.ts';
import type { BackupServerProduct } from '../../../src-shared/model/backup-server-products.ts';
import type { BackupServerView } from '../../../src-shared/model/backup-server.ts';
import type { OptionsChanges } from '../../../src-shared/forms/options-form.ts';
import {
  startVb365Emulator,
  type Vb365Emulator,
  type Vb365EmulatorOptions,
} from '../../harness/vb365-emulator/vb365-emulator.ts';
import {
  startVbrEmulator,
  type VbrEmulator,
  type VbrEmulatorOptions,
} from '../../harness/vbr-emulator/vbr-emulator.ts';
import { settle } from '../../fakes/manual-scheduler.ts';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

/** What is needed of an emulated server of any product to watch it. */
interface WatchedServer {
  readonly host: string;
  readonly port: number;
  readonly account: { username: string; password: string };
  readonly fingerprint: string;
}

export interface BackupServerFixture<S extends WatchedServer = Vb365Emulator> {
  product: ProductFixture;
  server: S;
  form(changes?: Partial<BackupServerForm>): BackupServerForm;
  /** Adds the server, and waits for the first contact. */
  addServer(changes?: Partial<BackupServerForm>): Promise<void>;
  view(): Promise<BackupServerView>;
  /** Lets time pass from look to look; each is over before time goes on. */
  passMinutes(minutes: number): Promise<void>;
  /** Waits for a look that is under way. */
  untilState(kind: BackupServerView['state']['kind']): Promise<BackupServerView>;
  /** Lets time pass until a look has come to this: a server that failed is looked at when its back-off is over. */
  passUntilState(kind: BackupServerView['state']['kind']): Promise<BackupServerView>;
}

export async function startBackupServerFixture(
  options: Vb365EmulatorOptions = {},
  changes: OptionsChanges = {},
): Promise<BackupServerFixture> {
  const product = await startProductFixture();
  const server = await startVb365Emulator({ nowMs: () => product.clock.nowMs(), ...options });
  onTestFinished(() => server.stop());
  await product.setUp(changes);
  return new Fixture(product, server, 'vb365');
}

export async function startVbrFixture(
  options: VbrEmulatorOptions = {},
  changes: OptionsChanges = {},
): Promise<BackupServerFixture<VbrEmulator>> {
  const product = await startProductFixture();
  const server = await startVbrEmulator({ nowMs: () => product.clock.nowMs(), ...options });
  onTestFinished(() => server.stop());
  await product.setUp(changes);
  return new Fixture(product, server, 'vbr');
}

class Fixture<S extends WatchedServer> implements BackupServerFixture<S> {
  readonly product: ProductFixture;
  readonly server: S;
  readonly #kind: BackupServerProduct;

  constructor(product: ProductFixture, server: S, kind: BackupServerProduct) {
    this.product = product;
    this.server = server;
    this.#kind = kind;
  }

  form(changes: Partial<BackupServerForm> = {}): BackupServerForm {
    const { host, port, account, fingerprint } = this.server;
    const place = { product: this.#kind, address: host, port: String(port) };
    return { ...emptyBackupServerForm, ...place, ...account, fingerprint, ...changes };
  }

  async addServer(changes: Partial<BackupServerForm> = {}): Promise<void> {
    const outcome = await this.product.product.api.request('backup-servers.save', this.form(changes));
    if (outcome.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(outcome)}`);
    await this.untilState('connected');
  }

  async view(): Promise<BackupServerView> {
    const [view] = await this.product.product.api.request('backup-servers.load', undefined);
    if (view === undefined) throw new Error('There is no backup server.');
    return view;
  }

  async untilState(kind: BackupServerView['state']['kind']): Promise<BackupServerView> {
    return await vi.waitFor(async () => {
      const view = await this.view();
      if (view.state.kind !== kind) throw new Error(`The server is ${JSON.stringify(view.state)}.`);
      return view;
    }, patience);
  }

  async passUntilState(kind: BackupServerView['state']['kind']): Promise<BackupServerView> {
    return await vi.waitFor(async () => {
      const view = await this.view();
      if (view.state.kind === kind) return view;
      await afterRealWork();
      await this.product.scheduler.advance(1_000);
      throw new Error(`The server is ${JSON.stringify(view.state)}.`);
    }, patience);
  }

  async passMinutes(minutes: number): Promise<void> {
    const { clock, scheduler } = this.product;
    const endMs = clock.nowMs() + minutes * 60_000;
    while (clock.nowMs() < endMs) {
      const { state, server } = await this.view();
      const nextLookMs =
        state.kind === 'connected' ? Date.parse(state.lastContactAt) + server.pollIntervalMinutes * 60_000 : 0;
      const stepMs = nextLookMs > clock.nowMs() ? nextLookMs - clock.nowMs() : 15_000;
      await scheduler.advance(Math.min(stepMs, endMs - clock.nowMs()));
      if (clock.nowMs() === nextLookMs) await this.#untilLooked(nextLookMs);
      else await afterRealWork();
    }
  }

  async #untilLooked(atMs: number): Promise<void> {
    await vi.waitFor(async () => {
      const { state } = await this.view();
      const hasLooked =
        state.kind === 'failed' || (state.kind === 'connected' && Date.parse(state.lastContactAt) >= atMs);
      if (!hasLooked) throw new Error(`The server was not asked: ${JSON.stringify(state)}.`);
      const { status } = await this.product.tray();
      if (status.includes('waiting')) throw new Error(`Not all is sent: ${status}`);
    }, patience);
  }
}

/** Only ends what hangs. */
const patience = { timeout: 20_000, interval: 1 };

/** While the server is away, what is under way in the network gets the time to fail. */
async function afterRealWork(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await settle();
}
