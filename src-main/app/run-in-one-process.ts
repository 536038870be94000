/** Engine and console as one program of the user who is signed in. */
import { ownEngine } from '../ipc/engine-link.ts';
import type { Shell } from '../platform/shell.ts';
import type { System } from '../platform/system.ts';
import { startConsole } from './start-console.ts';
import { startEngine } from './start-engine.ts';

/**
 * @throws UserDataInUse where another engine works on the folder; anything else only where nothing at all can work: what can
 *   be worked around becomes a notice.
 */
export async function runInOneProcess(
  system: System,
  shell: Shell,
): Promise<{ showOptions(): void; stop(): Promise<void> }> {
  const engine = startEngine(system);
  // Together: the notification area doesn't wait for what the engine reads, and shows what it has found by then.
  const [console] = await Promise.all([startConsole(shell, engine.connect(), ownEngine, engine.log), engine.started]);
  return {
    showOptions: () => console.showOptions(),
    stop: async () => {
      // Nobody waits for the program to end: it comes back at once, and nothing is to be sent twice because of it.
      if (console.isRestarting) await engine.finishSending();
      await Promise.all([console.stop(), engine.stop()]);
    },
  };
}
