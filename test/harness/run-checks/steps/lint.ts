import type { CheckStep } from '../check-step.ts';
import { resultOf } from '../check-step.ts';
import { runTool } from '../run-tool.ts';

export const lintArguments = ['--type-aware', '--deny-warnings'] as const;

/** oxlint with type-aware rules; which rules and bans hold where stands in `.oxlintrc.json`. */
export const lint: CheckStep = {
  name: 'lint',
  run: async () => {
    const { exitCode, everything, output } = await runTool('oxlint/bin/oxlint', lintArguments);
    const files = /on (\d+) files/.exec(output)?.[1] ?? 'no';
    // A linter that looked at nothing has nothing to say.
    return resultOf(files === 'no' ? 1 : exitCode, everything, `${files} files`);
  },
};
