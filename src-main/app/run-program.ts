/** The program of the user who is signed in: with an engine of its own, or attached to one that runs already (12.1). */
import { join } from 'node:path';
import { openProgramLog } from '../adapters/log/program-log.ts';
import type { EnginePlatform } from '../../src-shared/model/engine-view.ts';
import type { Shell } from '../platform/shell.ts';
import type { System } from '../platform/system.ts';
import { attachToEngine, type EngineToAttachTo } from './attach-to-engine.ts';
import { UserDataInUse } from './claim-user-data.ts';
import { runInOneProcess } from './run-in-one-process.ts';
import { startConsole } from './start-console.ts';

export interface RunningProgram {
  /** Shows the Options window, or brings it to the front. */
  showOptions(): void;
  /** Everything is on disk when it resolves. */
  stop(): Promise<void>;
}

export interface ProgramSurroundings {
  /** The data folder of a service that is set up on this computer; `null`: there is none for this program. */
  service: string | null;
  platform: EnginePlatform;
}

/** @throws only where nothing at all can work; what can be worked around becomes a notice. */
export async function runProgram(
  system: System,
  shell: Shell,
  { service, platform }: ProgramSurroundings,
): Promise<RunningProgram> {
  if (service !== null) return runAttached(system, shell, { userData: service, host: 'service' }, platform);
  try {
    return await runInOneProcess(system, shell);
  } catch (error) {
    if (!(error instanceof UserDataInUse)) throw error;
    return runAttached(system, shell, { userData: system.userDataDirectory, host: 'program' }, platform);
  }
}

async function runAttached(
  system: System,
  shell: Shell,
  engine: EngineToAttachTo,
  platform: EnginePlatform,
): Promise<RunningProgram> {
  const ending = new AbortController();
  const log = openProgramLog(join(system.userDataDirectory, 'logs'), {
    shouldLogToConsole: system.shouldLogToConsole,
    readers: 'own-user',
    ending: ending.signal,
  });
  system.logUncaughtErrors?.(log);
  const program = system.versions['program'] ?? '';
  const attached = attachToEngine(engine, { program, platform, scheduler: system.scheduler, log });
  // A new version is for engine and windows together: whoever looks after the engine installs it.
  const { openUpdateFeed: _, ...withoutUpdates } = shell;
  const console = await startConsole(withoutUpdates, attached.link, attached.attachment, log);
  return {
    showOptions: () => console.showOptions(),
    stop: async () => {
      ending.abort();
      await console.stop();
      attached.stop();
    },
  };
}
