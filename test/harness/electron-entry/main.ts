/**
 * Electron's entry for development and tests: the program as it is, which meets the emulator in Microsoft's place where
 * `--microsoft-origin URL` or `BACKUP_NOTIFIER_MICROSOFT_ORIGIN` says where that is. `--google-origin URL` does the same
 * for Google.
 */
import { shell } from 'electron';
import { parseArgs } from 'node:util';
import { commandArguments, engineArguments } from '../../../src-main/adapters/electron/launch-options.ts';
import { createElectronPlatform } from '../../../src-main/adapters/electron/electron-platform.ts';
import { createEngineSystem } from '../../../src-main/adapters/electron/electron-system.ts';
import { startEngineProcess } from '../../../src-main/start-engine-process.ts';
import { startProgram } from '../../../src-main/start-program.ts';
import { redirectGoogleUrl, withEmulatedGoogle } from '../headless-product/redirect-google-hosts.ts';
import { redirectMicrosoftUrl, withEmulatedMicrosoft } from '../headless-product/redirect-microsoft-hosts.ts';

// Not strict: the program and Chromium have switches of their own.
const { values } = parseArgs({
  options: { 'microsoft-origin': { type: 'string' }, 'google-origin': { type: 'string' } },
  strict: false,
});
const origin = values['microsoft-origin'] ?? process.env['BACKUP_NOTIFIER_MICROSOFT_ORIGIN'];

const googleOrigin = values['google-origin'];
const isEmulated = typeof origin === 'string' && origin !== '';
const engine = engineArguments(commandArguments(process.argv, false) ?? []);
if (engine === null) startProgram(createPlatform);
else {
  startEngineProcess(engine.userData, (...given) => {
    const system = createEngineSystem(...given);
    return isEmulated ? withEmulatedMicrosoft(system, origin) : system;
  });
}

function createPlatform(
  ...given: Parameters<typeof createElectronPlatform>
): ReturnType<typeof createElectronPlatform> {
  const platform = createElectronPlatform(...given);
  if (!isEmulated) return platform;
  const { desktop } = platform.shell;
  const openUrl = desktop.openUrl.bind(desktop);
  desktop.openUrl = (url) => {
    const ofMicrosoft = redirectMicrosoftUrl(url, origin);
    const redirected = typeof googleOrigin === 'string' ? redirectGoogleUrl(ofMicrosoft, googleOrigin) : ofMicrosoft;
    // The emulator's pages are plain http, which the program opens from nobody.
    return redirected === url ? openUrl(url) : shell.openExternal(redirected);
  };
  const system = withEmulatedMicrosoft(platform.system, origin);
  return {
    system: typeof googleOrigin === 'string' ? withEmulatedGoogle(system, googleOrigin) : system,
    shell: platform.shell,
  };
}
