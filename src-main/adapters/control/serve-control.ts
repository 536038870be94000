/** The engine's one door for other processes: the command line asks one thing, a console attaches and stays. */
import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import {
  controlRequestSchema,
  type ControlAnswer,
  type ControlRequest,
} from '../../../src-shared/model/program-control.ts';
import { maxConsoleFrameLength } from './console-frames.ts';
import { controlSocketName, hasPeerGone, withControlAddress } from './control-address.ts';
import { PeerProofs, socketModes, type PeerAccess } from './prove-peer.ts';
import { readLines } from './read-lines.ts';
import { readAttachRequest, ServedConsole, type ConsoleServing } from './serve-console.ts';

export interface ControlServer {
  stop(): Promise<void>;
}

export interface ControlServing extends Omit<ConsoleServing, 'proofs'> {
  userData: string;
  access: PeerAccess;
  /** What the command line asks. */
  answer: (request: ControlRequest) => Promise<ControlAnswer>;
}

/** The first line says what a connection is for; nobody of ours sends a longer one. */
const maxRequestLength = 4096;
const maxConnections = 64;

/**
 * Only one engine works on a user data folder, so a socket that is there is of one that was killed, and is replaced.
 *
 * @throws when the system gives no socket
 */
export async function serveControl(serving: ControlServing): Promise<ControlServer> {
  const { userData, access } = serving;
  const hasRights = process.platform !== 'win32';
  const proofs = hasRights ? new PeerProofs(userData, access) : null;
  const connections = new Connections();
  const socketPath = join(userData, controlSocketName);
  if (hasRights) rmSync(socketPath, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    connections.add(socket);
    serveConnection(socket, { ...serving, proofs }, connections);
  });
  await withControlAddress(userData, (address) => listen(server, address));
  if (hasRights) chmodSync(socketPath, socketModes[access]);
  return {
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      connections.destroyAll();
      await closed;
      if (hasRights) rmSync(socketPath, { force: true });
    },
  };
}

/** Who asks nothing holds no connection for ever. */
class Connections {
  readonly #all = new Set<Socket>();
  readonly #busy = new Set<Socket>();

  add(socket: Socket): void {
    this.#all.add(socket);
    if (this.#all.size > maxConnections) this.#dropOldest();
    socket.on('close', () => {
      this.#all.delete(socket);
      this.#busy.delete(socket);
    });
  }

  keep(socket: Socket): void {
    this.#busy.add(socket);
  }

  release(socket: Socket): void {
    this.#busy.delete(socket);
  }

  destroyAll(): void {
    for (const socket of this.#all) socket.destroy();
  }

  #dropOldest(): void {
    const oldest = [...this.#all].find((each) => !this.#busy.has(each));
    // Its end is told later, and further connections may come before.
    if (oldest !== undefined) this.#all.delete(oldest);
    oldest?.destroy();
  }
}

function serveConnection(
  socket: Socket,
  serving: ControlServing & Pick<ConsoleServing, 'proofs'>,
  connections: Connections,
): void {
  const { answer, log } = serving;
  let use: 'nothing' | 'command' | ServedConsole = 'nothing';
  const reply = async (line: string): Promise<void> => {
    use = 'command';
    connections.keep(socket);
    const answered = await answerOne(line, answer);
    connections.release(socket);
    if (answered.kind === 'refused') log(`The command line was refused: ${answered.reason}`);
    socket.end(`${JSON.stringify(answered)}\n`);
  };
  socket.on('error', (error) => {
    if (!hasPeerGone(error)) log(`A connection was cut off: ${error.message}`);
  });
  readLines(
    socket,
    () => (use instanceof ServedConsole && use.isAttached ? maxConsoleFrameLength : maxRequestLength),
    (line) => {
      if (use instanceof ServedConsole) return use.take(line);
      if (use === 'command') return;
      const attaching = readAttachRequest(line);
      if (attaching === null) return void reply(line);
      use = new ServedConsole(socket, serving);
      connections.keep(socket);
      use.begin(attaching);
    },
    () => {
      if (use === 'nothing') void reply('');
      else if (use !== 'command') socket.destroy();
    },
  );
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
