/** `notify` of a tool that has run: what its exit code and its log say (product section 16.4). */
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { AnyCommandReader } from '../../sources/readers/any-command.ts';
import { openReader, readerNames } from '../../sources/readers/open-reader.ts';
import { ToolOutput } from '../../sources/readers/tool-output.ts';
import { Utf8Pieces } from '../../sources/readers/utf8-pieces.ts';
import type { CommandLinePorts } from '../command-line-ports.ts';
import type { SessionFields } from '../notify-session.ts';
import type { NotifyFlags } from '../parse-command.ts';
import { fieldsOfRun } from './fields-of-run.ts';
import { parseExitCode, parseExitCodes } from './parse-exit-codes.ts';

/** Only the name of the job and the result decide whether a session is stored, so each of these may be left out. */
export function readToolRun(
  { 'exit-code': codeText, 'warning-codes': warnings = '', reader: readerName, log: logPath }: NotifyFlags,
  ports: Pick<CommandLinePorts, 'readPieces'>,
): { fields: SessionFields; problems: string[] } {
  const problems: string[] = [];
  const leaveOut = (option: string, expected: string, found: string) =>
    problems.push(`left out ${option}: expected ${expected}, found “${found}”.`);

  const exitCode = codeText === undefined ? null : parseExitCode(codeText);
  if (codeText !== undefined && exitCode === null) leaveOut('--exit-code', 'a number', codeText);
  const warningCodes = parseExitCodes(warnings);
  if (warningCodes === null) leaveOut('--warning-codes', 'numbers above 0', warnings);
  const reader = openReader(readerName ?? 'none', '', warningCodes ?? []);
  if (reader === null) leaveOut('--reader', readerNames.join(', '), readerName ?? '');

  const output = new ToolOutput(reader ?? new AnyCommandReader());
  if (logPath !== undefined) {
    const pieces = new Utf8Pieces((piece) => output.write(piece, 'stdout'));
    try {
      ports.readPieces(logPath, (piece) => pieces.write(piece));
      pieces.end();
    } catch (error) {
      problems.push(`left out --log: the file ${logPath} cannot be read: ${describeError(error)}`);
    }
  }
  const end = output.end(exitCode ?? 0);
  if (end.readerTrouble !== null) problems.push(`left out --reader: it failed: ${end.readerTrouble}`);
  if (exitCode !== null) return { fields: fieldsOfRun('', { kind: 'exited', exitCode }, end), problems };
  // Without the exit code, what the tool said is only quoted.
  if (readerName !== undefined) problems.push('left out --reader: expected it together with --exit-code.');
  return { fields: end.log === '' ? {} : { log: end.log }, problems };
}
