import { useCallback, useEffect, useRef, useState } from 'react';
import { lateAfterMs, longAfterMs } from '../components/use-late.ts';
import { useReportUnexpectedError } from '../components/unexpected-error.tsx';

/** How far an action is. `slow`: it runs for so long that the window should show it. */
export type ActionProgress = 'idle' | 'running' | 'slow';

export interface Action<A extends unknown[]> {
  /** Starts the work. Does nothing while it runs, so that a double click is one click. @returns whether it has started */
  run: (...args: A) => boolean;
  progress: ActionProgress;
  /** It runs for so long that the window should say what it waits for, and let the person end it. */
  isLong: boolean;
}

/** Work that a control starts, one at a time. A rejection is a bug or a lost connection, and is reported as such. */
export function useAction<A extends unknown[]>(work: (...args: A) => Promise<void>): Action<A> {
  const [progress, setProgress] = useState<ActionProgress>('idle');
  const [isLong, setIsLong] = useState(false);
  const reportUnexpectedError = useReportUnexpectedError();
  const isRunning = useRef(false);
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  const run = useCallback(
    (...args: A) => {
      if (isRunning.current) return false;
      isRunning.current = true;
      setProgress('running');
      const timers = [
        setTimeout(() => setProgress('slow'), lateAfterMs),
        setTimeout(() => setIsLong(true), longAfterMs),
      ];
      latest
        .current(...args)
        .catch(reportUnexpectedError)
        .finally(() => {
          for (const timer of timers) clearTimeout(timer);
          isRunning.current = false;
          setProgress('idle');
          setIsLong(false);
        });
      return true;
    },
    [reportUnexpectedError],
  );
  return { run, progress, isLong };
}
