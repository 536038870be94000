import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchElectron, type ElectronLaunch } from '../../harness/electron-runtime/launch-electron.ts';

interface ElectronFixtures {
  userDataDirectory: string;
  /** Overrides of how the program is started: `test.use({ launch: { ... } })`. */
  launch: Omit<ElectronLaunch, 'userDataDirectory'>;
  electron: ElectronApplication;
  /** The Options window, which the program shows when a person starts it. */
  options: Page;
}

/** One program per test, on a user data folder of its own; both are gone afterwards. */
export const test = base.extend<ElectronFixtures>({
  // Playwright reads from the pattern what a fixture needs: nothing.
  userDataDirectory: async ({}, provide) => {
    const directory = await mkdtemp(join(tmpdir(), 'user data ä-'));
    await provide(directory);
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: [{}, { option: true }],
  electron: async ({ userDataDirectory, launch }, provide) => {
    const running = await launchElectron({ ...launch, userDataDirectory });
    await provide(running.application);
    await running.close();
  },
  options: async ({ electron }, provide) => {
    const page = await electron.firstWindow();
    await page.getByRole('button', { name: 'OK' }).waitFor();
    await provide(page);
  },
});

/** Resolves when main knows that they are gone; Playwright's own `close` resolves before. */
export async function closeAllWindows(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(async ({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      const closed = new Promise<void>((resolve) => window.once('closed', () => resolve()));
      window.close();
      await closed;
    }
  });
}

export { expect } from '@playwright/test';
