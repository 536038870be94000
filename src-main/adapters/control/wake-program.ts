import type { ControlRequest } from '../../../src-shared/model/program-control.ts';
import { connectControl } from './control-address.ts';

const request: ControlRequest = { kind: 'wake' };

/**
 * Has the program that works on a user data folder look for sessions now. Only saves it the wait for its next look, so
 * it never rejects and what is answered does not matter. Apart from `askControl`, whose schemas take `notify` time to load.
 *
 * @param patienceMs - so long it may take to answer
 */
export async function wakeProgram(userData: string, patienceMs: number): Promise<void> {
  try {
    const socket = await connectControl(userData);
    await new Promise<void>((resolve) => {
      socket.setTimeout(patienceMs, resolve);
      socket.on('error', () => resolve()).on('close', () => resolve());
      socket.on('end', () => resolve()).resume();
      socket.write(`${JSON.stringify(request)}\n`);
    });
    socket.destroy();
  } catch {
    // Nobody is there to be woken.
  }
}
