/** The watched folder of job session documents (7.1), and what Options does with it. */
import type { EntryProblem } from '../../../src-shared/model/entry-problem.ts';
import type { Failure } from '../../../src-shared/model/failures/failure.ts';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { checkSessionFolder } from '../../adapters/disk/check-session-folder.ts';
import { DiskSessionFolder } from '../../adapters/disk/disk-session-folder.ts';
import { watchFolder } from '../../adapters/disk/folder-watcher.ts';
import { offerAcceptedAgain, removeAcceptedFiles } from '../../adapters/disk/accepted-files.ts';
import { usualSessionFolder } from '../../adapters/disk/session-folder-path.ts';
import { SystemScheduler } from '../../adapters/system/node-parts.ts';
import { ThreadLargeFileReader } from '../../adapters/threads/thread-large-file-reader.ts';
import { rereadSinceName } from '../../journal/settle-restored.ts';
import { awayAfterMs } from './folder-intake.ts';
import { SessionFolderSource } from './session-folder-source.ts';
import type { Program } from '../../app/open-program.ts';
import type { SessionSource } from '../session-source.ts';
import { folderSourceName } from './read-session-file.ts';

export interface SessionFolder {
  source: SessionSource;
  /** The folder that is watched: absolute paths, as all here. */
  current: () => string;
  usual: string;
  /** @returns why a folder cannot be watched; `null`: it can */
  check: (path: string) => Promise<EntryProblem | null>;
}

export function createSessionFolder(program: Program): SessionFolder {
  const { settings, opened, journal, notices, showNotice, hash, signals, log } = program;
  const { clock, scheduler, userDataDirectory } = program.system;
  const usual = usualSessionFolder(userDataDirectory);
  const current = () => settings.current.sources.sessionFolder ?? usual;
  const whenMissing = (path: string) => (path === usual ? 'make' : 'refuse');
  const check = async (path: string): Promise<EntryProblem | null> => {
    const problem = await checkSessionFolder(path, { userData: userDataDirectory, current: current() });
    return problem === null ? null : { kind: 'session-folder', problem };
  };
  const showNews = (subject: string) => (failure: Failure | null, news: 'new' | 'known') => {
    if (failure === null || news === 'new') showNotice(subject, failure);
    else notices.update(subject, failure);
  };
  const folderSource = new SessionFolderSource({
    open: (path) => new DiskSessionFolder(path, whenMissing(path)),
    largeFiles: new ThreadLargeFileReader(),
    watch: (path, onChange) =>
      watchFolder(path, whenMissing(path), onChange, (reason) =>
        log(`The session folder cannot be watched (${reason}); it is looked through regularly.`),
      ),
    journal,
    clock,
    scheduler,
    diskScheduler: new SystemScheduler(),
    hash,
    onRecorded: () => signals.emit('session-recorded'),
    onReadAgain: () => signals.emit('source-read-again'),
    onFailure: (failure) => showNotice('session-folder', failure),
    onRejected: showNews('rejected-session-files'),
    onOthers: showNews('other-files-in-session-folder'),
    onLeftBehind: (failure) => showNotice('previous-session-folder', failure),
    log,
  });
  /** Sessions of files that came after the copy of a restored journal. */
  const rereadAcceptedFiles = async () => {
    const sinceMs = journal.recall(rereadSinceName);
    if (typeof sinceMs !== 'number') return;
    try {
      const count = await offerAcceptedAgain(current(), sinceMs);
      journal.remember(rereadSinceName, null);
      log(`Files that were accepted since the journal was copied are read again: ${count}.`);
    } catch (error) {
      // At the next start once more.
      log(`Accepted files could not be read again: ${describeError(error)}`);
    }
  };
  let isWatching = false;
  const watch = () => void folderSource.watch(current());
  const source: SessionSource = {
    name: 'session folder',
    owns: (key) => key === folderSourceName,
    watched: () => [{ key: folderSourceName, label: folderSourceName }],
    nameOf: () => ({ kind: 'folder' }),
    readingOf: () => {
      const { lastReadAtMs } = folderSource;
      return { lastReadAtMs, canBeRead: clock.nowMs() - lastReadAtMs < awayAfterMs };
    },
    chainStateOf: () => ({ lastReadAtMs: folderSource.lastReadAtMs, isRetryRunning: false }),
    notReadSince: (atMs) => (folderSource.lastReadAtMs < atMs ? [{ kind: 'folder' }] : []),
    settingsChanged: () => {
      if (isWatching) watch();
    },
    removeTakenIn: (beforeMs, signal) => removeAcceptedFiles(current(), beforeMs, signal),
    start: async () => {
      // Without a durable journal nothing is taken in: what was reported would be lost.
      if (!opened.isDurable) return;
      await rereadAcceptedFiles();
      isWatching = true;
      watch();
    },
    wake: () => folderSource.wake(),
    stop: () => folderSource.stop(),
  };
  return { source, current, usual, check };
}
