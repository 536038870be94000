/** Which files nobody writes to any more, as far as their size and time tell. */
import type { SessionFile } from './session-folder.ts';

/**
 * A file that does not parse may still be written to, and one of many lines may get more; one that has not changed for
 * so long is taken as finished.
 */
export const settledAfterMs = 10_000;

type Look = Omit<SessionFile, 'name'> & { unchangedSinceMs: number };

export class SettledFiles {
  readonly #looks = new Map<string, Look>();

  /** To be asked at each look. */
  isSettled({ name, sizeBytes, modifiedAtMs }: SessionFile, nowMs: number): boolean {
    const last = this.#looks.get(name);
    if (last?.sizeBytes === sizeBytes && last.modifiedAtMs === modifiedAtMs) {
      return nowMs - last.unchangedSinceMs >= settledAfterMs;
    }
    this.#looks.set(name, { sizeBytes, modifiedAtMs, unchangedSinceMs: nowMs });
    return false;
  }

  delete(name: string): void {
    this.#looks.delete(name);
  }

  keys(): Iterable<string> {
    return this.#looks.keys();
  }
}
