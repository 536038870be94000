/**
 * Clients that have closed their side. One whose message is being stored still waits for the answer; any other one has
 * gone, and would hold its place, and half a message, until it had been silent for a minute.
 */
import type { Socket } from 'node:net';

export class ClosedSides {
  /** By the port of the client, which is another one for each of those that are connected. */
  readonly #waiting = new Set<number>();
  readonly #closed = new Map<number, Socket>();

  watch(socket: Socket): void {
    const port = socket.remotePort ?? 0;
    socket.once('end', () => {
      this.#closed.set(port, socket);
      this.#endLater(port);
    });
    socket.once('close', () => this.#closed.delete(port));
  }

  /** A message of this client has arrived whole. */
  keep(port: number): void {
    this.#waiting.add(port);
  }

  /** It is answered. */
  release(port: number): void {
    this.#waiting.delete(port);
    this.#endLater(port);
  }

  /** After what it has said last was read and answered: it may have sent QUIT with its message. */
  #endLater(port: number): void {
    setImmediate(() =>
      setImmediate(() => {
        if (!this.#waiting.has(port)) this.#closed.get(port)?.end();
      }),
    );
  }
}
