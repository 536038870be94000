import { parsePlaywrightTests } from './parse-playwright-report.ts';
import { runNode } from './run-node.ts';
import { withReport } from './temporary-report.ts';

/** Tells `playwright.config.ts` to offer the project `electron` although there is no runtime. */
export const listElectronVariable = 'BACKUP_NOTIFIER_LIST_ELECTRON';

/**
 * How many specs run in Electron, without running them.
 *
 * @throws Error with what Playwright said when they cannot be listed
 */
export async function countElectronSpecs(): Promise<number> {
  const { ran, report } = await withReport((path) => {
    const args = ['node_modules/@playwright/test/cli.js', 'test', '--list', '--project=electron', '--reporter=json'];
    return runNode(args, 'collect-output', { [listElectronVariable]: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: path });
  });
  if (ran.exitCode !== 0 || report === null) {
    throw new Error(`The specs for Electron cannot be listed: ${ran.output}`);
  }
  return parsePlaywrightTests(report).length;
}
