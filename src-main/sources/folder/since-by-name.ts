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
