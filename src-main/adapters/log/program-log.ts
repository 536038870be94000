/** The program's log: one file, rotated, redacted at the sink (product section 10). */
import log from 'electron-log/node.js';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';

export type Log = (message: string) => void;

/** From here on a new file is begun; one older file is kept beside it. */
export const maxLogBytes = 5 * 1024 * 1024;
export const logFileNames = ['main.log', 'main.old.log'] as const;

/**
 * Who may read it; names of servers and folders are in it. `own-user`: whoever runs the program. `group`: the members of
 * its group too, who look after a service.
 */
export type LogReaders = 'own-user' | 'group';

const rights: Readonly<Record<LogReaders, { directory: number; file: number }>> = {
  'own-user': { directory: 0o700, file: 0o600 },
  group: { directory: 0o750, file: 0o640 },
};

export interface ProgramLogOptions {
  shouldLogToConsole: boolean;
  readers: LogReaders;
  /** Aborted when the program ends: its folder may be gone before its last line. */
  ending: AbortSignal;
}

/** @param directory - folder of `main.log`; made when needed, in a folder that is there */
export function openProgramLog(directory: string, { shouldLogToConsole, readers, ending }: ProgramLogOptions): Log {
  makeReadableFor(directory, readers);
  const logger = log.create({ logId: directory });
  logger.transports.file.resolvePathFn = () => join(directory, logFileNames[0]);
  logger.transports.file.writeOptions = { flag: 'a', encoding: 'utf8', mode: rights[readers].file };
  logger.transports.file.maxSize = maxLogBytes;
  logger.transports.file.format = '{y}-{m}-{d}T{h}:{i}:{s}.{ms}{z} {text}';
  if (!shouldLogToConsole) logger.transports.console.level = false;
  // Standard output belongs to the commands that print for scripts.
  else logger.transports.console.writeFn = ({ message }) => process.stderr.write(`${message.data.join(' ')}\n`);
  const { archiveLogFn } = logger.transports.file;
  logger.transports.file.archiveLogFn = (file) => {
    archiveLogFn(file);
    makeReadableFor(directory, readers);
  };
  logger.hooks.push((message) => ({ ...message, data: message.data.map((part: unknown) => redact(String(part))) }));
  return (message) => {
    if (ending.aborted && !existsSync(directory)) return;
    logger.info(message);
  };
}

/** Narrows what an earlier version has left, too. A log that cannot be written stops nothing. */
function makeReadableFor(directory: string, readers: LogReaders): void {
  const { directory: directoryMode, file } = rights[readers];
  const path = join(directory, logFileNames[0]);
  attempt(() => mkdirSync(directory));
  // The mask of the process would take rights of the group away.
  attempt(() => chmodSync(directory, directoryMode));
  attempt(() => closeSync(openSync(path, 'a', file)));
  for (const name of logFileNames) attempt(() => chmodSync(join(directory, name), file));
}

/** What fails here fails when the log is written, and electron-log says why. */
function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // As above.
  }
}

/** Takes out of a line of log what must never be in it (product section 10): tokens, codes, and addresses. */
export function redact(line: string): string {
  return line
    .replace(/\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g, '[token]')
    .replace(/\b(Bearer)\s+\S+/gi, '$1 [token]')
    .replace(
      /((?:access_token|refresh_token|id_token|client_info|code|code_verifier|password|secret|assertion)["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi,
      '$1[secret]',
    )
    .replace(/[^\s<>"'(),;:=[\]]{1,64}(?:@|%40)[^\s<>"'(),;:=&[\]]{1,255}/gu, '[address]');
}
