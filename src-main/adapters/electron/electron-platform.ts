import { app } from 'electron';
import { join } from 'node:path';
import type { Shell } from '../../platform/shell.ts';
import type { System } from '../../platform/system.ts';
import { serveRenderer } from './app-protocol.ts';
import { ElectronDesktop } from './electron-desktop.ts';
import { createStartAtSignIn } from './electron-start-at-sign-in.ts';
import { createElectronSystem, type NodeParts } from './electron-system.ts';
import { ElectronTray } from './electron-tray.ts';
import { ElectronWindows } from './electron-windows.ts';
import type { LaunchOptions } from './launch-options.ts';
import { lockDownSession } from './session-lockdown.ts';

/**
 * Call once, when Electron is ready.
 *
 * @param userDataDirectory - as settled before.
 * @param makeFolder - makes a folder, and those above it, where it is not there.
 * @throws Error if the package is incomplete.
 */
export function createElectronPlatform(
  userDataDirectory: string,
  launchOptions: LaunchOptions,
  node: NodeParts,
  makeFolder: (path: string) => Promise<void>,
): { system: System; shell: Shell } {
  // The folder of package.json: the repository while developing, the archive in a package.
  const root = app.getAppPath();
  lockDownSession();
  serveRenderer(join(root, 'out/renderer'));
  const system = createElectronSystem(userDataDirectory, launchOptions, node);
  const { presentation, clock, scheduler } = system;
  const windows = new ElectronWindows({
    ids: node.ids,
    language: presentation.language,
    preloadPath: join(root, 'out/preload/preload.cjs'),
    iconPath: join(root, 'assets/icon/256x256.png'),
    hasDevTools: !app.isPackaged,
  });
  const tray = new ElectronTray(join(root, 'assets/tray'), (command) => windows.chooseFromTray(command));
  return {
    system,
    shell: {
      presentation,
      clock,
      scheduler,
      onResume: (listener) => system.onResume?.(listener) ?? (() => undefined),
      onOnline: (listener) => system.onOnline?.(listener) ?? (() => undefined),
      startAtSignIn: createStartAtSignIn(launchOptions, makeFolder),
      desktop: new ElectronDesktop(tray),
      windows,
    },
  };
}
