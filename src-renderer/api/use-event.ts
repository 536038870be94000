import { useEffect, useRef } from 'react';
import type { EventName, EventPayload } from '../../src-shared/contract/contract.ts';
import { backupNotifierApi } from './backup-notifier-api.ts';

/** Listens to an event of main as long as the component is mounted. The listener may be a new function on each render. */
export function useEvent<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => backupNotifierApi().subscribe(name, (payload) => latest.current(payload)), [name]);
}
