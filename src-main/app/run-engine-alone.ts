/** The engine as a process of its own (12.1): until the system asks it to stop. */
import { describeError } from '../../src-shared/model/describe-error.ts';
import { type ExitCode, exitCodes } from '../command-line/parse-command.ts';
import type { System } from '../platform/system.ts';
import { startEngine } from './start-engine.ts';

export interface EngineProcess {
  createSystem: () => Promise<System> | System;
  /** Resolves when the engine is to stop. */
  stopping: Promise<void>;
  /** The engine takes in and sends. */
  onStarted?: () => void;
  /** For whoever reads the log of the system's services. */
  printError: (text: string) => void;
}

/** @returns with which code the process ends; everything is on disk by then. Never rejects. */
export async function runEngineAlone({
  createSystem,
  stopping,
  onStarted,
  printError,
}: EngineProcess): Promise<ExitCode> {
  try {
    const system = await createSystem();
    const engine = startEngine(system);
    engine.log(`The engine ${system.versions['program'] ?? ''} works on ${system.userDataDirectory}.`);
    const failed = engine.started.then(() => {
      onStarted?.();
      return new Promise<never>(() => {});
    });
    try {
      await Promise.race([failed, stopping]);
    } finally {
      await engine.stop();
    }
    engine.log('The engine has stopped.');
    return exitCodes.done;
  } catch (error) {
    printError(`backup-notifier: the engine cannot run: ${describeError(error)}\n`);
    return exitCodes.failed;
  }
}
