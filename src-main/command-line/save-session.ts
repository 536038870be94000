/** Saves the report of a job for the program, and says on standard error what keeps it from a reader (product section 7.2). */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { CommandLinePorts } from './command-line-ports.ts';
import type { NotifyContent, NotifyOrigin } from './notify-session.ts';
import { commandName, type ExitCode, exitCodes } from './parse-command.ts';

/** Of a session that is written down now. */
export function originOfNow(ports: CommandLinePorts): NotifyOrigin {
  const nowMs = ports.clock.nowMs();
  return {
    source: 'folder',
    writtenAtMs: nowMs,
    readAtMs: nowMs,
    hash: (text) => ports.hash(text),
    computerName: ports.computerName(),
  };
}

/**
 * @param chosenUserData - `null`: the usual one
 * @param nextStep - what to do when it can be saved
 * @returns the files that were stored
 */
export async function saveSession(
  content: NotifyContent,
  chosenUserData: string | null,
  ports: CommandLinePorts,
  nextStep = 'run the command again',
): Promise<{ exitCode: ExitCode; paths: string[] }> {
  if (content.kind === 'invalid') {
    ports.printError(`${commandName}: nothing was stored.\n${content.reason}\n`);
    return { exitCode: exitCodes.badInput, paths: [] };
  }
  const userData = chosenUserData ?? ports.defaultUserData;
  const location = await ports.locateSessionFolder(userData);
  const { path, doubt } = location;
  if (doubt !== null) {
    ports.printError(`${commandName}: the settings could not be asked for the session folder: ${doubt}\n`);
  }
  try {
    const paths = ports.storeSessions(location, content.documents);
    if (content.leftOut !== '')
      ports.printError(`${commandName}: stored without what cannot be used:\n${content.leftOut}\n`);
    if (!ports.hasProgramRun(userData))
      ports.printError(`${commandName}: ${describeUnusedFolder(chosenUserData, ports)}\n`);
    // Where the folder is on a share without change events, the program would see it seconds later only.
    await ports.wakeProgram(userData);
    return { exitCode: exitCodes.done, paths };
  } catch (error) {
    ports.printError(
      `${commandName}: the session could not be stored in ${path}: ${describeError(error)}\n` +
        `Check that the folder can be written and has room, then ${nextStep}.\n`,
    );
    return { exitCode: exitCodes.failed, paths: [] };
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
