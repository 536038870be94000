/** Since when Microsoft 365 has not let the application send: known across restarts, since a restart proves nothing. */
import { z } from 'zod';
import { describeError } from '../../../../src-shared/model/describe-error.ts';
import type { Memory } from '../../../platform/memory.ts';

/** Stored on disk. */
const memoryName = 'application-denied';
/** Stored on disk. `of`: which application and mailbox; of others nothing is known. */
const denialSchema = z.object({ of: z.string(), sinceMs: z.number() });

export class PermissionDenials {
  readonly #memory: Memory;
  readonly #log: (message: string) => void;

  constructor({ memory, log }: { memory: Memory; log: (message: string) => void }) {
    this.#memory = memory;
    this.#log = log;
  }

  /** @returns since when, or `null`. A time to come is that of a clock that was set back. */
  sinceMs(of: string, nowMs: number): number | null {
    const denial = denialSchema.safeParse(this.#memory.recall(memoryName)).data;
    return denial?.of === of ? Math.min(denial.sinceMs, nowMs) : null;
  }

  /** @returns since when it is denied, this time included */
  remember(of: string, nowMs: number): number {
    const sinceMs = this.sinceMs(of, nowMs) ?? nowMs;
    this.#write({ of, sinceMs });
    return sinceMs;
  }

  end(of: string, nowMs: number): void {
    if (this.sinceMs(of, nowMs) !== null) this.#write(null);
  }

  #write(denial: z.infer<typeof denialSchema> | null): void {
    try {
      this.#memory.remember(memoryName, denial);
    } catch (error) {
      this.#log(`Since when the application may not send could not be written down: ${describeError(error)}`);
    }
  }
}
