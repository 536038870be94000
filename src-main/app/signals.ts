/**
 * What one part of the program reports to whoever needs to know, so that no part needs to know the others.
 *
 * Synchronous, in the order of subscription. A listener that throws is logged and doesn't keep the others from hearing.
 */
import { describeError } from '../../src-shared/model/describe-error.ts';

export interface ProgramSignals {
  /** The settings in force were replaced. */
  'settings-changed': void;
  /** A new session is in the journal. */
  'session-recorded': void;
  /** There may be messages to send now that weren't there, or couldn't be sent, before. */
  'messages-waiting': void;
  /** Messages were added, or changed their state; a night of jobs reports this thousands of times. */
  'outbox-changed': void;
  /** A user has sent entries of the history again, or discarded them. */
  'outbox-corrected': void;
  /** Notifications are paused, or not any more. */
  'pause-changed': void;
  /** The account, or what is known of its sign-in, has changed. */
  'sender-state': void;
  /** A notice was raised, changed or cleared. */
  'notices-changed': void;
  /** Whether the program starts at sign-in, as the system says. */
  'start-at-sign-in': boolean;
}

type SignalName = keyof ProgramSignals;
type Listener<N extends SignalName> = (payload: ProgramSignals[N]) => void;

export class Signals {
  readonly #listeners: { [N in SignalName]?: Listener<N>[] } = {};
  readonly #log: (message: string) => void;

  constructor(log: (message: string) => void) {
    this.#log = log;
  }

  on<N extends SignalName>(name: N, listener: Listener<N>): void {
    const listeners: Listener<N>[] = (this.#listeners[name] ??= []);
    listeners.push(listener);
  }

  emit<N extends SignalName>(name: N, ...[payload]: ProgramSignals[N] extends void ? [] : [ProgramSignals[N]]): void {
    for (const listener of this.#listeners[name] ?? []) {
      try {
        listener(payload as ProgramSignals[N]);
      } catch (error) {
        this.#log(`After ${name}: ${describeError(error)}`);
      }
    }
  }
}
