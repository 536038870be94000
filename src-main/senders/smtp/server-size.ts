/** How large a message each mail server takes: known from the first message that it has accepted. */
import { z } from 'zod';
import type { Memory } from '../../platform/memory.ts';

/** What servers usually take that do not say more (Exchange: 10 MB). */
const usualSize = 10_000_000;
/** A server may take more; those behind it, which deliver the message, hardly ever do. */
const largestSize = 25_000_000;
/** With less there is no room for a message. */
const smallestSize = 100_000;

const nameOf = ({ host, port }: { host: string; port: number }) => `smtp-size-${host}:${port}`;

/** Each size is read once: it is asked for with each message, and the memory is on disk. */
export class ServerSizes {
  readonly #memory: Memory;
  readonly #known = new Map<string, number | null>();

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** @returns bytes of a whole message */
  recall(place: { host: string; port: number }): number {
    const size = this.#lookUp(nameOf(place));
    return size === null ? usualSize : Math.max(smallestSize, Math.min(largestSize, size));
  }

  /** @param size - `null`: the server does not say */
  remember(place: { host: string; port: number }, size: number | null): void {
    const name = nameOf(place);
    if (size === null || this.#lookUp(name) === size) return;
    this.#memory.remember(name, size);
    this.#known.set(name, size);
  }

  #lookUp(name: string): number | null {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const stored = z.number().safeParse(this.#memory.recall(name));
    const size = stored.success ? stored.data : null;
    this.#known.set(name, size);
    return size;
  }
}
