/** Both streams of a tool: to its reader line by line, and their end for the log. */
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { AnyCommandReader } from './any-command.ts';
import { OutputLines } from './output-lines.ts';
import type { OutputStream, ToolReader, ToolReport } from './tool-reader.ts';

export interface ToolOutputEnd {
  report: ToolReport;
  log: string;
  /** Why the reader gave up, so that only the exit code counts; `null`: it did not. */
  readerTrouble: string | null;
}

export class ToolOutput {
  private reader: ToolReader;
  private readerTrouble: string | null = null;
  private readonly tail = new OutputTail();
  private readonly lines: Readonly<Record<OutputStream, OutputLines>>;

  constructor(reader: ToolReader) {
    this.reader = reader;
    this.lines = {
      stdout: new OutputLines((line) => this.take(line, 'stdout')),
      stderr: new OutputLines((line) => this.take(line, 'stderr')),
    };
  }

  write(piece: Uint8Array, stream: OutputStream): void {
    this.lines[stream].write(piece);
  }

  /** @param exitCode - as a shell gives it */
  end(exitCode: number): ToolOutputEnd {
    this.lines.stdout.end();
    this.lines.stderr.end();
    const report = this.asFarAsPossible((reader) => reader.report(exitCode));
    return { report, log: this.tail.text(), readerTrouble: this.readerTrouble };
  }

  private take(line: string, stream: OutputStream): void {
    if (this.asFarAsPossible((reader) => reader.readLine(line, stream)) !== 'progress') this.tail.add(line);
  }

  /** A mistake in a reader must neither end a backup nor keep it from being reported. */
  private asFarAsPossible<T>(read: (reader: ToolReader) => T): T {
    try {
      return read(this.reader);
    } catch (error) {
      this.readerTrouble ??= describeError(error);
      this.reader = new AnyCommandReader();
      return read(this.reader);
    }
  }
}

/** A log is 64 KB at most, so this much always holds its end. */
const charactersOfHalf = 64 * 1024;

/** The last lines of an output, in bounded memory. */
class OutputTail {
  private older: string[] = [];
  private newer: string[] = [];
  private newerCharacters = 0;

  add(line: string): void {
    this.newer.push(line);
    this.newerCharacters += line.length + 1;
    if (this.newerCharacters <= charactersOfHalf) return;
    this.older = this.newer;
    this.newer = [];
    this.newerCharacters = 0;
  }

  /** All lines, or more of the last ones than a log may have, so that whoever cuts it sees that it is cut. */
  text(): string {
    return [...this.older, ...this.newer].join('\n');
  }
}
