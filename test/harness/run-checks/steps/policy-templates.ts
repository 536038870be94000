import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { policyTemplates } from '../../policy-templates/policy-templates.ts';
import type { CheckResult, CheckStep } from '../check-step.ts';
import { projectRoot } from '../../build/ensure-built.ts';

/** What administrators get says what the program reads. */
export const policyTemplatesStep: CheckStep = { name: 'policy', run: () => checkPolicyTemplates(projectRoot) };

/** @param root - the folder that has them */
export async function checkPolicyTemplates(root: string): Promise<CheckResult> {
  const stale: string[] = [];
  for (const { name, render } of policyTemplates) {
    const written = await readFile(join(root, name), 'utf8').catch(() => null);
    if (written !== (await render())) stale.push(`${name} is ${written === null ? 'missing' : 'out of date'}`);
  }
  if (stale.length === 0) return { isPassed: true, summary: '', details: '' };
  return { isPassed: false, summary: '', details: `${stale.join('\n')}\nRun \`npm run policy\`, and commit them.` };
}
