/** A few values that are known across restarts, each under a name of its own. */
export interface Memory {
  /** @returns what was remembered under this name, to be parsed by whoever asks; `null` where there is nothing. */
  recall(name: string): unknown;
  /** Durable when it returns. @param value - anything that JSON can hold */
  remember(name: string, value: unknown): void;
}
