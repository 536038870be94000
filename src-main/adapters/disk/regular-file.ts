/** Reads files that somebody else may have put there: never waits for one, and reads nothing but regular files. */
import { closeSync, constants, fstatSync, openSync, readFileSync, type BigIntStats } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import { isErrorWithCode } from '../../../src-shared/model/describe-error.ts';

/** A folder, a pipe, a socket or a device, or a link where none is followed. */
export class NotARegularFile extends Error {
  override readonly name = 'NotARegularFile';

  constructor(options?: ErrorOptions) {
    super('it is not a regular file', options);
  }
}

/** `follow` where a person has chosen the file. */
export type Links = 'follow' | 'refuse';

/** Opening a named pipe otherwise waits for its writer, for good where there is none. Windows has no such flags. */
const readWithoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

export interface OpenedFile {
  file: FileHandle;
  /** As it was when it was opened. */
  found: BigIntStats;
}

/** @throws NotARegularFile, or what the system says; the caller closes the file */
export async function openRegularFile(path: string, links: Links): Promise<OpenedFile> {
  const file = await openAny(path, links);
  try {
    const found = await file.stat({ bigint: true });
    // What the path led to before it was opened may have been another file.
    if (!found.isFile()) throw new NotARegularFile();
    return { file, found };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** As {@link openRegularFile}. @throws also where the file is larger than `maxBytes` */
export async function readRegularFile(path: string, links: Links, maxBytes: number): Promise<Buffer> {
  const { file, found } = await openRegularFile(path, links);
  try {
    if (Number(found.size) > maxBytes) throw new Error(`it is larger than ${Math.floor(maxBytes / 1_000_000)} MB`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** For small files of the program's own, whose paths lead through folders of others. */
export function readTextFileSync(path: string): string {
  const file = openSync(path, readWithoutWaiting);
  try {
    if (!fstatSync(file).isFile()) throw new NotARegularFile();
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

async function openAny(path: string, links: Links): Promise<FileHandle> {
  if (links === 'follow') return open(path, readWithoutWaiting);
  if (constants.O_NOFOLLOW === undefined && (await lstat(path)).isSymbolicLink()) throw new NotARegularFile();
  try {
    return await open(path, readWithoutWaiting | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    // So the system says that it is a link, or a socket.
    throw isErrorWithCode(error, ['ELOOP', 'EMLINK', 'ENXIO']) ? new NotARegularFile({ cause: error }) : error;
  }
}
