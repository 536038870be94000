import { expect, test } from 'vitest';
import type { CheckStep } from '../../harness/run-checks/check-step.ts';
import { describeStep, runSteps, tallySteps } from '../../harness/run-checks/run-steps.ts';

const passed = { isPassed: true, summary: '7 files', details: 'warnings' };

function stepThatWaits(name: string) {
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const step: CheckStep = { name, run: () => finished.then(() => passed) };
  return { step, finish: () => finish() };
}

test('results are told in the order of the list, whichever step ends first', async () => {
  const slow = stepThatWaits('slow');
  const fast = stepThatWaits('fast');
  const told: string[] = [];
  const running = runSteps([slow.step, fast.step], 2, ({ name }) => told.push(name));
  fast.finish();
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toEqual([]);
  slow.finish();
  await running;
  expect(told).toEqual(['slow', 'fast']);
});

test('a long step starts first, and is told in its place', async () => {
  const started: string[] = [];
  const step = (name: string, isLong: boolean): CheckStep => ({
    name,
    isLong,
    run: () => {
      started.push(name);
      return Promise.resolve(passed);
    },
  });
  const told: string[] = [];
  await runSteps([step('first', false), step('long', true)], 1, ({ name }) => told.push(name));
  expect({ started, told }).toEqual({ started: ['long', 'first'], told: ['first', 'long'] });
});

test('a step that throws has failed, and the others run', async () => {
  const broken: CheckStep = { name: 'broken', run: () => Promise.reject(new Error('no such tool')) };
  const whole: CheckStep = { name: 'whole', run: () => Promise.resolve(passed) };
  const finished = await runSteps([broken, whole], 1, () => undefined);
  expect(finished.map(({ result }) => result.isPassed)).toEqual([false, true]);
  expect(finished[0]?.result.details).toContain('no such tool');
});

test('a step that could not be run is said to be so, and is counted as neither passed nor failed', async () => {
  const steps: CheckStep[] = [
    { name: 'whole', run: () => Promise.resolve(passed) },
    { name: 'far', run: () => Promise.resolve({ isPassed: false, whyNotRun: 'no network', summary: '', details: '' }) },
    { name: 'broken', run: () => Promise.resolve({ isPassed: false, summary: '', details: '' }) },
  ];
  const told: string[] = [];
  const finished = await runSteps(steps, 3, (step) => told.push(describeStep(step)));

  expect(told[1]).toBe('not run far: no network');
  expect(tallySteps(finished)).toEqual({ passed: 1, failed: 1, skipped: 1 });
});

test('what a tool printed is shown for a failure only', () => {
  const line = { name: 'lint', durationMs: 1234 };
  expect(describeStep({ ...line, result: passed })).toBe('passed  lint (7 files, 1.2 s)');
  expect(describeStep({ ...line, result: { isPassed: false, summary: '', details: 'one\ntwo' } })).toBe(
    'FAILED  lint (1.2 s)\n        one\n        two',
  );
});
