/**
 * robocopy. Its exit code is made of bits: 1 files were copied, 2 there is more at the destination, 4 files and folders of
 * one name, 8 some could not be copied, 16 nothing was. Each language has its own words, so that numbers are read by their
 * places:
 *
 *                Total    Copied   Skipped  Mismatch    FAILED    Extras
 *     Dirs :         3         1         2         0         0         0
 *    Files :         5         4         0         0         1         0
 *    Bytes :      1200      1000         0         0       200         0
 */
import { Reasons, sum } from '../reasons.ts';
import type { ToolReader, ToolReport } from '../tool-reader.ts';

/** `2026/11/29 22:12:03 ERROR 5 (0x00000005) Copying File C:\x`; the next line says why. */
const errorLine = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \S+ \d+ \(0x[0-9A-Fa-f]{8}\) (.+)$/;
/** A size is rounded unless `/BYTES` is given: `36.40 m`. */
const tableLine = /^\s*[^:]+ :((?:\s+\d+(?:[.,]\d+)?(?: [kmgt])?){6})\s*$/;

export class RobocopyReader implements ToolReader {
  private readonly errors = new Reasons();
  private pendingError: string | null = null;
  /** The last three of those that look like the table's: its folders, files and bytes. */
  private rows: (number | undefined)[][] = [];

  readLine(line: string): 'progress' | undefined {
    if (/^\s*\d+(\.\d+)?%\s*$/.test(line)) return 'progress';
    const error = errorLine.exec(line)?.[1];
    if (error !== undefined) this.pendingError = error;
    else if (this.pendingError !== null && line.trim() !== '') this.finishError(line.trim());
    const row = tableLine.exec(line)?.[1]?.match(/\d+(?:[.,]\d+)?(?: [kmgt])?/g);
    if (row) {
      const values = row.map((value) => (/^\d+$/.test(value) ? Number(value) : undefined));
      this.rows = [...this.rows, values].slice(-3);
    }
    return undefined;
  }

  report(exitCode: number): ToolReport {
    if (this.pendingError !== null) this.finishError('');
    const [, files, bytes] = this.rows;
    const counts = { objectCount: files?.[0], issueCount: sum(files?.[3], files?.[4]), transferredBytes: bytes?.[1] };
    if (exitCode >= 8) return this.errors.report('Failed', counts);
    return this.errors.report(exitCode >= 4 ? 'Warning' : 'Success', counts);
  }

  /** It is tried again and again, and said each time. */
  private finishError(why: string): void {
    if (this.pendingError !== null) this.errors.add(`${this.pendingError}${why && `: ${why}`}`, this.pendingError);
    this.pendingError = null;
  }
}
