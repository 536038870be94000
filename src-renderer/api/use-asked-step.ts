import { useCallback, useEffect, useRef } from 'react';
import type { EventName } from '../../src-shared/contract/contract.ts';
import { logError } from './log-error.ts';
import { useEvent } from './use-event.ts';

/**
 * What another window has shown this one for, when it opens and later.
 *
 * @param event - there is something to take
 * @param take - answers with what nobody has taken yet, or `null`; the same function each time
 */
export function useAskedStep<Step>(
  event: Extract<EventName, `${string}-asked`>,
  take: () => Promise<Step | null>,
  run: (step: Step) => void,
): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const look = useCallback(() => {
    take().then((step) => step !== null && latest.current(step), logError);
  }, [take]);
  useEvent(event, look);
  useEffect(look, [look]);
}
