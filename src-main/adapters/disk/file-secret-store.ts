/** Encrypted secrets, one file each, readable by this user only. */
import { writeFile } from 'atomically';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SecretStore } from '../../secrets/secret-vault.ts';
import { makeFolder, privateFileMode } from './make-folder.ts';
import { isErrorWithCode } from '../../../src-shared/model/describe-error.ts';
import { readRegularFile } from './regular-file.ts';

/** Far more than any token cache or password needs. */
const maxBytes = 16_000_000;

export class FileSecretStore implements SecretStore {
  readonly #directory: string;
  readonly #prefix: string;

  /** @param prefix - begins the name of each file, for example `token-cache` */
  constructor(directory: string, prefix: string) {
    this.#directory = directory;
    this.#prefix = prefix;
  }

  pathOf(id: string): string {
    // The id comes from the settings file, which a person may have edited: it must not lead out of the folder.
    return join(this.#directory, `${this.#prefix}-${id.replace(/[^0-9A-Za-z-]/g, '')}.bin`);
  }

  async read(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      return new Uint8Array(await readRegularFile(this.pathOf(id), 'refuse', maxBytes));
    } catch (error) {
      if (isErrorWithCode(error, ['ENOENT'])) return null;
      throw error;
    }
  }

  async write(id: string, data: Uint8Array<ArrayBuffer>): Promise<void> {
    const path = this.pathOf(id);
    await makeFolder(dirname(path));
    await writeFile(path, Buffer.from(data), { mode: privateFileMode, timeout: 5_000 });
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }
}
