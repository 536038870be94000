import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import {
  controlRequestSchema,
  type ControlAnswer,
  type ControlRequest,
} from '../../../src-shared/model/program-control.ts';
import { controlSocketName, withControlAddress } from './control-address.ts';

export interface ControlServer {
  stop(): Promise<void>;
}

/** Nobody of ours asks for longer. */
const maxRequestLength = 4096;
const maxConnections = 64;

/**
 * Answers the command line. Only one program works on a user data folder, so a socket that is there is of one that was
 * killed, and is replaced.
 *
 * @throws when the system gives no socket
 */
export async function serveControl(
  userData: string,
  answer: (request: ControlRequest) => Promise<ControlAnswer>,
  log: (message: string) => void,
): Promise<ControlServer> {
  const sockets = new Set<Socket>();
  const answering = new Set<Socket>();
  /** Who asks nothing holds no connection for ever. */
  const dropOldest = () => {
    const oldest = [...sockets].find((each) => !answering.has(each));
    // Its end is told later, and further connections may come before.
    if (oldest !== undefined) sockets.delete(oldest);
    oldest?.destroy();
  };
  const socketPath = join(userData, controlSocketName);
  if (process.platform !== 'win32') rmSync(socketPath, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    if (sockets.size > maxConnections) dropOldest();
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', (error) => log(`The command line was cut off: ${error.message}`));
    receive(socket, async (line) => {
      answering.add(socket);
      const answered = await answerOne(line, answer);
      answering.delete(socket);
      if (answered.kind === 'refused') log(`The command line was refused: ${answered.reason}`);
      return answered;
    });
  });
  await withControlAddress(userData, (address) => listen(server, address));
  if (process.platform !== 'win32') chmodSync(socketPath, 0o600);
  return {
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
      if (process.platform !== 'win32') rmSync(socketPath, { force: true });
    },
  };
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function receive(socket: Socket, answer: (line: string) => Promise<ControlAnswer>): void {
  let received = '';
  let isTaken = false;
  socket.setEncoding('utf8').on('data', (text: string) => {
    if (isTaken) return;
    received += text;
    const end = received.indexOf('\n');
    if (end < 0 && received.length <= maxRequestLength) return;
    isTaken = true;
    void answer(received.slice(0, end < 0 ? 0 : end)).then((answered) => socket.end(`${JSON.stringify(answered)}\n`));
  });
}

async function answerOne(
  line: string,
  answer: (request: ControlRequest) => Promise<ControlAnswer>,
): Promise<ControlAnswer> {
  try {
    const request = parseRequest(line);
    if (request === null) return { kind: 'refused', reason: 'it does not know this request' };
    return await answer(request);
  } catch (error) {
    return { kind: 'refused', reason: describeError(error) };
  }
}

/** What is wrong with a request is not said in detail: the words of the parser quote it, and they are logged. */
function parseRequest(line: string): ControlRequest | null {
  try {
    return controlRequestSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
