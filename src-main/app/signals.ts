/**
 * What one part of the program reports to whoever needs to know, so that no part needs to know the others.
 *
 * Synchronous, in the order of subscription. A listener that throws is logged and doesn't keep the others from hearing.
 */
import { describeError } from '../../src-shared/model/describe-error.ts';

export type SignalName =
  /** The settings in force were replaced. */
  | 'settings-changed'
  /** A new session is in the journal. */
  | 'session-recorded'
  /** A source can be read after it could not be: what it had to report is in the journal. */
  | 'source-read-again'
  /** There may be messages to send now that weren't there, or couldn't be sent, before. */
  | 'messages-waiting'
  /** Messages were added, or changed their state; a night of jobs reports this thousands of times. */
  | 'outbox-changed'
  /** A user has sent entries of the history again, or discarded them. */
  | 'outbox-corrected'
  /** Notifications are paused, or not any more. */
  | 'pause-changed'
  /** The account, or what is known of its sign-in, has changed. */
  | 'sender-state'
  /** A notice was raised, changed or cleared. */
  | 'notices-changed';

export class Signals {
  readonly #listeners: { [N in SignalName]?: (() => void)[] } = {};
  readonly #log: (message: string) => void;

  constructor(log: (message: string) => void) {
    this.#log = log;
  }

  on(name: SignalName, listener: () => void): void {
    (this.#listeners[name] ??= []).push(listener);
  }

  emit(name: SignalName): void {
    for (const listener of this.#listeners[name] ?? []) {
      try {
        listener();
      } catch (error) {
        this.#log(`After ${name}: ${describeError(error)}`);
      }
    }
  }
}
