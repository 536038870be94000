import type { IdSource } from '../../src-main/platform/clock.ts';

/** Ids that a spec can foretell: `id-1`, `id-2` ... */
export class SequentialIdSource implements IdSource {
  #last: number;
  /** What `random()` gives. */
  nextRandom = 0;

  /** @param first - number of the first id: a second run of the program must not give the same ones */
  constructor(first = 1) {
    this.#last = first - 1;
  }

  newId(): string {
    this.#last += 1;
    return `id-${this.#last}`;
  }

  random(): number {
    return this.nextRandom;
  }
}
