/** What nobody sees before they press something is read while the window shows: the window does not wait for it. */
import { useSyncExternalStore } from 'react';

/**
 * Begins to read at once.
 *
 * @returns a hook that returns what was read; `null` until then
 */
export function readLater<Part extends object>(read: () => Promise<Part>): () => Part | null {
  let part: Part | null = null;
  const waiting = new Set<() => void>();
  void read().then((found) => {
    part = found;
    for (const tell of waiting) tell();
  });
  const subscribe = (tell: () => void) => {
    waiting.add(tell);
    return () => void waiting.delete(tell);
  };
  return function usePart() {
    return useSyncExternalStore(subscribe, () => part);
  };
}
