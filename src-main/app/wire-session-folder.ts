/** The watched folder of job session documents (7.1), and what Options does with it. */
import type { Failure } from '../../src-shared/model/failures/failure.ts';
import { describeSessionFolderProblem } from '../../src-shared/wording/describe-session-folder-problem.ts';
import { checkSessionFolder } from '../adapters/disk/check-session-folder.ts';
import { DiskSessionFolder } from '../adapters/disk/disk-session-folder.ts';
import { watchFolder } from '../adapters/disk/folder-watcher.ts';
import { usualSessionFolder } from '../adapters/disk/session-folder-path.ts';
import { SystemScheduler } from '../adapters/system/system-scheduler.ts';
import { ThreadLargeFileReader } from '../adapters/threads/thread-large-file-reader.ts';
import { SessionFolderSource } from '../sources/folder/session-folder-source.ts';
import type { Program } from './open-program.ts';

export interface WiredSessionFolder {
  folderSource: SessionFolderSource;
  /** The folder that is watched: absolute paths, as all here. */
  current: () => string;
  usual: string;
  /** @returns why a folder cannot be watched, in words; `null`: it can */
  check: (path: string) => Promise<string | null>;
}

export function wireSessionFolder(program: Program): WiredSessionFolder {
  const { settings, journal, notices, showNotice, hash, signals, log } = program;
  const { clock, scheduler, userDataDirectory } = program.system;
  const usual = usualSessionFolder(userDataDirectory);
  const current = () => settings.current.sources.sessionFolder ?? usual;
  const whenMissing = (path: string) => (path === usual ? 'make' : 'refuse');
  const check = async (path: string) => {
    const problem = await checkSessionFolder(path, { userData: userDataDirectory, current: current() });
    return problem === null ? null : describeSessionFolderProblem(problem);
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
    onFailure: (failure) => showNotice('session-folder', failure),
    onRejected: showNews('rejected-session-files'),
    onOthers: showNews('other-files-in-session-folder'),
    onLeftBehind: (failure) => showNotice('previous-session-folder', failure),
    log,
  });
  return { folderSource, current, usual, check };
}
