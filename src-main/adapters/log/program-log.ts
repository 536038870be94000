/** The program's log: one file, rotated, redacted at the sink (product section 10). */
import log from 'electron-log/node.js';
import { join } from 'node:path';
import { redact } from './redact.ts';

export type Log = (message: string) => void;

/** @param directory - folder of `main.log`; made when needed */
export function openProgramLog(directory: string, shouldLogToConsole: boolean): Log {
  const logger = log.create({ logId: directory });
  logger.transports.file.resolvePathFn = () => join(directory, 'main.log');
  logger.transports.file.maxSize = 5 * 1024 * 1024;
  logger.transports.file.format = '{y}-{m}-{d}T{h}:{i}:{s}.{ms}{z} {text}';
  if (!shouldLogToConsole) logger.transports.console.level = false;
  // Standard output belongs to the commands that print for scripts.
  else logger.transports.console.writeFn = ({ message }) => process.stderr.write(`${message.data.join(' ')}\n`);
  logger.hooks.push((message) => ({ ...message, data: message.data.map((part: unknown) => redact(String(part))) }));
  return (message) => logger.info(message);
}
