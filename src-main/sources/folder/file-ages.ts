/** What the times of files say: since when something has been so, and which files nobody writes to any more. */
import type { SessionFile } from './session-folder.ts';

/** Since when something has been so, by the names of files. */
export class SinceByName {
  readonly #sinceMs = new Map<string, number>();

  /** @returns since when it has been so; `nowMs` where it was not so before */
  note(name: string, nowMs: number): number {
    const sinceMs = this.#sinceMs.get(name) ?? nowMs;
    this.#sinceMs.set(name, sinceMs);
    return sinceMs;
  }

  /** It is so no more. */
  delete(name: string): void {
    this.#sinceMs.delete(name);
  }

  keys(): Iterable<string> {
    return this.#sinceMs.keys();
  }

  /** Whether it has been so for at least this long with each name that there is. */
  areAllOlderThan(ageMs: number, nowMs: number): boolean {
    return [...this.#sinceMs.values()].every((sinceMs) => nowMs - sinceMs >= ageMs);
  }
}

/**
 * A file that is no JSON may still be written to, and one of many lines may get more; one that has not changed for so long
 * is taken as finished.
 */
export const settledAfterMs = 10_000;
/**
 * A file that is empty or whose end is missing is waited for longer: a shell makes the file of `command > file` before the
 * command begins.
 */
export const restAwaitedForMs = 15 * 60_000;

interface Look extends Omit<SessionFile, 'name'> {
  unchangedSinceMs: number;
  /** It was read like this, and its end is missing. */
  isCutOff: boolean;
}

export class SettledFiles {
  readonly #looks = new Map<string, Look>();

  /** To be asked at each look. */
  isSettled(file: SessionFile, nowMs: number): boolean {
    return nowMs - this.#look(file, nowMs).unchangedSinceMs >= settledAfterMs;
  }

  /** The file was read, and its end is missing. @returns whether it is waited for */
  noteCutOff(file: SessionFile, nowMs: number): boolean {
    this.#look(file, nowMs).isCutOff = true;
    return this.isRestAwaited(file, nowMs);
  }

  /** Nothing has come since it was read without its end, so that reading it again is in vain. */
  isRestAwaited(file: SessionFile, nowMs: number): boolean {
    const { isCutOff, unchangedSinceMs } = this.#look(file, nowMs);
    return isCutOff && nowMs - unchangedSinceMs < restAwaitedForMs;
  }

  delete(name: string): void {
    this.#looks.delete(name);
  }

  keys(): Iterable<string> {
    return this.#looks.keys();
  }

  #look({ name, sizeBytes, modifiedAtMs }: SessionFile, nowMs: number): Look {
    const last = this.#looks.get(name);
    if (last?.sizeBytes === sizeBytes && last.modifiedAtMs === modifiedAtMs) return last;
    const look = { sizeBytes, modifiedAtMs, unchangedSinceMs: nowMs, isCutOff: false };
    this.#looks.set(name, look);
    return look;
  }
}
