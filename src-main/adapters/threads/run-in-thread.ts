/** The one way to start a thread of ours, and its other end. */
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData, type Transferable } from 'node:worker_threads';
import type { z } from 'zod';
import { describeError } from '../../../src-shared/model/describe-error.ts';

/** What a thread of ours is asked and what it answers: both of its ends are derived from this. */
export interface ThreadTask<Input, Output> {
  /** Of the file in `src-main/threads`, without its ending; names the thread in crash reports and debuggers too. */
  name: string;
  entry: URL;
  /** What passes between threads is copied (`structuredClone`); functions and class instances do not. */
  input: z.ZodType<Input>;
  output: z.ZodType<Output>;
  /** In MB. V8 ends the thread, not the program, when it has used them up. */
  memory: { young: number; old: number };
}

/** A task whose thread is the file of its name in `src-main/threads`. */
export function threadTask<Input, Output>(task: Omit<ThreadTask<Input, Output>, 'entry'>): ThreadTask<Input, Output> {
  // Sources are run where they lie; in a build the entries lie beside whatever file this one has become part of.
  const entry =
    extname(fileURLToPath(import.meta.url)) === '.ts'
      ? new URL(`../../threads/${task.name}.ts`, import.meta.url)
      : new URL(`./${task.name}.js`, import.meta.url);
  return { ...task, entry };
}

/** The thread ended without an answer. The message says why, in words for a person. */
export class ThreadFailure extends Error {
  override readonly name = 'ThreadFailure';

  get isOutOfMemory(): boolean {
    return isOutOfMemory(this.cause);
  }
}

/**
 * Does one task in a thread of its own, which ends with it: nothing of it is left in memory.
 *
 * @returns its answer, once the thread has ended. Rejects with {@link ThreadFailure} where it throws, crashes or runs
 *   out of memory, and with the signal's reason as soon as it is ended by that.
 */
export function runInThread<Input, Output>(
  task: ThreadTask<Input, Output>,
  input: Input,
  signal: AbortSignal,
): Promise<Output> {
  if (signal.aborted) return Promise.reject(toError(signal.reason));
  return new Promise((resolve, reject) => {
    const worker = new Worker(task.entry, {
      name: task.name,
      workerData: input,
      resourceLimits: { maxYoungGenerationSizeMb: task.memory.young, maxOldGenerationSizeMb: task.memory.old },
    });
    const end = (): void => void worker.terminate();
    signal.addEventListener('abort', end, { once: true });
    let answer: { value: unknown } | null = null;
    let trouble: unknown = null;
    worker.once('message', (value: unknown) => (answer = { value }));
    worker.once('messageerror', (error: unknown) => (trouble = error));
    worker.once('error', (error: unknown) => (trouble = error));
    // The last event, whatever comes before it.
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', end);
      if (signal.aborted) reject(toError(signal.reason));
      else if (trouble !== null) reject(new ThreadFailure(describeTrouble(trouble, task), { cause: trouble }));
      else if (answer === null) reject(new ThreadFailure(`the thread “${task.name}” ended by itself (code ${code})`));
      else resolve(task.output.parseAsync(answer.value));
    });
  });
}

function describeTrouble(trouble: unknown, { memory }: Pick<ThreadTask<unknown, unknown>, 'memory'>): string {
  return isOutOfMemory(trouble)
    ? `it needs more than the ${memory.young + memory.old} MB of memory that it may use`
    : describeError(trouble);
}

function isOutOfMemory(trouble: unknown): boolean {
  return trouble instanceof Error && 'code' in trouble && trouble.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/** @property transfer - memory in the output that is handed over instead of copied. */
export interface ThreadAnswer<Output> {
  output: Output;
  transfer: readonly Transferable[];
}

/** The other end of {@link runInThread}, for a file in `src-main/threads`: does the task. What it throws becomes the failure of `runInThread`. */
export async function serveThread<Input, Output>(
  task: ThreadTask<Input, Output>,
  run: (input: Input) => ThreadAnswer<Output> | Promise<ThreadAnswer<Output>>,
): Promise<void> {
  if (parentPort === null) throw new Error(`${task.name} is not a program: it runs in a thread of one.`);
  const { output, transfer } = await run(task.input.parse(workerData));
  parentPort.postMessage(output, transfer);
}
