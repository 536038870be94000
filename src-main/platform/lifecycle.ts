/** Parts of the program in one ordered list: started in order, stopped in the reverse order. */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { Scheduler } from './clock.ts';

export interface Lifecycle {
  /** For the log. */
  readonly name: string;
  /** Resolves when the parts that come later may rely on it. */
  start?(): Promise<void> | void;
  /** The machine woke up, or the network is back. Timers stood still meanwhile: look at everything now. */
  wake?(): void;
  /** All parts are about to be stopped: begin nothing more. */
  prepareToStop?(): void;
  /** Resolves when everything that it holds is on disk. */
  stop?(): Promise<void> | void;
}

/** What the host tells of the machine. */
export interface WakeEvents {
  /**
   * Calls when the machine wakes from sleep or is unlocked; absent where the host cannot tell.
   *
   * @returns a function that ends the subscription.
   */
  onResume?(listener: () => void): () => void;
  /** Calls when the network comes back; otherwise as {@link WakeEvents.onResume}. */
  onOnline?(listener: () => void): () => void;
}

export interface StopPorts {
  scheduler: Scheduler;
  log: (message: string) => void;
}

/** A system that shuts down doesn't wait longer than this either, and what is stored survives a crash. */
export const stopLimitMs = 25_000;

/** @throws what a part throws; those before it are started by then */
export async function startAll(parts: readonly Lifecycle[]): Promise<void> {
  for (const part of parts) await part.start?.();
}

/** A part that fails is logged and doesn't keep the others from being woken. */
export function wakeAll(parts: readonly Lifecycle[], log: (message: string) => void): void {
  for (const part of parts) attempt(part, 'woken', () => part.wake?.(), log);
}

/**
 * Wakes all parts at each of the events.
 *
 * @param stopping - when it is aborted, nothing is woken any more
 * @returns a function that ends it
 */
export function wakeAtEvents(
  events: WakeEvents,
  parts: readonly Lifecycle[],
  { stopping, log }: { stopping: AbortSignal; log: (message: string) => void },
): () => void {
  const wake = () => {
    if (!stopping.aborted) wakeAll(parts, log);
  };
  const ends = [events.onResume?.(wake), events.onOnline?.(wake)];
  return () => ends.forEach((end) => end?.());
}

/**
 * Stops each part, the last one first. Never rejects: a part that fails is logged.
 *
 * All of them together are waited for {@link stopLimitMs} at most. From then on, a part that doesn't stop at once is
 * logged, and the next one is stopped all the same.
 */
export async function stopAll(parts: readonly Lifecycle[], { scheduler, log }: StopPorts): Promise<void> {
  const lastFirst = parts.toReversed();
  for (const part of lastFirst) attempt(part, 'prepared to stop', () => part.prepareToStop?.(), log);
  const limit = Promise.withResolvers<void>();
  const cancelLimit = scheduler.after(stopLimitMs, limit.resolve);
  for (const part of lastFirst) {
    const hasStopped = stop(part, log).then(() => true);
    const isOverdue = limit.promise.then(() => scheduler.nextTurn()).then(() => false);
    if (!(await Promise.race([hasStopped, isOverdue]))) {
      log(`Stopping: ${part.name} had not stopped after ${stopLimitMs / 1000} s.`);
    }
  }
  cancelLimit();
}

async function stop(part: Lifecycle, log: (message: string) => void): Promise<void> {
  try {
    await part.stop?.();
  } catch (error) {
    log(`Stopping: ${part.name} failed: ${describeError(error)}`);
  }
}

function attempt(part: Lifecycle, what: string, action: () => void, log: (message: string) => void): void {
  try {
    action();
  } catch (error) {
    log(`The ${part.name} could not be ${what}: ${describeError(error)}`);
  }
}
