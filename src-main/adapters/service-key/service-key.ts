/**
 * The key of a service, under which its secrets are: nobody is signed in whose keyring could hold them (12.2). It comes from
 * systemd, or from a file that only the service can read.
 */
import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeError } from '../../../src-shared/model/describe-error.ts';

/** The name under which the unit hands it over (`LoadCredential`, `LoadCredentialEncrypted`). */
export const credentialName = 'backup-notifier.key';
/** Within the user data folder, where systemd hands none over. */
export const keyFileName = 'service.key';

export interface ServiceKey {
  /** 32 bytes. */
  key: Uint8Array;
  /** Tells keys apart, and nothing of the key: 8 bytes. */
  id: Uint8Array;
}

export type KeySource =
  /** systemd gives it to the service alone, decrypted in memory. */
  | { kind: 'credential'; path: string }
  /** It lies in clear on the disk; rights alone protect it. */
  | { kind: 'key-file'; path: string };

/** @param environment - of the process: systemd says there where its credentials are */
export function findKeySource(
  userDataDirectory: string,
  environment: Readonly<Record<string, string | undefined>>,
): KeySource {
  const credentials = environment['CREDENTIALS_DIRECTORY'];
  const path = credentials === undefined || credentials === '' ? null : join(credentials, credentialName);
  return path !== null && exists(path)
    ? { kind: 'credential', path }
    : { kind: 'key-file', path: join(userDataDirectory, keyFileName) };
}

/**
 * Reads the key; a key file that is missing is made.
 *
 * @throws Error with the reason, where it cannot be read, is too short, or others may read it too
 */
export function readServiceKey({ kind, path }: KeySource): ServiceKey {
  if (kind === 'key-file' && !exists(path)) makeKeyFile(path);
  const file = openSync(path, 'r');
  try {
    const { mode, uid } = fstatSync(file);
    const own = process.getuid?.();
    // systemd looks after the rights of what it hands over.
    if (kind === 'key-file' && own !== undefined && ((mode & 0o077) !== 0 || uid !== own)) {
      throw new Error(`others than the service may read ${path}: give it to the service alone, with the rights 0600`);
    }
    const content = readFileSync(file);
    if (content.length < minKeyBytes) throw new Error(`${path} is too short for a key: it needs ${minKeyBytes} bytes`);
    // Whatever an administrator has taken for it, text or bytes.
    const key = new Uint8Array(hkdfSync('sha256', content, '', 'backup-notifier secrets', 32));
    return { key, id: createHash('sha256').update(key).digest().subarray(0, keyIdBytes) };
  } finally {
    closeSync(file);
  }
}

export const keyIdBytes = 8;
const minKeyBytes = 32;

/** Durable before anything is encrypted with it. */
function makeKeyFile(path: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, randomBytes(minKeyBytes));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function exists(path: string): boolean {
  try {
    closeSync(openSync(path, 'r'));
    return true;
  } catch (error) {
    // One that is there and cannot be read is no reason to make another.
    return !/ENOENT|ENOTDIR/.test(describeError(error));
  }
}
