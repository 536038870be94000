import { z } from 'zod';
import {
  composedSessionSchema,
  compositionOrderSchema,
  type ComposedSession,
  type Composer,
  type CompositionOrder,
} from '../../notifications/composer.ts';
import { runInThread, threadTask } from './run-in-thread.ts';

const inputSchema = z.object({
  journalPath: z.string(),
  reportsDirectory: z.string(),
  order: compositionOrderSchema,
});

/**
 * Composing is done in passes that leave nearly everything behind as garbage. V8 would let the space for that grow to
 * more than a hundred megabytes, whatever is alive in it; with this it is no slower (`npm run bench -- growth`). The
 * other part is a limit that no session should reach: the bytes of reports are not in it.
 */
const memory = { young: 12, old: 1024 };

export const composeSessionTask = threadTask({
  name: 'compose-session',
  input: inputSchema,
  output: composedSessionSchema,
  memory,
});

export interface ThreadComposerOptions {
  journalPath: string;
  reportsDirectory: string;
}

/** Composes in a thread of its own, which reads the journal itself and keeps the report itself. */
export class ThreadComposer implements Composer {
  readonly #options: ThreadComposerOptions;

  constructor({ journalPath, reportsDirectory }: ThreadComposerOptions) {
    this.#options = { journalPath, reportsDirectory };
  }

  compose(order: CompositionOrder, signal: AbortSignal): Promise<ComposedSession> {
    return runInThread(composeSessionTask, { ...this.#options, order }, signal);
  }
}
