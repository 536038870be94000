/**
 * rclone, with and without `--use-json-log`; with `--verbose` it counts. Exit codes (https://rclone.org/docs/#exit-code): 0
 * success, 6 less serious errors, 8 and 10 it reached a limit that was set, 9 there was nothing to copy; all others failed.
 */
import { z } from 'zod';
import { count, readJsonLine } from '../json-line.ts';
import { Reasons, sum } from '../reasons.ts';
import type { ToolReader, ToolReport } from '../tool-reader.ts';

const messageSchema = z.object({
  level: z.string(),
  msg: z.string(),
  object: z.string().optional(),
  stats: z.object({ bytes: count, checks: count, transfers: count }).partial().optional(),
});

/** `2026/11/29 22:12:03 ERROR : a: Failed to copy: ...`; the last one has no level, or since 1.69 `CRITICAL`. */
const logLine = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d+)? (?:([A-Z]+) *: )?(.*)$/;
const fatalLevels = ['critical', 'fatal'];
const warningCodes = [6, 8, 9, 10];

export class RcloneReader implements ToolReader {
  private readonly errors = new Reasons();
  private readonly last = new Reasons();
  private transfers: number | undefined;
  private checks = 0;
  private bytes: number | undefined;

  readLine(line: string): undefined {
    const message = readJsonLine(line, messageSchema);
    if (message !== null) {
      const { level, msg, object, stats } = message;
      if (fatalLevels.includes(level)) this.last.add(msg);
      if (level === 'error') this.readError(object === undefined ? msg : `${object}: ${msg}`, object ?? msg);
      if (stats?.transfers !== undefined) this.transfers = stats.transfers;
      if (stats?.checks !== undefined) this.checks = stats.checks;
      if (stats?.bytes !== undefined) this.bytes = stats.bytes;
      return;
    }
    const [, level, text] = logLine.exec(line) ?? [];
    if (level === 'ERROR') this.readError(text ?? '', /^(.*?): /.exec(text ?? '')?.[1] ?? text ?? '');
    else if (text !== undefined && (level === undefined || level === 'CRITICAL')) this.last.add(text);
    else this.readStatistics(line);
  }

  report(exitCode: number): ToolReport {
    const reasons = this.errors.first === '' ? this.last : this.errors;
    const lost = exitCode === 0 ? 0 : this.errors.count;
    const counts = {
      // A file that had to be compared before it was copied is counted as both.
      objectCount: this.checks > 0 ? undefined : sum(this.transfers, lost),
      issueCount: sum(lost),
      transferredBytes: this.bytes,
    };
    if (exitCode === 0) return reasons.report('Success', counts);
    return reasons.report(warningCodes.includes(exitCode) ? 'Warning' : 'Failed', counts);
  }

  private readError(text: string, about: string): void {
    const attempt = /^Attempt (\d+)\/(\d+) failed/.exec(text);
    // All is tried again: what is wrong then is said again.
    if (attempt !== null && Number(attempt[1]) < Number(attempt[2])) this.errors.forget();
    else if (attempt === null && !/^(Attempt |Can't retry)/.test(text)) this.errors.add(text, about);
  }

  /** The block that comes each minute and at the end. Rounded sizes (`1.2 MiB`) are left out. */
  private readStatistics(line: string): void {
    const files = /^Transferred: +(\d+) \/ \d+(?:, |$)/.exec(line)?.[1];
    const bytes = /^Transferred: +\t? +(\d+) B \//.exec(line)?.[1];
    const checks = /^Checks: +(\d+) \//.exec(line)?.[1];
    if (files !== undefined) this.transfers = Number(files);
    if (bytes !== undefined) this.bytes = Number(bytes);
    else if (/^Transferred: .*iB/.test(line)) this.bytes = undefined;
    if (checks !== undefined) this.checks = Number(checks);
  }
}
