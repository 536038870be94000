import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { JsonSettingsStore } from '../../src-main/adapters/disk/json-settings-store.ts';
import type { SettingsStore } from '../../src-main/settings/settings-store.ts';
import { settings } from '../builders/settings.ts';
import { InMemorySettingsStore } from '../fakes/in-memory-settings-store.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

interface Subject {
  store: SettingsStore;
  /** Puts text where the document is. */
  put: (text: string) => void;
  /** The text of a document that was set aside. */
  readSetAside: (path: string) => string | undefined;
}

function describeSettingsStore(name: string, prepare: () => Subject): void {
  describe(name, () => {
    test('has nothing at first', async () => {
      expect(await prepare().store.read()).toEqual({ kind: 'absent' });
    });

    test('gives back what was written last', async () => {
      const { store } = prepare();
      await store.write({ version: 1 });
      await store.write(settings({ notifications: { subjectTemplate: '株式会社 „%JobName%“ 👩‍👩‍👧‍👦' } }));

      expect(await store.read()).toEqual({
        kind: 'read',
        value: settings({ notifications: { subjectTemplate: '株式会社 „%JobName%“ 👩‍👩‍👧‍👦' } }),
      });
    });

    test.each(['', '{', '{"a":1}x', 'null,'])('calls %j damaged and leaves it as it is', async (text) => {
      const { store, put, readSetAside } = prepare();
      put(text);

      expect(await store.read()).toEqual({ kind: 'damaged', reason: expect.stringMatching(/./) });
      expect(readSetAside(await store.setAside())).toBe(text);
    });

    test('has nothing any more after setting the document aside, and can be written again', async () => {
      const { store, put } = prepare();
      put('damaged');
      await store.setAside();
      expect(await store.read()).toEqual({ kind: 'absent' });
      await store.write({ version: 1 });

      expect(await store.read()).toEqual({ kind: 'read', value: { version: 1 } });
    });

    test('keeps each document that is set aside', async () => {
      const { store, put, readSetAside } = prepare();
      const paths: string[] = [];
      for (const text of ['first', 'second', 'third']) {
        put(text);
        paths.push(await store.setAside());
      }

      expect(paths.map(readSetAside)).toEqual(['first', 'second', 'third']);
    });

    test('does not make up a document to set aside', async () => {
      await expect(prepare().store.setAside()).rejects.toThrow();
    });
  });
}

describeSettingsStore('InMemorySettingsStore', () => {
  const store = new InMemorySettingsStore();
  return { store, put: (text) => (store.text = text), readSetAside: (path) => store.setAsides.get(path) };
});

function onDisk() {
  const path = join(temporaryFolder(), 'settings.json');
  const store = new JsonSettingsStore(path, new ManualClock());
  return { path, store };
}

describeSettingsStore('JsonSettingsStore', () => {
  const { path, store } = onDisk();
  return { store, put: (text) => writeFileSync(path, text), readSetAside: (aside) => readFileSync(aside, 'utf8') };
});

describe('JsonSettingsStore on its disk', () => {
  test('leaves nothing but the document behind, and nobody else may read it', async () => {
    const { path, store } = onDisk();
    for (let index = 0; index < 5; index += 1) await store.write({ index });

    expect(readdirSync(join(path, '..'))).toEqual(['settings.json']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
  });

  test('writes at the same time one after the other, never mixed', async () => {
    const { store } = onDisk();
    await Promise.all(Array.from({ length: 20 }, (_, index) => store.write({ index, text: 'x'.repeat(50_000) })));

    expect(await store.read()).toMatchObject({ kind: 'read', value: { text: 'x'.repeat(50_000) } });
  });

  test('reads a document that an editor saved with a byte order mark', async () => {
    const { path, store } = onDisk();
    writeFileSync(path, '\ufeff{"version":1}');

    expect(await store.read()).toEqual({ kind: 'read', value: { version: 1 } });
  });

  test('makes its folder where that is missing', async () => {
    const path = join(temporaryFolder(), 'fehlt noch', 'settings.json');
    await new JsonSettingsStore(path, new ManualClock()).write({ version: 1 });

    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ version: 1 });
  });

  test('names a document that is set aside by its date', async () => {
    const { path, store } = onDisk();
    writeFileSync(path, 'damaged');

    expect(await store.setAside()).toBe(path.replace('.json', '.2026-11-22T22-38-33Z.damaged.json'));
    expect(existsSync(path)).toBe(false);
  });

  test('says that a document which is there cannot be read', async () => {
    const { path, store } = onDisk();
    mkdirSync(path);

    expect(await store.read()).toEqual({ kind: 'unreadable', reason: expect.stringMatching(/./) });
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'rejects where it may not write, and keeps the old document',
    async () => {
      const { path, store } = onDisk();
      await store.write({ version: 1 });
      chmodSync(join(path, '..'), 0o500);
      const outcome = await store.write({ version: 2 }).catch((error: unknown) => error);
      chmodSync(join(path, '..'), 0o700);

      expect([outcome, await store.read()]).toEqual([expect.any(Error), { kind: 'read', value: { version: 1 } }]);
    },
  );
});
