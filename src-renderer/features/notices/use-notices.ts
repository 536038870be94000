import { useState } from 'react';
import type { Failure, Notice } from '../../../src-shared/model/failures/failure.ts';
import { useEvent } from '../../api/use-event.ts';

/** A notice, or a trouble that this window has met itself and that cannot be dismissed but only be overcome. */
export interface ShownNotice {
  /** `null` where main knows nothing of it. */
  id: string | null;
  failure: Failure;
}

/**
 * The standing troubles, live.
 *
 * @param own - trouble of this window, shown first unless main tells of the same kind.
 */
export function useNotices(initial: readonly Notice[], own: Failure | null): readonly ShownNotice[] {
  const [notices, setNotices] = useState(initial);
  useEvent('notices.changed', setNotices);
  if (own === null || notices.some(({ failure }) => failure.kind === own.kind)) return notices;
  return [{ id: null, failure: own }, ...notices];
}
