/** `backup-notifier engine`: the engine without windows, as the system starts it. Called by `main.ts`. */
import { app } from 'electron';
import { makeFolderSync } from './adapters/disk/make-folder.ts';
import { createEngineSystem } from './adapters/electron/electron-system.ts';
import { settleUserDataDirectory } from './adapters/electron/user-data-directory.ts';
import { createNodeParts } from './adapters/system/node-parts.ts';
import { findKeySource } from './adapters/service-key/service-key.ts';
import { ServiceKeyVault } from './adapters/service-key/service-key-vault.ts';
import { openPolicySource } from './app/read-policy.ts';
import { runEngineAlone } from './app/run-engine-alone.ts';

/**
 * Call once, before Electron is ready.
 *
 * @param userData - the folder to work on; `null`: the usual one of this user
 * @param createSystem - what the engine runs on
 */
export function startEngineProcess(
  userData: string | null,
  createSystem: typeof createEngineSystem = createEngineSystem,
): void {
  // Whoever reads it may have gone; an error of it that is logged would be written there again, and so on for ever.
  process.stderr.on('error', () => undefined);
  // There is no screen, and nothing to draw.
  app.disableHardwareAcceleration();
  // Of no window at all, which would end the program.
  app.on('window-all-closed', () => undefined);
  const asked = Promise.withResolvers<void>();
  const ask = (): void => asked.resolve();
  process.on('SIGTERM', ask);
  process.on('SIGINT', ask);
  app.on('will-quit', (event) => {
    event.preventDefault();
    ask();
  });
  void runEngineAlone({
    createSystem: async () => {
      const directory = settleUserDataDirectory(userData, makeFolderSync, 'engine');
      await app.whenReady();
      const node = { ...createNodeParts(app.getAppPath()), policy: await openPolicySource() };
      return createSystem(secretsFor(directory), directory, { userDataDirectory: userData }, node);
    },
    stopping: asked.promise,
    printError: (text) => void process.stderr.write(text),
  }).then((code) => process.exit(code));
}

/** Windows and macOS protect secrets for the account that the engine runs in; a keyring needs somebody who is signed in. */
function secretsFor(directory: string): Parameters<typeof createEngineSystem>[0] {
  if (process.platform !== 'linux') return null;
  const source = findKeySource(directory, process.env);
  return { vault: new ServiceKeyVault(source), secretProtection: source.kind };
}
