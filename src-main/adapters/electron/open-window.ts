import { app, BrowserWindow, Menu } from 'electron';
import type { WindowHandle, WindowKind } from '../../platform/shell.ts';
import { describeTextMenu } from './describe-menus.ts';
import { appOrigin } from './allowed-urls.ts';
import { describeAppearance } from './window-appearance.ts';

export interface WindowSurroundings {
  id: string;
  title: string;
  parent: BrowserWindow | null;
  preloadPath: string;
  iconPath: string;
  hasDevTools: boolean;
  /** The person wants to close it, but it has unsaved changes. */
  onCloseRequested: (window: OpenWindow) => void;
  /** Asked, the person rather leaves it open. */
  onKeptOpen: () => void;
}

/** One window on the screen. */
export class OpenWindow implements WindowHandle {
  readonly id: string;
  readonly kind: WindowKind;
  readonly browserWindow: BrowserWindow;
  readonly #onKeptOpen: () => void;
  #hasUnsavedChanges = false;
  /** A page that has crashed or hangs cannot ask anything, and must not keep its window open. */
  #canAsk = true;

  constructor(kind: WindowKind, surroundings: WindowSurroundings) {
    this.id = surroundings.id;
    this.kind = kind;
    this.#onKeptOpen = surroundings.onKeptOpen;
    this.browserWindow = new BrowserWindow({
      ...describeAppearance(kind, surroundings.title),
      ...(surroundings.parent && { parent: surroundings.parent, modal: true }),
      icon: surroundings.iconPath,
      webPreferences: {
        preload: surroundings.preloadPath,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
        devTools: surroundings.hasDevTools,
      },
    });
    this.browserWindow.removeMenu();
    this.#watch(surroundings.onCloseRequested);
  }

  /** @throws Error if the page cannot be loaded: the package is then incomplete. */
  async load(): Promise<void> {
    this.browserWindow.once('ready-to-show', () => this.browserWindow.show());
    await this.browserWindow.loadURL(`${appOrigin}/${this.kind}`);
  }

  bringToFront(): void {
    if (this.browserWindow.isMinimized()) this.browserWindow.restore();
    this.browserWindow.show();
    this.browserWindow.focus();
  }

  setUnsaved(hasUnsavedChanges: boolean): void {
    this.#hasUnsavedChanges = hasUnsavedChanges;
  }

  setTitle(title: string): void {
    if (!this.browserWindow.isDestroyed()) this.browserWindow.setTitle(title);
  }

  keepOpen(): void {
    this.#onKeptOpen();
  }

  /** Closes without asking. */
  close(): void {
    this.#hasUnsavedChanges = false;
    if (!this.browserWindow.isDestroyed()) this.browserWindow.close();
  }

  #watch(onCloseRequested: (window: OpenWindow) => void): void {
    const { browserWindow } = this;
    browserWindow.on('close', (event) => {
      if (!this.#hasUnsavedChanges || !this.#canAsk) return;
      event.preventDefault();
      this.bringToFront();
      onCloseRequested(this);
    });
    browserWindow.webContents.on('render-process-gone', () => (this.#canAsk = false));
    browserWindow.on('unresponsive', () => (this.#canAsk = false));
    browserWindow.on('responsive', () => (this.#canAsk = true));
    browserWindow.webContents.on('context-menu', (_event, place) => {
      const items = describeTextMenu(place);
      if (items.length > 0) Menu.buildFromTemplate(items).popup({ window: browserWindow });
    });
    // The page's own title would replace ours. Only Advanced has one for each mail server, once its page is drawn.
    browserWindow.on('page-title-updated', (event, title) => {
      if (this.kind !== 'application-settings' || title === app.getName()) event.preventDefault();
    });
  }
}
