/** A refusal to let the account send is known across restarts, since a restart proves nothing. */
import { z } from 'zod';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import type { Memory } from '../../platform/memory.ts';

/** Stored on disk. `cacheId`: of the sign-in that was refused; the next one has another, and nothing is known of it. */
export interface RememberedRefusal<F> {
  cacheId: string;
  failure: F;
}

export interface RefusalMemoryOptions<F> {
  memory: Memory;
  /** Stored on disk: what the memory knows the refusal of this service by. */
  refusalName: string;
  failureSchema: z.ZodType<F>;
  log: (message: string) => void;
}

export class RefusalMemory<F> {
  readonly #options: RefusalMemoryOptions<F>;

  constructor(options: RefusalMemoryOptions<F>) {
    this.#options = options;
  }

  recall(): RememberedRefusal<F> | null {
    const { memory, refusalName, failureSchema } = this.#options;
    const schema = z.object({ cacheId: z.string(), failure: failureSchema });
    return schema.safeParse(memory.recall(refusalName)).data ?? null;
  }

  /** Where it cannot be written down (a full disk), this run of the program knows it all the same. */
  remember(refusal: RememberedRefusal<F> | null): void {
    const { memory, refusalName, log } = this.#options;
    try {
      memory.remember(refusalName, refusal);
    } catch (error) {
      log(`Whether sending is refused could not be written down: ${describeError(error)}`);
    }
  }
}
