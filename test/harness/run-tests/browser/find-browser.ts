import { chromium } from '@playwright/test';
import { statSync } from 'node:fs';
import { chooseBrowser, type BrowserChoice } from './choose-browser.ts';

/** Looks at this machine; downloads and installs nothing. */
export function findBrowser(): BrowserChoice {
  return chooseBrowser({
    platform: process.platform,
    env: process.env,
    isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
    playwrightsOwn: chromium.executablePath(),
  });
}
