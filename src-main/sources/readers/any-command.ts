/** A command of which nothing is known but that 0 means success. Pure. */
import { Reasons } from './reasons.ts';
import type { OutputStream, ToolReader, ToolReport } from './tool-reader.ts';

/** What stands before the reason: listed files, what is going on, warnings, lines of a stack trace. */
const noReason = /^[A-Za-z?+-] |^(Creating archive at|Traceback|Do you) | NOTICE *: |[Ww]arning[\]:]|^\s|^$/;
const timeOfLine = /^[\d/-]+[ T][\d:.,]+(Z|[+-]\d+)? +/;

export class AnyCommandReader implements ToolReader {
  private readonly errors = new Reasons();

  /** The reason is the first of its errors. What comes after it may be anything. */
  readLine(line: string, stream: OutputStream): undefined {
    if (this.errors.first === '' && stream === 'stderr' && !noReason.test(line))
      this.errors.add(line.replace(timeOfLine, ''));
  }

  report(exitCode: number): ToolReport {
    return this.errors.report(exitCode === 0 ? 'Success' : 'Failed');
  }
}
