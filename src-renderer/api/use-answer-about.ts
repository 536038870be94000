import { useEffect, useState } from 'react';
import { useReportUnexpectedError } from '../components/unexpected-error.tsx';

/**
 * What main knows of something, live. The last answer is shown until the next one.
 *
 * @param ask - the same function each time
 * @param revision - changes when it may have changed
 */
export function useAnswerAbout<Answer>(
  ask: (id: number) => Promise<Answer>,
  id: number,
  revision: unknown,
): Answer | 'loading' {
  const [known, setKnown] = useState<{ id: number; answer: Answer } | null>(null);
  const reportUnexpectedError = useReportUnexpectedError();
  useEffect(() => {
    let isWanted = true;
    ask(id).then(
      (answer) => isWanted && setKnown({ id, answer }),
      (error: unknown) => isWanted && reportUnexpectedError(error),
    );
    return () => {
      isWanted = false;
    };
  }, [ask, id, revision, reportUnexpectedError]);
  return known?.id === id ? known.answer : 'loading';
}
