import { runInOneProcess } from '../../../src-main/app/run-in-one-process.ts';
import type { WindowKind } from '../../../src-main/platform/shell.ts';
import type { BackupNotifierApi, EventName, EventPayload } from '../../../src-shared/contract/contract.ts';
import { headlessShell, type HeadlessShell, type HeadlessShellOptions } from './headless-shell.ts';
import { headlessSystem, type HeadlessSystemOptions } from './headless-system.ts';

export interface HeadlessProductOptions extends HeadlessSystemOptions, HeadlessShellOptions {}

/** The whole program without windows: what a window would ask for is asked through `api`. */
export interface HeadlessProduct {
  api: BackupNotifierApi;
  /** Desktop notifications shown so far. */
  desktopNotifications: HeadlessShell['desktopNotifications'];
  /** What the notification area shows. */
  tray: HeadlessShell['tray'];
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
  const resumed = new SystemEvent();
  const online = new SystemEvent();
  const system = {
    ...headlessSystem(options),
    onResume: (listener: () => void) => resumed.subscribe(listener),
    onOnline: (listener: () => void) => online.subscribe(listener),
  };
  const shell = headlessShell(system, options);
  const { windows, desktopNotifications } = shell;
  const program = await runInOneProcess(system, shell);
  return {
    api: windows.api,
    desktopNotifications,
    tray: () => shell.tray(),
    shownWindows: windows.shown,
    nextEvent: (name, fits) => windows.nextEvent(name, fits),
    resume: () => resumed.happen(),
    goOnline: () => online.happen(),
    closeOptions: () => windows.closeOptions(),
    stop: () => program.stop(),
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
