import { ensureBuilt, ensureNotificationAreaBuilt, ensurePreviewBuilt } from '../../harness/build/ensure-built.ts';

/** Before all specs, so that no test waits for a build. */
export default function buildOnce(): void {
  ensureBuilt();
  ensureNotificationAreaBuilt();
  ensurePreviewBuilt();
}
