/** Carries out one command (product section 7.2). What it prints and its exit codes are a contract with scripts. */
import { describeError } from '../../src-shared/model/describe-error.ts';
import { decodeText } from '../sources/document/decode-text.ts';
import type { CommandLinePorts } from './command-line-ports.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { helpText } from './help-text.ts';
import { checkSessionText, documentFromFlags, type NotifyContent } from './notify-session.ts';
import { parseCommand, type Command } from './parse-command.ts';

export const maxInputBytes = 256 * 1024 * 1024;
const commandName = 'backup-notifier';

/** @param argv - what follows the name of the program */
export async function runCommand(argv: readonly string[], ports: CommandLinePorts): Promise<ExitCode> {
  const command = parseCommand(argv);
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
  const content = readContent(command, ports);
  if (content.kind === 'invalid') {
    ports.printError(`${commandName}: nothing was stored.\n${content.reason}\n`);
    return exitCodes.badInput;
  }
  const userData = command.userData ?? ports.defaultUserData;
  const location = ports.locateSessionFolder(userData);
  const { path, doubt } = location;
  if (doubt !== null) {
    ports.printError(`${commandName}: the settings could not be asked for the session folder: ${doubt}\n`);
  }
  try {
    for (const stored of ports.storeSessions(location, content.documents)) ports.print(`Stored: ${stored}\n`);
    if (content.leftOut !== '')
      ports.printError(`${commandName}: stored without what cannot be used:\n${content.leftOut}\n`);
    if (!ports.hasProgramRun(userData))
      ports.printError(`${commandName}: ${describeUnusedFolder(command.userData, ports)}\n`);
    // Where the folder is on a share without change events, the program would see it seconds later only.
    await ports.wakeProgram(userData);
    return exitCodes.done;
  } catch (error) {
    const nextStep = 'Check that the folder can be written and has room, then run the command again.';
    ports.printError(
      `${commandName}: the session could not be stored in ${path}: ${describeError(error)}\n${nextStep}\n`,
    );
    return exitCodes.failed;
  }
}

/** Backup scripts run as root or SYSTEM, the program as a person: each has a usual folder of their own. */
function describeUnusedFolder(chosen: string | null, ports: CommandLinePorts): string {
  const name = ports.userName();
  const whose = name === '' ? 'of this user' : `of the user “${name}”`;
  const folder = chosen ?? `${ports.defaultUserData}, the usual one ${whose}`;
  return [
    `nobody may be told of this session: no program has ever run with the user data folder ${folder}.`,
    'It waits there until one does. Where the program runs for somebody else, name their folder with --user-data DIR.',
  ].join('\n');
}

function readContent(
  command: Extract<Command, { kind: 'notify-document' | 'notify-flags' }>,
  ports: CommandLinePorts,
): NotifyContent {
  const nowMs = ports.clock.nowMs();
  const origin = {
    source: 'folder',
    writtenAtMs: nowMs,
    readAtMs: nowMs,
    hash: (text: string) => ports.hash(text),
    computerName: ports.computerName(),
  };
  if (command.kind === 'notify-flags') return documentFromFlags(command.flags, ports.newId(), origin);
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
