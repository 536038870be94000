import type { Tally } from '../run-tests/tally.ts';
import type { CheckResult, CheckStep } from './check-step.ts';

export interface FinishedStep {
  name: string;
  result: CheckResult;
  durationMs: number;
}

/**
 * Runs steps side by side, `width` at a time and long ones first, and tells of each in the order of the list as soon as it and all before it
 * have finished. A step that throws has failed.
 */
export async function runSteps(
  steps: readonly CheckStep[],
  width: number,
  onFinished: (step: FinishedStep) => void,
): Promise<readonly FinishedStep[]> {
  const finished: (FinishedStep | undefined)[] = steps.map(() => undefined);
  const waiting = [...steps.entries()].sort(([, a], [, b]) => Number(b.isLong === true) - Number(a.isLong === true));
  let told = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, step] = next;
      finished[index] = await runStep(step);
      for (let ready = finished[told]; ready !== undefined; ready = finished[told]) {
        told++;
        onFinished(ready);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, width) }, work));
  return finished.filter((step) => step !== undefined);
}

async function runStep(step: CheckStep): Promise<FinishedStep> {
  const startedAt = performance.now();
  const result = await step.run().catch((error: unknown) => ({ isPassed: false, summary: '', details: String(error) }));
  return { name: step.name, result, durationMs: performance.now() - startedAt };
}

/** How many steps came to which end; one that was not run counts as skipped. */
export function tallySteps(finished: readonly FinishedStep[]): Tally {
  const skipped = finished.filter(({ result }) => result.whyNotRun !== undefined).length;
  const passed = finished.filter(({ result }) => result.isPassed && result.whyNotRun === undefined).length;
  return { passed, failed: finished.length - passed - skipped, skipped };
}

/** One line, and for a failure what a person needs to see. */
export function describeStep({ name, result, durationMs }: FinishedStep): string {
  if (result.whyNotRun !== undefined) return `not run ${name}: ${result.whyNotRun}`;
  const seconds = `${(durationMs / 1000).toFixed(1)} s`;
  const about = [result.summary, seconds].filter((part) => part !== '').join(', ');
  if (result.isPassed) return `passed  ${name} (${about})`;
  const details = result.details === '' ? [] : [result.details.replaceAll(/^/gm, '        ')];
  return [`FAILED  ${name} (${about})`, ...details].join('\n');
}
