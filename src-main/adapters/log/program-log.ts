/** The program's log: one file, rotated, redacted at the sink (product section 10). */
import log from 'electron-log/node.js';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { redact } from './redact.ts';

export type Log = (message: string) => void;

/** From here on a new file is begun; one older file is kept beside it. */
export const maxLogBytes = 5 * 1024 * 1024;
export const logFileNames = ['main.log', 'main.old.log'] as const;

/** Names of servers and folders are in it. */
const privateFileMode = 0o600;

/** @param directory - folder of `main.log`; made when needed, in a folder that is there */
export function openProgramLog(directory: string, shouldLogToConsole: boolean): Log {
  makePrivate(directory);
  const logger = log.create({ logId: directory });
  logger.transports.file.resolvePathFn = () => join(directory, logFileNames[0]);
  logger.transports.file.writeOptions = { flag: 'a', encoding: 'utf8', mode: privateFileMode };
  logger.transports.file.maxSize = maxLogBytes;
  logger.transports.file.format = '{y}-{m}-{d}T{h}:{i}:{s}.{ms}{z} {text}';
  if (!shouldLogToConsole) logger.transports.console.level = false;
  // Standard output belongs to the commands that print for scripts.
  else logger.transports.console.writeFn = ({ message }) => process.stderr.write(`${message.data.join(' ')}\n`);
  logger.hooks.push((message) => ({ ...message, data: message.data.map((part: unknown) => redact(String(part))) }));
  return (message) => logger.info(message);
}

/** For the program's own user alone, also what an earlier version has left. A log that cannot be written stops nothing. */
function makePrivate(directory: string): void {
  try {
    mkdirSync(directory, 0o700);
  } catch {
    // It is there, or electron-log says what is wrong.
  }
  for (const name of logFileNames) {
    try {
      const path = join(directory, name);
      chmodSync(path, statSync(path).mode & privateFileMode);
    } catch {
      // It is not there yet.
    }
  }
}
