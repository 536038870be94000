/** Starts the built product in a real Electron, for specs. */
import { _electron, type ElectronApplication } from '@playwright/test';
import { join } from 'node:path';
import { startKeyringSession, type KeyringSession } from './keyring-session.ts';
import { locateElectronRuntime, type ElectronRuntime } from './locate-electron-runtime.ts';
import { repositoryRoot } from './pinned-runtime.ts';
import { findOrStartDisplay } from './virtual-display.ts';

/** `none`: as on a machine where no keyring runs. Both matter on Linux only. */
export type Keyring = 'gnome-libsecret' | 'none';

export interface ElectronLaunch {
  userDataDirectory: string;
  microsoftOrigin?: string;
  /** Default: `none`. */
  keyring?: Keyring;
  /** A keyring to share with an earlier launch, in place of a new one; it is the caller's to stop. */
  keyringSession?: KeyringSession;
  /** More arguments for the product. */
  arguments?: readonly string[];
}

export interface RunningElectron {
  application: ElectronApplication;
  /** Has the program quit, whatever is unsaved, waits until it has, and takes down what was started for it. */
  close: () => Promise<void>;
}

/** Where and how a program is to be started: for specs that start it without Playwright's debugger too. */
export interface ElectronCommand {
  executablePath: string;
  arguments: string[];
  environment: Record<string, string>;
  /** Takes down what was started for it. */
  release: () => Promise<void>;
}

/** @throws Error if no runtime is present: ask `describeElectronAvailability()` first. */
export async function launchElectron(launch: ElectronLaunch): Promise<RunningElectron> {
  const command = await prepareElectronCommand(launch);
  try {
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
      await command.release();
    };
    return { application, close };
  } catch (error) {
    await command.release();
    throw error;
  }
}

export async function prepareElectronCommand(launch: ElectronLaunch): Promise<ElectronCommand> {
  const runtime = locateElectronRuntime();
  if (runtime.kind === 'no-runtime') throw new Error(`Electron cannot be started: ${runtime.reason}.`);
  const own = launch.keyring === 'gnome-libsecret' && !launch.keyringSession ? await startKeyringSession() : null;
  const session = launch.keyringSession ?? own;
  return {
    executablePath: runtime.executablePath,
    arguments: [...argumentsForRuntime(runtime, session !== null), repositoryRoot, ...argumentsForProduct(launch)],
    environment: await describeEnvironment(session),
    release: async () => own?.stop(),
  };
}

function argumentsForRuntime(runtime: ElectronRuntime, hasKeyring: boolean): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    // A virtual display has no GPU: this saves Chromium the attempts to start one.
    ...(process.platform === 'linux'
      ? ['--disable-gpu', `--password-store=${hasKeyring ? 'gnome-libsecret' : 'basic'}`]
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

async function describeEnvironment(session: KeyringSession | null): Promise<Record<string, string>> {
  const display = await findOrStartDisplay();
  const inherited = Object.entries(process.env).filter(
    // With these set, the executable would not be Electron, or not start as it does for a user.
    ([name, value]) => value !== undefined && name !== 'ELECTRON_RUN_AS_NODE' && name !== 'NODE_OPTIONS',
  ) as [string, string][];
  return {
    ...Object.fromEntries(inherited),
    ...(display === undefined ? {} : { DISPLAY: display }),
    // Without a session of ours there is to be no bus at all, so that no keyring of the machine is found.
    ...(session?.environment ?? (process.platform === 'linux' ? { DBUS_SESSION_BUS_ADDRESS: 'disabled:' } : {})),
  };
}
