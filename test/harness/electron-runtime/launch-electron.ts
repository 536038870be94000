/** Starts the built product in a real Electron, for specs. */
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { builtElectronEntry } from '../build/ensure-built.ts';
import { describeCrash } from './describe-crash.ts';
import { findOrStartKeyring } from './session-keyring.ts';
import { locateElectronRuntime, type ElectronRuntime } from './locate-electron-runtime.ts';
import { repositoryRoot } from './pinned-runtime.ts';
import { findOrStartDisplay } from './virtual-display.ts';

/** `none`: as on a machine where no keyring runs. Both matter on Linux only; one keyring serves all launches. */
export type Keyring = 'gnome-libsecret' | 'none';

export interface ElectronLaunch {
  userDataDirectory: string;
  /** Of the Microsoft emulator: starts the built `electron-entry`, in place of the product itself. */
  microsoftOrigin?: string;
  /** Default: `none`. */
  keyring?: Keyring;
  /** More arguments for the product. */
  arguments?: readonly string[];
}

export interface RunningElectron {
  application: ElectronApplication;
  /** Ends the program where none comes. */
  firstWindow: () => Promise<Page>;
  /**
   * Has the program quit, whatever is unsaved, and waits until it has.
   *
   * @throws Error with what the program wrote, where it does not end (it is killed then), has crashed, or has logged an
   *   error that nobody caught.
   */
  close: () => Promise<void>;
}

/** Well below the limit of a test, so that the test can tell what hangs. */
const launchLimitMs = 40_000;
/** The program itself gives its parts 25 seconds to stop, and says which has not. */
const closeLimitMs = 30_000;
const toldCharacters = 4_000;
/** A folder that the lent SQLite keeps beside `engine.lock` while it is held. */
const lentLockOfEngine = 'engine.lock.lock';

/** Where and how a program is to be started: for specs that start it without Playwright's debugger too. */
export interface ElectronCommand {
  executablePath: string;
  arguments: string[];
  environment: Record<string, string>;
}

/** @throws Error if no runtime is present: ask `describeElectronAvailability()` first. */
export async function launchElectron(launch: ElectronLaunch): Promise<RunningElectron> {
  const command = await prepareElectronCommand(launch);
  const readLog = (): string => readIfThere(join(launch.userDataDirectory, 'logs/main.log'));
  const describeEnd = (): string => `The end of its log:\n${readLog().slice(-toldCharacters)}\nIts errors:\n${written}`;
  let written = '';
  const application = await _electron
    .launch({
      executablePath: command.executablePath,
      args: ['-r', join(import.meta.dirname, 'lent/hold-until-driven.cjs'), ...command.arguments],
      env: command.environment,
      cwd: repositoryRoot,
      timeout: launchLimitMs,
    })
    .catch((error: unknown) => {
      // Playwright's message ends with what came on its streams.
      throw new Error(`Electron did not start: ${String(error)}\n${describeEnd()}`, { cause: error });
    });
  const child = application.process();
  child.stderr?.on('data', (chunk: Buffer) => (written = `${written}${chunk.toString()}`.slice(-toldCharacters)));

  const quit = async (): Promise<void> => {
    // A window with unsaved changes would call quitting off; a program that has ended by itself has none.
    await application
      .evaluate(({ BrowserWindow }) => {
        // One goes with its parent.
        for (const window of BrowserWindow.getAllWindows()) if (!window.isDestroyed()) window.destroy();
      })
      .catch(() => undefined);
    await application.close();
  };
  const close = async (): Promise<void> => {
    const limit = new AbortController();
    const isOver = passed(closeLimitMs, true, { signal: limit.signal }).catch(() => false);
    const hasQuit = quit().then(() => false);
    const hangs = await Promise.race([hasQuit, isOver]).finally(() => limit.abort());
    if (!hangs) {
      const crash = describeCrash(child.signalCode, needsLentParts());
      if (crash?.isOfProduct === true) throw new Error(`${crash.what}\n${describeEnd()}`);
      if (crash !== null) console.warn(crash.what);
      const uncaught = readLog().match(/An error was not caught: [^]*/)?.[0];
      if (uncaught !== undefined) throw new Error(uncaught.slice(0, toldCharacters));
      return;
    }
    const hasExited = child.exitCode !== null || child.signalCode !== null;
    killWithChildren(child.pid);
    if (!hasExited && hasEndedWithin(launch.userDataDirectory, written)) {
      console.warn('not the product: Electron 33 was ended by the test, because it did not end after its program had.');
      return;
    }
    const what = hasExited ? 'Electron has ended, but not what it started' : 'Electron did not end';
    throw new Error(`${what} within ${closeLimitMs / 1000} s.\n${describeEnd()}`);
  };
  const firstWindow = async (): Promise<Page> => {
    try {
      return await application.firstWindow();
    } catch (error) {
      await close();
      throw new Error(`Electron opened no window.\n${describeEnd()}`, { cause: error });
    }
  };
  return { application, firstWindow, close };
}

/**
 * Whether all that the product does had come to its end, in a runtime to which parts are lent: its engine has given up the
 * data folder, which it does last, and Node is taken down. What is left are Chromium and the thread of the lent modules'
 * hooks, with which Node 20 sometimes hangs under load. The Electron that ships has neither.
 */
function hasEndedWithin(userDataDirectory: string, written: string): boolean {
  const isNodeDown = written.includes('Debugger ending on ');
  return needsLentParts() && isNodeDown && !existsSync(join(userDataDirectory, lentLockOfEngine));
}

function needsLentParts(): boolean {
  const runtime = locateElectronRuntime();
  return runtime.kind === 'runtime' && runtime.needsLentParts;
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Playwright starts it as the leader of a group, but on Windows. */
function killWithChildren(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended in this moment.
  }
}

export async function prepareElectronCommand(launch: ElectronLaunch): Promise<ElectronCommand> {
  const runtime = locateElectronRuntime();
  if (runtime.kind === 'no-runtime') throw new Error(`Electron cannot be started: ${runtime.reason}.`);
  const keyring = launch.keyring ?? 'none';
  return {
    executablePath: runtime.executablePath,
    arguments: [...argumentsForRuntime(runtime, keyring), applicationOf(launch), ...argumentsForProduct(launch)],
    environment: await describeEnvironment(keyring),
  };
}

/** For the engine alone: without a display, as the system starts it. */
export function prepareEngineCommand(
  launch: Pick<ElectronLaunch, 'userDataDirectory' | 'microsoftOrigin'>,
): ElectronCommand {
  const runtime = locateElectronRuntime();
  if (runtime.kind === 'no-runtime') throw new Error(`Electron cannot be started: ${runtime.reason}.`);
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...environment } = inheritedEnvironment();
  const forEngine = ['--no-sandbox', '--no-zygote', '--ozone-platform=headless', '--disable-gpu', '--in-process-gpu'];
  return {
    executablePath: runtime.executablePath,
    arguments: [
      ...forEngine,
      ...lentParts(runtime),
      applicationOf(launch),
      '--command-line',
      '--',
      'engine',
      '--user-data',
      launch.userDataDirectory,
    ],
    environment: {
      ...environment,
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      BACKUP_NOTIFIER_MICROSOFT_ORIGIN: launch.microsoftOrigin ?? '',
    },
  };
}

function lentParts({ needsLentParts }: ElectronRuntime): string[] {
  return needsLentParts ? ['-r', join(import.meta.dirname, 'lent/lend.cjs')] : [];
}

function argumentsForRuntime(runtime: ElectronRuntime, keyring: Keyring): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    // A virtual display has no GPU: this saves Chromium the attempts to start one.
    ...(process.platform === 'linux'
      ? ['--disable-gpu', `--password-store=${keyring === 'none' ? 'basic' : keyring}`]
      : []),
    ...lentParts(runtime),
  ];
}

function applicationOf({ microsoftOrigin }: Pick<ElectronLaunch, 'microsoftOrigin'>): string {
  return microsoftOrigin === undefined ? repositoryRoot : builtElectronEntry;
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
  return {
    ...inheritedEnvironment(),
    ...(display === undefined ? {} : { DISPLAY: display }),
    ...(process.platform === 'linux' ? await describeBus(keyring) : {}),
  };
}

function inheritedEnvironment(): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    // With these set, the executable would not be Electron, or not start as it does for a user.
    ([name, value]) => value !== undefined && name !== 'ELECTRON_RUN_AS_NODE' && name !== 'NODE_OPTIONS',
  ) as [string, string][];
  return Object.fromEntries(inherited);
}

/** Where no keyring is wanted there is no bus at all, so that the machine's own is not found either. */
async function describeBus(keyring: Keyring): Promise<Record<string, string>> {
  return keyring === 'none' ? { DBUS_SESSION_BUS_ADDRESS: 'disabled:' } : { ...(await findOrStartKeyring()) };
}
