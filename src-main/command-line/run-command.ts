/** Carries out one command (product section 7.2). What it prints and its exit codes are a contract with scripts. */
import { describeError } from '../../src-shared/model/describe-error.ts';
import { decodeText } from '../sources/document/decode-text.ts';
import type { CommandLinePorts } from './command-line-ports.ts';
import {
  type Command,
  commandName,
  type ExitCode,
  exitCodes,
  type NotifyFlags,
  parseCommand,
} from './parse-command.ts';
import { helpText } from './help-text.ts';
import { checkSessionText, documentFromFlags, type NotifyContent } from './notify-session.ts';
import { originOfNow, saveSession } from './save-session.ts';

export const maxInputBytes = 256 * 1024 * 1024;

/**
 * @param argv - what follows the name of the program
 * @returns the exit code: one of {@link exitCodes}, or that of the command that `run` ran
 */
export async function runCommand(argv: readonly string[], ports: CommandLinePorts): Promise<number> {
  const command = parseCommand(argv, ports.environmentUserData);
  switch (command.kind) {
    case 'help':
      ports.print(helpText);
      return exitCodes.done;
    case 'version':
      ports.print(`${ports.readVersion()}\n`);
      return exitCodes.done;
    case 'usage-error':
      ports.printError(`${commandName}: ${command.message}\n“${commandName} --help” tells what there is.\n`);
      return exitCodes.badInput;
    case 'notify-document':
    case 'notify-flags':
      return notify(command, ports);
    case 'run': {
      const { runAndReport } = await import('./run/run-and-report.ts');
      return runAndReport(command, ports);
    }
    case 'service': {
      const { runService } = await import('./service/run-service.ts');
      return runService(command, ports, await ports.openService());
    }
    case 'engine':
      ports.printError(`${commandName}: only the installed program has an engine to start.\n`);
      return exitCodes.failed;
    case 'status':
    case 'test': {
      // Loaded when asked for: `notify` runs at the end of every backup job and should take no time.
      const { runStatus, runTest } = await import('./ask-program.ts');
      const userData = command.userData ?? ports.defaultUserData;
      return command.kind === 'status' ? runStatus(userData, command.isJson, ports) : runTest(userData, ports);
    }
  }
}

async function notify(
  command: Extract<Command, { kind: 'notify-document' | 'notify-flags' }>,
  ports: CommandLinePorts,
): Promise<ExitCode> {
  const content = await readContent(command, ports);
  const { exitCode, paths } = await saveSession(content, command.userData, ports);
  for (const path of paths) ports.print(`Stored: ${path}\n`);
  return exitCode;
}

const isOfTool = (flags: NotifyFlags) =>
  [flags['exit-code'], flags.reader, flags['warning-codes'], flags.log].some((value) => value !== undefined);

async function readContent(
  command: Extract<Command, { kind: 'notify-document' | 'notify-flags' }>,
  ports: CommandLinePorts,
): Promise<NotifyContent> {
  const origin = originOfNow(ports);
  if (command.kind === 'notify-flags') {
    const { flags } = command;
    if (!isOfTool(flags)) return documentFromFlags(flags, {}, ports.newId(), origin);
    const { readToolRun } = await import('./run/read-tool-run.ts');
    const { fields, problems } = readToolRun(flags, ports);
    for (const problem of problems) ports.printError(`${commandName}: ${problem}\n`);
    return documentFromFlags(flags, fields, ports.newId(), origin);
  }
  let bytes: ReturnType<CommandLinePorts['readInput']>;
  try {
    bytes = ports.readInput(command.source, maxInputBytes);
  } catch (error) {
    const name = command.source === '-' ? 'Standard input' : `The file ${command.source}`;
    return { kind: 'invalid', reason: `${name} cannot be read: ${describeError(error)}` };
  }
  if (bytes === 'too-large') return { kind: 'invalid', reason: 'The document is larger than 256 MB.' };
  return checkSessionText(decodeText(bytes), origin);
}
