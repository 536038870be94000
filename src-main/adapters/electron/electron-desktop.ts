import { app, BrowserWindow, dialog, nativeTheme, Notification, shell, type OpenDialogOptions } from 'electron';
import { extname, isAbsolute, join } from 'node:path';
import type { ThemeChoice } from '../../../src-shared/model/settings.ts';
import type { TrayMenu } from '../../../src-shared/model/tray-menu.ts';
import type { Desktop } from '../../platform/shell.ts';
import type { ElectronTray } from './electron-tray.ts';
import { isOpenableUrl } from './allowed-urls.ts';

export class ElectronDesktop implements Desktop {
  readonly #tray: ElectronTray;
  /** Electron forgets a notification, and its click, once nothing holds it. */
  readonly #notifications = new Set<Notification>();

  constructor(tray: ElectronTray) {
    this.#tray = tray;
  }

  async openUrl(url: string): Promise<void> {
    if (!isOpenableUrl(url)) throw new Error('Only https addresses are opened.');
    await shell.openExternal(url);
  }

  async openFolder(path: string): Promise<void> {
    const trouble = await shell.openPath(path);
    if (trouble !== '') throw new Error(trouble);
  }

  async openPage(path: string): Promise<void> {
    // The system chooses by the ending what opens it: never a program.
    if (!isAbsolute(path) || extname(path) !== '.html') throw new Error('Only pages are opened.');
    await this.openFolder(path);
  }

  notify(title: string, body: string, onClick: () => void): void {
    if (!Notification.isSupported()) return;
    const notification = new Notification({ title, body });
    const forget = (): void => void this.#notifications.delete(notification);
    this.#notifications.add(notification);
    notification.on('click', onClick).on('close', forget).on('failed', forget).show();
  }

  async chooseFileToSave(suggestedName: string): Promise<string | null> {
    const extension = extname(suggestedName).slice(1);
    const wish = {
      defaultPath: join(app.getPath('documents'), suggestedName),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    };
    // Modal to the window that asks, where one is in front.
    const parent = BrowserWindow.getFocusedWindow();
    const { canceled, filePath } = await (parent ? dialog.showSaveDialog(parent, wish) : dialog.showSaveDialog(wish));
    return canceled || filePath === '' ? null : filePath;
  }

  async chooseFolder(startingAt: string): Promise<string | null> {
    const wish: OpenDialogOptions = { defaultPath: startingAt, properties: ['openDirectory', 'createDirectory'] };
    const parent = BrowserWindow.getFocusedWindow();
    const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, wish) : dialog.showOpenDialog(wish));
    return canceled ? null : (filePaths[0] ?? null);
  }

  async chooseFileToOpen(extensions: readonly string[]): Promise<string | null> {
    const wish: OpenDialogOptions = {
      defaultPath: app.getPath('documents'),
      properties: ['openFile'],
      filters: [{ name: extensions.map((each) => each.toUpperCase()).join(', '), extensions: [...extensions] }],
    };
    const parent = BrowserWindow.getFocusedWindow();
    const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, wish) : dialog.showOpenDialog(wish));
    return canceled ? null : (filePaths[0] ?? null);
  }

  setTheme(theme: ThemeChoice): void {
    // Windows, menus and dialogs follow, and so does what our pages are told of the system's colours.
    nativeTheme.themeSource = theme;
  }

  showTray(menu: TrayMenu): void {
    this.#tray.show(menu);
  }

  quit(): void {
    app.quit();
  }
}
