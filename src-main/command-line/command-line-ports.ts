/** What the command line needs from the system. */
import type { ControlOutcome, ControlQuestion, ProgramStatus } from '../../src-shared/model/program-control.ts';
import type { ServicePorts } from './service/service-step.ts';
import type { Clock } from '../platform/clock.ts';
import type { CommandRunner } from './run/command-runner.ts';

export interface CommandLinePorts {
  readVersion(): string;
  /** What the environment asks for, as `--user-data` does: whole scripts and crontabs can then do without it. */
  environmentUserData: string | null;
  /** Where all state is kept when nothing else is asked for. */
  defaultUserData: string;
  /** Who runs the command, as the system names them; empty where it has no name. */
  userName(): string;
  /** Of this machine, as `%Computer%` shows it. */
  computerName(): string;
  /** Each with its line break at the end. */
  print(text: string): void;
  printError(text: string): void;
  /**
   * @param source - a path, or `-` for standard input
   * @returns `too-large`: more than `maxBytes`
   * @throws when it cannot be read
   */
  readInput(source: string, maxBytes: number): Uint8Array | 'too-large';
  /**
   * Hands on what is in a file, or in standard input, piece by piece, whatever its size.
   *
   * @param source - a path, or `-` for standard input
   * @throws when it cannot be read
   */
  readPieces(source: string, handOn: (piece: Uint8Array) => void): void;
  /** Where the program with this user data folder looks for sessions. */
  locateSessionFolder(userData: string): Promise<SessionFolderLocation>;
  /** Whether a program has ever run with this user data folder; `true` also where that cannot be told. */
  hasProgramRun(userData: string): boolean;
  /**
   * Puts each document into the folder as a file of its own, all of them or none, durable when it returns.
   *
   * @returns the paths of the files
   * @throws when they cannot be stored
   */
  storeSessions(folder: SessionFolderLocation, documents: readonly string[]): string[];
  /** Has the program that runs on this user data folder, if any, look for sessions at once. Never rejects, and is quick. */
  wakeProgram(userData: string): Promise<void>;
  /** Asks the program that runs on this user data folder. Never rejects. */
  ask(userData: string, request: ControlQuestion): Promise<ControlOutcome>;
  /** What can be known of a program that does not run. */
  readStoredStatus(userData: string): Promise<Omit<ProgramStatus, 'sessionFolder' | 'filesWaiting' | 'isRunning'>>;
  /** Session files directly in the folder; `null` where it cannot be read. */
  countSessionFiles(folder: string): Promise<number | null>;
  /** For `run`. */
  runCommand: CommandRunner;
  /** For setting up a service. */
  openService(): Promise<ServicePorts>;
  hash(text: string): string;
  clock: Clock;
  newId(): string;
}

export interface SessionFolderLocation {
  path: string;
  /** The usual one is made where it is missing. One that a person chose is not: the share that holds it may be away. */
  isUsual: boolean;
  /** Why the settings could not be asked: this is then the usual folder. `null`: they could. */
  doubt: string | null;
}
