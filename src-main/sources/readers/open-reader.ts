/** Which reader a run gets, and which exit codes are warnings for its user. Pure. */
import { AnyCommandReader } from './any-command.ts';
import type { ToolReader } from './tool-reader.ts';
import { toolReaders } from './tool-readers.ts';

/** For `--reader`: of the command nothing is understood but its exit code. */
const none = 'none';
export const readerNames: readonly string[] = [...Object.keys(toolReaders), none];

/**
 * @param chosen - of {@link readerNames}; `undefined`: the one that has the name of the command, if any
 * @param command - what was run; may be a path
 * @param warningCodes - besides those that the tool documents
 * @returns `null`: there is no reader of that name
 */
export function openReader(
  chosen: string | undefined,
  command: string,
  warningCodes: readonly number[],
): ToolReader | null {
  const name = chosen ?? programName(command);
  if (chosen !== undefined && !readerNames.includes(chosen)) return null;
  const open = Object.hasOwn(toolReaders, name) ? toolReaders[name] : undefined;
  const reader = open?.() ?? new AnyCommandReader();
  return warningCodes.length === 0 ? reader : withWarningCodes(reader, warningCodes);
}

/** `C:\bin\Robocopy.exe` is robocopy. */
function programName(command: string): string {
  const [name = ''] = command.split(/[/\\]/).slice(-1);
  return name
    .toLowerCase()
    .replace(/\.(exe|cmd|bat|sh|py)$/, '')
    .replace(/^duplicati-cli$/, 'duplicati');
}

function withWarningCodes(reader: ToolReader, warningCodes: readonly number[]): ToolReader {
  return {
    readLine: (line, stream) => reader.readLine(line, stream),
    report: (exitCode) => {
      const report = reader.report(exitCode);
      return warningCodes.includes(exitCode) ? { ...report, result: 'Warning' } : report;
    },
  };
}
