/** The other end of `runInThread`: what a file in `src-main/threads` calls. */
import { parentPort, workerData, type Transferable } from 'node:worker_threads';
import type { ThreadTask } from './thread-task.ts';

/** @property transfer - memory in the output that is handed over instead of copied. */
export interface ThreadAnswer<Output> {
  output: Output;
  transfer: readonly Transferable[];
}

/** Does the task that the thread was started for. What it throws becomes the failure of `runInThread`. */
export async function serveThread<Input, Output>(
  task: ThreadTask<Input, Output>,
  run: (input: Input) => ThreadAnswer<Output> | Promise<ThreadAnswer<Output>>,
): Promise<void> {
  if (parentPort === null) throw new Error(`${task.name} is not a program: it runs in a thread of one.`);
  const { output, transfer } = await run(task.input.parse(workerData));
  parentPort.postMessage(output, transfer);
}
