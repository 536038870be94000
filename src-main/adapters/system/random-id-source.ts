import { randomUUID } from 'node:crypto';
import type { IdSource } from '../../platform/clock.ts';

/** Ids from the system's cryptographic source; numbers from an ordinary one, they are for jitter only. */
export class RandomIdSource implements IdSource {
  newId(): string {
    return randomUUID();
  }

  random(): number {
    return Math.random();
  }
}
