/** Wires the command line, as `start-engine.ts` joins the engine. Runs under plain Node and under Electron. */
import { createHash, randomUUID } from 'node:crypto';
import { homedir, hostname, userInfo } from 'node:os';
import { wakeProgram } from '../adapters/control/wake-program.ts';
import { readInput } from '../adapters/disk/read-input.ts';
import { countSessionFiles, hasProgramRun, locateSessionFolder } from '../adapters/disk/session-folder-path.ts';
import { storeSessions } from '../adapters/disk/store-sessions.ts';
import { readProgramVersion } from '../adapters/system/program-version.ts';
import { openCommandLineStreams } from '../adapters/system/command-line-streams.ts';
import { SystemClock } from '../adapters/system/system-clock.ts';
import { usualUserDataDirectory } from '../adapters/system/usual-user-data-directory.ts';
import type { CommandLinePorts } from '../command-line/command-line-ports.ts';
import type { ExitCode } from '../command-line/exit-codes.ts';
import { runCommand } from '../command-line/run-command.ts';

/** A test message goes all the way to Microsoft 365 and back. */
const patienceMs = { status: 10_000, test: 120_000 };
/** A backup script waits for `notify`, and a program that is not woken looks by itself. */
const wakePatienceMs = 100;

/** @param argv - what follows the name of the program */
export function runCommandLine(argv: readonly string[]): Promise<ExitCode> {
  const clock = new SystemClock();
  const streams = openCommandLineStreams(process.env);
  const ports: CommandLinePorts = {
    readVersion: readProgramVersion,
    defaultUserData: usualUserDataDirectory(process.platform, process.env, homedir()),
    userName: readUserName,
    computerName: hostname,
    print: (text) => streams.print(text),
    printError: (text) => streams.printError(text),
    readInput: (source, maxBytes) => readInput(source === '-' ? streams.standardInput : source, maxBytes),
    locateSessionFolder,
    hasProgramRun,
    storeSessions: ({ path, isUsual }, documents) =>
      storeSessions(path, isUsual ? 'make' : 'refuse', documents, clock.nowMs(), randomUUID),
    wakeProgram: (userData) => wakeProgram(userData, wakePatienceMs),
    ask: async (userData, request) => {
      const { askControl } = await import('../adapters/control/ask-control.ts');
      return askControl(userData, request, patienceMs[request.kind]);
    },
    readStoredStatus: async (userData) => {
      const { readStoredStatus } = await import('./read-stored-status.ts');
      return readStoredStatus(userData);
    },
    countSessionFiles,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    clock,
    newId: randomUUID,
  };
  return runCommand(argv, ports);
}

function readUserName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a number that nobody has given a name.
    return '';
  }
}
