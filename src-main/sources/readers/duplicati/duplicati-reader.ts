/**
 * duplicati-cli. Exit codes (`duplicati-cli help returncodes`): 0 success, 1 success and nothing had changed, 2 and 3 done
 * with warnings or errors, 50 interrupted after some files were uploaded, 100 an error, 200 wrong arguments.
 */
import { Reasons } from '../reasons.ts';
import type { OutputStream, ToolReader, ToolReport } from '../tool-reader.ts';

/** `2026-11-29 22:12:03 +01 - [Warning-Duplicati.Library.Main.Operation...]: ...` */
const logLine = /\[(Warning|Error)-[^\]]*\]: (.+)$/;

export class DuplicatiReader implements ToolReader {
  private readonly errors = new Reasons();
  private readonly warnings = new Reasons();
  private readonly others = new Reasons();

  readLine(line: string, stream: OutputStream): 'progress' | undefined {
    if (/^\s+\d+ files need to be examined /.test(line)) return 'progress';
    const [, level, text = ''] = logLine.exec(line) ?? [];
    if (level === 'Error') this.errors.add(text);
    else if (level === 'Warning') this.warnings.add(text);
    else if (stream === 'stderr' && line.trim() !== '') this.others.add(line);
    return undefined;
  }

  report(exitCode: number): ToolReport {
    const kinds = [this.errors, this.warnings, this.others];
    const reasons = kinds.find(({ first }) => first !== '') ?? this.errors;
    if (exitCode === 0 || exitCode === 1) return reasons.report('Success');
    return reasons.report(exitCode === 2 || exitCode === 3 ? 'Warning' : 'Failed');
  }
}
