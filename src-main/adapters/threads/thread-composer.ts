import type { ComposedSession, Composer, CompositionOrder } from '../../notifications/composer.ts';
import { composeSessionTask } from './compose-session-task.ts';
import { runInThread } from './run-in-thread.ts';

export interface ThreadComposerPlaces {
  journalPath: string;
  reportsDirectory: string;
}

/** Composes in a thread of its own, which reads the journal itself and keeps the report itself. */
export class ThreadComposer implements Composer {
  readonly #places: ThreadComposerPlaces;

  constructor({ journalPath, reportsDirectory }: ThreadComposerPlaces) {
    this.#places = { journalPath, reportsDirectory };
  }

  compose(order: CompositionOrder, signal: AbortSignal): Promise<ComposedSession> {
    return runInThread(composeSessionTask, { ...this.#places, order }, signal);
  }
}
