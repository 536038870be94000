/** Engine and console as one program of the user who is signed in. */
import type { Shell } from '../platform/shell.ts';
import type { System } from '../platform/system.ts';
import { startConsole } from './start-console.ts';
import { startEngine } from './start-engine.ts';

export interface RunningProgram {
  /** Shows the Options window, or brings it to the front. */
  showOptions(): void;
  /** Everything is on disk when it resolves. */
  stop(): Promise<void>;
}

/** @throws only where nothing at all can work; what can be worked around becomes a notice. */
export async function runInOneProcess(system: System, shell: Shell): Promise<RunningProgram> {
  const engine = startEngine(system);
  // Together: the notification area doesn't wait for what the engine reads, and shows what it has found by then.
  const [console] = await Promise.all([startConsole(shell, engine.connect(), engine.log), engine.started]);
  return {
    showOptions: () => console.showOptions(),
    stop: async () => {
      // Nobody waits for the program to end: it comes back at once, and nothing is to be sent twice because of it.
      if (console.isRestarting) await engine.finishSending();
      await Promise.all([console.stop(), engine.stop()]);
    },
  };
}
