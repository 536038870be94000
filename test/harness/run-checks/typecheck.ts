/** `npm run typecheck`: the first of the checks by itself. */
import { describeStep, runSteps } from './run-steps.ts';
import { typeCheck } from './steps/type-check.ts';

const [finished] = await runSteps([typeCheck], 1, (step) => console.log(describeStep(step)));
process.exitCode = finished?.result.isPassed === true ? 0 : 1;
