/** Starts the program once per user data folder, and ends it in order. Called by `main.ts`. */
import { app, Menu } from 'electron';
import { makeFolder, makeFolderSync } from './adapters/disk/make-folder.ts';
import { registerAppScheme } from './adapters/electron/app-protocol.ts';
import { createElectronPlatform } from './adapters/electron/electron-platform.ts';
import { wasStartedAtSignIn } from './adapters/electron/electron-start-at-sign-in.ts';
import { describeMacMenu } from './adapters/electron/describe-menus.ts';
import { parseLaunchOptions } from './adapters/electron/launch-options.ts';
import { claimSingleInstance, settleUserDataDirectory } from './adapters/electron/user-data-directory.ts';
import { stopBeforeQuit, tellStartFailure } from './adapters/electron/end-program.ts';
import { enginePlatformOf, findService } from './adapters/system/service-place.ts';
import { createNodeParts } from './adapters/system/node-parts.ts';
import { PackagedUpdates } from './adapters/updater/packaged-updates.ts';
import { openPolicySource } from './app/read-policy.ts';
import { runProgram, type RunningProgram } from './app/run-program.ts';

const launchOptions = parseLaunchOptions(process.argv);

type CreatePlatform = typeof createElectronPlatform;

async function run(
  createPlatform: CreatePlatform,
  userDataDirectory: string,
  onStarted: (running: RunningProgram) => void,
): Promise<void> {
  await app.whenReady();
  const node = { ...createNodeParts(app.getAppPath()), policy: await openPolicySource() };
  const updates = new PackagedUpdates();
  const { system, shell } = createPlatform(userDataDirectory, launchOptions, node, makeFolder);
  // Our windows have none.
  const menu =
    process.platform === 'darwin'
      ? Menu.buildFromTemplate(
          describeMacMenu(shell.presentation.language, app.name, () => shell.windows.show('about')),
        )
      : null;
  Menu.setApplicationMenu(menu);
  // Whoever names a folder means that one.
  const { attachTo, userDataDirectory: userData } = launchOptions;
  const platform = enginePlatformOf(process.platform);
  const running = await runProgram(
    system,
    { ...shell, openUpdateFeed: (log) => updates.open(log) },
    { service: attachTo ?? (userData === null ? findService(platform, process.env) : null), platform },
  );
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
    return settleUserDataDirectory(launchOptions.userDataDirectory, makeFolderSync, 'program');
  } catch (error) {
    tellStartFailure(error);
    return null;
  }
}
