import { expect, test } from 'vitest';
import { SerialQueue } from '../../../src-main/timing/serial-queue.ts';

test('an action begins when the one before has ended, also when that failed, and each gives its own result', async () => {
  const queue = new SerialQueue();
  const events: string[] = [];
  const first = Promise.withResolvers<string>();
  const act = async (name: string, result: Promise<string>) => {
    events.push(`${name} begins`);
    try {
      return await result;
    } finally {
      events.push(`${name} ends`);
    }
  };
  const results = Promise.allSettled([
    queue.run(() => act('a', first.promise)),
    queue.run(() => act('b', Promise.resolve('of b'))),
  ]);
  await Promise.resolve();
  expect(events).toEqual(['a begins']);
  first.reject(new Error('of a'));
  await queue.settled();

  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  expect(await results).toEqual([
    { status: 'rejected', reason: new Error('of a') },
    { status: 'fulfilled', value: 'of b' },
  ]);
});

test('an action that throws at once rejects, and nothing is left waiting', async () => {
  const queue = new SerialQueue();
  const failed = queue.run(() => {
    throw new Error('at once');
  });
  await expect(failed).rejects.toThrow('at once');

  await expect(queue.settled()).resolves.toBeUndefined();
});
