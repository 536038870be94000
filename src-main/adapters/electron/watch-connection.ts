import type { Scheduler } from '../../platform/clock.ts';
import { Alarm } from '../../timing/alarm.ts';

/** Asking sends nothing: the system says whether a network interface is up. Main has no event for it. */
export const connectionCheckIntervalMs = 10_000;

/** Calls `onReturn` each time that `isOnline` turns from false to true. @returns a function that ends it. */
export function watchConnection(isOnline: () => boolean, scheduler: Scheduler, onReturn: () => void): () => void {
  let wasOnline = isOnline();
  const next = new Alarm(scheduler);
  const check = () => {
    next.after(connectionCheckIntervalMs, check);
    const isNow = isOnline();
    const hasReturned = isNow && !wasOnline;
    wasOnline = isNow;
    if (hasReturned) onReturn();
  };
  next.after(connectionCheckIntervalMs, check);
  return () => next.cancel();
}

type Subscribe = (listener: () => void) => () => void;

/**
 * Any number of listeners to what is watched only once: it is subscribed to with the first of them, and given up with the
 * last.
 */
export function shareSubscription(subscribe: Subscribe): Subscribe {
  const listeners = new Set<() => void>();
  let end = (): void => {};
  return (listener) => {
    // One for each subscription, also where a listener subscribes twice.
    const own = () => listener();
    listeners.add(own);
    if (listeners.size === 1) end = subscribe(() => listeners.forEach((each) => each()));
    return () => {
      if (listeners.delete(own) && listeners.size === 0) end();
    };
  };
}
