import type { CheckStep } from '../check-step.ts';
import { describeTally, exitCodeFor } from '../../run-tests/tally.ts';
import { runVitest } from '../../run-tests/run-vitest.ts';

/** The specs that need neither a browser nor a built product. */
export const fastTests: CheckStep = {
  name: 'tests',
  isLong: true,
  run: async () => {
    const { tally, output } = await runVitest(['unit', 'contract'], 'collect-output');
    return {
      isPassed: exitCodeFor(tally) === 0,
      summary: `unit and contract: ${describeTally(tally)}`,
      details: output,
    };
  },
};
