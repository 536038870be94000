/** `npm test [-- [--only unit|contract|integration|e2e] [--try-failed-again]]`: runs the specs, and counts them all in its last line. */
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { parseArguments, type TestArguments } from './parse-arguments.ts';
import { runEndToEnd } from './run-end-to-end.ts';
import { runTestAlone } from './run-test-alone.ts';
import { runVitest } from './run-vitest.ts';
import { describeSkips } from './skips.ts';
import { describeFailures, type SpecRun } from './spec-failure.ts';
import { describeTally, emptyTally, exitCodeFor, sumTallies } from './tally.ts';
import { tryFailedAgain } from './try-failed-again.ts';

const { kinds, shouldTryFailedAgain } = readArguments();
const projects = kinds.filter((kind) => kind !== 'e2e');
const runs: SpecRun[] = [];

/** What goes wrong around the specs (the product cannot be built) is told and counted, and does not hide the rest. */
async function collect(what: string, run: () => Promise<SpecRun>): Promise<void> {
  try {
    runs.push(await run());
  } catch (error) {
    console.log(`FAILED  ${what}: ${describeError(error)}`);
    runs.push({ tally: { ...emptyTally, failed: 1 }, failures: [], skips: [] });
  }
}

function readArguments(): TestArguments {
  try {
    return parseArguments(process.argv.slice(2));
  } catch (error) {
    console.error(describeError(error));
    process.exit(1);
  }
}

/** Beside the end-to-end specs, whose lines come as they end, those of Vitest come in one block. */
async function runProjects(isBesideOthers: boolean): Promise<SpecRun> {
  const ran = await runVitest(projects, isBesideOthers ? 'collect-output' : 'show-output');
  if (isBesideOthers) console.log(ran.output);
  return ran;
}

// At the same time: either has minutes in which it waits for an installer, a server or a page, and a core would idle.
const hasEndToEnd = kinds.includes('e2e');
await Promise.all([
  projects.length > 0 ? collect('specs', () => runProjects(hasEndToEnd)) : null,
  hasEndToEnd ? collect('end-to-end specs', () => runEndToEnd((line) => console.log(line))) : null,
]);

const ran: SpecRun = {
  tally: sumTallies(runs.map((run) => run.tally)),
  failures: runs.flatMap(({ failures }) => failures),
  skips: runs.flatMap(({ skips }) => skips),
};
const { tally, failures, unstable } = shouldTryFailedAgain
  ? await tryFailedAgain(ran, async (test, title) => {
      console.log(`\n== Failed spec once more: ${title}`);
      return await runTestAlone(test);
    })
  : { ...ran, unstable: [] };

// Once more where it is found: thousands of lines stand between a failed spec and the end.
for (const line of describeFailures('UNSTABLE', unstable)) console.log(line);
for (const line of describeFailures('FAILED', failures)) console.log(line);
for (const line of describeSkips(ran.skips)) console.log(line);
console.log(describeTally(tally));
process.exitCode = exitCodeFor(tally);
