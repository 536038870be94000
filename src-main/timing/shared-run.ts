/** One run of an action serves everybody who asked for it before it began, for example one sync of a folder. */
export class SharedRun {
  readonly #action: () => Promise<void>;
  #underWay: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;

  constructor(action: () => Promise<void>) {
    this.#action = action;
  }

  /** Resolves or rejects with a run that begins after this call, one at a time. */
  request(): Promise<void> {
    this.#next ??= this.#underWay
      .catch(() => {})
      .then(() => {
        this.#next = null;
        this.#underWay = this.#action();
        return this.#underWay;
      });
    return this.#next;
  }
}
