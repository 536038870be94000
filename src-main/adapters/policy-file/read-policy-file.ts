/** The policy of Linux: a file that only the administrator can write (product section 18.1). */
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describeError, isErrorWithCode } from '../../../src-shared/model/describe-error.ts';
import type { PolicyDocument } from '../../policy/policy-source.ts';

export const policyFilePath = '/etc/backup-notifier/policy.json';

/** A policy is a few lines. */
const maxBytes = 1_000_000;

/** @param administrator - user id of the owner that is trusted */
export async function readPolicyFile(path = policyFilePath, administrator = 0): Promise<readonly PolicyDocument[]> {
  try {
    return [{ place: path, kind: 'read', value: JSON.parse(await readChecked(path, administrator)) as unknown }];
  } catch (error) {
    if (isErrorWithCode(error, ['ENOENT', 'ENOTDIR'])) return [];
    return [{ place: path, kind: 'unusable', reason: describeError(error) }];
  }
}

/** @throws where it is not there, cannot be read, or somebody else could have written it */
async function readChecked(path: string, administrator: number): Promise<string> {
  // Never waits for a pipe that has no writer.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    // Of what was opened, whatever the path leads to by now.
    const facts = await file.stat();
    if (!facts.isFile()) throw new Error('it is not a regular file');
    refuseOthers(facts, 'the file', administrator);
    // Whoever may write the folder can put another file there.
    refuseOthers(await stat(dirname(path)), 'its folder', administrator);
    if (facts.size > maxBytes) throw new Error(`it is larger than ${maxBytes / 1_000_000} MB`);
    return (await file.readFile('utf8')).replace(/^\uFEFF/, '');
  } finally {
    await file.close();
  }
}

const writableByOthers = 0o022;

function refuseOthers({ uid, mode }: { uid: number; mode: number }, what: string, administrator: number): void {
  if (uid !== administrator) throw new Error(`${what} belongs to another user than root`);
  if ((mode & writableByOthers) !== 0) throw new Error(`${what} can be written by others than its owner`);
}
