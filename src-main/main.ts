/** Electron's entry: a command of the command line, the engine alone, or the program itself. Loads only what is asked for. */
import { app } from 'electron';
import { commandArguments, engineArguments } from './adapters/electron/launch-options.ts';

const command = commandArguments(process.argv, app.isPackaged);
const engine = command === null ? null : engineArguments(command);
if (command === null) {
  const { startProgram } = await import('./start-program.ts');
  startProgram();
} else if (engine !== null) {
  const { startEngineProcess } = await import('./start-engine-process.ts');
  startEngineProcess(engine.userData);
} else {
  const { runCommandLine } = await import('./app/command-line-root.ts');
  // At once, before Electron looks for a display: backup scripts run where there is none.
  process.exit(await runCommandLine(command));
}
