/** `npm run check [-- --skip <step>]`: everything that can be said about the code without showing a window. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { describeTally, exitCodeFor } from '../run-tests/tally.ts';
import type { CheckStep } from './check-step.ts';
import { describeStep, runSteps, tallySteps } from './run-steps.ts';
import { deadCode } from './steps/dead-code.ts';
import { fastTests } from './steps/fast-tests.ts';
import { format } from './steps/format.ts';
import { importRules } from './steps/import-rules.ts';
import { licenses } from './steps/licenses.ts';
import { lint } from './steps/lint.ts';
import { policyTemplatesStep } from './steps/policy-templates.ts';
import { publishedSchema } from './steps/published-schema.ts';
import { shellScripts } from './steps/shell-scripts.ts';
import { signatures } from './steps/signatures.ts';
import { typeCheck } from './steps/type-check.ts';

const steps: readonly CheckStep[] = [
  typeCheck,
  lint,
  format,
  importRules,
  deadCode,
  publishedSchema,
  policyTemplatesStep,
  shellScripts,
  licenses,
  signatures,
  fastTests,
];

const { skip } = parseArgs({ options: { skip: { type: 'string', multiple: true, default: [] } } }).values;
const unknown = skip.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. Steps are: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const wanted = steps.filter(({ name }) => !skip.includes(name));
const finished = await runSteps(wanted, Math.min(availableParallelism(), 4), (step) => console.log(describeStep(step)));
for (const name of skip) console.log(`left out ${name}, as asked for`);
const tally = tallySteps(finished);
console.log(describeTally(tally));
process.exitCode = exitCodeFor(tally);
