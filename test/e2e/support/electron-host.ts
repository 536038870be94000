import type { BrowserContext, Page } from '@playwright/test';
import { launchElectron } from '../../harness/electron-runtime/launch-electron.ts';
import type { Origins, ProductHost } from './product.ts';

/**
 * Under load, V8's inspector sometimes collects the promise of a call that has been made. The window that it opens is
 * waited for all the same, so a call that was not made is still found.
 */
function unlessCollected(error: Error): void {
  if (!error.message.includes('promise was garbage collected')) throw error;
}

/** Real Electron with a keyring. The "system browser" is a Chromium of the test: nothing here may open a real one. */
export async function startInElectron(
  browser: BrowserContext,
  userDataDirectory: string,
  origins: Origins,
): Promise<ProductHost> {
  const { application, firstWindow, close } = await launchElectron({
    userDataDirectory,
    microsoftOrigin: origins.microsoft,
    ...(origins.google === undefined ? {} : { arguments: ['--google-origin', origins.google] }),
    ...(process.platform === 'linux' ? { keyring: 'gnome-libsecret' } : {}),
  });
  /** In place before anything is pressed, so that no address is missed and no real browser opens. */
  const addressBrowsedBy = async (action: () => Promise<void>): Promise<string> => {
    const opened = await application.evaluateHandle(({ shell }) => {
      const { promise, resolve } = Promise.withResolvers<string>();
      shell.openExternal = (address: string) => Promise.resolve(resolve(address));
      return { address: () => promise };
    });
    await action();
    return await opened.evaluate((held) => held.address());
  };
  const isOptions = (page: Page): boolean => new URL(page.url()).pathname === '/options';
  await firstWindow();
  return {
    openOptions: async () => {
      const open = application.windows().find(isOptions);
      if (open !== undefined) return open;
      const [page] = await Promise.all([
        application.waitForEvent('window'),
        // As a second start of the program does: from the event loop, not from within a call of the debugger.
        application
          .evaluate(({ app }) => void setImmediate(() => app.emit('second-instance', {}, [], '', {})))
          .catch(unlessCollected),
      ]);
      return page;
    },
    openedBy: async (action) => {
      const [page] = await Promise.all([application.waitForEvent('window'), action()]);
      await page.waitForLoadState();
      return page;
    },
    browsedBy: async (action) => {
      const address = await addressBrowsedBy(action);
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },
    addressBrowsedBy,
    choosingFolder: async (path, action) => {
      await application.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      }, path);
      await action();
    },
    stop: close,
  };
}
