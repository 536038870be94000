/** Starts the program once per user data folder, and ends it in order. Called by `main.ts`. */
import { app, Menu } from 'electron';
import { makeFolder, makeFolderSync } from './adapters/disk/make-folder.ts';
import { registerAppScheme } from './adapters/electron/app-protocol.ts';
import { createElectronPlatform } from './adapters/electron/electron-platform.ts';
import { wasStartedAtSignIn } from './adapters/electron/electron-start-at-sign-in.ts';
import { describeMacMenu } from './adapters/electron/describe-mac-menu.ts';
import { parseLaunchOptions } from './adapters/electron/launch-options.ts';
import { claimSingleInstance } from './adapters/electron/single-instance.ts';
import { stopBeforeQuit } from './adapters/electron/stop-before-quit.ts';
import { tellStartFailure } from './adapters/electron/tell-start-failure.ts';
import { settleUserDataDirectory } from './adapters/electron/user-data-directory.ts';
import { readLicenses } from './adapters/system/read-licenses.ts';
import { RandomIdSource } from './adapters/system/random-id-source.ts';
import { SystemClock } from './adapters/system/system-clock.ts';
import { SystemScheduler } from './adapters/system/system-scheduler.ts';
import { logUncaughtErrors } from './adapters/system/uncaught-errors.ts';
import { PackagedUpdates } from './adapters/updater/packaged-updates.ts';
import { runInOneProcess, type RunningProgram } from './app/run-in-one-process.ts';

const launchOptions = parseLaunchOptions(process.argv);

type CreatePlatform = typeof createElectronPlatform;

async function run(
  createPlatform: CreatePlatform,
  userDataDirectory: string,
  onStarted: (running: RunningProgram) => void,
): Promise<void> {
  await app.whenReady();
  const node = {
    clock: new SystemClock(),
    scheduler: new SystemScheduler(),
    ids: new RandomIdSource(),
    logUncaughtErrors,
    readLicenses: () => readLicenses(app.getAppPath()),
  };
  const updates = new PackagedUpdates();
  const { system, shell } = createPlatform(userDataDirectory, launchOptions, node, makeFolder);
  // Our windows have none.
  const menu =
    process.platform === 'darwin'
      ? Menu.buildFromTemplate(describeMacMenu(app.name, () => shell.windows.show('about')))
      : null;
  Menu.setApplicationMenu(menu);
  const running = await runInOneProcess(system, { ...shell, openUpdateFeed: (log) => updates.open(log) });
  stopBeforeQuit(
    () => running.stop(),
    () => updates.leave(),
  );
  onStarted(running);
}

/** Call once, before Electron is ready. @param createPlatform - what the program runs on */
export function startProgram(createPlatform: CreatePlatform = createElectronPlatform): void {
  // Whoever reads it may have gone; an error of it that is logged would be written there again, and so on for ever.
  process.stderr.on('error', () => undefined);
  registerAppScheme();
  app.setAppUserModelId('app.backup-notifier');
  const userDataDirectory = settleUserDataOrTell();
  let shouldShowOptions = !launchOptions.isBackground;
  let showOptions = (): void => void (shouldShowOptions = true);

  const onSecondStart = (argv: readonly string[]): void => {
    if (!parseLaunchOptions(argv).isBackground) showOptions();
  };

  if (userDataDirectory !== null && claimSingleInstance(onSecondStart)) {
    // Closing all windows leaves the program running: it lives in the notification area.
    app.on('window-all-closed', () => undefined);
    app.on('activate', () => showOptions());
    run(createPlatform, userDataDirectory, (running) => {
      showOptions = () => running.showOptions();
      if (shouldShowOptions && !wasStartedAtSignIn()) showOptions();
    }).catch(tellStartFailure);
  } else {
    app.quit();
  }
}

function settleUserDataOrTell(): string | null {
  try {
    return settleUserDataDirectory(launchOptions.userDataDirectory, makeFolderSync);
  } catch (error) {
    tellStartFailure(error);
    return null;
  }
}
