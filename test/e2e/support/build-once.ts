import {
  ensureBuilt,
  ensureElectronEntryBuilt,
  ensureNotificationAreaBuilt,
  ensurePreviewBuilt,
  ensurePseudoPreviewBuilt,
} from '../../harness/build/ensure-built.ts';
import { describeElectronAvailability } from '../../harness/electron-runtime/locate-electron-runtime.ts';

/** Before all specs, so that no test waits for a build. */
export default function buildOnce(): void {
  ensureBuilt();
  ensureNotificationAreaBuilt();
  ensurePreviewBuilt();
  ensurePseudoPreviewBuilt();
  if (describeElectronAvailability().canRun) ensureElectronEntryBuilt();
}
