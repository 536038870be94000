/** Wires the command line, as `start-engine.ts` joins the engine. Runs under plain Node and under Electron. */
import { createHash, randomUUID } from 'node:crypto';
import { homedir, hostname, userInfo } from 'node:os';
import { wakeProgram } from '../adapters/control/wake-program.ts';
import { readInput, readPieces } from '../adapters/disk/read-input.ts';
import { countSessionFiles, hasProgramRun, locateSessionFolder } from '../adapters/disk/session-folder-path.ts';
import { storeSessions } from '../adapters/disk/store-sessions.ts';
import { readProgramVersion } from '../adapters/system/program-files.ts';
import { openCommandLineStreams } from '../adapters/system/command-line-streams.ts';
import { SystemClock } from '../adapters/system/node-parts.ts';
import { enginePlatformOf, findService } from '../adapters/system/service-place.ts';
import { usualUserDataDirectory } from '../adapters/system/usual-user-data-directory.ts';
import type { CommandLinePorts } from '../command-line/command-line-ports.ts';
import { runCommand } from '../command-line/run-command.ts';
import { readPolicy } from './read-policy.ts';

/** A test message goes all the way to Microsoft 365 and back. */
const patienceMs = { status: 10_000, test: 120_000 };
/** A backup script waits for `notify`, and a program that is not woken looks by itself. */
const wakePatienceMs = 100;

/** @param argv - what follows the name of the program */
export function runCommandLine(argv: readonly string[]): Promise<number> {
  const clock = new SystemClock();
  const streams = openCommandLineStreams(process.env);
  const ports: CommandLinePorts = {
    readVersion: readProgramVersion,
    environmentUserData: process.env['BACKUP_NOTIFIER_USER_DATA'] || null,
    defaultUserData: chooseUserData(),
    userName: readUserName,
    computerName: hostname,
    print: (text) => streams.print(text),
    printError: (text) => streams.printError(text),
    readInput: (source, maxBytes) => readInput(source === '-' ? streams.standardInput : source, maxBytes),
    readPieces: (source, handOn) => readPieces(source === '-' ? streams.standardInput : source, handOn),
    locateSessionFolder: async (userData) => {
      const documents = await readPolicy();
      if (documents.length === 0) return locateSessionFolder(userData);
      const { parsePolicy } = await import('../policy/parse-policy.ts');
      return locateSessionFolder(userData, parsePolicy(documents).settings.get('SessionFolder') ?? null);
    },
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
      return readStoredStatus(userData, await readPolicy());
    },
    countSessionFiles,
    runCommand: async (argv, onOutput) => {
      const { runPassingThrough } = await import('../adapters/system/pass-through-runner.ts');
      return runPassingThrough(argv, onOutput);
    },
    openService: async () => {
      const { performServiceStep, readServiceFacts } = await import('../adapters/system/service-setup.ts');
      const { takeOverData } = await import('./take-over-data.ts');
      return {
        facts: readServiceFacts,
        perform: (step) => (step.kind === 'take-over' ? takeOverData(step.from, step.to) : performServiceStep(step)),
      };
    },
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    clock,
    newId: randomUUID,
  };
  return runCommand(argv, ports);
}

/** A user whose own program has never run means the service of this computer, where there is one. */
function chooseUserData(): string {
  const own = usualUserDataDirectory(process.platform, process.env, homedir());
  if (hasProgramRun(own)) return own;
  return findService(enginePlatformOf(process.platform), process.env) ?? own;
}

function readUserName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a number that nobody has given a name.
    return '';
  }
}
