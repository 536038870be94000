/**
 * What is understood of the output of a backup tool (product section 16.4). A kind of tool is a folder beside this file
 * with one `ToolReader`, and a line in `tool-readers.ts`.
 */
import type { BackupObject, SessionResult } from '../../../src-shared/model/job-session.ts';

/** Where a line was written. What is read from a file counts as `stdout`. */
export type OutputStream = 'stdout' | 'stderr';

/** Reads one run of a tool, line by line. Holds what it needs of the lines, never all of them. */
export interface ToolReader {
  /**
   * @param line - without its line break, cut after 64 KB; never one that a later text was written over
   * @returns `progress`: of no use afterwards, so that it is left out of the log
   */
  readLine(line: string, stream: OutputStream): 'progress' | undefined;
  /** @param exitCode - of the tool, as a shell gives it: 128 and more after a signal */
  report(exitCode: number): ToolReport;
}

/** What a tool did, as far as it said. What it did not say is absent. */
export interface ToolReport {
  result: SessionResult;
  /** The first reason why it is no success, in the tool's own words; empty: it gave none. */
  reason: string;
  /** How many reasons there are besides; `null`: more than are counted. */
  furtherReasons: number | null;
  /** Only where the tool names all of them. */
  objects?: readonly ToolObject[];
  /** Files and folders, for most tools. */
  objectCount?: number | undefined;
  issueCount?: number | undefined;
  transferredBytes?: number | undefined;
}

export type ToolObject = Pick<BackupObject, 'name' | 'type' | 'result' | 'message'> & { items?: number };

/** No tool that names its objects has more of them; where it seems so, none is reported. */
export const mostToolObjects = 10_000;
