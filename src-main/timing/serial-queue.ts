/** Work that is done in turn: each action begins when the one before has ended. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** @returns what the action returns. Rejects when it does, and the next one is begun all the same. */
  run<T>(action: () => Promise<T> | T): Promise<T> {
    const done = this.#last.then(action);
    this.#last = done.catch(() => {});
    return done;
  }

  /** Resolves when everything has ended that was asked for until now. Never rejects. */
  async settled(): Promise<void> {
    await this.#last;
  }
}
