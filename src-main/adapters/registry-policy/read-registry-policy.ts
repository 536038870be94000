/** The policy of Windows: the keys below `Software\Policies`, which Group Policy and Intune write (product section 18.1). */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import type { PolicyDocument } from '../../policy/policy-source.ts';
import { parseRegFile, type RegistryKey } from './parse-reg-file.ts';

const policiesKey = 'SOFTWARE\\Policies';
/** As the ADMX names it. */
export const registryKey = `${policiesKey}\\BackupNotifier`;

/** Of the machine before that of the person. */
const hives = ['HKEY_LOCAL_MACHINE', 'HKEY_CURRENT_USER'] as const;

/** Runs `reg.exe`. @returns its exit code; @throws Error where it cannot be run */
export type RunReg = (args: readonly string[]) => Promise<number>;

/** `reg query` would write in the console's code page, which lacks most letters: only the file of an export is exact. */
export async function readRegistryPolicy(run: RunReg = runReg): Promise<readonly PolicyDocument[]> {
  let folder: string;
  try {
    folder = await mkdtemp(join(tmpdir(), 'backup-notifier-'));
  } catch (error) {
    return [unusable(describeError(error))];
  }
  try {
    const found = await Promise.all(hives.map((hive) => readKey(`${hive}\\${registryKey}`, join(folder, hive), run)));
    const documents = found.filter((document) => document !== null);
    if (documents.length > 0) return documents;
    // This key is always there. Where it cannot be read either, the tool is forbidden, and a policy may well be set.
    const code = await run(['query', `HKLM\\${policiesKey}`, '/reg:64']);
    return code === 0 ? [] : [unusable('reg.exe cannot read the registry: it may be forbidden on this computer')];
  } catch (error) {
    return [unusable(`reg.exe cannot be run (${describeError(error)})`)];
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function unusable(reason: string): PolicyDocument {
  return { place: `HKEY_LOCAL_MACHINE\\${registryKey}`, kind: 'unusable', reason };
}

/** @returns `null` where there is no such key */
async function readKey(key: string, path: string, run: RunReg): Promise<PolicyDocument | null> {
  if ((await run(['export', key, path, '/y', '/reg:64'])) !== 0) return null;
  try {
    return { place: key, kind: 'read', value: toDocument(parseRegFile(await readFile(path), key)) };
  } catch (error) {
    return { place: key, kind: 'unusable', reason: describeError(error) };
  }
}

function toDocument({ values, keys }: RegistryKey): Record<string, unknown> {
  return { ...values, ...Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, toDocument(key)])) };
}

/** Longer than any registry takes: a program that hangs must not keep this one from starting. */
const patienceMs = 10_000;

function runReg(args: readonly string[]): Promise<number> {
  const reg = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'reg.exe');
  return new Promise((resolve, reject) => {
    execFile(reg, args, { windowsHide: true, timeout: patienceMs }, (error) => {
      if (error === null) resolve(0);
      else if (typeof error.code === 'number') resolve(error.code);
      else reject(error);
    });
  });
}
