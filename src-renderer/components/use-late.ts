import { useEffect, useState } from 'react';

/** Below this, progress would only flicker. */
export const lateAfterMs = 300;
/** Above this, a spinner alone leaves a person wondering. */
export const longAfterMs = 3000;

/** Whether something has been going on for so long that the window should show it, or say more about it. */
export function useLate(isGoingOn: boolean, afterMs: number = lateAfterMs): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setTimeout(() => setIsLate(true), afterMs);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isGoingOn, afterMs]);
  return isLate;
}
