import type { CheckStep } from '../check-step.ts';
import { resultOf } from '../check-step.ts';
import { runTool } from '../run-tool.ts';

export const format: CheckStep = {
  name: 'format',
  run: async () => {
    const { exitCode, everything } = await runTool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']);
    return resultOf(exitCode, everything, 'prettier');
  },
};
