/** Lines of borg, plain and with `--log-json` (https://borgbackup.readthedocs.io/en/stable/internals/frontends.html). Pure. */
import { z } from 'zod';
import { readJsonLine } from '../json-line.ts';
import { Reasons, sum } from '../reasons.ts';
import type { ToolReport } from '../tool-reader.ts';

const messageSchema = z.object({
  type: z.string(),
  levelname: z.string().optional(),
  message: z.string().optional(),
});

const progress = ['archive_progress', 'progress_message', 'progress_percent', 'file_status'];
/** Of a file that could not be read: `home/x: open: [Errno 13] Permission denied: 'x'`. */
const unreadFile = /^(.+?): (?:\w+: )?\[Errno \d+\] /;
/** Of a file that was read, but may not be what it was when that began. */
const changedFile = /^(.+): file changed while we backed it up$/;
/** What borg says besides errors: files, archives, statistics, and how it ended. */
const noErrors = [
  /^[A-Za-z?+-] |^\s|^-*$/,
  /^(Creating archive at|Keeping archive|Pruning archive|Would (keep|prune)|Traceback|Warning:|Do you|terminating with) /,
  /^(Repository|Archive (name|fingerprint)|Time \((start|end)\)|Duration|Number of files|Comment|Location|Chunk index): /,
  /^(Utilization of max\. archive size|This archive|All archives|Deleted data): /,
];

export class BorgOutput {
  readonly unread = new Reasons();
  readonly changed = new Reasons();
  /** What is no file's, such as a repository that is not there. */
  readonly errors = new Reasons();
  private files: number | undefined;
  private storedBytes: number | undefined;

  /** @param mayBeError - whether a line that is not known is an error: what borg prints as its result is none */
  readLine(line: string, mayBeError: boolean): 'progress' | undefined {
    const message = readJsonLine(line, messageSchema);
    if (message === null) this.readText(line, mayBeError);
    else if (progress.includes(message.type)) return 'progress';
    else this.readText(message.message ?? '', /^(ERROR|CRITICAL|WARNING)$/.test(message.levelname ?? ''));
    return undefined;
  }

  /** Of a run that made an archive. */
  counts(): Pick<ToolReport, 'objectCount' | 'issueCount' | 'transferredBytes'> {
    return {
      objectCount: sum(this.files, this.unread.count),
      issueCount: sum(this.unread.count, this.changed.count),
      transferredBytes: this.storedBytes,
    };
  }

  private readText(line: string, mayBeError: boolean): void {
    // With --stats, and with --json, which has it on a line of its own.
    const files = /^(?:Number of files: |\s+"nfiles": )(\d+),?$/.exec(line)?.[1];
    const stored = /^\s+"deduplicated_size": (\d+),?$/.exec(line)?.[1];
    const unread = unreadFile.exec(line)?.[1];
    const changed = changedFile.exec(line)?.[1];
    if (files !== undefined) this.files = (this.files ?? 0) + Number(files);
    else if (stored !== undefined) this.storedBytes = (this.storedBytes ?? 0) + Number(stored);
    else if (unread !== undefined) this.unread.add(line, unread);
    else if (changed !== undefined) this.changed.add(line, changed);
    else if (mayBeError && !noErrors.some((words) => words.test(line))) this.errors.add(line);
  }
}
