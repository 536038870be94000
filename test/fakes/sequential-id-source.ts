import type { IdSource } from '../../src-main/system-ports/clock.ts';

/** Ids that a spec can foretell: `id-1`, `id-2` ... */
export class SequentialIdSource implements IdSource {
  #last = 0;
  /** What `random()` gives. */
  nextRandom = 0;

  newId(): string {
    this.#last += 1;
    return `id-${this.#last}`;
  }

  random(): number {
    return this.nextRandom;
  }
}
