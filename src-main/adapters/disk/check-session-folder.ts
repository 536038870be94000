/** Whether a folder can be the session folder; tries what the intake will do there (product section 7.1). */
import { randomUUID } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { describeError } from '../../../src-shared/domain/describe-error.ts';
import type { SessionFolderProblem } from '../../../src-shared/domain/session-folder-problem.ts';
import { decodeText } from '../../intake/decode-text.ts';
import { readSessionText, sessionTextFormOf } from '../../intake/read-session-text.ts';
import { isErrorWithCode } from './is-error-with-code.ts';
import { isSessionFileName } from './session-file-name.ts';
import { usualSessionFolder } from './session-folder-path.ts';

/** So many files show what a folder is for. */
const filesLookedAt = 20;
const largestFileLookedAt = 1024 * 1024;

/** @returns `null`: it can */
export function checkSessionFolder(
  path: string,
  { userData, current }: { userData: string; current: string },
): SessionFolderProblem | null {
  if (!isAbsolute(path)) return { kind: 'not-a-whole-path' };
  try {
    if (path === usualSessionFolder(userData)) mkdirSync(path, { recursive: true });
    if (!statSync(path).isDirectory()) return { kind: 'not-a-folder' };
    const place = realpathSync(path);
    const isBelow = (folder: string) => isSameOrBelow(place, realOf(folder));
    const taken = [current, usualSessionFolder(userData)].flatMap((folder) =>
      ['accepted', 'rejected'].map((name) => join(folder, name)),
    );
    if (taken.some(isBelow)) return { kind: 'inside-session-folder' };
    if (isBelow(userData) && !isBelow(usualSessionFolder(userData))) return { kind: 'of-the-program' };
    const stranger = findStranger(path);
    if (stranger !== null) return { kind: 'holds-other-files', name: stranger };
    tryToUse(path);
    return null;
  } catch (error) {
    if (isErrorWithCode(error, ['ENOENT', 'ENOTDIR'])) return { kind: 'missing' };
    return { kind: 'not-usable', reason: describeError(error) };
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isSameOrBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** A file that the intake would take for a session, and that is none. */
function findStranger(folder: string): string | null {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isSessionFileName(entry.name))
    .map(({ name }) => name);
  const isStranger = (name: string) => {
    const path = join(folder, name);
    if (lstatSync(path).size > largestFileLookedAt) return false;
    const origin = { source: 'folder', writtenAtMs: 0, hash: () => 'none' };
    return readSessionText(decodeText(readFileSync(path)), sessionTextFormOf(name), origin).sessions.length === 0;
  };
  return names.slice(0, filesLookedAt).find(isStranger) ?? null;
}

/** Writes, moves and removes a file. */
function tryToUse(folder: string): void {
  const from = join(folder, `.${randomUUID()}.part`);
  const to = `${from}.moved`;
  try {
    writeFileSync(from, '');
    renameSync(from, to);
  } finally {
    for (const path of [from, to]) rmSync(path, { force: true });
  }
}
