import type { App, LoginItemSettings, LoginItemSettingsOptions } from 'electron';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { StartAtSignIn } from '../../settings/start-at-sign-in.ts';

/** The part of Electron's `app` that is used here. */
export type LoginItems = Pick<App, 'setLoginItemSettings'> & {
  getLoginItemSettings(
    options: LoginItemSettingsOptions,
  ): Pick<LoginItemSettings, 'openAtLogin' | 'executableWillLaunchAtLogin' | 'status'>;
};

export class LoginItemStartAtSignIn implements StartAtSignIn {
  readonly #items: LoginItems;
  readonly #system: 'win32' | 'darwin';
  readonly #item: LoginItemSettingsOptions;

  /** @param command - program and arguments; on macOS the system starts the application as it is */
  constructor(items: LoginItems, system: 'win32' | 'darwin', [path, ...ownArguments]: readonly [string, ...string[]]) {
    this.#items = items;
    this.#system = system;
    // Windows finds its entry by program and arguments; macOS knows neither.
    this.#item = system === 'win32' ? { path, args: ownArguments.map(quoteForWindows) } : {};
  }

  isOn(): Promise<boolean> {
    const { openAtLogin, executableWillLaunchAtLogin } = this.#items.getLoginItemSettings(this.#item);
    // On Windows a person may switch the entry off in the Task Manager, which leaves it in place.
    return Promise.resolve(this.#system === 'win32' ? executableWillLaunchAtLogin : openAtLogin);
  }

  /** Rejects where the system has not done as it was told, which it does not say by itself. */
  async set(isOn: boolean): Promise<void> {
    this.#items.setLoginItemSettings({ ...this.#item, openAtLogin: isOn, enabled: isOn });
    if ((await this.isOn()) === isOn) return;
    const { status } = this.#items.getLoginItemSettings(this.#item);
    throw new Error(
      isOn && status === 'requires-approval'
        ? 'it waits to be allowed under General > Login Items in System Settings'
        : 'it did not take the change',
    );
  }
}

/** As `CommandLineToArgvW` reads it back: a backslash before the closing quote would escape it. */
function quoteForWindows(argument: string): string {
  return /\s/.test(argument) ? `"${argument.replace(/\\+$/, String.raw`$&$&`)}"` : argument;
}

/** In the user's folder for settings. */
export const autostartEntry = 'autostart/backup-notifier.desktop';

export class XdgStartAtSignIn implements StartAtSignIn {
  readonly #path: string;
  readonly #command: readonly string[];
  readonly #makeFolder: (path: string) => Promise<void>;

  /**
   * @param path - of the entry, which need not be there
   * @param command - program and arguments
   * @param makeFolder - makes a folder, and those above it, where it is not there
   */
  constructor(path: string, command: readonly string[], makeFolder: (path: string) => Promise<void>) {
    this.#path = path;
    this.#command = command;
    this.#makeFolder = makeFolder;
  }

  async isOn(): Promise<boolean> {
    const entry = await readFile(this.#path, 'utf8').catch(() => null);
    // Desktops switch an entry off by these keys, and leave it in place.
    return entry !== null && !/^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/im.test(entry);
  }

  async set(isOn: boolean): Promise<void> {
    if (!isOn) return await rm(this.#path, { force: true });
    await this.#makeFolder(dirname(this.#path));
    await writeFile(this.#path, describeEntry(this.#command));
  }
}

/** As the Desktop Entry Specification quotes `Exec`: each argument in quotes, `%` doubled, and all of it as a string value. */
function describeEntry(command: readonly string[]): string {
  const quoted = command.map(
    (argument) => `"${argument.replaceAll(/["`$\\]/g, String.raw`\$&`).replaceAll('%', '%%')}"`,
  );
  const exec = quoted
    .join(' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', String.raw`\n`);
  return `[Desktop Entry]
Type=Application
Name=Backup Notifier for Microsoft 365
Comment=Tells by email how backup jobs ended
Exec=${exec}
Terminal=false
X-GNOME-Autostart-enabled=true
`;
}
