import type { BrowserContext, Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../harness/build/ensure-built.ts';
import type { ProductHost } from './product.ts';

/** The browser host as a process of its own, as `npm run start:browser` starts it. */
export async function startInBrowser(
  context: BrowserContext,
  userDataDirectory: string,
  microsoftOrigin: string,
): Promise<ProductHost> {
  const main = join(projectRoot, 'test/harness/browser-host/main.ts');
  const host = spawn(
    process.execPath,
    [main, '--port', '0', '--user-data', userDataDirectory, '--microsoft-origin', microsoftOrigin],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(host, 'exit');
  const [line] = (await once(createInterface({ input: host.stdout }), 'line')) as [string];
  const { url } = JSON.parse(line) as { url: string };
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
      await options.goto(url);
      return options;
    },
    openedBy: opened,
    browsedBy: opened,
    choosingFolder: async (path, action) => {
      // At once: the page stands still until then, and so does what the action waits for.
      const accepted = context.waitForEvent('dialog').then((dialog) => dialog.accept(path));
      await Promise.all([accepted, action()]);
    },
    stop: async () => {
      host.kill('SIGTERM');
      await exited;
    },
  };
}
