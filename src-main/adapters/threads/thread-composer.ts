import type { ComposedSession, Composer, CompositionOrder } from '../../notifications/composer.ts';
import type { MessageSizeLimits } from '../../senders/message-size.ts';
import { composeSessionTask } from './compose-session-task.ts';
import { runInThread } from './run-in-thread.ts';

export interface ThreadComposerOptions {
  journalPath: string;
  reportsDirectory: string;
  limits: MessageSizeLimits;
}

/** Composes in a thread of its own, which reads the journal itself and keeps the report itself. */
export class ThreadComposer implements Composer {
  readonly #options: ThreadComposerOptions;

  constructor({ journalPath, reportsDirectory, limits }: ThreadComposerOptions) {
    this.#options = { journalPath, reportsDirectory, limits };
  }

  compose(order: CompositionOrder, signal: AbortSignal): Promise<ComposedSession> {
    return runInThread(composeSessionTask, { ...this.#options, order }, signal);
  }
}
