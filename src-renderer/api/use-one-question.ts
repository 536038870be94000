import { useCallback, useEffect, useRef } from 'react';
import { useReportUnexpectedError } from '../components/unexpected-error.tsx';

/**
 * Asks main one question after the other: an answer must not be overtaken by the next.
 *
 * @returns a function that asks; where a question is under way, it is asked once more afterwards
 */
export function useOneQuestion(question: () => Promise<void>): () => void {
  const reportUnexpectedError = useReportUnexpectedError();
  const latest = useRef(question);
  const isAsking = useRef(false);
  const shouldAskAgain = useRef(false);
  useEffect(() => {
    latest.current = question;
  });
  const ask = useCallback(async () => {
    shouldAskAgain.current = true;
    if (isAsking.current) return;
    isAsking.current = true;
    try {
      while (shouldAskAgain.current) {
        shouldAskAgain.current = false;
        await latest.current();
      }
    } finally {
      isAsking.current = false;
    }
  }, []);
  return useCallback(() => void ask().catch(reportUnexpectedError), [ask, reportUnexpectedError]);
}
