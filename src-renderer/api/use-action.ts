import { useCallback, useEffect, useRef, useState } from 'react';
import { useReportUnexpectedError } from '../components/unexpected-error.tsx';

/** How far an action is. `slow`: it runs for so long that the window should show it. */
export type ActionProgress = 'idle' | 'running' | 'slow';

export interface Action<A extends unknown[]> {
  /** Starts the work. Does nothing while it runs, so that a double click is one click. */
  run: (...args: A) => void;
  progress: ActionProgress;
}

/** Below this, progress would only flicker. */
const slowAfterMs = 300;

/** Work that a control starts, one at a time. A rejection is a bug or a lost connection, and is reported as such. */
export function useAction<A extends unknown[]>(work: (...args: A) => Promise<void>): Action<A> {
  const [progress, setProgress] = useState<ActionProgress>('idle');
  const reportUnexpectedError = useReportUnexpectedError();
  const isRunning = useRef(false);
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  const run = useCallback(
    (...args: A) => {
      if (isRunning.current) return;
      isRunning.current = true;
      setProgress('running');
      const timer = setTimeout(() => setProgress('slow'), slowAfterMs);
      latest
        .current(...args)
        .catch(reportUnexpectedError)
        .finally(() => {
          clearTimeout(timer);
          isRunning.current = false;
          setProgress('idle');
        });
    },
    [reportUnexpectedError],
  );
  return { run, progress };
}
