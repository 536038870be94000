/** The policy of macOS: the preferences that a configuration profile manages (product section 18.1). */
import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describeError, isErrorWithCode } from '../../../src-shared/model/describe-error.ts';
import type { PolicyDocument } from '../../policy/policy-source.ts';

/** The preferences domain: the bundle identifier of the package. */
export const preferencesDomain = 'app.backup-notifier';

export interface ManagedPreferencesPlaces {
  /** Where the system keeps them; only it writes there. */
  folder: string;
  userName: string;
  /** @returns the property list as JSON. @throws Error where it cannot be turned into it */
  toJson: (path: string) => Promise<string>;
}

/** `NSUserDefaults` would mix them with what a person has set by `defaults write`, so the files themselves are read. */
export async function readManagedPreferences(
  places: Partial<ManagedPreferencesPlaces> = {},
): Promise<readonly PolicyDocument[]> {
  const { folder = '/Library/Managed Preferences', userName = nameOfUser(), toJson = convertByPlutil } = places;
  const file = `${preferencesDomain}.plist`;
  const paths = [join(folder, file), ...(userName === '' ? [] : [join(folder, userName, file)])];
  const found = await Promise.all(paths.map((path) => readList(path, toJson)));
  return found.filter((document) => document !== null);
}

async function readList(path: string, toJson: ManagedPreferencesPlaces['toJson']): Promise<PolicyDocument | null> {
  try {
    await access(path);
    const value: unknown = JSON.parse(await toJson(path));
    return { place: path, kind: 'read', value: withoutSystemKeys(value) };
  } catch (error) {
    if (isErrorWithCode(error, ['ENOENT', 'ENOTDIR'])) return null;
    return { place: path, kind: 'unusable', reason: describeError(error) };
  }
}

/** macOS adds keys of its own to what a profile says. */
function withoutSystemKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !/^(?:Payload|_|com\.apple\.)/.test(key)));
}

function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

const patienceMs = 10_000;

/** Dates and data are not JSON: a list that holds one is refused, and no setting is one. */
function convertByPlutil(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const args = ['-convert', 'json', '-o', '-', path];
    execFile('/usr/bin/plutil', args, { timeout: patienceMs }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      // It writes what is wrong with the file to either.
      else reject(new Error((stderr || stdout).trim() || error.message));
    });
  });
}
