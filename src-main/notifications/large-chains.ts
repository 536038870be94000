/** Chains with sessions that take long to compose: one after the other, while everything else goes on. */
import type { ComposedSession, Composer, CompositionOrder } from './composer.ts';
import type { PipelineJudgement, UnexaminedSession } from './judge-chain.ts';
import { SerialQueue } from '../timing/serial-queue.ts';

export interface LargeChainsOptions {
  composerFor: (order: CompositionOrder) => Composer;
  /** As everything is now. */
  judge: (key: string) => PipelineJudgement;
  /** What is found is known when it is judged again. */
  examine: (session: UnexaminedSession, signal: AbortSignal) => Promise<void>;
  /** Durable when it returns. */
  writeDown: (judgement: PipelineJudgement, composed: readonly ComposedSession[]) => void;
  /** @param trouble - why it could not be done; `null`: it is done. */
  onEnded: (key: string, trouble: unknown) => void;
  signal: AbortSignal;
}

export class LargeChains {
  readonly #options: LargeChainsOptions;
  readonly #keys = new Set<string>();
  readonly #queue = new SerialQueue();

  constructor(options: LargeChainsOptions) {
    this.#options = options;
  }

  /** Whether the chain waits or is being composed: nobody else may write down anything about it. */
  has(key: string): boolean {
    return this.#keys.has(key);
  }

  add(key: string): void {
    if (this.#keys.has(key)) return;
    this.#keys.add(key);
    void this.#queue.run(() => this.#take(key));
  }

  /** Resolves when nothing is being composed any more; the signal ends what is. */
  ended(): Promise<void> {
    return this.#queue.settled();
  }

  async #take(key: string): Promise<void> {
    const { signal, onEnded } = this.#options;
    let trouble: unknown = null;
    try {
      if (!signal.aborted) await this.#settle(key);
    } catch (error) {
      trouble = error;
    }
    this.#keys.delete(key);
    if (!signal.aborted) onEnded(key, trouble);
  }

  /**
   * A retry may report, and settings may change, while a session is being composed: what is written down is what is
   * decided in the end, and only what that needs anew is composed again.
   */
  async #settle(key: string): Promise<void> {
    const { judge, examine, composerFor, writeDown, signal } = this.#options;
    let composed = new Map<string, ComposedSession>();
    for (;;) {
      const judgement = judge(key);
      for (const each of judgement.unexamined) await examine(each, signal);
      if (judgement.unexamined.length > 0) continue;
      const orders = new Map(judgement.orders.map((order) => [JSON.stringify(order), order]));
      composed = new Map([...composed].filter(([name]) => orders.has(name)));
      const missing = [...orders].find(([name]) => !composed.has(name));
      if (missing === undefined) {
        writeDown(
          judgement,
          [...orders.keys()].flatMap((name) => composed.get(name) ?? []),
        );
        return;
      }
      const [name, order] = missing;
      composed.set(name, await composerFor(order).compose(order, signal));
    }
  }
}
