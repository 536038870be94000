/** Tells when something may have changed in a folder, so that a scan need not wait for its turn. */
import { watch, type FSWatcher } from 'node:fs';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { ensureFolder, type WhenMissing } from './make-folder.ts';

export interface FolderWatcher {
  stop(): Promise<void>;
}

/** One file that is written makes many events; a scan for each would read it as often. */
const gatherMs = 100;

/**
 * Watches the folder, never its files one by one: looking at each of ten thousand that wait, whenever one is moved away,
 * takes longer than taking them in.
 *
 * @param whenMissing - a folder that is not there and not made cannot be watched
 * @param onChange - something was added, changed or removed directly in the folder
 * @param onTrouble - watching does not work there (some network shares); the periodic scan goes on without it
 */
export function watchFolder(
  directory: string,
  whenMissing: WhenMissing,
  onChange: () => void,
  onTrouble: (reason: string) => void,
): FolderWatcher {
  let timer: NodeJS.Timeout | null = null;
  const tellSoon = () => {
    timer ??= setTimeout(() => {
      timer = null;
      onChange();
    }, gatherMs);
  };
  let watcher: FSWatcher | null = null;
  let isStopped = false;
  const tellTrouble = (error: unknown) => {
    if (!isStopped) onTrouble(describeError(error));
  };
  const begin = () => {
    if (isStopped) return;
    watcher = watch(directory, tellSoon);
    watcher.on('error', tellTrouble);
    // What came until now has told nobody.
    tellSoon();
  };
  // Looked for beforehand, where nothing stands still: opening a folder of a share that is away takes long.
  ensureFolder(directory, whenMissing).then(begin).catch(tellTrouble);
  return {
    stop: () => {
      isStopped = true;
      watcher?.close();
      if (timer !== null) clearTimeout(timer);
      return Promise.resolve();
    },
  };
}
