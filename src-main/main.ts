/** Electron's entry: a command of the command line, or the program itself. Loads only what is asked for. */
import { app } from 'electron';
import { commandArguments } from './adapters/electron/command-arguments.ts';

const command = commandArguments(process.argv, app.isPackaged);
if (command === null) {
  const { startProgram } = await import('./start-program.ts');
  startProgram();
} else {
  const { runCommandLine } = await import('./app/command-line-root.ts');
  // At once, before Electron looks for a display: backup scripts run where there is none.
  process.exit(await runCommandLine(command));
}
