/** Starts the built product in a real Electron, for specs. */
import { _electron, type ElectronApplication } from '@playwright/test';
import { join } from 'node:path';
import { findOrStartKeyring } from './session-keyring.ts';
import { locateElectronRuntime, type ElectronRuntime } from './locate-electron-runtime.ts';
import { repositoryRoot } from './pinned-runtime.ts';
import { findOrStartDisplay } from './virtual-display.ts';

/** `none`: as on a machine where no keyring runs. Both matter on Linux only; one keyring serves all launches. */
export type Keyring = 'gnome-libsecret' | 'none';

export interface ElectronLaunch {
  userDataDirectory: string;
  microsoftOrigin?: string;
  /** Default: `none`. */
  keyring?: Keyring;
  /** More arguments for the product. */
  arguments?: readonly string[];
}

export interface RunningElectron {
  application: ElectronApplication;
  /** Has the program quit, whatever is unsaved, and waits until it has. */
  close: () => Promise<void>;
}

/** Where and how a program is to be started: for specs that start it without Playwright's debugger too. */
export interface ElectronCommand {
  executablePath: string;
  arguments: string[];
  environment: Record<string, string>;
}

/** @throws Error if no runtime is present: ask `describeElectronAvailability()` first. */
export async function launchElectron(launch: ElectronLaunch): Promise<RunningElectron> {
  const command = await prepareElectronCommand(launch);
  const application = await _electron.launch({
    executablePath: command.executablePath,
    args: ['-r', join(import.meta.dirname, 'lent/hold-until-driven.cjs'), ...command.arguments],
    env: command.environment,
    cwd: repositoryRoot,
  });
  const close = async (): Promise<void> => {
    // A window with unsaved changes would call quitting off; a program that has ended by itself has none.
    await application
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.destroy()))
      .catch(() => undefined);
    await application.close();
  };
  return { application, close };
}

export async function prepareElectronCommand(launch: ElectronLaunch): Promise<ElectronCommand> {
  const runtime = locateElectronRuntime();
  if (runtime.kind === 'no-runtime') throw new Error(`Electron cannot be started: ${runtime.reason}.`);
  const keyring = launch.keyring ?? 'none';
  return {
    executablePath: runtime.executablePath,
    arguments: [...argumentsForRuntime(runtime, keyring), repositoryRoot, ...argumentsForProduct(launch)],
    environment: await describeEnvironment(keyring),
  };
}

function argumentsForRuntime(runtime: ElectronRuntime, keyring: Keyring): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    // A virtual display has no GPU: this saves Chromium the attempts to start one.
    ...(process.platform === 'linux'
      ? ['--disable-gpu', `--password-store=${keyring === 'none' ? 'basic' : keyring}`]
      : []),
    ...(runtime.needsLentParts ? ['-r', join(import.meta.dirname, 'lent/lend.cjs')] : []),
  ];
}

function argumentsForProduct(launch: ElectronLaunch): string[] {
  return [
    '--user-data',
    launch.userDataDirectory,
    ...(launch.microsoftOrigin === undefined ? [] : ['--microsoft-origin', launch.microsoftOrigin]),
    ...(launch.arguments ?? []),
  ];
}

async function describeEnvironment(keyring: Keyring): Promise<Record<string, string>> {
  const display = await findOrStartDisplay();
  const inherited = Object.entries(process.env).filter(
    // With these set, the executable would not be Electron, or not start as it does for a user.
    ([name, value]) => value !== undefined && name !== 'ELECTRON_RUN_AS_NODE' && name !== 'NODE_OPTIONS',
  ) as [string, string][];
  return {
    ...Object.fromEntries(inherited),
    ...(display === undefined ? {} : { DISPLAY: display }),
    ...(process.platform === 'linux' ? await describeBus(keyring) : {}),
  };
}

/** Where no keyring is wanted there is no bus at all, so that the machine's own is not found either. */
async function describeBus(keyring: Keyring): Promise<Record<string, string>> {
  return keyring === 'none' ? { DBUS_SESSION_BUS_ADDRESS: 'disabled:' } : { ...(await findOrStartKeyring()) };
}
