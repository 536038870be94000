/** Where the session folder of a user data folder is: the usual place, or the one that its settings name (product 7.1). */
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError, isErrorWithCode } from '../../../src-shared/model/describe-error.ts';
import { readTextFileSync } from './regular-file.ts';
import { isSessionFileName } from './file-names.ts';

export function usualSessionFolder(userData: string): string {
  return join(userData, 'sessions');
}

/**
 * For programs other than the one that owns the settings: reads the one field, whatever else the file holds.
 *
 * @param set - what the organization has set; a recommendation is the default until a person has chosen (18.1)
 * @returns `doubt`: why the settings could not be asked; the path is then the usual one
 */
export function locateSessionFolder(
  userData: string,
  set: { level: string; value: unknown } | null = null,
): { path: string; isUsual: boolean; doubt: string | null } {
  const own = { path: usualSessionFolder(userData), isUsual: true };
  const ofPolicy = typeof set?.value === 'string' ? { path: set.value, isUsual: false } : null;
  if (ofPolicy !== null && set?.level === 'enforced') return { ...ofPolicy, doubt: null };
  const usual = ofPolicy ?? own;
  let text: string;
  try {
    text = readTextFileSync(join(userData, 'settings.json'));
  } catch (error) {
    return { ...usual, doubt: isErrorWithCode(error, ['ENOENT']) ? null : describeError(error) };
  }
  try {
    const settings: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof settings !== 'object' || settings === null) return { ...usual, doubt: 'they hold no object' };
    const sources = 'sources' in settings ? settings.sources : null;
    const path =
      typeof sources === 'object' && sources !== null && 'sessionFolder' in sources ? sources.sessionFolder : null;
    if (typeof path === 'string' && path !== '') return { path, isUsual: false, doubt: null };
    const chosen = 'chosen' in settings && Array.isArray(settings.chosen) ? settings.chosen : [];
    return { ...(chosen.includes('SessionFolder') ? own : usual), doubt: null };
  } catch (error) {
    return { ...usual, doubt: describeError(error) };
  }
}

/** Whether a program has ever run with this user data folder: the first start already leaves one of these there. */
export function hasProgramRun(userData: string): boolean {
  return ['journal.sqlite', 'settings.json'].some((name) => {
    try {
      return statSync(join(userData, name), { throwIfNoEntry: false }) !== undefined;
    } catch {
      // What may not be looked at may well be there.
      return true;
    }
  });
}

/** Session files directly in the folder; `null` where it cannot be read. A folder that is not there yet is empty. */
export async function countSessionFiles(folder: string): Promise<number | null> {
  return sessionFileNames(folder).then(
    (names) => names.length,
    () => null,
  );
}

/** As {@link countSessionFiles}. @throws where the folder cannot be read */
export async function sessionFileNames(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && isSessionFileName(entry.name)).map(({ name }) => name);
  } catch (error) {
    if (isErrorWithCode(error, ['ENOENT'])) return [];
    throw error;
  }
}
