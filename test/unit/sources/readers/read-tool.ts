import { openReader } from '../../../../src-main/sources/readers/open-reader.ts';
import { ToolOutput, type ToolOutputEnd } from '../../../../src-main/sources/readers/tool-output.ts';

/** @param err - what the tool writes to standard error, before `out` */
export function readTool(name: string, exitCode: number, err: string, out = ''): ToolOutputEnd {
  const reader = openReader(name, '', []);
  if (reader === null) throw new Error(`there is no reader ${name}`);
  const output = new ToolOutput(reader);
  output.write(Buffer.from(err), 'stderr');
  output.write(Buffer.from(out), 'stdout');
  return output.end(exitCode);
}

export const reportOf = (...run: Parameters<typeof readTool>) => readTool(...run).report;

/** As a report says that nothing is wrong. */
export const success = { result: 'Success', reason: '', furtherReasons: 0 };
