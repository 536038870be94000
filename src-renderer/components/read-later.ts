/** What nobody sees before they press something is read once the window shows: the window does not wait for it. */
import { useSyncExternalStore } from 'react';

/**
 * Begins to read when the first component that uses it is shown.
 *
 * @returns a hook that returns what was read; `null` until then
 */
export function readLater<Part extends object>(read: () => Promise<Part>): () => Part | null {
  let part: Part | null = null;
  let reading: Promise<void> | null = null;
  const waiting = new Set<() => void>();
  const readOnce = async () => {
    part = await read();
    for (const tell of waiting) tell();
  };
  const subscribe = (tell: () => void) => {
    waiting.add(tell);
    reading ??= readOnce();
    return () => void waiting.delete(tell);
  };
  return function usePart() {
    return useSyncExternalStore(subscribe, () => part);
  };
}
