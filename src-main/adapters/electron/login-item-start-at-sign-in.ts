/** Starting with Windows and macOS, which Electron knows how to ask for. */
import type { App, LoginItemSettings, LoginItemSettingsOptions } from 'electron';
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
