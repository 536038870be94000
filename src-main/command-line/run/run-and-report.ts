/** `run`: runs a command and reports how it ended (product section 16.4). */
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { openReader, readerNames } from '../../sources/readers/open-reader.ts';
import { ToolOutput } from '../../sources/readers/tool-output.ts';
import type { CommandLinePorts } from '../command-line-ports.ts';
import { writeDocument } from '../notify-session.ts';
import { commandName, exitCodes, type RunCommand } from '../parse-command.ts';
import { originOfNow, saveSession } from '../save-session.ts';
import type { CommandEnd } from './command-runner.ts';
import { fieldsOfRun } from './fields-of-run.ts';
import { parseExitCodes } from './parse-exit-codes.ts';

/**
 * @returns the exit code of the command, also where it could not be reported: a backup never fails because of that. With
 * wrong options, nothing is run.
 */
export async function runAndReport(command: RunCommand, ports: CommandLinePorts): Promise<number> {
  const { argv, warningCodes = '' } = command;
  const codes = parseExitCodes(warningCodes);
  if (codes === null) return refuse(`--warning-codes: expected numbers above 0, found “${warningCodes}”.`, ports);
  const reader = openReader(command.reader, argv[0] ?? '', codes);
  if (reader === null) return refuse(`--reader: expected ${readerNames.join(', ')}, found “${command.reader}”.`, ports);
  const output = new ToolOutput(reader);
  const startedAtMs = ports.clock.nowMs();
  const end = await ports.runCommand(argv, (piece, stream) => output.write(piece, stream));
  if (end.kind === 'not-started') ports.printError(`${commandName}: ${argv[0]}: ${end.reason}\n`);
  if (!(await report(command, startedAtMs, end, output, ports)))
    ports.printError(`${commandName}: the command has ended with exit code ${end.exitCode}. It is not reported.\n`);
  return end.exitCode;
}

function refuse(reason: string, ports: CommandLinePorts): number {
  ports.printError(`${commandName}: run: nothing was run. ${reason}\n`);
  return exitCodes.badInput;
}

/** @returns whether it is stored; why not is on standard error. Never rejects. */
async function report(
  command: RunCommand,
  startedAtMs: number,
  end: CommandEnd,
  output: ToolOutput,
  ports: CommandLinePorts,
): Promise<boolean> {
  try {
    const { job, organization, argv } = command;
    const startedAt = new Date(startedAtMs).toISOString();
    const outputEnd = output.end(end.exitCode);
    const { readerTrouble } = outputEnd;
    if (readerTrouble !== null)
      ports.printError(`${commandName}: only the exit code is reported, because the reader failed: ${readerTrouble}\n`);
    const said = fieldsOfRun(argv[0] ?? '', end, outputEnd);
    const content = writeDocument({ job, organization, startedAt, ...said }, ports.newId(), originOfNow(ports));
    const nextStep = `report this run with “${commandName} notify”`;
    const { paths } = await saveSession(content, command.userData, ports, nextStep);
    return paths.length > 0;
  } catch (error) {
    ports.printError(`${commandName}: ${describeError(error)}\n`);
    return false;
  }
}
