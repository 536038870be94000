import { test as base, type BrowserContext } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMicrosoftEmulator, type MicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import { startInBrowser } from './browser-host.ts';
import { startInElectron } from './electron-host.ts';
import { Product } from './product.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  emulator: MicrosoftEmulator;
  product: Product;
}

/** Specs get a program that has never run, on the host of the Playwright project that runs them. */
export const test = base.extend<Fixtures>({
  emulator: async ({}, use) => {
    const emulator = await startMicrosoftEmulator();
    await use(emulator);
    await emulator.stop();
  },
  product: async ({ emulator, context }, use, { project }) => {
    const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier tést '));
    const start = project.name === 'electron' ? startInElectron : startInBrowser;
    const product = new Product(emulator, join(folder, 'user data'), (userData, origin) =>
      start(context, userData, origin),
    );
    watchConsole(context);
    await use(product);
    await product.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** What the windows' own policy blocks is a defect, whatever else a test looks at. */
function watchConsole(context: BrowserContext): void {
  context.on('console', (message) => {
    if (/Content Security Policy|Trusted(HTML|Script)/i.test(message.text())) throw new Error(message.text());
  });
}
