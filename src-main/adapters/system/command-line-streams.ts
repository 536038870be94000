/** Where the command line prints and what it reads as standard input. */
import { appendFileSync, writeSync } from 'node:fs';

export interface CommandLineStreams {
  print(text: string): void;
  printError(text: string): void;
  /** What `-` stands for: a path, or the number of an open file. */
  standardInput: string | number;
}

/**
 * On Windows a program with windows has no console: its launcher (`assets/command-line/backup-notifier.cmd`) keeps
 * standard input in a file, prints what it finds in two others afterwards, and says where they are in the environment.
 */
export function openCommandLineStreams(environment: Readonly<Record<string, string | undefined>>): CommandLineStreams {
  const answer = environment['BACKUP_NOTIFIER_ANSWER'] || null;
  // Written at once, so that nothing is cut off when the program ends.
  return {
    print: (text) => (answer === null ? void writeSync(1, text) : appendFileSync(`${answer}.out`, text)),
    printError: (text) => (answer === null ? void writeSync(2, text) : appendFileSync(`${answer}.err`, text)),
    standardInput: environment['BACKUP_NOTIFIER_INPUT'] || 0,
  };
}
