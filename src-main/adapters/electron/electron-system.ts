/** What the engine needs of Electron: no window, no notification area, nobody signed in. */
import { app, safeStorage } from 'electron';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { CommandLinePlace } from '../../../src-shared/wording/command-line-text.ts';
import { chooseLanguage } from '../../../src-shared/model/language.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import type { System } from '../../platform/system.ts';
import { electronHttpClient } from './electron-http-client.ts';
import type { LaunchOptions } from './launch-options.ts';
import { openElectronStore } from './open-electron-store.ts';
import { SafeStorageVault } from './safe-storage-vault.ts';
import { onNetworkReturn, onSystemResume } from './system-events.ts';
import { shareSubscription } from './watch-connection.ts';

/** What the system has of Node alone: time, chance, and files of the package. */
export type NodeParts = Pick<System, 'clock' | 'scheduler' | 'ids' | 'policy' | 'readLicenses' | 'logUncaughtErrors'>;

/**
 * The program of a person. Call once, when Electron is ready.
 *
 * @param userDataDirectory - as settled before.
 * @throws Error if the package is incomplete.
 */
export function createElectronSystem(
  userDataDirectory: string,
  launchOptions: Pick<LaunchOptions, 'userDataDirectory'>,
  node: NodeParts,
): System {
  return {
    host: 'program',
    userDataDirectory,
    // The folder of package.json: the repository while developing, the archive in a package.
    preinstalledApplicationJson: readFileSync(join(app.getAppPath(), 'assets/preinstalled-application.json'), 'utf8'),
    commandLine: describeCommandLine(launchOptions),
    versions: describeVersions(),
    presentation: describePresentation(),
    ...node,
    httpClient: electronHttpClient,
    vault: new SafeStorageVault(safeStorage),
    secretProtection: 'system',
    openSettingsFile: openElectronStore,
    onResume: onSystemResume,
    // Engine and console both listen; the system is asked once for them.
    onOnline: shareSubscription((listener) => onNetworkReturn(node.scheduler, listener)),
    shouldLogToConsole: !app.isPackaged,
  };
}

/**
 * The engine alone.
 *
 * @param ownSecrets - where nobody's keyring can be used; `null`: the system protects secrets for the account of the engine.
 */
export function createEngineSystem(
  ownSecrets: Pick<System, 'vault' | 'secretProtection'> | null,
  ...given: Parameters<typeof createElectronSystem>
): System {
  const system = createElectronSystem(...given);
  // Whoever looks after services reads their log where the system keeps it.
  return { ...system, ...ownSecrets, host: 'service', shouldLogToConsole: true };
}

/** Where the packages put the launchers: `electron-builder.yml`. */
function describeCommandLine({ userDataDirectory }: Pick<LaunchOptions, 'userDataDirectory'>): CommandLinePlace {
  const shell = process.platform === 'win32' ? 'windows' : 'posix';
  const place = {
    shell,
    platform: describePlatform(),
    userData: userDataDirectory === null ? null : resolve(userDataDirectory),
  } as const;
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
  const languages = app.getPreferredSystemLanguages();
  return {
    language: chooseLanguage(languages),
    locale: chooseLocale([app.getSystemLocale(), ...languages]),
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

function describePlatform(): CommandLinePlace['platform'] {
  if (process.platform === 'win32') return 'windows';
  return process.platform === 'darwin' ? 'macos' : 'linux';
}
