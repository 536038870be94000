import { describe, expect, test } from 'vitest';
import { runInThread } from '../../../src-main/adapters/threads/run-in-thread.ts';
import { oddTask } from '../../fixtures/odd-task.ts';

const never = new AbortController().signal;
const bytes = new Uint8Array([1, 2, 3]);

test('a thread answers, and what it was asked with stays the asker’s', async () => {
  expect(await runInThread(oddTask, { act: 'answer', bytes }, never)).toEqual({ echo: bytes });
});

describe('a thread that cannot answer is a failure of its task alone', () => {
  test.each([
    ['throws', 'throw', 'the disk is full', false],
    ['uses up its memory', 'use-memory', 'it needs more than the 48 MB of memory that it may use', true],
    ['ends', 'exit', 'the thread “odd-thread” ended by itself (code 3)', false],
  ] as const)('where it %s', async (_, act, message, isOutOfMemory) => {
    await expect(runInThread(oddTask, { act, bytes }, never)).rejects.toThrow(
      expect.objectContaining({ name: 'ThreadFailure', message, isOutOfMemory }),
    );
  });

  test('where its file is not there', async () => {
    const task = { ...oddTask, entry: new URL('./not-there.ts', import.meta.url) };

    await expect(runInThread(task, { act: 'answer', bytes }, never)).rejects.toThrow(/not-there/);
  });

  test('where its answer is not what was agreed', async () => {
    await expect(runInThread(oddTask, { act: 'answer-nonsense', bytes }, never)).rejects.toThrow(/echo/);
  });
});

test('a thread that is no longer wanted ends, whatever it does', async () => {
  const controller = new AbortController();
  const running = runInThread(oddTask, { act: 'hang', bytes }, controller.signal);
  controller.abort(new Error('the program ends'));

  await expect(running).rejects.toThrow('the program ends');
});

test('a thread that is not wanted any more is not started', async () => {
  await expect(runInThread(oddTask, { act: 'hang', bytes }, AbortSignal.abort(new Error('ended')))).rejects.toThrow(
    'ended',
  );
});
