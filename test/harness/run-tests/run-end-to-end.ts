import { describeElectronAvailability } from '../electron-runtime/locate-electron-runtime.ts';
import { browserSources } from './browser/browser-sources.ts';
import { browserVariable } from './browser/choose-browser.ts';
import { findBrowser } from './browser/find-browser.ts';
import { obtainBrowser } from './browser/obtain-browser.ts';
import { countElectronSpecs } from './count-electron-specs.ts';
import { runPlaywright } from './run-playwright.ts';
import type { SpecRun } from './spec-failure.ts';
import { emptyTally, sumTallies } from './tally.ts';

/**
 * The end-to-end specs in Chromium, and in Electron where there is one. Specs that cannot run are counted as
 * skipped for Electron, with the reason; without a browser nothing can run, which is a failure.
 */
export async function runEndToEnd(say: (line: string) => void): Promise<SpecRun> {
  const browser = await obtainBrowser(findBrowser, browserSources(), say);
  if (browser.kind === 'not-found') {
    say(`FAILED  end-to-end specs: ${browser.explanation}\nRun this, then try again: ${browser.command}`);
    return { tally: { ...emptyTally, failed: 1 }, failures: [], skips: [] };
  }
  const electron = describeElectronAvailability();
  say(`End-to-end specs run in ${browser.executablePath}${electron.canRun ? ` and in ${electron.explanation}` : ''}.`);
  const ran = await runPlaywright(electron.canRun ? ['browser-host', 'electron'] : ['browser-host'], {
    [browserVariable]: browser.executablePath,
  });
  if (electron.canRun) return ran;
  const skipped = await countElectronSpecs();
  const reason = `they need Electron, and ${electron.explanation}`;
  const skips = [...ran.skips, ...Array<string>(skipped).fill(reason)];
  return { ...ran, skips, tally: sumTallies([ran.tally, { ...emptyTally, skipped }]) };
}
