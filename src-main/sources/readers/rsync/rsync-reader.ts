/**
 * rsync, best with `--stats`. Exit codes (its manual): 0 everything was copied, 23 some files were not, 24 some vanished while
 * it ran, 25 `--max-delete` kept some; all others ended it early.
 */
import { Reasons, sum } from '../reasons.ts';
import type { OutputStream, ToolReader, ToolReport } from '../tool-reader.ts';

/** What went wrong with a path. */
const kinds = [
  // Sources that do not exist: they are not among the files that rsync counts.
  { kind: 'missing', words: / (link_stat|change_dir) / },
  { kind: 'folder', words: / (opendir|mkdir|recv_generator: mkdir) / },
  // The file is there.
  { kind: 'attribute', words: / failed to set [a-z]+ on / },
] as const;
type Kind = (typeof kinds)[number]['kind'] | 'file';

export class RsyncReader implements ToolReader {
  private readonly problems = new Reasons();
  private readonly others = new Reasons();
  private readonly byKind: Record<Kind, Reasons>;
  private files: number | undefined;
  private folders: number | undefined;
  private newBytes: number | undefined;

  constructor() {
    this.byKind = { missing: new Reasons(), folder: new Reasons(), attribute: new Reasons(), file: new Reasons() };
  }

  readLine(line: string, stream: OutputStream): undefined {
    const path = /^rsync: .*"(.*)"/.exec(line)?.[1] ?? /^(?:file|directory) has vanished: "(.*)"/.exec(line)?.[1];
    if (path !== undefined) {
      const kind = kinds.find(({ words }) => words.test(line))?.kind ?? 'file';
      this.problems.add(line, path);
      this.byKind[kind].add(line, path);
      return;
    }
    const [, name, value = '', rest = ''] =
      /^(Number of files|Literal data): (.*?)(?: bytes)?( \(.*)?$/.exec(line) ?? [];
    if (name === 'Literal data') this.newBytes = readNumber(value);
    else if (name !== undefined) {
      this.files = readNumber(value);
      this.folders = readNumber(/dir: ([^)]*?)(?:, [a-z]|\))/.exec(rest)?.[1] ?? '0');
    } else if (stream === 'stderr' && line.trim() !== '' && !/^(Warning: |rsync error: )/.test(line))
      this.others.add(line);
  }

  report(exitCode: number): ToolReport {
    if (exitCode === 0) return this.others.report('Success', this.counts());
    const reasons = this.problems.first === '' ? this.others : this.problems;
    const isPartial = [23, 24, 25].includes(exitCode) && !this.isNothingCopied();
    return reasons.report(isPartial ? 'Warning' : 'Failed', this.counts());
  }

  /** No file is copied or up to date: that is no backup. */
  private isNothingCopied(): boolean {
    const [missing, folder, file] = [this.byKind.missing, this.byKind.folder, this.byKind.file].map(
      ({ count }) => count,
    );
    const lost = sum(missing, folder, file) ?? 0;
    if (this.files === undefined || lost === 0 || file === null || file === undefined) return false;
    return this.files - (this.folders ?? 0) <= file;
  }

  private counts() {
    return {
      objectCount: sum(this.files, this.byKind.missing.count),
      issueCount: sum(this.problems.count),
      transferredBytes: this.newBytes,
    };
  }
}

/** Each language groups digits in its own way. A rounded number (`1.41K`) is none. */
function readNumber(text: string): number | undefined {
  const digits = text.replaceAll(/\D/g, '');
  return digits === '' || /[A-Za-z]/.test(text) ? undefined : Number(digits);
}
