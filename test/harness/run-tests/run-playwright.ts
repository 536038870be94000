import { matchTitle } from './match-title.ts';
import { parsePlaywrightFailures, parsePlaywrightReport, parsePlaywrightSkips } from './parse-playwright-report.ts';
import { runNode } from './run-node.ts';
import type { NamedTest, SpecRun } from './spec-failure.ts';
import { emptyTally, tallyWithExitCode } from './tally.ts';
import { withReport } from './temporary-report.ts';

export type PlaywrightProject = 'browser-host' | 'electron';

/** Runs these projects of `playwright.config.ts`, on a product that is built already. */
export async function runPlaywright(
  projects: readonly PlaywrightProject[],
  environment: Record<string, string>,
): Promise<SpecRun> {
  return await runSelection(
    projects.map((project) => `--project=${project}`),
    environment,
  );
}

/** Runs one test alone. */
export async function runPlaywrightTest({
  project,
  path,
}: Extract<NamedTest, { runner: 'playwright' }>): Promise<SpecRun> {
  // The file needs no argument: its name is the beginning of the title that is matched.
  return await runSelection([`--project=${project}`, '--workers=1', '-g', matchTitle(path.join(' '))], {});
}

async function runSelection(selection: readonly string[], environment: Record<string, string>): Promise<SpecRun> {
  const { ran, report } = await withReport((path) => {
    const args = ['node_modules/@playwright/test/cli.js', 'test', ...selection, '--reporter=list,json'];
    return runNode(args, 'show-output', { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: path });
  });
  const tally = tallyWithExitCode(report === null ? emptyTally : parsePlaywrightReport(report), ran.exitCode);
  if (report === null) return { tally, failures: [], skips: [] };
  return { tally, failures: parsePlaywrightFailures(report), skips: parsePlaywrightSkips(report) };
}
