import { matchTitle } from './match-title.ts';
import { parseVitestFailures, parseVitestReport } from './parse-vitest-report.ts';
import { runNode, type Showing } from './run-node.ts';
import { reporterPath, skipsSchema, skipsVariable } from './skip-reporter.ts';
import type { NamedTest, SpecRun } from './spec-failure.ts';
import { emptyTally, tallyWithExitCode } from './tally.ts';
import { withReport } from './temporary-report.ts';

type VitestRun = SpecRun & { output: string };

/** Runs these Vitest projects (`vitest.config.ts`). Kinds that have no specs count nothing. */
export async function runVitest(projects: readonly string[], showing: Showing): Promise<VitestRun> {
  return await runSelection(
    projects.flatMap((project) => ['--project', project]),
    showing,
  );
}

/** Runs one test alone; the others of its file count as skipped. */
export async function runVitestTest({ file, name }: Extract<NamedTest, { runner: 'vitest' }>): Promise<VitestRun> {
  const title = name === null ? [] : ['--testNamePattern', matchTitle(name)];
  return await runSelection([file, '--no-file-parallelism', ...title], 'show-output');
}

async function runSelection(selection: readonly string[], showing: Showing): Promise<VitestRun> {
  const reporters = ['default', 'json', reporterPath].map((reporter) => `--reporter=${reporter}`);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--passWithNoTests', ...selection, ...reporters];
  const colors = showing === 'collect-output' ? { NO_COLOR: '1' } : {};
  const { ran: specs, report: skips } = await withReport((skipsPath) =>
    withReport((path) =>
      runNode([...args, `--outputFile.json=${path}`], showing, { [skipsVariable]: skipsPath, ...colors }),
    ),
  );
  const { ran, report } = specs;
  const tally = tallyWithExitCode(report === null ? emptyTally : parseVitestReport(report), ran.exitCode);
  const failures = report === null ? [] : parseVitestFailures(report);
  return { tally, failures, skips: skipsSchema.parse(skips ?? []), output: ran.output };
}
