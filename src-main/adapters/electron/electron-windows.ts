import { app, type BrowserWindow } from 'electron';
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { Texts } from '../../../src-shared/languages/texts.ts';
import type { LanguageCode } from '../../../src-shared/model/language.ts';
import type { TrayCommand } from '../../../src-shared/model/tray-menu.ts';
import type { EventName, EventPayload } from '../../../src-shared/contract/contract.ts';
import { eventChannel } from '../../../src-shared/contract/electron-channels.ts';
import type { RequestDispatcher } from '../../ipc/request-dispatcher.ts';
import type { WindowHandle, WindowKind, Windows } from '../../platform/shell.ts';
import type { IdSource } from '../../platform/clock.ts';
import { OpenWindow } from './open-window.ts';
import { parentKinds } from './window-appearance.ts';
import { receiveWindowRequests } from './window-requests.ts';

export interface ElectronWindowsOptions {
  ids: IdSource;
  /** Until another one is chosen. */
  language: LanguageCode;
  /** Absolute path of the built preload script. */
  preloadPath: string;
  /** Absolute path of the program's icon; macOS takes it from the package instead. */
  iconPath: string;
  hasDevTools: boolean;
}

/** Stands for the notification area where a request names its sender. */
const trayHandle: WindowHandle = {
  id: 'tray',
  kind: 'other',
  setUnsaved: () => undefined,
  keepOpen: () => undefined,
  close: () => undefined,
};

/** At most one window of each kind. */
export class ElectronWindows implements Windows {
  readonly #options: ElectronWindowsOptions;
  readonly #open = new Map<WindowKind, OpenWindow>();
  readonly #closedListeners = new Set<(window: WindowHandle) => void>();
  #dispatcher: RequestDispatcher | null = null;
  #titles: Texts['desktop']['windowTitles'];
  #titleSuffix = '';

  /** Quitting was begun, and `false` again where the person called it off. */
  #isQuitting = false;
  /** A window with unsaved changes has held quitting up, to ask first. */
  #isQuittingHeldUp = false;

  constructor(options: ElectronWindowsOptions) {
    this.#options = options;
    this.#titles = textsOf(options.language).desktop.windowTitles;
    app.on('before-quit', () => (this.#isQuitting = true));
  }

  serve(dispatcher: RequestDispatcher): void {
    this.#dispatcher = dispatcher;
    receiveWindowRequests(dispatcher, (id) => this.#find(({ webContents }) => webContents.id === id));
  }

  show(kind: WindowKind): void {
    const open = this.#current(kind);
    if (open === null) this.#openWindow(kind);
    else open.bringToFront();
  }

  setLanguage(language: LanguageCode): void {
    this.#titles = textsOf(language).desktop.windowTitles;
    this.#showTitles();
  }

  setTitleSuffix(suffix: string): void {
    this.#titleSuffix = suffix;
    this.#showTitles();
  }

  publish<N extends EventName>(name: N, payload: EventPayload<N>): void {
    for (const window of this.#open.values()) send(window, name, payload);
  }

  onClosed(listener: (window: WindowHandle) => void): () => void {
    this.#closedListeners.add(listener);
    return () => this.#closedListeners.delete(listener);
  }

  /** The menu of the notification area asks for the same things as a window, through the same door. */
  chooseFromTray(command: TrayCommand): void {
    // What goes wrong is in the log already.
    this.#dispatcher?.dispatch('tray.choose', command, trayHandle).catch(() => undefined);
  }

  #openWindow(kind: WindowKind): void {
    const parentKind = parentKinds[kind];
    const window = new OpenWindow(kind, {
      id: this.#options.ids.newId(),
      title: this.#titleOf(kind),
      parent: (parentKind && this.#current(parentKind)?.browserWindow) ?? null,
      preloadPath: this.#options.preloadPath,
      iconPath: this.#options.iconPath,
      hasDevTools: this.#options.hasDevTools,
      onCloseRequested: (asked) => {
        this.#isQuittingHeldUp = this.#isQuitting;
        send(asked, 'window.close-requested', undefined);
      },
      onKeptOpen: () => (this.#isQuitting = this.#isQuittingHeldUp = false),
    });
    this.#open.set(kind, window);
    window.browserWindow.once('closed', () => this.#forget(window));
    // A window that is closed while it loads is no fault; whatever else keeps it from loading is a bug.
    window.load().catch((error: unknown) => {
      if (!window.browserWindow.isDestroyed()) throw error;
    });
  }

  /** A window that is destroyed is not there any more, also before it has told so. */
  #current(kind: WindowKind): OpenWindow | null {
    const open = this.#open.get(kind) ?? null;
    if (open?.browserWindow.isDestroyed() !== true) return open;
    this.#forget(open);
    return null;
  }

  #forget(window: OpenWindow): void {
    if (this.#open.get(window.kind) !== window) return;
    this.#open.delete(window.kind);
    for (const listener of this.#closedListeners) listener(window);
    if (!this.#isQuittingHeldUp) return;
    this.#isQuittingHeldUp = false;
    app.quit();
  }

  #showTitles(): void {
    for (const window of this.#open.values()) window.setTitle(this.#titleOf(window.kind));
  }

  #titleOf(kind: WindowKind): string {
    return `${this.#titles[kind]}${this.#titleSuffix}`;
  }

  #find(isWanted: (browserWindow: BrowserWindow) => boolean): OpenWindow | null {
    const windows = [...this.#open.values()];
    return windows.find(({ browserWindow }) => !browserWindow.isDestroyed() && isWanted(browserWindow)) ?? null;
  }
}

function send<N extends EventName>(window: OpenWindow, name: N, payload: EventPayload<N>): void {
  const { browserWindow } = window;
  if (!browserWindow.isDestroyed()) browserWindow.webContents.send(eventChannel, name, payload);
}
