/**
 * The product as specs drive it, the same on both hosts: the browser host in Chromium, and real Electron. Each test has
 * an emulator, a user data folder and a running program of its own.
 */
import type { Page } from '@playwright/test';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';

/** One running program and its windows. */
export interface ProductHost {
  /** The Options window; opened when it is not. */
  openOptions(): Promise<Page>;
  /** Does something that opens one of the program's windows. @returns that window. */
  openedBy(action: () => Promise<void>): Promise<Page>;
  /** Does something that opens the system browser. @returns the page there. */
  browsedBy(action: () => Promise<void>): Promise<Page>;
  /** Does something that would open the system browser, which stays closed. @returns the address. */
  addressBrowsedBy(action: () => Promise<void>): Promise<string>;
  /** Does something that opens the system's dialog for folders, and chooses there. */
  choosingFolder(path: string, action: () => Promise<void>): Promise<void>;
  /** Ends the program in order. */
  stop(): Promise<void>;
}

/** Where the program meets emulators in the place of services. */
export interface Origins {
  microsoft: string;
  google?: string | undefined;
}

export type StartHost = (userDataDirectory: string, origins: Origins) => Promise<ProductHost>;

export class Product {
  readonly emulator: MicrosoftEmulator;
  readonly userDataDirectory: string;
  /** Of the Google emulator, for specs that have one; set before the program starts. */
  googleOrigin: string | undefined;
  readonly #start: StartHost;
  #host: ProductHost | null = null;

  constructor(emulator: MicrosoftEmulator, userDataDirectory: string, start: StartHost) {
    this.emulator = emulator;
    this.userDataDirectory = userDataDirectory;
    this.#start = start;
  }

  get host(): ProductHost {
    if (this.#host === null) throw new Error('The program is not running: openOptions() starts it.');
    return this.#host;
  }

  /** The Options window of the running program, which is started when it is not. */
  async openOptions(): Promise<Page> {
    this.#host ??= await this.#start(this.userDataDirectory, {
      microsoft: this.emulator.origin,
      google: this.googleOrigin,
    });
    const page = await this.#host.openOptions();
    await page.getByRole('button', { name: 'OK', exact: true }).waitFor();
    return page;
  }

  /** Ends the program; the next {@link openOptions} starts it anew on the same folder. */
  async stop(): Promise<void> {
    await this.#host?.stop();
    this.#host = null;
  }

  path(...names: string[]): string {
    return join(this.userDataDirectory, ...names);
  }

  /** Puts a finished job session into the watched folder, complete from its first moment there. */
  dropSession(name: string, document: unknown): void {
    mkdirSync(this.path('sessions'), { recursive: true });
    const part = this.path('sessions', `${name}.part`);
    writeFileSync(part, typeof document === 'string' ? document : JSON.stringify(document));
    renameSync(part, this.path('sessions', name));
  }
}
