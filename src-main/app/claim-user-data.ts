/** Only one engine works on a user data folder (12.4). */
import { join } from 'node:path';
import { describeError } from '../../src-shared/model/describe-error.ts';
import { lockFile, type FileLock } from '../adapters/sqlite/lock-file.ts';
import type { UserDataName } from '../adapters/system/usual-user-data-directory.ts';

const lockName: UserDataName = 'engine.lock';

export class UserDataInUse extends Error {
  override readonly name = 'UserDataInUse';

  constructor(userDataDirectory: string) {
    super(`Another Backup Notifier is already running on the data folder ${userDataDirectory}.`);
  }
}

/**
 * @param log - is told where the folder takes no lock, for example because it is read-only: then nothing is claimed
 * @throws UserDataInUse
 */
export function claimUserData(userDataDirectory: string, log: (message: string) => void): FileLock {
  let lock: FileLock | null;
  try {
    lock = lockFile(join(userDataDirectory, lockName));
  } catch (error) {
    log(`The data folder cannot be locked: ${describeError(error)}`);
    return { release: () => undefined };
  }
  if (lock === null) throw new UserDataInUse(userDataDirectory);
  return lock;
}
