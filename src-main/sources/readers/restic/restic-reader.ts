/**
 * restic, with and without `--json` (https://restic.readthedocs.io/en/stable/075_scripting.html). Exit codes: 0 all was read,
 * 3 the snapshot lacks some files; after all others there is none: 1 failed, 2 crashed, 10 there is no repository, 11 it is
 * locked, 12 wrong password, 130 interrupted.
 */
import { z } from 'zod';
import { count, readJsonLine } from '../json-line.ts';
import { Reasons, sum } from '../reasons.ts';
import type { OutputStream, ToolReader, ToolReport } from '../tool-reader.ts';

const messageSchema = z.object({
  message_type: z.string(),
  item: z.string().optional(),
  during: z.string().optional(),
  // Former versions give what Go knows of it.
  error: z.object({ message: z.string(), Op: z.string(), Path: z.string() }).partial().optional(),
  message: z.string().optional(),
  total_files_processed: count.optional(),
  data_added: count.optional(),
});
type Message = z.infer<typeof messageSchema>;

export class ResticReader implements ToolReader {
  private readonly unread = new Reasons();
  private readonly fatal = new Reasons();
  private readonly others = new Reasons();
  private files: number | undefined;
  private addedBytes: number | undefined;

  readLine(line: string, stream: OutputStream): 'progress' | undefined {
    const message = readJsonLine(line, messageSchema);
    if (message !== null) return this.readMessage(message);
    if (/^\[\d+(:\d\d)+\] /.test(line)) return 'progress';
    const files = /^processed (\d+) files, /.exec(line)?.[1];
    const unread = /^error: (.+)/.exec(line)?.[1] ?? /^.+ does not exist, skipping$/.exec(line)?.[0];
    if (files !== undefined) this.files = (this.files ?? 0) + Number(files);
    else if (unread !== undefined) this.unread.add(unread);
    else if (line.startsWith('Fatal: ')) this.fatal.add(line);
    else if (stream === 'stderr' && line.trim() !== '' && !/^warning: /i.test(line)) this.others.add(line);
    return undefined;
  }

  report(exitCode: number): ToolReport {
    if (exitCode !== 0 && exitCode !== 3) return (this.fatal.first === '' ? this.others : this.fatal).report('Failed');
    // Old versions end with 0 where a path that was asked for does not exist.
    const isComplete = exitCode === 0 && this.unread.count === 0;
    return this.unread.report(isComplete ? 'Success' : 'Warning', {
      objectCount: sum(this.files, this.unread.count),
      issueCount: sum(this.unread.count),
      transferredBytes: this.addedBytes,
    });
  }

  private readMessage(message: Message): 'progress' | undefined {
    switch (message.message_type) {
      case 'status':
      case 'verbose_status':
        return 'progress';
      case 'summary':
        this.files = sum(this.files ?? 0, message.total_files_processed);
        this.addedBytes = sum(this.addedBytes ?? 0, message.data_added);
        break;
      case 'exit_error':
        this.fatal.add(message.message?.split('\n')[0] ?? '');
        break;
      case 'error':
        // Its scan, which only estimates the size, says it a second time.
        if (message.during !== 'scan') this.unread.add(describeUnread(message), message.item);
    }
    return undefined;
  }
}

function describeUnread({ error = {}, item = '' }: Message): string {
  if (error.message !== undefined) return error.message;
  return error.Op === undefined ? item : `${error.Op} ${error.Path ?? item}`;
}
