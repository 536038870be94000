import { test as base, type BrowserContext } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMicrosoftEmulator, type MicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import type { PolicySource } from '../../../src-main/policy/policy-source.ts';
import type { MachineTime } from '../../harness/browser-host/start-browser-host.ts';
import { startInBrowser } from './browser-host.ts';
import { startInElectron } from './electron-host.ts';
import { Product } from './product.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  emulator: MicrosoftEmulator;
  /** Whose time it is, on the browser host; `undefined`: this one's. */
  machine: MachineTime | undefined;
  /** What the organization has set, on the browser host. Default: nothing. */
  policy: PolicySource | undefined;
  product: Product;
}

/** Specs get a program that has never run, on the host of the Playwright project that runs them. */
export const test = base.extend<Fixtures>({
  emulator: async ({}, use) => {
    const emulator = await startMicrosoftEmulator();
    await use(emulator);
    await emulator.stop();
  },
  machine: async ({}, use) => {
    await use(undefined);
  },
  policy: async ({}, use) => {
    await use(undefined);
  },
  product: async ({ emulator, machine, policy, context }, use, { project }) => {
    const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier tést '));
    const product = new Product(emulator, join(folder, 'user data'), (userData, origins) =>
      project.name === 'electron'
        ? startInElectron(context, userData, origins)
        : startInBrowser(context, userData, origins, { machine, policy }),
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
