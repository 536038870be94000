import { readLater } from '../../components/read-later.ts';

/** @returns what opens over the window; `null` while it is being read */
export const useOverlays = readLater(() => import('./overlays.ts'));
