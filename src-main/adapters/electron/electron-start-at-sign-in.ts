/** Starting with the system when the person signs in. */
import { app } from 'electron';
import { join, resolve } from 'node:path';
import type { StartAtSignIn } from '../../settings/start-at-sign-in.ts';
import type { LaunchOptions } from './launch-options.ts';
import { autostartEntry, LoginItemStartAtSignIn, XdgStartAtSignIn } from './system-start-at-sign-in.ts';

export function createStartAtSignIn(
  { userDataDirectory }: LaunchOptions,
  makeFolder: (path: string) => Promise<void>,
): StartAtSignIn {
  if (!app.isPackaged) return new UnregisteredStartAtSignIn();
  // The system starts it in another folder.
  const userData = userDataDirectory === null ? [] : ['--user-data', resolve(userDataDirectory)];
  const ownArguments = ['--background', ...userData];
  if (process.platform === 'win32' || process.platform === 'darwin') {
    return new LoginItemStartAtSignIn(app, process.platform, [process.execPath, ...ownArguments]);
  }
  // An AppImage is mounted somewhere else at each start; its file stays.
  const program = process.env['APPIMAGE'] ?? process.execPath;
  // Electron names the folder for settings, which holds the one for autostart.
  const path = join(app.getPath('appData'), autostartEntry);
  return new XdgStartAtSignIn(path, [program, ...ownArguments], makeFolder);
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
