import type { Socket } from 'node:net';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import {
  controlAnswerSchema,
  type ControlOutcome,
  type ControlRequest,
} from '../../../src-shared/model/program-control.ts';
import { connectControl, nobodyListens } from './control-address.ts';

/**
 * Asks the program that works on a user data folder. Never rejects.
 *
 * @param patienceMs - so long it may take to answer
 */
export async function askControl(
  userData: string,
  request: ControlRequest,
  patienceMs: number,
): Promise<ControlOutcome> {
  let socket: Socket;
  try {
    socket = await connectControl(userData);
  } catch (error) {
    return nobodyListens(error) ? { kind: 'not-running' } : { kind: 'no-answer', reason: describeError(error) };
  }
  try {
    const answer = controlAnswerSchema.safeParse(JSON.parse(await exchange(socket, request, patienceMs)));
    if (answer.success) return { kind: 'answered', answer: answer.data };
    return { kind: 'no-answer', reason: 'it seems to be of another version' };
  } catch (error) {
    return { kind: 'no-answer', reason: describeError(error) };
  } finally {
    socket.destroy();
  }
}

function exchange(socket: Socket, request: ControlRequest, patienceMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.once('end', () => resolve(answer));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('it ended before it answered')));
    socket.setTimeout(patienceMs, () => reject(new Error(`nothing came within ${patienceMs / 1000} seconds`)));
    socket.write(`${JSON.stringify(request)}\n`);
  });
}
