import { useCallback, useEffect, useState } from 'react';
import { logError } from './log-error.ts';

export type Loaded<T> = { kind: 'loading' } | { kind: 'loaded'; value: T } | { kind: 'failed'; retry: () => void };

/**
 * What a window asks main for when it opens.
 *
 * @param load - the same function on each render.
 */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => {
    setLoaded({ kind: 'loading' });
    setAttempt((previous) => previous + 1);
  }, []);
  useEffect(() => {
    let isWanted = true;
    load().then(
      (value) => isWanted && setLoaded({ kind: 'loaded', value }),
      (error: unknown) => {
        logError(error);
        if (isWanted) setLoaded({ kind: 'failed', retry });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [load, attempt, retry]);
  return loaded;
}
