/** Errors and rejections that nobody took: a fault of ours, to be found in the log. They do not end the program. */
import process from 'node:process';

interface ErrorSource {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (reason: unknown) => void): unknown;
}

/**
 * Without a listener, Electron shows an uncaught error in a dialog. Until somebody closes that, the main process stands
 * still: nothing is sent, no window answers, and the program does not quit.
 *
 * @param log - redacts what it is given
 */
export function logUncaughtErrors(log: (message: string) => void, source: ErrorSource = process): void {
  source.on('uncaughtException', (error) => log(`An error was not caught: ${describe(error)}`));
  source.on('unhandledRejection', (reason) => log(`A rejection was not handled: ${describe(reason)}`));
}

function describe(reason: unknown): string {
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
}
