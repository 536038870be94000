/** `npm run policy`: writes the templates and the documentation of the policy. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectRoot } from '../build/ensure-built.ts';
import { policyTemplates } from './policy-templates.ts';

for (const { name, render } of policyTemplates) {
  const path = join(projectRoot, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await render());
  console.log(`Written: ${name}`);
}
