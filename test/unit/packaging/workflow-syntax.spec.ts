/** The workflow as GitHub itself reads it: its own parser, which also knows the names in expressions. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../harness/build/ensure-built.ts';

// The package is published for bundlers, which need no attribute to import JSON.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.min.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');
hooks.deregister();

const workflow = readFileSync(join(projectRoot, '.github/workflows/build.yml'), 'utf8');

test('nothing in it is wrong', async () => {
  expect(await findFaults(workflow)).toEqual([]);
});

test.each([
  ['a key', 'runs-on:', 'run-on:', "Unexpected value 'run-on'"],
  ['a key of a step', 'shell: pwsh', 'shel: pwsh', "Unexpected value 'shel'"],
  ['a permission', 'contents: read', 'contents: reed', "Unexpected value 'reed'"],
  ['a job that another needs', 'needs: test', 'needs: tests', "unknown job 'tests'"],
  ['a name in an expression', 'secrets.APPLE_ID', 'secret.APPLE_ID', "Unrecognized named-value: 'secret'"],
  ['an expression that ends too early', "(github.ref, 'refs/tags/v')", '(github.ref', 'Unexpected symbol'],
])('a fault in %s is found', async (_, right, wrong, fault) => {
  expect(workflow).toContain(right);
  expect((await findFaults(workflow.replace(right, wrong))).join('\n')).toContain(fault);
});

async function findFaults(content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: 'build.yml', content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}
