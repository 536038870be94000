/** Rejections that nobody took: a fault of ours, to be found in the log. They do not end the program. */
import process from 'node:process';

interface RejectionSource {
  on(event: 'unhandledRejection', listener: (reason: unknown) => void): unknown;
}

/** @param log - redacts what it is given */
export function logUnhandledRejections(log: (message: string) => void, source: RejectionSource = process): void {
  source.on('unhandledRejection', (reason) => {
    const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    log(`A rejection was not handled: ${text}`);
  });
}
