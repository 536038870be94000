/**
 * Whether Microsoft 365 lets the account send. Tokens say nothing about it: an account that was refused at sending gets
 * them all the same. A restart proves nothing either, so that the refusal is known across it.
 */
import { z } from 'zod';
import { describeError } from '../../../../src-shared/model/describe-error.ts';
import { accountFailureSchema, type AccountFailure } from '../../../../src-shared/model/failures/account-failure.ts';
import type { Memory } from '../../../platform/memory.ts';

/** Stored on disk. */
const refusalName = 'sending-refused';
/** Stored on disk. `cacheId`: of the sign-in that was refused; the next one has another, and nothing is known of it. */
const refusalSchema = z.object({ cacheId: z.string(), failure: accountFailureSchema });

export class SendingRefusal {
  readonly #memory: Memory;
  readonly #log: (message: string) => void;
  #failure: AccountFailure | null = null;
  #isWorthTrying = false;

  constructor({ memory, log }: { memory: Memory; log: (message: string) => void }) {
    this.#memory = memory;
    this.#log = log;
  }

  /** Why sending was refused; `null`: it was not, as far as is known, or a message has been accepted since. */
  get failure(): AccountFailure | null {
    return this.#failure;
  }

  /** It may have passed: only sending tells. */
  get isWorthTrying(): boolean {
    return this.#isWorthTrying;
  }

  /**
   * A sign-in is taken into use: another one, or the same after a restart.
   *
   * @param cacheId - `null`: nobody's, or one that no restart outlives
   */
  takeUp(cacheId: string | null): void {
    const stored = refusalSchema.safeParse(this.#memory.recall(refusalName));
    this.#failure = stored.success && stored.data.cacheId === cacheId ? stored.data.failure : null;
    this.#isWorthTrying = false;
  }

  begin(cacheId: string | null, failure: AccountFailure): void {
    this.#failure = failure;
    this.#isWorthTrying = false;
    if (cacheId !== null) this.#remember({ cacheId, failure });
  }

  /** A new token was given. */
  allowTrial(): void {
    this.#isWorthTrying = true;
  }

  /** There was no token for the trial. */
  endTrial(): void {
    this.#isWorthTrying = false;
  }

  /** A message was accepted, or the sign-in is not in use any more. */
  end(): void {
    this.#failure = null;
    this.#isWorthTrying = false;
    this.#remember(null);
  }

  /** Where it cannot be written down (a full disk), this run of the program knows it all the same. */
  #remember(refusal: z.infer<typeof refusalSchema> | null): void {
    try {
      this.#memory.remember(refusalName, refusal);
    } catch (error) {
      this.#log(`Whether sending is refused could not be written down: ${describeError(error)}`);
    }
  }
}
