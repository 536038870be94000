/** tar. GNU tar ends with 1 where files changed or vanished while it read them; that of BSD and macOS means a failure with it. */
import { AnyCommandReader } from '../any-command.ts';
import { Reasons } from '../reasons.ts';
import type { OutputStream, ToolReader, ToolReport } from '../tool-reader.ts';

const changedFile = /^\S*tar: (.+): (?:file changed as we read it|File removed before we read it)$/;

export class TarReader implements ToolReader {
  private readonly changed = new Reasons();
  private readonly other = new AnyCommandReader();

  readLine(line: string, stream: OutputStream): undefined {
    const file = changedFile.exec(line)?.[1];
    if (file === undefined) this.other.readLine(line, stream);
    else this.changed.add(line, file);
  }

  report(exitCode: number): ToolReport {
    if (exitCode !== 1 || this.changed.first === '') return this.other.report(exitCode);
    return this.changed.report('Warning');
  }
}
