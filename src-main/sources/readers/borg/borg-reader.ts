/**
 * borg. Exit codes: 0 success, 1 warning, 2 error; with `BORG_EXIT_CODES=modern` 3 to 99 are errors too, and 100 and more
 * are warnings (https://borgbackup.readthedocs.io/en/stable/usage/general.html#return-codes). Shells use 126 and 127.
 */
import type { OutputStream, ToolReader, ToolReport } from '../tool-reader.ts';
import { BorgOutput } from './borg-output.ts';

export class BorgReader implements ToolReader {
  private readonly output = new BorgOutput();

  readLine(line: string, stream: OutputStream): 'progress' | undefined {
    return this.output.readLine(line, stream === 'stderr');
  }

  report(exitCode: number): ToolReport {
    const { unread, changed, errors } = this.output;
    if (exitCode === 0) return unread.report('Success', this.output.counts());
    const isWarning = exitCode === 1 || (exitCode >= 100 && exitCode <= 125);
    if (!isWarning) return (errors.first === '' ? unread : errors).report('Failed');
    const reasons = [unread, changed, errors].find(({ first }) => first !== '') ?? unread;
    return reasons.report('Warning', this.output.counts());
  }
}
