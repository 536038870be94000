import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SystemClock } from '../../../src-main/adapters/system/system-clock.ts';
import { SystemScheduler } from '../../../src-main/adapters/system/system-scheduler.ts';
import { RandomIdSource } from '../../../src-main/adapters/system/random-id-source.ts';
import type { SecretVault } from '../../../src-main/secrets/secret-vault.ts';
import { runInOneProcess } from '../../../src-main/app/run-in-one-process.ts';
import type { PaceLimits } from '../../../src-main/senders/sender.ts';
import type { RequestDispatcher } from '../../../src-main/ipc/request-dispatcher.ts';
import type { Shell, WindowHandle, WindowKind, Windows } from '../../../src-main/platform/shell.ts';
import type { System } from '../../../src-main/platform/system.ts';
import {
  events,
  type BackupNotifierApi,
  type EventName,
  type EventPayload,
} from '../../../src-shared/contract/contract.ts';
import { DevelopmentVault } from '../browser-host/development-vault.ts';
import { RememberedStartAtSignIn } from '../../fakes/remembered-start-at-sign-in.ts';
import { preinstalledApplication } from '../microsoft-emulator/emulated-directory.ts';
import { nodeHttpClient } from './node-http-client.ts';
import { openConf } from './open-conf.ts';

export interface HeadlessSystemOptions {
  userDataDirectory: string;
  microsoftOrigin: string;
  clock?: System['clock'];
  scheduler?: System['scheduler'];
  vault?: SecretVault;
  presentation?: System['presentation'];
  httpClient?: System['httpClient'];
  /** Default: Exchange Online's. */
  pace?: PaceLimits;
}

export interface HeadlessProductOptions extends HeadlessSystemOptions {
  /** What a person would do with the page that the program opens in the system browser. */
  browse: (url: string) => Promise<void>;
  /** Called with what the notification area would show. */
  showTray?: Shell['desktop']['showTray'];
  /** Default: a host that cannot be updated. */
  openUpdateFeed?: Shell['openUpdateFeed'];
}

/** The whole program without windows: what a window would ask for is asked through `api`. */
export interface HeadlessProduct {
  api: BackupNotifierApi;
  /** Desktop notifications shown so far. */
  desktopNotifications: { title: string; body: string; click: () => void }[];
  /** The windows that were shown or brought to the front, in order. */
  shownWindows: readonly WindowKind[];
  /** Resolves with the first payload, of those that come from now on, that fits. */
  nextEvent<N extends EventName>(name: N, fits: (payload: EventPayload<N>) => boolean): Promise<EventPayload<N>>;
  /** As when the machine wakes from sleep. */
  resume(): void;
  /** As when the network comes back. */
  goOnline(): void;
  /** As when the person closes the Options window. */
  closeOptions(): void;
  stop(): Promise<void>;
}

export async function startHeadlessProduct(options: HeadlessProductOptions): Promise<HeadlessProduct> {
  const windows = new HeadlessWindows();
  const desktopNotifications: HeadlessProduct['desktopNotifications'] = [];
  const resumed = new SystemEvent();
  const online = new SystemEvent();
  const wakes: Pick<System, 'onResume' | 'onOnline'> = {
    onResume: (listener) => resumed.subscribe(listener),
    onOnline: (listener) => online.subscribe(listener),
  };
  const system: System = { ...headlessSystem(options), ...wakes };
  const { presentation, clock, scheduler } = system;
  const shell: Shell = {
    presentation,
    clock,
    scheduler,
    ...wakes,
    startAtSignIn: new RememberedStartAtSignIn(),
    desktop: {
      openUrl: (url) => {
        // The browser is a program of its own: it opens at once, and the person takes their time.
        void options.browse(url);
        return Promise.resolve();
      },
      openFolder: () => Promise.resolve(),
      openPage: () => Promise.resolve(),
      notify: (title, body, click) => void desktopNotifications.push({ title, body, click }),
      chooseFolder: () => Promise.resolve(null),
      chooseFileToSave: (suggestedName) => Promise.resolve(join(options.userDataDirectory, '..', suggestedName)),
      chooseFileToOpen: () => Promise.resolve(null),
      setTheme: () => undefined,
      showTray: options.showTray ?? (() => undefined),
      quit: () => undefined,
    },
    windows,
    ...(options.openUpdateFeed === undefined ? {} : { openUpdateFeed: options.openUpdateFeed }),
  };
  const program = await runInOneProcess(system, shell);
  return {
    api: windows.api,
    desktopNotifications,
    shownWindows: windows.shown,
    nextEvent: (name, fits) => windows.nextEvent(name, fits),
    resume: () => resumed.happen(),
    goOnline: () => online.happen(),
    closeOptions: () => windows.closeOptions(),
    stop: () => program.stop(),
  };
}

/** A machine without a desktop, under plain Node. */
export function headlessSystem(options: HeadlessSystemOptions): System {
  mkdirSync(options.userDataDirectory, { recursive: true });
  return {
    userDataDirectory: options.userDataDirectory,
    microsoftOrigin: options.microsoftOrigin,
    preinstalledApplicationJson: JSON.stringify({ clientId: preinstalledApplication.clientId }),
    commandLine: { words: ['npx', 'backup-notifier'], shell: 'posix', userData: options.userDataDirectory },
    readLicenses: () => Promise.resolve('# Licenses\n'),
    versions: { program: '0.0.0-test', node: process.versions.node },
    presentation: options.presentation ?? { locale: 'en-US', timeZone: 'UTC', computerName: 'BACKUP01' },
    clock: options.clock ?? new SystemClock(),
    scheduler: options.scheduler ?? new SystemScheduler(),
    ids: new RandomIdSource(),
    httpClient: options.httpClient ?? nodeHttpClient,
    vault: options.vault ?? new DevelopmentVault(join(options.userDataDirectory, 'development-vault.key')),
    openSettingsFile: openConf,
    ...(options.pace === undefined ? {} : { pace: options.pace }),
    shouldLogToConsole: false,
  };
}

class SystemEvent {
  readonly #listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  happen(): void {
    for (const listener of this.#listeners) listener();
  }
}

class HeadlessWindows implements Windows {
  readonly #listeners = new Map<string, Set<(payload: unknown) => void>>();
  readonly #onClosed = new Set<(window: WindowHandle) => void>();
  readonly #options: WindowHandle = {
    id: randomUUID(),
    kind: 'options',
    setUnsaved: () => undefined,
    keepOpen: () => undefined,
    close: () => this.closeOptions(),
  };
  #dispatcher: RequestDispatcher | null = null;

  /** Each time that one was shown or brought to the front. */
  readonly shown: WindowKind[] = [];

  readonly api: BackupNotifierApi = {
    request: async (name, input) => (await this.#dispatcher?.dispatch(name, input, this.#options)) as never,
    subscribe: (name, listener) => {
      const known = this.#listeners.get(name) ?? new Set();
      this.#listeners.set(name, known);
      const added = listener as (payload: unknown) => void;
      known.add(added);
      return () => known.delete(added);
    },
  };

  show(kind: WindowKind): void {
    this.shown.push(kind);
  }

  publish<N extends EventName>(name: N, payload: EventPayload<N>): void {
    // What windows would get has to fit the contract, here as there.
    const parsed: unknown = events[name].parse(payload);
    for (const listener of this.#listeners.get(name) ?? []) listener(parsed);
  }

  onClosed(listener: (window: WindowHandle) => void): () => void {
    this.#onClosed.add(listener);
    return () => this.#onClosed.delete(listener);
  }

  serve(dispatcher: RequestDispatcher): void {
    this.#dispatcher = dispatcher;
  }

  closeOptions(): void {
    for (const listener of this.#onClosed) listener(this.#options);
  }

  nextEvent<N extends EventName>(name: N, fits: (payload: EventPayload<N>) => boolean): Promise<EventPayload<N>> {
    return new Promise((resolve) => {
      const end = this.api.subscribe(name, (payload) => {
        if (!fits(payload)) return;
        end();
        resolve(payload);
      });
    });
  }
}
