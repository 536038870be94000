/** Tells the windows that something has changed, often enough to look live and seldom enough for a burst of thousands. */
import type { Scheduler } from '../platform/clock.ts';
import { GatheredCall } from './gathered-call.ts';

export interface ChangeAnnouncerOptions {
  scheduler: Scheduler;
  /** A change is told at most so late, and no two are told closer to each other. */
  intervalMs: number;
  /** Differs after each change. */
  revision: () => number;
  tell: () => void;
}

export class ChangeAnnouncer {
  readonly #call: GatheredCall;
  readonly #revision: () => number;
  #toldRevision = -1;

  constructor({ scheduler, intervalMs, revision, tell }: ChangeAnnouncerOptions) {
    this.#revision = revision;
    const action = () => {
      const now = revision();
      if (now === this.#toldRevision) return;
      this.#toldRevision = now;
      tell();
    };
    this.#call = new GatheredCall({ scheduler, intervalMs, first: 'after-interval', action });
  }

  /** Something was written that may be a change. */
  announce(): void {
    // Most of what is written is none, and no timer need fire for it.
    if (this.#mayDiffer()) this.#call.request();
  }

  /** Something was removed, which no revision tells. */
  announceRemoval(): void {
    this.#toldRevision = -1;
    this.announce();
  }

  /** What was written is written, also where this cannot be read: whoever wrote it must not fail of it. */
  #mayDiffer(): boolean {
    try {
      return this.#revision() !== this.#toldRevision;
    } catch {
      return true;
    }
  }

  /** For good: the journal is closed next, and what is written until then is told to nobody. */
  stop(): void {
    this.#call.stop();
  }
}
