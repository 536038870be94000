import type { ComposedSession, Composer, CompositionOrder } from '../../src-main/notifications/composer.ts';

interface Held {
  order: CompositionOrder;
  release: () => void;
  fail: (error: Error) => void;
}

/** Takes as long as a spec wants it to. */
export class HeldComposer implements Composer {
  readonly #composer: Composer;
  /** What is being composed. */
  readonly held: Held[] = [];
  /** Ids of all sessions that were begun, in order. */
  readonly begun: string[] = [];

  /** @param composer - does the work when it is released. */
  constructor(composer: Composer) {
    this.#composer = composer;
  }

  async compose(order: CompositionOrder, signal: AbortSignal): Promise<ComposedSession> {
    this.begun.push(order.session.id);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const held: Held = { order, release: resolve, fail: reject };
    this.held.push(held);
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    try {
      await promise;
      return await this.#composer.compose(order, signal);
    } finally {
      this.held.splice(this.held.indexOf(held), 1);
    }
  }
}
