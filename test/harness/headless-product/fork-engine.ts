/** Starts the engine alone, in a process of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { HeadlessSystemOptions } from './headless-system.ts';

export interface ForkedEngine {
  pid: number;
  /** Rejects with what it wrote, where it ends instead. */
  started: Promise<void>;
  /** At once, whatever it is doing. */
  kill(): Promise<void>;
  /** As the system does. @returns its exit code */
  stop(): Promise<number | null>;
}

export function forkEngine(
  options: Pick<HeadlessSystemOptions, 'userDataDirectory' | 'microsoftOrigin'>,
): ForkedEngine {
  const child = fork(join(import.meta.dirname, 'engine-process.ts'), [JSON.stringify(options)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let trouble = '';
  child.stderr?.on('data', (data: Buffer) => (trouble += data.toString()));
  const exited = once(child, 'exit');
  const started = Promise.race([
    once(child, 'message').then(() => undefined),
    exited.then(() => Promise.reject(new Error(`The engine ended while it started: ${trouble}`))),
  ]);
  // Whoever only stops it doesn't ask.
  started.catch(() => undefined);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return { pid: child.pid ?? 0, started, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}
