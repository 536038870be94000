import { readFileSync } from 'node:fs';

/** The most memory that this process, all of its threads together, had in RAM since it began. */
export class PeakMemory {
  #seen = 0;
  readonly #timer: NodeJS.Timeout;

  constructor() {
    this.#timer = setInterval(() => this.#look(), 10);
    this.#look();
  }

  /** @returns bytes. */
  stop(): number {
    clearInterval(this.#timer);
    this.#look();
    return Math.max(this.#seen, readHighWaterMark());
  }

  #look(): void {
    this.#seen = Math.max(this.#seen, process.memoryUsage.rss());
  }
}

/** Linux keeps it, of this program alone (`ru_maxrss` would count the parent too); elsewhere what was seen has to do. */
function readHighWaterMark(): number {
  if (process.platform !== 'linux') return 0;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) * 1024;
}
