import { Menu, nativeTheme, Tray, type MenuItemConstructorOptions } from 'electron';
import { join } from 'node:path';
import type { TrayCommand, TrayItem, TrayMenu } from '../../../src-shared/model/tray-menu.ts';

/** The icon in the notification area, drawn anew from the whole model each time: Linux shows no lesser change. */
export class ElectronTray {
  readonly #iconDirectory: string;
  readonly #onChosen: (command: TrayCommand) => void;
  #tray: Tray | null = null;
  #shown: TrayMenu | null = null;

  /** @param onChosen - called with what a person has chosen from the menu. */
  constructor(iconDirectory: string, onChosen: (command: TrayCommand) => void) {
    this.#iconDirectory = iconDirectory;
    this.#onChosen = onChosen;
    nativeTheme.on('updated', () => this.#shown && this.#tray?.setImage(this.#chooseIcon(this.#shown)));
  }

  show(menu: TrayMenu): void {
    this.#shown = menu;
    const icon = this.#chooseIcon(menu);
    this.#tray ??= this.#create(icon);
    this.#tray.setImage(icon);
    this.#tray.setToolTip(menu.status);
    this.#tray.setContextMenu(Menu.buildFromTemplate(this.#describeItems(menu)));
  }

  #create(icon: string): Tray {
    const tray = new Tray(icon);
    // On macOS a click opens the menu.
    if (process.platform !== 'darwin') tray.on('click', () => this.#onChosen('open-options'));
    return tray;
  }

  #describeItems(menu: TrayMenu): MenuItemConstructorOptions[] {
    return [
      { id: 'status', label: asWritten(menu.status), enabled: false },
      { type: 'separator' },
      ...menu.items.map((item) => this.#describeItem(item)),
    ];
  }

  #describeItem(item: TrayItem): MenuItemConstructorOptions {
    switch (item.kind) {
      case 'action': {
        const { command, label, isEnabled } = item;
        return { id: command, label, enabled: isEnabled, click: () => this.#onChosen(command) };
      }
      case 'check': {
        const { command, label, isChecked: checked, isEnabled: enabled } = item;
        return { id: command, label, type: 'checkbox', checked, enabled, click: () => this.#onChosen(command) };
      }
      case 'submenu':
        return { label: item.label, submenu: item.items.map((each) => this.#describeItem(each)) };
      case 'separator':
        return { type: 'separator' };
    }
  }

  /** A `@2x` file beside each is taken by itself where the screen is dense. */
  #chooseIcon({ icon }: TrayMenu): string {
    return join(this.#iconDirectory, `tray-${icon}-${describePanel()}.png`);
  }
}

/** macOS colours templates itself; Windows says which theme its panel has; Linux does not, so that icon suits both. */
function describePanel(): string {
  if (process.platform === 'darwin') return 'Template';
  if (process.platform !== 'win32') return 'on-any';
  return nativeTheme.shouldUseDarkColorsForSystemIntegratedUI ? 'on-dark' : 'on-light';
}

/** A single `&` would mark a key of the menu, and not be seen. */
function asWritten(label: string): string {
  return process.platform === 'darwin' ? label : label.replaceAll('&', '&&');
}
