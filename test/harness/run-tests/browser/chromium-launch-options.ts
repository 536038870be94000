import type { LaunchOptions } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

/** How specs and pictures start the Chromium of this machine; where there is none, Playwright says how to get its own. */
export function chromiumLaunchOptions(browser = findBrowser()): Pick<LaunchOptions, 'executablePath' | 'args'> {
  const isRoot = process.getuid?.() === 0;
  return {
    ...(browser.kind === 'found' ? { executablePath: browser.executablePath } : {}),
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Chromium's sandbox does not work for root.
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  };
}
