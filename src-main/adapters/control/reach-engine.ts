/** One connection of a console to the engine that works on a user data folder, up to the moment that it is attached. */
import type { Socket } from 'node:net';
import type { NoEngine } from '../../../src-shared/model/engine-view.ts';
import { connectControl, nobodyListens } from './control-address.ts';
import {
  admissionSchema,
  consoleProtocol,
  decodeLine,
  encodeFrame,
  maxEngineFrameLength,
  type Greeting,
} from './console-frames.ts';
import { provePeer } from './prove-peer.ts';
import { readLines } from './read-lines.ts';

export interface ReachedEngine {
  kind: 'reached';
  socket: Socket;
  greeting: Greeting;
  /** @param onLine - is called with each line that came after the greeting */
  listen: (onLine: (line: string) => void) => void;
}

/** @param program - version of this program. @param signal - gives up. Never rejects. */
export async function reachEngine(
  userData: string,
  program: string,
  signal: AbortSignal,
): Promise<ReachedEngine | NoEngine> {
  let socket: Socket;
  try {
    socket = await connectControl(userData);
  } catch (error) {
    if (nobodyListens(error)) return { kind: 'not-running' };
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { kind: code === 'EACCES' || code === 'EPERM' ? 'not-allowed' : 'not-answering' };
  }
  const outcome = Promise.withResolvers<ReachedEngine | NoEngine>();
  /** What came with the greeting. */
  const unheard: string[] = [];
  let take = (line: string): void => {
    const admission = admissionSchema.safeParse(decodeLine(line)).data;
    if (admission === undefined) {
      // An engine that knows no consoles refuses as it refuses a command that it doesn't know.
      return outcome.resolve({ kind: 'other-version', engine: null });
    }
    switch (admission.kind) {
      case 'prove':
        try {
          provePeer(userData, admission.name);
        } catch {
          return outcome.resolve({ kind: 'not-allowed' });
        }
        socket.write(encodeFrame({ kind: 'proved' }));
        return;
      case 'not-attached':
        return outcome.resolve(
          admission.reason === 'not-allowed'
            ? { kind: 'not-allowed' }
            : { kind: 'other-version', engine: admission.program },
        );
      case 'attached':
        take = (early) => void unheard.push(early);
        return outcome.resolve({
          kind: 'reached',
          socket,
          greeting: admission,
          listen: (onLine) => {
            take = onLine;
            for (const line of unheard.splice(0)) onLine(line);
          },
        });
    }
  };
  readLines(
    socket,
    () => maxEngineFrameLength,
    (line) => take(line),
    () => socket.destroy(),
  );
  socket.on('error', () => undefined);
  socket.once('close', () => outcome.resolve({ kind: 'not-answering' }));
  const giveUp = () => socket.destroy();
  signal.addEventListener('abort', giveUp, { once: true });
  if (signal.aborted) giveUp();
  socket.write(encodeFrame({ kind: 'attach', protocol: consoleProtocol, program }));
  const reached = await outcome.promise;
  signal.removeEventListener('abort', giveUp);
  if (reached.kind !== 'reached') socket.destroy();
  return reached;
}
