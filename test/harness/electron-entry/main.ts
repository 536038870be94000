/**
 * Electron's entry for development and tests: the program as it is, which meets the emulator in Microsoft's place where
 * `--microsoft-origin URL` or `BACKUP_NOTIFIER_MICROSOFT_ORIGIN` says where that is.
 */
import { shell } from 'electron';
import { parseArgs } from 'node:util';
import { createElectronPlatform } from '../../../src-main/adapters/electron/electron-platform.ts';
import { startProgram } from '../../../src-main/start-program.ts';
import { redirectMicrosoftUrl, withEmulatedMicrosoft } from '../headless-product/redirect-microsoft-hosts.ts';

// Not strict: the program and Chromium have switches of their own.
const { values } = parseArgs({ options: { 'microsoft-origin': { type: 'string' } }, strict: false });
const origin = values['microsoft-origin'] ?? process.env['BACKUP_NOTIFIER_MICROSOFT_ORIGIN'];

startProgram((...given) => {
  const platform = createElectronPlatform(...given);
  if (typeof origin !== 'string' || origin === '') return platform;
  const { desktop } = platform.shell;
  const openUrl = desktop.openUrl.bind(desktop);
  desktop.openUrl = (url) => {
    const redirected = redirectMicrosoftUrl(url, origin);
    // The emulator's pages are plain http, which the program opens from nobody.
    return redirected === url ? openUrl(url) : shell.openExternal(redirected);
  };
  return { system: withEmulatedMicrosoft(platform.system, origin), shell: platform.shell };
});
