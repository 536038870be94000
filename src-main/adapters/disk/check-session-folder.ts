/** Whether a folder can be the session folder; tries what the intake will do there (product section 7.1). */
import { randomUUID } from 'node:crypto';
import { lstat, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { describeError, isErrorWithCode } from '../../../src-shared/model/describe-error.ts';
import type { SessionFolderProblem } from '../../../src-shared/model/session-folder-problem.ts';
import { decodeText } from '../../sources/document/decode-text.ts';
import { readSessionText, sessionTextFormOf } from '../../sources/document/read-session-text.ts';
import { makeFolder } from './make-folder.ts';
import { readRegularFile } from './regular-file.ts';
import { isSessionFileName } from './file-names.ts';
import { usualSessionFolder } from './session-folder-path.ts';

/** So many files show what a folder is for. */
const filesLookedAt = 20;
const largestFileLookedAt = 1024 * 1024;

/** Nothing stands still meanwhile: the folder may be on a share. @returns `null`: it can */
export async function checkSessionFolder(
  path: string,
  { userData, current }: { userData: string; current: string },
): Promise<SessionFolderProblem | null> {
  if (!isAbsolute(path)) return { kind: 'not-a-whole-path' };
  try {
    if (path === usualSessionFolder(userData)) await makeFolder(path);
    if (!(await stat(path)).isDirectory()) return { kind: 'not-a-folder' };
    const place = await realpath(path);
    const isBelow = async (folder: string) => isSameOrBelow(place, await realpath(folder).catch(() => folder));
    for (const folder of [current, usualSessionFolder(userData)]) {
      for (const name of ['accepted', 'rejected']) {
        if (await isBelow(join(folder, name))) return { kind: 'inside-session-folder' };
      }
    }
    if ((await isBelow(userData)) && !(await isBelow(usualSessionFolder(userData)))) return { kind: 'of-the-program' };
    const stranger = await findStranger(path);
    if (stranger !== null) return { kind: 'holds-other-files', name: stranger };
    await tryToUse(path);
    return null;
  } catch (error) {
    if (isErrorWithCode(error, ['ENOENT', 'ENOTDIR'])) return { kind: 'missing' };
    return { kind: 'not-usable', reason: describeError(error) };
  }
}

function isSameOrBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** A file that the intake would take for a session, and that is none. */
async function findStranger(folder: string): Promise<string | null> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && isSessionFileName(entry.name))
    .map(({ name }) => name);
  for (const name of names.slice(0, filesLookedAt)) {
    const path = join(folder, name);
    if ((await lstat(path)).size > largestFileLookedAt) continue;
    const bytes = await readRegularFile(path, 'refuse', largestFileLookedAt);
    const origin = { source: 'folder', writtenAtMs: 0, readAtMs: 0, hash: () => 'none' };
    const { sessions } = readSessionText(decodeText(bytes), sessionTextFormOf(name), origin);
    if (sessions.length === 0) return name;
  }
  return null;
}

/** Writes, moves and removes a file. */
async function tryToUse(folder: string): Promise<void> {
  const from = join(folder, `.${randomUUID()}.part`);
  const to = `${from}.moved`;
  try {
    await writeFile(from, '', { flag: 'wx' });
    await rename(from, to);
  } finally {
    for (const path of [from, to]) await rm(path, { force: true });
  }
}
