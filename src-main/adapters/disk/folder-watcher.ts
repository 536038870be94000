/** Tells when something may have changed in a folder, so that a scan need not wait for its turn. */
import { watch } from 'chokidar';

export interface FolderWatcher {
  stop(): Promise<void>;
}

/**
 * @param onChange - something was added or changed directly in the folder
 * @param onTrouble - watching does not work there (some network shares); the periodic scan goes on without it
 */
export function watchFolder(
  directory: string,
  onChange: () => void,
  onTrouble: (reason: string) => void,
): FolderWatcher {
  const watcher = watch(directory, { depth: 0, followSymlinks: false, ignoreInitial: true });
  watcher.on('add', onChange);
  watcher.on('change', onChange);
  watcher.on('error', (error) => onTrouble(error instanceof Error ? error.message : String(error)));
  return { stop: () => watcher.close() };
}
