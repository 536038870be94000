/** Starting with the system when the person signs in. */
import { app, type LoginItemSettingsOptions } from 'electron';
import { join } from 'node:path';
import type { StartAtSignIn } from '../../platform.ts';
import type { LaunchOptions } from './launch-options.ts';
import { XdgStartAtSignIn } from './xdg-start-at-sign-in.ts';

export function createStartAtSignIn({ userDataDirectory }: LaunchOptions): StartAtSignIn {
  if (!app.isPackaged) return new UnregisteredStartAtSignIn();
  const ownArguments = ['--background', ...(userDataDirectory === null ? [] : ['--user-data', userDataDirectory])];
  if (process.platform !== 'linux') return new ElectronStartAtSignIn(ownArguments);
  // An AppImage is mounted somewhere else at each start; its file stays.
  const program = process.env['APPIMAGE'] ?? process.execPath;
  // Electron names the folder for settings, which holds the one for autostart.
  return new XdgStartAtSignIn(join(app.getPath('appData'), 'autostart', 'backup-notifier.desktop'), [
    program,
    ...ownArguments,
  ]);
}

/** Whether macOS has started the program at sign-in; elsewhere `--background` says so. */
export function wasStartedAtSignIn(): boolean {
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}

/** While developing and in tests: the system of whoever does that is left alone. */
class UnregisteredStartAtSignIn implements StartAtSignIn {
  #isOn = false;

  isOn(): Promise<boolean> {
    return Promise.resolve(this.#isOn);
  }

  set(isOn: boolean): Promise<void> {
    this.#isOn = isOn;
    return Promise.resolve();
  }
}

/** On Windows and macOS Electron knows how to ask for it. */
class ElectronStartAtSignIn implements StartAtSignIn {
  readonly #item: LoginItemSettingsOptions;

  constructor(ownArguments: readonly string[]) {
    // Windows finds its entry by program and arguments; macOS knows neither.
    this.#item =
      process.platform === 'win32' ? { path: process.execPath, args: ownArguments.map(quoteForWindows) } : {};
  }

  isOn(): Promise<boolean> {
    const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(this.#item);
    // On Windows a person may switch the entry off in the Task Manager, which leaves it in place.
    return Promise.resolve(process.platform === 'win32' ? executableWillLaunchAtLogin : openAtLogin);
  }

  set(isOn: boolean): Promise<void> {
    app.setLoginItemSettings({ ...this.#item, openAtLogin: isOn, enabled: isOn });
    return Promise.resolve();
  }
}

function quoteForWindows(argument: string): string {
  return /\s/.test(argument) ? `"${argument}"` : argument;
}
