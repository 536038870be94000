/** The engine's door for other processes: the command line (7.2), and consoles (12.3). */
import { describeError } from '../../src-shared/model/describe-error.ts';
import { serveControl, type ControlServer, type ControlServing } from '../adapters/control/serve-control.ts';
import type { EngineLink } from '../ipc/engine-link.ts';
import type { Lifecycle } from '../platform/lifecycle.ts';
import type { Program } from './open-program.ts';

/** Where it can't be opened, `status` and `test` say that nobody answers, and no console attaches; all else works. */
export function openDoor(
  { system, access, log }: Program,
  { answer, connect }: { answer: ControlServing['answer']; connect: () => EngineLink },
): Lifecycle {
  const { userDataDirectory, scheduler, versions, host, secretProtection } = system;
  let server: ControlServer | null = null;
  return {
    name: 'command line and consoles',
    start: async () => {
      try {
        server = await serveControl({
          userData: userDataDirectory,
          access,
          answer,
          greeting: { kind: 'attached', program: versions['program'] ?? '', host, secretProtection },
          connect,
          scheduler,
          log,
        });
      } catch (error) {
        log(`The command line and consoles cannot be answered: ${describeError(error)}`);
      }
    },
    stop: () => server?.stop(),
  };
}
