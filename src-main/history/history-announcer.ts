/** Tells the windows that the history has changed, often enough to look live and seldom enough for a burst of thousands. */
import type { CancelScheduled, Scheduler } from '../platform/clock.ts';

/** A change is told at most so late, and no two are told closer to each other. */
export const announceAfterMs = 250;

export interface HistoryAnnouncerOptions {
  scheduler: Scheduler;
  /** Grows with each change. */
  revision: () => number;
  tell: () => void;
}

export class HistoryAnnouncer {
  readonly #options: HistoryAnnouncerOptions;
  #toldRevision = -1;
  #cancel: CancelScheduled | null = null;
  #isStopped = false;

  constructor(options: HistoryAnnouncerOptions) {
    this.#options = options;
  }

  /** Something was written that may concern the history. */
  announce(): void {
    if (this.#isStopped) return;
    this.#cancel ??= this.#options.scheduler.after(announceAfterMs, () => {
      this.#cancel = null;
      const revision = this.#options.revision();
      if (revision === this.#toldRevision) return;
      this.#toldRevision = revision;
      this.#options.tell();
    });
  }

  /** Entries were removed, which their changes do not tell. */
  announceRemoval(): void {
    this.#toldRevision = -1;
    this.announce();
  }

  /** For good: the journal is closed next, and what is written until then is told to nobody. */
  stop(): void {
    this.#isStopped = true;
    this.#cancel?.();
    this.#cancel = null;
  }
}
