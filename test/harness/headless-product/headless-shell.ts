/** A desktop without a screen: what a window would ask for is asked through `api`. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { RequestDispatcher } from '../../../src-main/ipc/request-dispatcher.ts';
import type { Shell, WindowHandle, WindowKind, Windows } from '../../../src-main/platform/shell.ts';
import type { System } from '../../../src-main/platform/system.ts';
import {
  events,
  type BackupNotifierApi,
  type EventName,
  type EventPayload,
} from '../../../src-shared/contract/contract.ts';
import type { TrayMenu } from '../../../src-shared/model/tray-menu.ts';
import { redirectMicrosoftUrl } from './redirect-microsoft-hosts.ts';
import { RememberedStartAtSignIn } from '../../fakes/remembered-start-at-sign-in.ts';

export interface HeadlessShellOptions {
  /** Of the emulator: pages of Microsoft's are opened there. */
  microsoftOrigin: string;
  /** What a person would do with the page that the program opens in the system browser. */
  browse: (url: string) => Promise<void>;
  /** Called when the notification area is drawn. */
  onTray?: () => void;
  /** Default: a host that cannot be updated. */
  openUpdateFeed?: Shell['openUpdateFeed'];
}

export interface HeadlessShell extends Shell {
  /** What the notification area shows. */
  tray(): TrayMenu;
  windows: HeadlessWindows;
  /** Desktop notifications shown so far. */
  desktopNotifications: { title: string; body: string; click: () => void }[];
}

export function headlessShell(system: System, options: HeadlessShellOptions): HeadlessShell {
  const { presentation, clock, scheduler, onResume, onOnline, userDataDirectory } = system;
  const desktopNotifications: HeadlessShell['desktopNotifications'] = [];
  let shownTray: TrayMenu | null = null;
  return {
    presentation,
    clock,
    scheduler,
    ...(onResume === undefined ? {} : { onResume }),
    ...(onOnline === undefined ? {} : { onOnline }),
    startAtSignIn: new RememberedStartAtSignIn(),
    desktop: {
      openUrl: (url) => {
        // The browser is a program of its own: it opens at once, and the person takes their time.
        void options.browse(redirectMicrosoftUrl(url, options.microsoftOrigin));
        return Promise.resolve();
      },
      openFolder: () => Promise.resolve(),
      openPage: () => Promise.resolve(),
      notify: (title, body, click) => void desktopNotifications.push({ title, body, click }),
      chooseFolder: () => Promise.resolve(null),
      chooseFileToSave: (suggestedName) => Promise.resolve(join(userDataDirectory, '..', suggestedName)),
      chooseFileToOpen: () => Promise.resolve(null),
      setTheme: () => undefined,
      showTray: (menu) => {
        shownTray = menu;
        options.onTray?.();
      },
      quit: () => undefined,
    },
    windows: new HeadlessWindows(),
    desktopNotifications,
    tray: () => {
      if (shownTray === null) throw new Error('The notification area shows nothing yet.');
      return shownTray;
    },
    ...(options.openUpdateFeed === undefined ? {} : { openUpdateFeed: options.openUpdateFeed }),
  };
}

export class HeadlessWindows implements Windows {
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

  setLanguage(): void {}

  /** What stands behind each title. */
  titleSuffix = '';

  setTitleSuffix(suffix: string): void {
    this.titleSuffix = suffix;
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
