import { app, safeStorage } from 'electron';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { CommandLinePlace } from '../../../src-shared/wording/command-line-text.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import type { Shell } from '../../platform/shell.ts';
import type { System } from '../../platform/system.ts';
import { serveRenderer } from './app-protocol.ts';
import { ElectronDesktop } from './electron-desktop.ts';
import { electronHttpClient } from './electron-http-client.ts';
import { createStartAtSignIn } from './electron-start-at-sign-in.ts';
import { ElectronTray } from './electron-tray.ts';
import { ElectronWindows } from './electron-windows.ts';
import type { LaunchOptions } from './launch-options.ts';
import { openElectronStore } from './open-electron-store.ts';
import { SafeStorageVault } from './safe-storage-vault.ts';
import { lockDownSession } from './session-lockdown.ts';
import { onNetworkReturn, onSystemResume } from './system-events.ts';
import { shareSubscription } from './watch-connection.ts';

/**
 * Call once, when Electron is ready.
 *
 * @param userDataDirectory - as settled before.
 * @param node - what the system has of Node alone: time, chance, and files of the package.
 * @param makeFolder - makes a folder, and those above it, where it is not there.
 * @throws Error if the package is incomplete.
 */
export function createElectronPlatform(
  userDataDirectory: string,
  launchOptions: LaunchOptions,
  node: Pick<System, 'clock' | 'scheduler' | 'ids' | 'readLicenses' | 'logUncaughtErrors'>,
  makeFolder: (path: string) => Promise<void>,
): { system: System; shell: Shell } {
  // The folder of package.json: the repository while developing, the archive in a package.
  const root = app.getAppPath();
  lockDownSession();
  serveRenderer(join(root, 'out/renderer'));
  const windows = new ElectronWindows({
    ids: node.ids,
    preloadPath: join(root, 'out/preload/preload.cjs'),
    iconPath: join(root, 'assets/icon/256x256.png'),
    hasDevTools: !app.isPackaged,
  });
  const tray = new ElectronTray(join(root, 'assets/tray'), (command) => windows.chooseFromTray(command));
  const presentation = describePresentation();
  const { clock, scheduler } = node;
  const wakes = {
    onResume: onSystemResume,
    // Engine and console both listen; the system is asked once for them.
    onOnline: shareSubscription((listener) => onNetworkReturn(scheduler, listener)),
  };
  return {
    system: {
      userDataDirectory,
      preinstalledApplicationJson: readFileSync(join(root, 'assets/preinstalled-application.json'), 'utf8'),
      commandLine: describeCommandLine(launchOptions),
      versions: describeVersions(),
      presentation,
      ...node,
      httpClient: electronHttpClient,
      vault: new SafeStorageVault(safeStorage),
      openSettingsFile: openElectronStore,
      ...wakes,
      shouldLogToConsole: !app.isPackaged,
    },
    shell: {
      presentation,
      clock,
      scheduler,
      ...wakes,
      startAtSignIn: createStartAtSignIn(launchOptions, makeFolder),
      desktop: new ElectronDesktop(tray),
      windows,
    },
  };
}

/** Where the packages put the launchers: `electron-builder.yml`. */
function describeCommandLine({ userDataDirectory }: LaunchOptions): CommandLinePlace {
  const shell = process.platform === 'win32' ? 'windows' : 'posix';
  const place = { shell, userData: userDataDirectory === null ? null : resolve(userDataDirectory) } as const;
  if (!app.isPackaged) return { ...place, words: ['npx', 'backup-notifier'] };
  const beside = dirname(app.getPath('exe'));
  const launchers: Partial<Record<NodeJS.Platform, string>> = {
    win32: join(beside, 'backup-notifier.cmd'),
    darwin: join(process.resourcesPath, 'backup-notifier'),
  };
  // What an AppImage holds lies elsewhere at each start; it takes the commands itself.
  const launcher = launchers[process.platform] ?? process.env['APPIMAGE'] ?? join(beside, 'backup-notifier');
  return { ...place, words: [launcher] };
}

function describeVersions(): System['versions'] {
  const { electron, chrome, node } = process.versions;
  return {
    program: app.getVersion(),
    electron,
    chromium: chrome,
    node,
    system: `${process.platform} ${process.getSystemVersion()}`,
    architecture: process.arch,
    packaged: String(app.isPackaged),
  };
}

function describePresentation(): Presentation {
  return {
    locale: chooseLocale([app.getSystemLocale(), ...app.getPreferredSystemLanguages()]),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    computerName: hostname(),
  };
}

/** Systems may name locales that are none (`C`, an empty text), for which `Intl` would throw later. */
function chooseLocale(candidates: readonly string[]): string {
  const isUsable = (tag: string): boolean => {
    try {
      return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
    } catch {
      return false;
    }
  };
  return candidates.find(isUsable) ?? 'en-US';
}
