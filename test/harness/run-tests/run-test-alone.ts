import { runPlaywrightTest } from './run-playwright.ts';
import { runVitestTest } from './run-vitest.ts';
import type { NamedTest } from './spec-failure.ts';
import { exitCodeFor } from './tally.ts';

/** Runs one test with nothing beside it, showing its output. @returns whether it was found and passed */
export async function runTestAlone(test: NamedTest): Promise<boolean> {
  const { tally } = await (test.runner === 'vitest' ? runVitestTest(test) : runPlaywrightTest(test));
  return exitCodeFor(tally) === 0;
}
