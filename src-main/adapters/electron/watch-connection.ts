import type { CancelScheduled, Scheduler } from '../../platform/clock.ts';

/** Asking sends nothing: the system says whether a network interface is up. Main has no event for it. */
export const connectionCheckIntervalMs = 10_000;

/** Calls `onReturn` each time that `isOnline` turns from false to true. @returns a function that ends it. */
export function watchConnection(isOnline: () => boolean, scheduler: Scheduler, onReturn: () => void): () => void {
  let wasOnline = isOnline();
  let cancel: CancelScheduled = () => {};
  const check = () => {
    cancel = scheduler.after(connectionCheckIntervalMs, check);
    const isNow = isOnline();
    const hasReturned = isNow && !wasOnline;
    wasOnline = isNow;
    if (hasReturned) onReturn();
  };
  cancel = scheduler.after(connectionCheckIntervalMs, check);
  return () => cancel();
}
