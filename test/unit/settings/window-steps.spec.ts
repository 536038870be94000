import { expect, test } from 'vitest';
import { WindowSteps } from '../../../src-main/settings/window-steps.ts';
import type { OptionsStep } from '../../../src-shared/forms/options-window.ts';

function prepare() {
  const calls: string[] = [];
  const steps = new WindowSteps<OptionsStep>({ showWindow: () => calls.push('show'), tell: () => calls.push('tell') });
  return { calls, steps };
}

test('the window is shown for a step, told of it, and takes it once', () => {
  const { calls, steps } = prepare();
  steps.ask({ kind: 'authorize' });

  expect([calls, steps.take(), steps.take()]).toEqual([['show', 'tell'], { kind: 'authorize' }, null]);
});

test('only the step that was asked for last is taken', () => {
  const { steps } = prepare();
  steps.ask({ kind: 'authorize' });
  steps.ask({ kind: 'show', field: 'route.recipients' });

  expect(steps.take()).toEqual({ kind: 'show', field: 'route.recipients' });
});

test('no sign-in begins when Options is opened later than it was asked for', () => {
  const { steps } = prepare();
  steps.ask({ kind: 'authorize' });
  steps.forget();

  expect(steps.take()).toBeNull();
});
