import { describeElectronAvailability } from '../electron-runtime/locate-electron-runtime.ts';
import { browserSources } from './browser/browser-sources.ts';
import { browserVariable } from './browser/choose-browser.ts';
import { findBrowser } from './browser/find-browser.ts';
import { obtainBrowser } from './browser/obtain-browser.ts';
import { countElectronSpecs } from './count-electron-specs.ts';
import { runPlaywright } from './run-playwright.ts';
import type { SpecFailure } from './spec-failure.ts';
import { emptyTally, sumTallies, type Tally } from './tally.ts';

/**
 * The end-to-end specs in Chromium, and in Electron where there is one. Specs that cannot run are counted as
 * skipped for Electron, with the reason; without a browser nothing can run, which is a failure.
 */
export async function runEndToEnd(
  say: (line: string) => void,
): Promise<{ tally: Tally; failures: readonly SpecFailure[] }> {
  const browser = await obtainBrowser(findBrowser, browserSources(), say);
  if (browser.kind === 'not-found') {
    say(`FAILED  end-to-end specs: ${browser.explanation}\nRun this, then try again: ${browser.command}`);
    return { tally: { ...emptyTally, failed: 1 }, failures: [] };
  }
  const electron = describeElectronAvailability();
  say(`End-to-end specs run in ${browser.executablePath}${electron.canRun ? ` and in ${electron.explanation}` : ''}.`);
  const ran = await runPlaywright(electron.canRun ? ['browser-host', 'electron'] : ['browser-host'], {
    [browserVariable]: browser.executablePath,
  });
  if (electron.canRun) return ran;
  const skipped = await countElectronSpecs();
  say(`not run: ${skipped} specs in Electron, because ${electron.explanation}`);
  return { ...ran, tally: sumTallies([ran.tally, { ...emptyTally, skipped }]) };
}
