/** `npm test [-- --only unit|contract|integration|e2e]`: runs the specs and ends with one line that counts them all. */
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { parseOnly, type TestKind } from './parse-only.ts';
import { runEndToEnd } from './run-end-to-end.ts';
import { runVitest } from './run-vitest.ts';
import { describeFailures, type SpecFailure } from './spec-failure.ts';
import { describeTally, emptyTally, exitCodeFor, sumTallies, type Tally } from './tally.ts';

const kinds = readKinds();
const projects = kinds.filter((kind) => kind !== 'e2e');
const tallies: Tally[] = [];
const failures: SpecFailure[] = [];

/** What goes wrong around the specs (the product cannot be built) is told and counted, and does not hide the rest. */
async function collect(
  what: string,
  run: () => Promise<{ tally: Tally; failures: readonly SpecFailure[] }>,
): Promise<void> {
  try {
    const ran = await run();
    tallies.push(ran.tally);
    failures.push(...ran.failures);
  } catch (error) {
    console.log(`FAILED  ${what}: ${describeError(error)}`);
    tallies.push({ ...emptyTally, failed: 1 });
  }
}

function readKinds(): readonly TestKind[] {
  try {
    return parseOnly(process.argv.slice(2));
  } catch (error) {
    console.error(describeError(error));
    process.exit(1);
  }
}

/** Beside the end-to-end specs, whose lines come as they end, those of Vitest come in one block. */
async function runProjects(isBesideOthers: boolean): Promise<{ tally: Tally; failures: readonly SpecFailure[] }> {
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

// Once more where it is found: thousands of lines stand between a failed spec and the end.
for (const line of describeFailures(failures)) console.log(line);
const tally = sumTallies(tallies);
console.log(describeTally(tally));
process.exitCode = exitCodeFor(tally);
