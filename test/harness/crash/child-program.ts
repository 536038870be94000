/** Starts and ends the program of `killable-product.ts`. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BackupServerForm } from '../../../src-shared/forms/backup-server-form.ts';
import type { EngineHost } from '../../../src-shared/model/engine-view.ts';
import type { OptionsChanges } from '../../../src-shared/forms/options-form.ts';
import type { Lapse } from './lapsing-time.ts';

export interface ChildProgramOptions {
  userDataDirectory: string;
  microsoftOrigin: string;
  lapse: Lapse;
  /** The engine alone, as a service is, or the whole program. */
  host: EngineHost;
  /** What a person does once, before it is ready; `null`: it was done in an earlier run. */
  setUp: SetUp | null;
}

export interface SetUp {
  /** Notifications are enabled anyway. */
  options: OptionsChanges;
  backupServer: BackupServerForm | null;
}

export class ChildProgram {
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;
  /** What it wrote to standard error, for the report of a failure. */
  #trouble = '';

  /** @param nodeOptions - for Node, for example `--expose-gc` */
  constructor(options: ChildProgramOptions, nodeOptions: readonly string[] = []) {
    this.#child = fork(join(import.meta.dirname, 'killable-product.ts'), [JSON.stringify(options)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [...nodeOptions],
      // Written by the run that ends in order; the others then start in a fraction of the time.
      env: { ...process.env, NODE_COMPILE_CACHE: join(options.userDataDirectory, 'compile-cache') },
    });
    this.#child.stderr?.on('data', (data: Buffer) => (this.#trouble += data.toString()));
    this.#exited = once(this.#child, 'exit');
  }

  get trouble(): string {
    return this.#trouble;
  }

  /** Resolves when the program has started; rejects when it ends instead. */
  async ready(): Promise<void> {
    await Promise.race([
      once(this.#child, 'message'),
      this.#exited.then(() => Promise.reject(new Error(`The program ended while it started: ${this.#trouble}`))),
    ]);
  }

  /** Processor time so far in microseconds, memory in bytes; with `--expose-gc` without what is garbage. */
  async usage(): Promise<NodeJS.CpuUsage & NodeJS.MemoryUsage> {
    const answered = once(this.#child, 'message');
    this.#child.send('usage');
    const [usage] = (await answered) as [NodeJS.CpuUsage & NodeJS.MemoryUsage];
    return usage;
  }

  /** At once, whatever it is doing, as a power loss or the task manager does. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exited;
  }

  /** As Quit does. */
  async stop(): Promise<void> {
    if (this.#child.connected) this.#child.send('stop');
    await this.#exited;
  }
}
