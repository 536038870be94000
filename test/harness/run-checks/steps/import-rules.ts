import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../build/ensure-built.ts';
import type { CheckResult, CheckStep } from '../check-step.ts';
import { runTool } from '../run-tool.ts';

const folders = ['src-main', 'src-preload', 'src-renderer', 'src-shared', 'test', 'bench'];

const cruiseSchema = z.object({
  summary: z.object({
    totalCruised: z.number(),
    totalDependenciesCruised: z.number(),
    violations: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        rule: z.object({ name: z.string() }),
        cycle: z.array(z.object({ name: z.string() })).optional(),
      }),
    ),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string(), comment: z.string() })) }),
  }),
});

/** dependency-cruiser; who may import whom stands in `.dependency-cruiser.mjs`, each rule with its reason. */
export const importRules: CheckStep = { name: 'imports', run: () => checkImportRules(projectRoot) };

/** @param directory - the repository, or a folder with the same rooms */
export async function checkImportRules(directory: string): Promise<CheckResult> {
  const present = folders.filter((folder) => existsSync(join(directory, folder)));
  const { output, everything } = await runTool(
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    [...present, '--output-type', 'json', '--config', join(directory, '.dependency-cruiser.mjs')],
    directory,
  );
  const cruise = cruiseSchema.safeParse(parseJson(output));
  if (!cruise.success) return { isPassed: false, summary: '', details: everything.trim() };
  const { totalCruised, totalDependenciesCruised, violations, ruleSetUsed } = cruise.data.summary;
  const reasons = new Map(ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  if (totalCruised === 0 || totalDependenciesCruised === 0) {
    const details = `The parser saw ${totalCruised} modules and ${totalDependenciesCruised} imports: nothing was checked.`;
    return { isPassed: false, summary: '', details };
  }
  return {
    isPassed: violations.length === 0,
    summary: `${totalCruised} modules`,
    details: violations
      .map(({ from, to, rule, cycle }) => {
        const path = cycle === undefined ? [to] : cycle.map(({ name }) => name);
        return `${[from, ...path].join(' -> ')}\n  ${rule.name}: ${reasons.get(rule.name) ?? ''}`;
      })
      .join('\n'),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
