import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SecretStore } from '../../src-main/secrets/secret-vault.ts';
import { FileSecretStore } from '../../src-main/adapters/disk/file-secret-store.ts';
import { InMemorySecretStore } from '../fakes/in-memory-secret-store.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const id = '5d1f7a4e-3c7b-4b0a-9b1e-2f4c8a6e0d11';
const other = '8f6a2c90-41d7-4e35-a0f3-7d9b5c1e2a34';
const data = new Uint8Array([0, 1, 2, 0xff, 10, 13, 26]);

function describeSecretStore(name: string, prepare: () => SecretStore): void {
  describe(name, () => {
    test('has nothing at first', async () => {
      expect(await prepare().read(id)).toBeNull();
    });

    test('gives back the bytes that were written last', async () => {
      const store = prepare();
      await store.write(id, new Uint8Array(5000));
      await store.write(id, data);

      expect(await store.read(id)).toEqual(data);
    });

    test('keeps each id by itself', async () => {
      const store = prepare();
      await store.write(id, data);
      await store.write(other, new Uint8Array([9]));
      await store.remove(other);

      expect([await store.read(id), await store.read(other), store.pathOf(id) === store.pathOf(other)]).toEqual([
        data,
        null,
        false,
      ]);
    });

    test('does not mind removing what is not there', async () => {
      const store = prepare();
      await store.remove(id);

      expect(await store.read(id)).toBeNull();
    });

    test('is not changed by what becomes of the bytes that were given or got', async () => {
      const store = prepare();
      const given = data.slice();
      await store.write(id, given);
      given.fill(0);
      (await store.read(id))?.fill(0);

      expect(await store.read(id)).toEqual(data);
    });
  });
}

describeSecretStore('InMemorySecretStore', () => new InMemorySecretStore());
describeSecretStore('FileSecretStore', () => new FileSecretStore(join(temporaryFolder(), 'accounts'), 'token-cache'));

describe('FileSecretStore on its disk', () => {
  test('keeps one file each, which nobody else may read, and nothing beside them', async () => {
    const store = new FileSecretStore(temporaryFolder(), 'token-cache');
    await store.write(id, data);
    await store.write(id, data);

    expect(readdirSync(dirname(store.pathOf(id)))).toEqual([`token-cache-${id}.bin`]);
    if (process.platform !== 'win32') expect(statSync(store.pathOf(id)).mode & 0o077).toBe(0);
  });

  test.each(['../../evil', '/etc/passwd', '..\\evil', 'a/b', 'C:\\evil', 'a\u0000b'])(
    'never leaves its folder for the id %j',
    (name) => {
      const folder = temporaryFolder();

      expect(relative(folder, new FileSecretStore(folder, 'token-cache').pathOf(name))).toMatch(
        /^token-cache-[0-9A-Za-z-]*\.bin$/,
      );
    },
  );

  test('rejects for a file that is there and cannot be read: it is not absent', async () => {
    const store = new FileSecretStore(temporaryFolder(), 'token-cache');
    mkdirSync(store.pathOf(id));

    await expect(store.read(id)).rejects.toThrow();
  });
});
