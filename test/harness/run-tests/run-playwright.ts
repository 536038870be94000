import { parsePlaywrightFailures, parsePlaywrightReport, parsePlaywrightSkips } from './parse-playwright-report.ts';
import { runNode } from './run-node.ts';
import type { SpecRun } from './spec-failure.ts';
import { emptyTally, tallyWithExitCode } from './tally.ts';
import { withReport } from './temporary-report.ts';

export type PlaywrightProject = 'browser-host' | 'electron';

/** Runs these projects of `playwright.config.ts`, on a product that is built already. */
export async function runPlaywright(
  projects: readonly PlaywrightProject[],
  environment: Record<string, string>,
): Promise<SpecRun> {
  const { ran, report } = await withReport((path) => {
    const selection = projects.map((project) => `--project=${project}`);
    const args = ['node_modules/@playwright/test/cli.js', 'test', ...selection, '--reporter=list,json'];
    return runNode(args, 'show-output', { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: path });
  });
  const tally = tallyWithExitCode(report === null ? emptyTally : parsePlaywrightReport(report), ran.exitCode);
  if (report === null) return { tally, failures: [], skips: [] };
  return { tally, failures: parsePlaywrightFailures(report), skips: parsePlaywrightSkips(report) };
}
