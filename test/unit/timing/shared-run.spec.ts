import { expect, test } from 'vitest';
import { SharedRun } from '../../../src-main/timing/shared-run.ts';

/** An action whose runs end when the test says so. */
function controlledRuns() {
  const begun: PromiseWithResolvers<void>[] = [];
  const shared = new SharedRun(() => {
    const run = Promise.withResolvers<void>();
    begun.push(run);
    return run.promise;
  });
  return { shared, begun };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('those who ask before a run begins share it; those who ask during it share the next one', async () => {
  const { shared, begun } = controlledRuns();
  const ended: string[] = [];
  const ask = (name: string) => void shared.request().then(() => ended.push(name));
  ask('first');
  ask('second');
  await settle();
  ask('third');
  ask('fourth');
  await settle();
  expect([begun.length, ended]).toEqual([1, []]);

  begun[0]?.resolve();
  await settle();
  expect([begun.length, ended]).toEqual([2, ['first', 'second']]);

  begun[1]?.resolve();
  await settle();
  expect([begun.length, ended]).toEqual([2, ['first', 'second', 'third', 'fourth']]);
});

test('a run that fails fails for those who share it, and the next one runs', async () => {
  const { shared, begun } = controlledRuns();
  const failing = [shared.request(), shared.request()].map((each) => each.catch(String));
  await settle();
  const next = shared.request();
  begun[0]?.reject(new Error('full'));
  expect(await Promise.all(failing)).toEqual(['Error: full', 'Error: full']);

  await settle();
  begun[1]?.resolve();
  await next;
  expect(begun).toHaveLength(2);
});

test('what is asked for later runs again', async () => {
  const { shared, begun } = controlledRuns();
  for (const at of [0, 1]) {
    const asked = shared.request();
    await settle();
    begun[at]?.resolve();
    await asked;
  }

  expect(begun).toHaveLength(2);
});
