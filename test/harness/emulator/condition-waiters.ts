interface Waiter {
  isSatisfied: () => boolean;
  resolve: () => void;
}

/** Lets callers wait for a condition that is looked at again on each `wake()`: an event, never a poll. */
export class ConditionWaiters {
  #waiters = new Set<Waiter>();

  async waitUntil(isSatisfied: () => boolean, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (isSatisfied()) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiter: Waiter = { isSatisfied, resolve };
    const abort = () => reject(signal?.reason instanceof Error ? signal.reason : new Error('The wait was aborted.'));
    this.#waiters.add(waiter);
    signal?.addEventListener('abort', abort, { once: true });
    try {
      await promise;
    } finally {
      this.#waiters.delete(waiter);
      signal?.removeEventListener('abort', abort);
    }
  }

  wake(): void {
    for (const waiter of this.#waiters) if (waiter.isSatisfied()) waiter.resolve();
  }
}
