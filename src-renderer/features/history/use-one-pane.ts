import { useSyncExternalStore } from 'react';

/** A window without room for the details beside the table. */
export const onePaneWindow = '(max-width: 760px)';

const query = () => matchMedia(onePaneWindow);

function subscribe(onChange: () => void): () => void {
  const subscribed = query();
  subscribed.addEventListener('change', onChange);
  return () => subscribed.removeEventListener('change', onChange);
}

/** Whether the window shows either the table or the details, live. */
export function useOnePane(): boolean {
  return useSyncExternalStore(subscribe, () => query().matches);
}
