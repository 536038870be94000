import { defineConfig, type Project } from '@playwright/test';
import { describeElectronAvailability } from './test/harness/electron-runtime/locate-electron-runtime.ts';
import { chromiumLaunchOptions } from './test/harness/run-tests/browser/chromium-launch-options.ts';
import { listElectronVariable } from './test/harness/run-tests/count-electron-specs.ts';

/** Written once, run on both hosts; what only one of them can show stands in a folder of its name. */
const browserHost: Project = { name: 'browser-host', testIgnore: 'electron/**' };
const electron: Project = { name: 'electron', testIgnore: 'browser-host/**' };

// Its specs are listed also where there is no Electron, to say how many were not run.
const hasElectron = describeElectronAvailability().canRun || process.env[listElectronVariable] === '1';

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/support/build-once.ts',
  outputDir: 'test-results',
  projects: hasElectron ? [browserHost, electron] : [browserHost],
  workers: 2,
  fullyParallel: true,
  // A test that passes at the second attempt has found something; `npm test` tells it (`--try-failed-again`).
  retries: 0,
  forbidOnly: true,
  // Nothing waits for time to pass: these only end what hangs, also on a busy machine.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    // A trace (`--trace on`) has every step in it, and costs half as much again as the test.
    screenshot: 'only-on-failure',
    launchOptions: chromiumLaunchOptions(),
  },
});
