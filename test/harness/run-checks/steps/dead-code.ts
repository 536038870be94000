import type { CheckStep } from '../check-step.ts';
import { resultOf } from '../check-step.ts';
import { runTool } from '../run-tool.ts';

/** knip; what is an entry stands in `knip.json`. */
export const deadCode: CheckStep = {
  name: 'dead code',
  run: async () => {
    const { exitCode, everything } = await runTool('knip/bin/knip.js', ['--no-progress', '--no-config-hints']);
    return resultOf(exitCode, everything, 'knip');
  },
};
