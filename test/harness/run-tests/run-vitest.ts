import { parseVitestFailures, parseVitestReport } from './parse-vitest-report.ts';
import { runNode, type Showing } from './run-node.ts';
import type { SpecFailure } from './spec-failure.ts';
import { emptyTally, tallyWithExitCode, type Tally } from './tally.ts';
import { withReport } from './temporary-report.ts';

/** Runs these Vitest projects (`vitest.config.ts`). Kinds that have no specs count nothing. */
export async function runVitest(
  projects: readonly string[],
  showing: Showing,
): Promise<{ tally: Tally; failures: readonly SpecFailure[]; output: string }> {
  let output = '';
  const { exitCode, report } = await withReport(async (path) => {
    const selection = projects.flatMap((project) => ['--project', project]);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--passWithNoTests', ...selection, ...reporters];
    const run = await runNode(args, showing, showing === 'collect-output' ? { NO_COLOR: '1' } : {});
    output = run.output;
    return run.exitCode;
  });
  const tally = tallyWithExitCode(report === null ? emptyTally : parseVitestReport(report), exitCode);
  return { tally, failures: report === null ? [] : parseVitestFailures(report), output };
}
