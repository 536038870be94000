import type { BrowserContext, Page } from '@playwright/test';
import type { PolicySource } from '../../../src-main/policy/policy-source.ts';
import { startBrowserHost, type MachineTime } from '../../harness/browser-host/start-browser-host.ts';
import type { Origins, ProductHost } from './product.ts';

export interface BrowserSurroundings {
  machine?: MachineTime | undefined;
  policy?: PolicySource | undefined;
}

/** The browser host in this process: starting Node for every test takes longer than most tests. */
export async function startInBrowser(
  context: BrowserContext,
  userDataDirectory: string,
  origins: Origins,
  { machine, policy }: BrowserSurroundings = {},
): Promise<ProductHost> {
  let takeUrl: (url: string) => boolean = () => false;
  const host = await startBrowserHost({
    port: 0,
    userDataDirectory,
    microsoftOrigin: origins.microsoft,
    googleOrigin: origins.google,
    machine,
    policy,
    onQuit: () => {},
    takeUrl: (url) => takeUrl(url),
  });
  let options: Page | null = null;
  const opened = async (action: () => Promise<void>): Promise<Page> => {
    const [page] = await Promise.all([context.waitForEvent('page'), action()]);
    await page.waitForLoadState();
    return page;
  };
  return {
    openOptions: async () => {
      if (options !== null && !options.isClosed()) await options.close({ runBeforeUnload: false });
      options = await context.newPage();
      await options.goto(host.url);
      return options;
    },
    openedBy: opened,
    browsedBy: opened,
    addressBrowsedBy: async (action) => {
      const { promise, resolve } = Promise.withResolvers<string>();
      takeUrl = (url) => {
        resolve(url);
        return true;
      };
      await action();
      const address = await promise;
      takeUrl = () => false;
      return address;
    },
    choosingFolder: async (path, action) => {
      // At once: the page stands still until then, and so does what the action waits for.
      const accepted = context.waitForEvent('dialog').then((dialog) => dialog.accept(path));
      await Promise.all([accepted, action()]);
    },
    stop: () => host.stop(),
  };
}
