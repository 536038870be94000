/** A refusal to let the account send is known across restarts, since a restart proves nothing. */
import { z } from 'zod';
import { describeError } from '../../../../src-shared/model/describe-error.ts';
import { accountFailureSchema } from '../../../../src-shared/model/failures/account-failure.ts';
import type { Memory } from '../../../platform/memory.ts';

/** Stored on disk. */
const refusalName = 'sending-refused';
/** Stored on disk. `cacheId`: of the sign-in that was refused; the next one has another, and nothing is known of it. */
const refusalSchema = z.object({ cacheId: z.string(), failure: accountFailureSchema });
export type RememberedRefusal = z.infer<typeof refusalSchema>;

export class RefusalMemory {
  readonly #memory: Memory;
  readonly #log: (message: string) => void;

  constructor({ memory, log }: { memory: Memory; log: (message: string) => void }) {
    this.#memory = memory;
    this.#log = log;
  }

  recall(): RememberedRefusal | null {
    return refusalSchema.safeParse(this.#memory.recall(refusalName)).data ?? null;
  }

  /** Where it cannot be written down (a full disk), this run of the program knows it all the same. */
  remember(refusal: RememberedRefusal | null): void {
    try {
      this.#memory.remember(refusalName, refusal);
    } catch (error) {
      this.#log(`Whether sending is refused could not be written down: ${describeError(error)}`);
    }
  }
}
